package org.furore.annotate;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A text that quotes are looked for in, with what is worked out once for all of them. For one
/// thread.
public final class Searched {
    private static final int SHORT = 64;

    private final String text;
    private @Nullable Folded folded;

    public Searched(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    Folded folded() {
        Folded known = folded;
        if (known == null) {
            known = Folded.of(text);
            folded = known;
        }
        return known;
    }

    /// Every place `sought` begins at in `text`, overlapping ones too, in order. Linear in both for
    /// any input: long ones by Knuth, Morris and Pratt (1977), short ones as the platform does it.
    static int[] places(String text, String sought) {
        int[] found = new int[4];
        int count = 0;
        if (sought.length() <= SHORT) {
            for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
                found = grown(found, count);
                found[count++] = at;
            }
            return Arrays.copyOf(found, count);
        }
        int[] back = borders(sought);
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            while (matched > 0 && text.charAt(i) != sought.charAt(matched)) {
                matched = back[matched - 1];
            }
            if (text.charAt(i) == sought.charAt(matched)) {
                matched++;
            }
            if (matched == sought.length()) {
                found = grown(found, count);
                found[count++] = i + 1 - matched;
                matched = back[matched - 1];
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int[] borders(String sought) {
        int[] back = new int[sought.length()];
        int length = 0;
        for (int i = 1; i < sought.length(); i++) {
            while (length > 0 && sought.charAt(i) != sought.charAt(length)) {
                length = back[length - 1];
            }
            if (sought.charAt(i) == sought.charAt(length)) {
                length++;
            }
            back[i] = length;
        }
        return back;
    }

    private static int[] grown(int[] found, int count) {
        return count < found.length ? found : Arrays.copyOf(found, count * 2);
    }
}
