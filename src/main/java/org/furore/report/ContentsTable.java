package org.furore.report;

import org.furore.domain.claim.Claim;

/// The table of contents; the page numbers are set by the renderer.
record ContentsTable(Report report) implements Report.Section {
    @Override
    public void write(Html html) {
        html.element("div", "running-section", report.words().of("contents"));
        html.open("h1", "id", "contents").text(report.words().of("contents")).close();
        html.open("ol", "class", "contents");
        for (ReportSection section : report.options().sections()) {
            html.open("li");
            entry(html, section.word(), report.words().of("section-" + section.word()));
            if (section == ReportSection.CLAIMS && !report.names().claims.isEmpty()) {
                html.open("ol");
                for (Claim claim : report.names().claims.values()) {
                    String name = report.names().claim(claim.id());
                    html.open("li");
                    entry(html, "claim-" + name, name + "\u2002" + shortened(claim.text()));
                    html.close();
                }
                html.close();
            }
            html.close();
        }
        html.close();
    }

    private static void entry(Html html, String anchor, String title) {
        html.open("a", "href", "#" + anchor, "title", title).text(title).close();
    }

    static String shortened(String text) {
        int most = 78;
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : most;
        if (Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        return text.substring(0, end) + "\u2026";
    }

    /// The same as bookmarks of the file.
    String bookmarks(Html html) {
        html.open("bookmarks");
        for (ReportSection section : report.options().sections()) {
            html.open(
                    "bookmark",
                    "name",
                    report.words().of("section-" + section.word()),
                    "href",
                    "#" + section.word());
            if (section == ReportSection.CLAIMS) {
                for (Claim claim : report.names().claims.values()) {
                    String name = report.names().claim(claim.id());
                    html.empty(
                            "bookmark",
                            "name",
                            name + " " + shortened(claim.text()),
                            "href",
                            "#claim-" + name);
                }
            }
            html.close();
        }
        return html.close().toString();
    }
}
