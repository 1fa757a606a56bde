package org.furore.importing.bibliography;

import java.text.Normalizer;
import java.util.Map;

/// What LaTeX markup in a bibliography stands for: accents and letters as Unicode, commands gone
/// and what they were applied to kept, braces gone. Formulas stay as they are written.
final class LatexText {
    private static final Map<Character, Character> ACCENTS =
            Map.ofEntries(
                    Map.entry('"', '\u0308'),
                    Map.entry('\'', '\u0301'),
                    Map.entry('`', '\u0300'),
                    Map.entry('^', '\u0302'),
                    Map.entry('~', '\u0303'),
                    Map.entry('=', '\u0304'),
                    Map.entry('.', '\u0307'),
                    Map.entry('u', '\u0306'),
                    Map.entry('v', '\u030C'),
                    Map.entry('H', '\u030B'),
                    Map.entry('c', '\u0327'),
                    Map.entry('k', '\u0328'),
                    Map.entry('r', '\u030A'),
                    Map.entry('d', '\u0323'),
                    Map.entry('b', '\u0331'));

    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("ss", "ß"),
                    Map.entry("ae", "æ"),
                    Map.entry("AE", "Æ"),
                    Map.entry("oe", "œ"),
                    Map.entry("OE", "Œ"),
                    Map.entry("aa", "å"),
                    Map.entry("AA", "Å"),
                    Map.entry("o", "ø"),
                    Map.entry("O", "Ø"),
                    Map.entry("l", "ł"),
                    Map.entry("L", "Ł"),
                    Map.entry("i", "i"),
                    Map.entry("j", "j"),
                    Map.entry("dh", "ð"),
                    Map.entry("th", "þ"),
                    Map.entry("textendash", "–"),
                    Map.entry("textemdash", "—"),
                    Map.entry("textquoteright", "’"),
                    Map.entry("textquoteleft", "‘"),
                    Map.entry("textquotedblleft", "“"),
                    Map.entry("textquotedblright", "”"),
                    Map.entry("ldots", "…"),
                    Map.entry("dots", "…"),
                    Map.entry("textasciitilde", "~"),
                    Map.entry("textbackslash", "\\"),
                    Map.entry("textdollar", "$"),
                    Map.entry("copyright", "©"),
                    Map.entry("S", "§"),
                    Map.entry("pounds", "£"),
                    Map.entry("euro", "€"),
                    Map.entry("LaTeX", "LaTeX"),
                    Map.entry("TeX", "TeX"));

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private LatexText(String text) {
        this.text = text;
    }

    static String of(String written) {
        if (written.indexOf('\\') < 0
                && written.indexOf('{') < 0
                && written.indexOf('~') < 0
                && !written.contains("--")
                && !written.contains("``")) {
            return written.strip();
        }
        LatexText latex = new LatexText(written);
        latex.read();
        return Normalizer.normalize(latex.out, Normalizer.Form.NFC).strip();
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
                command();
            } else if (c == '$') {
                int end = text.indexOf('$', at + 1);
                int to = end < 0 ? at + 1 : end + 1;
                out.append(text, at, to);
                at = to;
            } else if (c == '{' || c == '}') {
                at++;
            } else if (c == '~') {
                out.append(' ');
                at++;
            } else if (!sign("---", "—")
                    && !sign("--", "–")
                    && !sign("``", "“")
                    && !sign("''", "”")) {
                out.append(c);
                at++;
            }
        }
    }

    private boolean sign(String written, String meant) {
        if (text.startsWith(written, at)) {
            out.append(meant);
            at += written.length();
            return true;
        }
        return false;
    }

    private void command() {
        if (at >= text.length()) {
            return;
        }
        char first = text.charAt(at);
        if (!isLetter(first)) {
            at++;
            Character accent = ACCENTS.get(first);
            if (accent != null) {
                accented(accent);
            } else if (first == '\\'
                    || first == ' '
                    || first == '\n'
                    || first == ','
                    || first == ';') {
                out.append(' ');
            } else if (first != '-' && first != '/' && first != '!') {
                out.append(first);
            }
            return;
        }
        int start = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        Character accent = name.length() == 1 ? ACCENTS.get(first) : null;
        String letter = LETTERS.get(name);
        if (accent != null) {
            accented(accent);
        } else if (letter != null) {
            out.append(letter);
            skipBlanks();
        } else if (name.equals("noopsort")) {
            // Takes what sorts the entry and prints nothing.
            skipGroup();
        } else {
            skipBlanks();
        }
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private void skipGroup() {
        int depth = 0;
        for (; at < text.length(); at++) {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (depth <= 0) {
                at++;
                return;
            }
        }
    }

    /// The next letter, in braces or not, with the accent.
    private void accented(char accent) {
        while (at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == ' ')) {
            at++;
        }
        if (at >= text.length()) {
            return;
        }
        if (text.charAt(at) == '\\') {
            at++;
            command();
            out.append(accent);
        } else if (text.charAt(at) != '}') {
            int end = text.offsetByCodePoints(at, 1);
            out.append(text, at, end).append(accent);
            at = end;
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
