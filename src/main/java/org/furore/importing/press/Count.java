package org.furore.importing.press;

import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Holds the documents of an old LexisNexis export against its own numbering: the items the cover
/// names, else the gaps in `1 of 12`, `2 of 12`. The last number alone says nothing, as a search is
/// exported in several files.
final class Count {
    private static final Pattern ITEMS =
            Pattern.compile(
                    "(?:Items?|Documents?|Dokumente|Elemente)\\s*:\\s*([\\d, \\u2013-]{1,200})");

    private final int stated;
    private int first;
    private int highest;
    private int found;

    Count(String cover) {
        Matcher items = ITEMS.matcher(cover);
        stated = items.find() ? items(items.group(1)) : 0;
    }

    /// A document that its marker numbers so.
    void add(int number) {
        first = found == 0 ? number : first;
        highest = Math.max(highest, number);
        found++;
    }

    /// What is missing, or null.
    @Nullable Message missing() {
        int expected = stated > 0 ? stated : found == 0 ? 0 : highest - first + 1;
        return found < expected ? Message.of("importing.press-fewer", expected, found) : null;
    }

    private static int items(String written) {
        int sum = 0;
        for (String part : written.split(",")) {
            String[] ends = part.strip().split("\\s*[\u2013-]\\s*");
            if (ends.length == 0 || !ends[0].matches("\\d{1,6}")) {
                return 0;
            }
            int from = Integer.parseInt(ends[0]);
            int to =
                    ends.length > 1 && ends[1].matches("\\d{1,6}")
                            ? Integer.parseInt(ends[1])
                            : from;
            sum += Math.max(0, to - from + 1);
        }
        return sum;
    }
}
