package org.furore.importing.wire;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Bylines;
import org.furore.importing.ByteWindow;
import org.furore.importing.Head;
import org.furore.importing.LanguageTag;
import org.furore.importing.MarkupElement;
import org.furore.importing.MarkupShape;
import org.furore.importing.MarkupUnits;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Records;
import org.furore.importing.Slice;
import org.furore.importing.Source;
import org.furore.importing.Units;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads stories of Reuters: the SGML of the collection Reuters-21578 (and XML made of it), and the
/// news items of the Reuters Corpora (RCV1, RCV2, TRC2).
public final class ReutersReader implements RecordReader {
    private static final String OUTLET = "Reuters";

    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{1,2})-([A-Z]{3})-(\\d{4})(?:\\s+(\\d{2}:\\d{2}:\\d{2})(?:\\.\\d+)?)?.*",
                    Pattern.DOTALL);

    private static final List<String> MONTHS =
            List.of(
                    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                    "DEC");

    @Override
    public String format() {
        return "reuters";
    }

    @Override
    public boolean recognises(Head head) {
        MarkupShape shape = MarkupShape.of(head);
        return shape.root().equalsIgnoreCase("reuters")
                || shape.doctype().equalsIgnoreCase("lewis")
                || shape.root().equals("newsitem") && shape.text().contains("itemid=");
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Records records = new Records(sink, progress);
        ByteWindow window = new ByteWindow(source.stream(), Units.MAXIMUM);
        MarkupUnits units = new MarkupUnits(window, Units.MAXIMUM, "reuters", "newsitem");
        for (Slice slice = units.next(); slice != null; slice = units.next()) {
            // A story that is not closed may lack its end, and nobody could tell.
            if (slice.problem() != null) {
                records.reject(slice, slice.problem());
                continue;
            }
            MarkupElement all = MarkupElement.of(units.text(slice));
            MarkupElement story = all.child("reuters");
            MarkupElement item = all.child("newsitem");
            Article article = story != null ? story(story) : item != null ? item(item) : null;
            if (article == null || article.text().isBlank()) {
                records.reject(slice, Message.of("importing.wire-empty"));
            } else {
                records.takeByContent(slice, article, Capture.UNSTATED);
            }
        }
    }

    private static Article story(MarkupElement story) {
        MarkupElement text = story.child("text");
        MarkupElement in = text == null ? story : text;
        String title = line(in.child("title"));
        MarkupElement body = in.child("body");
        String dateline = line(in.child("dateline"));
        String set;
        if (body != null) {
            set = WireText.of(body.characters());
        } else if ("UNPROC".equalsIgnoreCase(in.attribute("type"))) {
            set = WireText.lines(in.characters());
        } else {
            set = WireText.of(in.ownCharacters());
        }
        // A flash is its headline and nothing else.
        String whole = set.isBlank() && title != null ? title : set;
        return new Article(
                new Header(
                        title,
                        author(line(in.child("author"))),
                        OUTLET,
                        date(story.text("date")),
                        null,
                        null),
                dateline == null || body == null ? whole : dateline + " " + whole,
                null);
    }

    private static @Nullable String line(@Nullable MarkupElement element) {
        String text =
                element == null ? "" : WireText.of(element.characters()).replace('\n', ' ').strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String author(@Nullable String byline) {
        List<String> names = byline == null ? List.of() : Bylines.names(List.of(byline), OUTLET);
        return names.isEmpty() ? null : String.join("; ", names);
    }

    /// `26-FEB-1987 15:01:01.79`, of no stated zone.
    private static @Nullable Edtf date(@Nullable String written) {
        Matcher found =
                DATE.matcher(written == null ? "" : written.strip().toUpperCase(Locale.ROOT));
        int month = found.matches() ? MONTHS.indexOf(found.group(2)) + 1 : 0;
        if (month == 0) {
            return null;
        }
        String day =
                "%s-%02d-%02d".formatted(found.group(3), month, Integer.parseInt(found.group(1)));
        String time = found.group(4);
        return Edtf.tryParse(time == null ? day : day + "T" + time)
                .or(() -> Edtf.tryParse(day))
                .orElse(null);
    }

    private static Article item(MarkupElement item) {
        String headline = item.text("headline");
        List<String> paragraphs = new ArrayList<>();
        MarkupElement text = item.child("text");
        for (MarkupElement each : text == null ? List.<MarkupElement>of() : text.children()) {
            String paragraph = each.line();
            if (paragraph != null) {
                paragraphs.add(paragraph);
            }
        }
        String body = text == null ? null : text.line();
        if (paragraphs.isEmpty() && body != null) {
            paragraphs.add(body);
        }
        String outlet = null;
        String published = null;
        for (MarkupElement each : item.all("dc")) {
            String element = each.attribute("element");
            String value = each.attribute("value");
            if ("dc.source".equals(element) || outlet == null && "dc.publisher".equals(element)) {
                outlet = value;
            } else if ("dc.date.published".equals(element)) {
                published = value;
            }
        }
        String date = item.attribute("date");
        Header header =
                new Header(
                        headline == null ? item.text("title") : headline,
                        author(item.text("byline")),
                        outlet,
                        Edtf.tryParse(date == null ? published : date).orElse(null),
                        LanguageTag.of(item.attribute("xml:lang")),
                        null);
        String dateline = item.text("dateline");
        String whole = String.join("\n\n", paragraphs);
        return new Article(
                header,
                dateline == null || whole.isEmpty() ? whole : dateline + "\n\n" + whole,
                null);
    }
}
