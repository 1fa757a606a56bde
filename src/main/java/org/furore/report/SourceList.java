package org.furore.report;

import org.furore.domain.claim.Citation;
import org.furore.domain.document.Attachment;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Post;
import org.furore.domain.document.StoredDocument;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Everything cited, by number, with what is needed to find the same bytes again.
record SourceList(Report report) implements Report.Section {
    @Override
    public void write(Html html) {
        Words words = report.words();
        report.head(html, ReportSection.SOURCES);
        List<Sources.Source> all = report.sources().all();
        long others =
                report.tally().count()
                        - all.stream().filter(s -> s instanceof Sources.Source.OfDocument).count();
        html.open("p", "class", "col lead").text(words.of("sources-lead"));
        if (others > 0) {
            html.text(" ").text(words.count("sources-others", others));
        }
        html.close();
        for (int i = 0; i < all.size(); i++) {
            html.open("div", "class", "source", "id", "source-" + (i + 1));
            html.element("p", "source-number", "[" + (i + 1) + "]");
            switch (all.get(i)) {
                case Sources.Source.OfDocument document -> document(html, document.id());
                case Sources.Source.OfAttachment attachment ->
                        attachment(
                                html,
                                report.entries()
                                        .find(Attachment.class, attachment.id())
                                        .orElse(null));
                case Sources.Source.Outside outside -> outside(html, outside.citation());
            }
            html.close();
        }
    }

    private void document(Html html, DocumentId id) {
        Words words = report.words();
        StoredDocument stored = report.documents().find(id).orElse(null);
        if (stored == null) {
            html.element("p", "source-text", words.of("source-gone", id.value()));
            return;
        }
        Cited cited = Cited.of(stored);
        html.open("p", "class", "source-text");
        if (cited.bare() instanceof Post && cited.title() != null) {
            html.text(cited.author() == null ? "" : cited.author() + ", ")
                    .text(words.of("quoted", cited.title()));
            if (cited.header().outlet() != null) {
                html.text(", ").element("i", "", cited.header().outlet());
            }
            html.text(", ")
                    .text(
                            cited.header().date() == null
                                    ? words.of("undated")
                                    : report.dates().say(cited.header().date()));
        } else {
            new Passages(report).from(html, cited, true);
        }
        html.text(".");
        url(html, cited.header().url());
        html.close();
        html.open("p", "class", "source-origin");
        html.text(words.of("captured", report.words().day(stored.origin().captured())))
                .text(" \u00b7 ")
                .text(stored.origin().name());
        String member = stored.origin().locator().member();
        if (member != null) {
            html.text(" \u203a ").text(member);
        }
        if (stored.origin().locator().length() >= 0) {
            html.text(", ")
                    .text(words.of("record-n", words.number(stored.origin().locator().number())));
        }
        hash(html, stored.origin().sha256());
        html.close();
        if (!stored.sourceHeader().equals(stored.document().header())) {
            html.element("p", "source-origin", words.of("corrected", corrections(stored)));
        }
    }

    private String corrections(StoredDocument stored) {
        List<String> said = new ArrayList<>();
        for (var field : org.furore.domain.document.HeaderField.values()) {
            String before = field.of(stored.sourceHeader());
            if (!java.util.Objects.equals(before, field.of(stored.document().header()))) {
                said.add(
                        report.words().of("field", field)
                                + " ("
                                + (before == null
                                        ? report.words().of("absent")
                                        : report.words().of("quoted", before))
                                + ")");
            }
        }
        return String.join(", ", said);
    }

    private void attachment(Html html, @Nullable Attachment attachment) {
        Words words = report.words();
        html.open("p", "class", "source-text");
        if (attachment == null) {
            html.text(words.of("source-gone", "")).close();
            return;
        }
        html.text(words.of("image"))
                .text(" ")
                .text(words.of("quoted", attachment.title()))
                .text(".");
        if (attachment.sha256() != null) {
            hash(html, attachment.sha256());
        }
        html.close();
    }

    private void outside(Html html, Citation citation) {
        Words words = report.words();
        html.open("p", "class", "source-text");
        boolean begun = false;
        if (citation.title() != null) {
            html.text(words.of("quoted", citation.title()));
            begun = true;
        }
        if (citation.outlet() != null) {
            html.text(begun ? ", " : "").element("i", "", citation.outlet());
            begun = true;
        }
        if (citation.date() != null) {
            html.text(begun ? ", " : "").text(report.dates().say(citation.date()));
            begun = true;
        }
        html.text(begun ? "." : "");
        url(html, citation.url());
        html.text(" ").element("span", "source-origin", words.of("outside")).close();
    }

    /// The address in full; a link only where it is a web address.
    private void url(Html html, @Nullable String url) {
        if (url == null) {
            return;
        }
        html.text(" ");
        if (url.matches("https?://[\\x21-\\x7E]+")) {
            html.open("a", "href", url, "class", "url", "title", report.words().of("opens", url))
                    .text(url)
                    .close();
        } else {
            html.element("span", "url", url);
        }
    }

    private static void hash(Html html, String sha256) {
        html.text(" ").element("span", "hash", "SHA-256 " + sha256);
    }
}
