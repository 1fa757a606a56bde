package org.furore.report;

import org.furore.domain.annotation.Annotation.Attribution;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.document.Post;
import org.furore.domain.document.Review;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// One passage as evidence: the number of its source in the margin, the words in their context, who
/// says it and where.
record Passages(Report report) {

    void write(Html html, Quotes.Quote quote) {
        Words words = report.words();
        int number = report.sources().number(quote.mentions().getFirst().place());
        html.open("div", "class", "passage");
        html.open("div", "class", "margin");
        html.open("p", "class", "margin-number");
        Sources.link(html, words, number);
        html.close();
        for (String stance : quote.mentions().stream().map(this::stance).distinct().toList()) {
            html.element("p", "margin-stance", stance);
        }
        html.close();
        Context context = quote.context();
        if (context != null) {
            text(html, context);
        } else if (quote.image() != null) {
            html.element("p", "place", words.of("region-of", quote.image()));
        } else if (quote.whole()) {
            html.element("p", "place", words.of("whole-document"));
        }
        for (ClaimMention mention : quote.mentions()) {
            html.open("p", "class", "said-by");
            said(html, mention);
            html.close();
        }
        Cited cited = quote.document();
        if (cited != null) {
            html.open("p", "class", "from");
            from(html, cited, false);
            html.close();
        }
        html.close();
    }

    private String stance(ClaimMention mention) {
        return mention.stance() == null
                ? report.words().of("stance-none")
                : report.words().of("stance", mention.stance());
    }

    private void text(Html html, Context context) {
        StringBuilder all = new StringBuilder();
        context.segments().forEach(s -> all.append(s.text()));
        boolean rtl = Printable.rightToLeft(all.toString());
        html.open("blockquote", "dir", rtl ? "rtl" : "ltr", "class", rtl ? "rtl" : "ltr");
        if (context.cutBefore()) {
            html.text("\u2026 ");
        }
        List<Context.Segment> segments = context.segments();
        String carried = "";
        for (int i = 0; i < segments.size(); i++) {
            Context.Segment segment = segments.get(i);
            String text = segment.text().substring(carried.length());
            // A line must not end between a mark's last word and the sign that follows it.
            carried =
                    i + 1 < segments.size() && segment.leftOut() == 0
                            ? signs(segments.get(i + 1).text())
                            : "";
            int cut = carried.isEmpty() ? text.length() : lastWord(text);
            marked(html, segment, text.substring(0, cut));
            if (cut < text.length()) {
                html.open("span", "class", "keep");
                marked(html, segment, text.substring(cut));
                marked(html, segments.get(i + 1), carried);
                html.close();
            }
            if (segment.leftOut() > 0) {
                html.element(
                        "span",
                        "left-out",
                        " " + report.words().count("units-left-out", segment.leftOut()) + " ");
            }
        }
        if (context.cutAfter()) {
            html.text(" \u2026");
        }
        html.close();
    }

    private static void marked(Html html, Context.Segment segment, String text) {
        if (text.isEmpty()) {
            return;
        }
        String style = segment.marked() ? "hl" : segment.other() ? "other" : "";
        if (!style.isEmpty()) {
            html.open("span", "class", segment.marked() && segment.other() ? "hl both" : style);
        }
        flow(html, text);
        if (!style.isEmpty()) {
            html.close();
        }
    }

    /// Closing signs a text begins with, a few at most.
    private static String signs(String text) {
        int end = 0;
        while (end < text.length()
                && end < 4
                && ".,;:!?)]\u2019\u201D\u00BB\u2026".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return text.substring(0, end);
    }

    /// Where the last word of a text begins; its end when that word is long or joined from several
    /// characters.
    private static int lastWord(String text) {
        int from = text.length();
        while (from > 0
                && text.length() - from < 30
                && text.charAt(from - 1) < 0x250
                && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        boolean whole = from == 0 || Character.isWhitespace(text.charAt(from - 1));
        return whole && from < text.length() ? from : text.length();
    }

    /// Keeps line ends; empty lines go.
    private static void flow(Html html, String text) {
        String[] lines = text.split("[ \\t]*\\n\\s*", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                html.empty("br");
            }
            html.text(lines[i]);
        }
    }

    private void said(Html html, ClaimMention mention) {
        Words words = report.words();
        html.element(
                "b",
                "",
                mention.speaker() != null
                        ? report.names().actor(mention.speaker())
                        : mention.attribution() == Attribution.OWN
                                ? words.of("speaker-author")
                                : words.of("speaker-none"));
        html.text(" ").text(stance(mention));
        if (mention.reportedBy() != null) {
            html.text(", ")
                    .text(words.of("reported-by", report.names().actor(mention.reportedBy())));
        }
        Attribution attribution = mention.attribution();
        if (attribution != null) {
            html.text(", ").text(words.of("attribution", attribution));
        }
        if (mention.hedged()) {
            html.text(", ").text(words.of("hedged"));
        }
        if (mention.note() != null) {
            html.text(". ").element("i", "", mention.note());
        }
    }

    /// Author, title, outlet and date of a document; `italic`: the outlet as in a list of works.
    void from(Html html, Cited cited, boolean italic) {
        Words words = report.words();
        String author = cited.author();
        boolean begun = false;
        if (author != null) {
            html.text(author);
            begun = true;
        }
        String title = cited.title();
        if (title != null && !(cited.bare() instanceof Post)) {
            html.text(begun ? ", " : "").text(words.of("quoted", title));
            begun = true;
        }
        String extra = extra(cited);
        if (extra != null) {
            html.text(begun ? ", " : "").text(extra);
            begun = true;
        }
        String outlet = cited.header().outlet();
        if (outlet != null) {
            html.text(begun ? ", " : "");
            if (italic) {
                html.element("i", "", outlet);
            } else {
                html.text(outlet);
            }
            begun = true;
        }
        html.text(begun ? ", " : "")
                .text(
                        cited.header().date() == null
                                ? words.of("undated")
                                : report.dates().say(cited.header().date()));
    }

    /// What a review says beyond its header; null for other documents.
    private @Nullable String extra(Cited cited) {
        Words words = report.words();
        if (!(cited.bare() instanceof Review review)) {
            return null;
        }
        String who =
                review.reviewer() == null
                        ? words.of("review")
                        : words.of("review", review.reviewer());
        if (review.work() != null) {
            who = words.of("review-of", who, review.work());
        }
        return review.rating().written() == null
                ? who
                : who + " (" + review.rating().written() + ")";
    }
}
