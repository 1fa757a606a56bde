package org.furore.cli;

import org.furore.analysis.Agreement;
import org.furore.analysis.Agreement.Measure;
import org.furore.analysis.Ambiguity;
import org.furore.analysis.Answer;
import org.furore.analysis.Bootstrap;
import org.furore.analysis.Coefficient;
import org.furore.analysis.Coefficient.Reason;
import org.furore.analysis.Comparison;
import org.furore.analysis.Difference;
import org.furore.analysis.Interval;
import org.furore.analysis.Level;
import org.furore.analysis.Said;
import org.furore.analysis.Variable;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.codebook.Coder;
import org.furore.domain.document.DocumentId;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/// Prints agreement for people: a table, with what has to be known of its figures in words below,
/// and where coders differ.
final class AgreementText {
    /// Units below which a row is told to be of few.
    private static final int FEW = 20;

    private static final int NAME = 44;
    private static final int QUOTE = 100;
    private static final String NONE = "–";

    private final Terminal terminal;
    private final EntryNames names;

    AgreementText(Terminal terminal, EntryNames names) {
        this.terminal = terminal;
        this.names = names;
    }

    void summary(Comparison comparison, List<Coder> coders) {
        say("cli.agreement-documents", comparison.documents());
        for (Coder coder : coders) {
            say("cli.agreement-coder", coder.name(), comparison.documents(coder.id()));
        }
    }

    void table(List<Agreement> agreements, Bootstrap bootstrap) {
        if (agreements.isEmpty()) {
            return;
        }
        for (Level level : Level.values()) {
            List<Agreement> rows =
                    agreements.stream().filter(a -> a.variable().level() == level).toList();
            if (!rows.isEmpty()) {
                level(level, rows, bootstrap);
            }
        }
        terminal.line("");
        say("cli.agreement-legend");
        say("cli.agreement-legend-units");
        say("cli.agreement-legend-coded");
    }

    private void level(Level level, List<Agreement> rows, Bootstrap bootstrap) {
        List<List<String>> table = new ArrayList<>();
        table.add(
                List.of(
                        level == Level.DOCUMENTS
                                ? text("cli.agreement-on-documents")
                                : text("cli.agreement-on-passages"),
                        text("cli.agreement-coders"),
                        text("cli.agreement-units"),
                        text("cli.agreement-percent"),
                        text("cli.agreement-kappa"),
                        text("cli.agreement-alpha"),
                        text("cli.agreement-interval", percent(bootstrap.confidence(), 0))));
        rows.forEach(row -> table.add(cells(row)));
        int[] widths = new int[table.getFirst().size()];
        for (List<String> cells : table) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(cells.get(i)));
            }
        }
        terminal.line("");
        terminal.line(aligned(table.getFirst(), widths));
        for (int i = 0; i < rows.size(); i++) {
            terminal.line(aligned(table.get(i + 1), widths));
            warnings(rows.get(i)).forEach(warning -> terminal.line("    " + warning));
        }
    }

    private List<String> cells(Agreement row) {
        return List.of(
                cut(name(row.variable()), NAME),
                String.valueOf(row.coders().size()),
                NumberFormat.getIntegerInstance(terminal.locale()).format(row.units()),
                figure(row.figures().get(Measure.PERCENT), share -> percent(share, 1)),
                figure(kappa(row), this::number),
                figure(row.figures().get(row.headline()), this::number),
                row.interval() instanceof Interval.Between(double low, double high, int left)
                        ? text("cli.agreement-between", number(low), number(high))
                        : NONE);
    }

    private static @Nullable Coefficient kappa(Agreement row) {
        Coefficient cohen = row.figures().get(Measure.COHEN_KAPPA);
        return cohen == null ? row.figures().get(Measure.FLEISS_KAPPA) : cohen;
    }

    /// Empty where the measure does not fit.
    private static String figure(
            @Nullable Coefficient coefficient, DoubleFunction<String> written) {
        return switch (coefficient) {
            case null -> "";
            case Coefficient.Value(double value) -> written.apply(value);
            case Coefficient.Undefined undefined -> NONE;
        };
    }

    /// What has to be known before the figures of a row are believed.
    private List<String> warnings(Agreement row) {
        List<String> warnings = new ArrayList<>();
        if (row.units() < FEW) {
            warnings.add(text("cli.agreement-few", FEW));
        }
        if (row.ambiguous() > 0) {
            warnings.add(text("cli.agreement-ambiguous", row.ambiguous()));
        }
        Set<Reason> reasons = new LinkedHashSet<>();
        Stream.of(row.figures().get(Measure.PERCENT), kappa(row), row.figures().get(row.headline()))
                .forEach(coefficient -> {
                    if (coefficient instanceof Coefficient.Undefined(Reason reason)) {
                        reasons.add(reason);
                    }
                });
        if (row.interval() instanceof Interval.Unknown(Reason reason)) {
            reasons.add(reason);
        }
        reasons.forEach(reason -> warnings.add(why(reason)));
        return warnings;
    }

    private String why(Reason reason) {
        return switch (reason) {
            case NO_PAIRS -> text("cli.agreement-no-pairs");
            case NO_VARIATION -> text("cli.agreement-no-variation");
            case NOT_TWO_CODERS -> text("cli.agreement-not-two");
            case UNEQUAL_RATINGS -> text("cli.agreement-unequal");
            case NEGATIVE_VALUES -> text("cli.agreement-negative");
            case ONE_UNIT -> text("cli.agreement-one-unit");
            case UNSTABLE -> text("cli.agreement-unstable");
        };
    }

    void differences(List<Difference> differences, List<Ambiguity> ambiguities) {
        terminal.line("");
        say("cli.agreement-differences", differences.size());
        for (Difference difference : differences) {
            heading(difference.variable(), difference.document(), difference.where());
            difference.said().forEach(this::said);
        }
        if (!ambiguities.isEmpty()) {
            terminal.line("");
            say("cli.agreement-ambiguities", ambiguities.size());
            for (Ambiguity ambiguity : ambiguities) {
                heading(ambiguity.variable(), ambiguity.document(), null);
                said(ambiguity.said());
            }
        }
    }

    private void heading(Variable variable, DocumentId document, @Nullable Range where) {
        String title = names.title(document);
        terminal.line("");
        terminal.line(
                name(variable)
                        + "  "
                        + document.value()
                        + (where == null ? "" : "  " + where.start() + "–" + where.end())
                        + (title == null ? "" : "  " + cut(plain(title), NAME)));
    }

    private void said(Said said) {
        List<String> answers = said.answers().stream().map(this::word).toList();
        StringBuilder line =
                new StringBuilder(
                        text(
                                "cli.agreement-said",
                                names.of(said.coder()).name(),
                                answers.isEmpty() ? NONE : String.join(", ", answers)));
        for (Place place : said.places()) {
            if (place instanceof Place.Span span) {
                line.append(text("cli.agreement-quote", cut(plain(span.passage().quote()), QUOTE)));
            }
        }
        terminal.line(line.toString());
    }

    private String word(Answer answer) {
        return switch (answer) {
            case Answer.Found(boolean found) ->
                    text(found ? "cli.agreement-found" : "cli.agreement-not-found");
            case Answer.OfPolarity(double polarity) -> number(polarity);
            case Answer.OfStance(Stance stance) ->
                    switch (stance) {
                        case SUPPORTS -> text("cli.agreement-supports");
                        case OPPOSES -> text("cli.agreement-opposes");
                        case QUESTIONS -> text("cli.agreement-questions");
                        case NEUTRAL -> text("cli.agreement-neutral");
                    };
        };
    }

    private String name(Variable variable) {
        if (variable.subject() == null) {
            return text("cli.agreement-of-tone");
        }
        String subject = plain(names.of(variable.subject()).name());
        return switch (variable.question()) {
            case CODE -> text("cli.agreement-of-code", subject);
            case CLAIM -> text("cli.agreement-of-claim", subject);
            case STANCE -> text("cli.agreement-of-stance", subject);
            case SENTIMENT -> text("cli.agreement-of-sentiment", subject);
            case ACTOR -> text("cli.agreement-of-actor", subject);
        };
    }

    private String percent(double share, int digits) {
        NumberFormat format = NumberFormat.getPercentInstance(terminal.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /// With two digits, and no "-0.00".
    private String number(double value) {
        return String.format(terminal.locale(), "%.2f", Math.round(value * 100) / 100.0);
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String cut(String text, int most) {
        return length(text) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// The first column to the left, the others to the right.
    private static String aligned(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String room = " ".repeat(widths[i] - length(cells.get(i)));
            line.append(i == 0 ? "" : "  ")
                    .append(i == 0 ? cells.get(i) + room : room + cells.get(i));
        }
        return line.toString().stripTrailing();
    }

    private void say(String key, Object... arguments) {
        terminal.line(text(key, arguments));
    }

    private String text(String key, Object... arguments) {
        return terminal.text(Message.of(key, arguments));
    }
}
