package org.furore.report;

/// Title, authors, date, and the researcher's own summary.
record TitlePage(Report report, String title) implements Report.Section {
    @Override
    public void write(Html html) {
        ReportOptions options = report.options();
        Words words = report.words();
        html.open("div", "class", "title-page");
        html.element("p", "over", words.of("kind-of-paper"));
        html.element("p", "title", title);
        if (options.subtitle() != null) {
            html.element("p", "subtitle", options.subtitle());
        }
        if (!options.authors().isEmpty()) {
            html.element("p", "authors", String.join(", ", options.authors()));
        }
        html.element("p", "date", words.date(options.date()));
        String summary = options.summary();
        if (summary != null && !summary.isBlank()) {
            html.open("div", "class", "abstract");
            html.element("p", "abstract-head", words.of("abstract"));
            for (String paragraph : summary.strip().split("\\n\\s*\\n")) {
                html.open("p").lines(paragraph).close();
            }
            html.close();
        }
        html.open("p", "class", "colophon")
                .text(words.of("colophon", report.info().title(), options.program()))
                .close();
        html.close();
    }
}
