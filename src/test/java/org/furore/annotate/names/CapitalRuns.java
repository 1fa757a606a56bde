package org.furore.annotate.names;

import org.furore.domain.annotation.Segments.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The baseline: runs of words that begin with a capital letter, one blank between them.
final class CapitalRuns {
    private static final Pattern RUN =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}@#_])\\p{Lu}[\\p{L}\\p{N}\\p{M}&.\\-]*+(?:["
                            + " \\n]\\p{Lu}[\\p{L}\\p{N}\\p{M}&.\\-]*+)*+");

    private CapitalRuns() {}

    static List<Range> in(String text) {
        List<Range> runs = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            runs.add(new Range(run.start(), run.end()));
        }
        return runs;
    }
}
