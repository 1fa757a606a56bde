package org.furore.annotate.claims;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

public final class ClaimCues {
    private static final Map<String, Long> WORDS = new HashMap<>();
    static final Cue[] CUES = Cue.values();

    static {
        for (String f : List.of("cues-en.txt"))
            try (var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    ClaimCues.class.getResourceAsStream(f),
                                    StandardCharsets.UTF_8))) {
                Cue cue = null;
                for (String l; (l = in.readLine()) != null; ) {
                    if (l.startsWith("#") || l.isBlank()) continue;
                    if (l.startsWith("[")) {
                        cue = Cue.valueOf(l.substring(1, l.length() - 1).toUpperCase(Locale.ROOT));
                        continue;
                    }
                    for (String w : l.trim().split("\\s+"))
                        WORDS.merge(w, 1L << cue.ordinal(), (a, b) -> a | b);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
    }

    public static int[] counts(String text) {
        int[] n = new int[CUES.length];
        int len = text.length(), i = 0, words = 0, caps = 0;
        boolean prevName = false;
        while (i < len) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if ((c == 'h' || c == 'H')
                        && (text.startsWith("http://", i) || text.startsWith("https://", i))) {
                    while (i < len && text.charAt(i) > ' ') i++;
                    n[Cue.ADDRESS.ordinal()]++;
                    continue;
                }
                int s = i;
                boolean digit = false, letter = false, upper = true;
                while (i < len
                        && (Character.isLetterOrDigit(text.charAt(i))
                                || text.charAt(i) == '_'
                                || digit
                                        && (text.charAt(i) == ',' || text.charAt(i) == '.')
                                        && i + 1 < len
                                        && Character.isDigit(text.charAt(i + 1)))) {
                    char d = text.charAt(i);
                    if (Character.isDigit(d)) digit = true;
                    else if (Character.isLetter(d)) {
                        letter = true;
                        if (!Character.isUpperCase(d)) upper = false;
                    }
                    i++;
                }
                char b = s > 0 ? text.charAt(s - 1) : ' ';
                if (b == '#') {
                    n[Cue.TAG.ordinal()]++;
                    prevName = false;
                    continue;
                }
                if (b == '@') {
                    n[Cue.HANDLE.ordinal()]++;
                    prevName = false;
                    continue;
                }
                words++;
                String w = text.substring(s, i), lower = w.toLowerCase(Locale.ROOT);
                if (digit) {
                    boolean year =
                            w.length() == 4
                                    && !letter
                                    && (w.startsWith("19") || w.startsWith("20"));
                    n[(year ? Cue.YEAR : Cue.NUMBER).ordinal()]++;
                }
                long mask = WORDS.getOrDefault(lower, 0L);
                for (long m = mask; m != 0; m &= m - 1) n[Long.numberOfTrailingZeros(m)]++;
                if (lower.length() > 4 && lower.endsWith("ed") && mask == 0)
                    n[Cue.PARTICIPLE.ordinal()]++;
                boolean cap = Character.isUpperCase(c);
                if (letter && upper && w.length() > 1) {
                    n[Cue.ACRONYM.ordinal()]++;
                    caps++;
                } else if (cap && words > 1 && !w.equals("I") && mask == 0) {
                    if (!prevName) n[Cue.NAME.ordinal()]++;
                }
                prevName = cap;
                if (words == 1) {
                    if ((mask & 1L << Cue.COMMAND.ordinal()) != 0)
                        n[Cue.OPENING_COMMAND.ordinal()]++;
                    if ((mask & 1L << Cue.ASK.ordinal()) != 0) n[Cue.OPENING_ASK.ordinal()]++;
                    if ((mask & 1L << Cue.SELF.ordinal()) != 0) n[Cue.OPENING_SELF.ordinal()]++;
                    if ((mask & 1L << Cue.THEY.ordinal()) != 0) n[Cue.OPENING_THEY.ordinal()]++;
                    if (mask == 0 && cap) n[Cue.OPENING_NAME.ordinal()]++;
                    if (lower.equals("and")
                            || lower.equals("but")
                            || lower.equals("so")
                            || lower.equals("well")) n[Cue.OPENING_AND.ordinal()]++;
                }
                continue;
            }
            switch (c) {
                case '%' -> n[Cue.PERCENT.ordinal()]++;
                case '$', '€', '£' -> n[Cue.MONEY.ordinal()]++;
                case '?' -> n[Cue.QUESTION.ordinal()]++;
                case '!' -> n[Cue.EXCLAMATION.ordinal()]++;
                case '"', '“', '”', '«', '»' -> n[Cue.QUOTATION.ordinal()]++;
                case ':' -> n[Cue.COLON.ordinal()]++;
                case '[' -> n[Cue.BRACKET.ordinal()]++;
                case '.' -> prevName = false;
                default -> {
                    if (Character.isHighSurrogate(c) || c >= 0x2600 && c < 0x2800)
                        n[Cue.EMOJI.ordinal()]++;
                }
            }
            i++;
        }
        if (caps * 2 > words && words > 3) {
            n[Cue.SHOUT.ordinal()] = 1;
            n[Cue.ACRONYM.ordinal()] = 0;
        }
        n[
                        (words < 4
                                        ? Cue.SHORT
                                        : words < 9
                                                ? Cue.BRIEF
                                                : words < 18
                                                        ? Cue.MIDDLING
                                                        : words < 30 ? Cue.LONG : Cue.VERY_LONG)
                                .ordinal()] =
                1;
        return n;
    }
}
