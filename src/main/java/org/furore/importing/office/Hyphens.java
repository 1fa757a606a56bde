package org.furore.importing.office;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Undoes the hyphens that break words at the ends of lines, in any language: the word goes on
/// where the next line begins in lower case, and keeps its hyphen where the document writes it with
/// one elsewhere.
final class Hyphens {
    private static final Pattern COMPOUND = Pattern.compile("\\p{L}+(?:[-\u2010]\\p{L}+)+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    private final Set<String> compounds = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    /// @param lines all of the document
    Hyphens(List<String> lines) {
        for (String line : lines) {
            Matcher compound = COMPOUND.matcher(line);
            while (compound.find()) {
                compounds.add(plain(compound.group()));
            }
            Matcher word = WORD.matcher(line);
            while (word.find()) {
                words.add(plain(word.group()));
            }
        }
    }

    /// Appends the next line of a paragraph.
    void join(StringBuilder text, String next) {
        int end = text.length();
        char last = end == 0 ? ' ' : text.charAt(end - 1);
        boolean soft = last == '\u00AD';
        boolean hyphen = soft || last == '-' || last == '\u2010';
        boolean broken = hyphen && end > 1 && Character.isLetter(text.charAt(end - 2));
        if (end == 0) {
            text.append(next);
        } else if (!broken) {
            text.append(
                    hyphen && !next.isEmpty() && end > 1 && text.charAt(end - 2) != ' ' ? "" : " ");
            text.append(next);
        } else if (!soft && (!beginsLower(next) || isCompound(text, next))) {
            text.append(next);
        } else {
            text.setLength(end - 1);
            text.append(next);
        }
    }

    private static boolean beginsLower(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    private boolean isCompound(StringBuilder text, String next) {
        int start = text.length() - 1;
        while (start > 0 && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < next.length() && isOfWord(next.charAt(end))) {
            end++;
        }
        String before = plain(text.substring(start, text.length() - 1));
        String after = plain(next.substring(0, end));
        return compounds.contains(before + "-" + after) && !words.contains(before + after);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || c == '-' || c == '\u2010';
    }

    private static String plain(String word) {
        return word.replace('\u2010', '-').toLowerCase(Locale.ROOT);
    }
}
