package org.furore.report;

/// A hairline table whose head is repeated on each page it reaches.
final class Table {
    /// Columns.
    ///
    /// @param title of the head
    /// @param width percent of the table's
    /// @param number whether figures stand in it, set flush right
    record Column(String title, int width, boolean number) {
        static Column text(String title, int width) {
            return new Column(title, width, false);
        }

        static Column number(String title, int width) {
            return new Column(title, width, true);
        }
    }

    private final Html html;
    private final Column[] columns;
    private int at;

    private Table(Html html, Column... columns) {
        this.html = html;
        this.columns = columns;
    }

    static Table open(Html html, String style, Column... columns) {
        html.open("table", "class", style).open("thead").open("tr");
        for (Column column : columns) {
            html.open(
                            "th",
                            "scope",
                            "col",
                            "class",
                            column.number() ? "n" : "t",
                            "style",
                            "width:" + column.width() + "%")
                    .text(column.title())
                    .close();
        }
        html.close().close().open("tbody");
        return new Table(html, columns);
    }

    void row(String... attributes) {
        html.open("tr", attributes);
        at = 0;
    }

    void endRow() {
        html.close();
    }

    /// The row's head.
    Html head() {
        at++;
        return html.open("th", "scope", "row", "class", "t");
    }

    /// The next cell, to be closed.
    Html cell() {
        return html.open("td", "class", columns[at++].number() ? "n" : "t");
    }

    void cell(String text) {
        cell().text(text).close();
    }

    void end() {
        html.close().close();
    }
}
