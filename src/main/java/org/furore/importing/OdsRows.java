package org.furore.importing;

import org.furore.domain.task.Message;

import java.io.IOException;

import javax.xml.stream.XMLStreamConstants;

/// The rows of a sheet of OpenDocument, streaming. Rows and cells that are said to be repeated are,
/// as long as they say something and the sheet has room.
final class OdsRows implements Workbook.Rows {
    private static final long ROWS = 1 << 20;

    private final XmlPart xml;
    private final SheetFormats formats = new SheetFormats(false);
    private final SheetRow read = new SheetRow();
    private long number;
    private long repeats;
    private boolean ended;

    /// @param xml standing before the sheet's first row
    OdsRows(XmlPart xml) {
        this.xml = xml;
    }

    @Override
    public boolean next(SheetRow row) throws IOException {
        while (repeats == 0) {
            if (ended || !read()) {
                ended = true;
                return false;
            }
        }
        if (number == ROWS) {
            return false;
        }
        repeats--;
        row.begin(++number);
        for (int i = 0; i < read.cells().size(); i++) {
            row.set(i, read.cells().get(i));
        }
        if (read.fault() != null) {
            row.spoil(read.fault());
        }
        read.faults().forEach(row::spoil);
        return true;
    }

    /// Reads the next row that says something, and how often it stands there.
    private boolean read() throws IOException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT
                    || event == XMLStreamConstants.END_ELEMENT && xml.name().equals("table")) {
                return false;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("table-row")) {
                long repeated = repeated("number-rows-repeated");
                read.begin(number);
                cells();
                if (xml.wasCut()) {
                    read.spoil(Message.of("importing.sheet-cell-long", XmlPart.LONGEST));
                }
                if (!read.cells().isEmpty() || read.fault() != null) {
                    repeats = repeated;
                    return true;
                }
                number = Math.min(ROWS, number + repeated);
            }
        }
    }

    private long repeated(String attribute) {
        return Math.max(1, XlsxBook.number(xml.attribute(attribute), 1));
    }

    private void cells() throws IOException {
        long column = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT
                    || event == XMLStreamConstants.END_ELEMENT && xml.name().equals("table-row")) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().endsWith("table-cell")) {
                long repeated = repeated("number-columns-repeated");
                String text = cell(xml.name());
                if (!text.isEmpty()) {
                    long end = Math.min(column + repeated, SheetRow.COLUMNS + 1L);
                    for (long at = column; at < end && read.fault() == null; at++) {
                        read.set((int) at, text);
                    }
                }
                column = Math.min(column + repeated, SheetRow.COLUMNS);
            }
        }
    }

    private String cell(String element) throws IOException {
        String type = xml.attribute("value-type");
        String value = xml.attribute("value");
        String date = xml.attribute("date-value");
        String truth = xml.attribute("boolean-value");
        String stated = xml.attribute("string-value");
        String shown = shown(element);
        return switch (type == null ? "" : type) {
            case "float", "currency" -> value == null ? shown : formats.text(value, 0);
            case "percentage" -> value == null ? shown : formats.text(value, 9);
            case "date" -> date == null ? shown : midnightGone(date);
            case "boolean" -> truth == null ? shown : "true".equals(truth) ? "TRUE" : "FALSE";
            default -> shown.isEmpty() && stated != null ? stated : shown;
        };
    }

    private static String midnightGone(String date) {
        return date.endsWith("T00:00:00") ? date.substring(0, date.length() - 9) : date;
    }

    /// The paragraphs of the cell, without those of its comment.
    private String shown(String element) throws IOException {
        StringBuilder text = new StringBuilder();
        int comments = 0;
        boolean begun = false;
        int paragraphs = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return text.toString();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.name();
                comments += isComment(name) ? 1 : 0;
                if (comments == 0 && name.equals("p")) {
                    text.append(begun ? "\n" : "");
                    begun = true;
                    paragraphs++;
                } else if (comments == 0) {
                    text.append(sign(name));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                comments -= isComment(xml.name()) ? 1 : 0;
                paragraphs -= comments == 0 && xml.name().equals("p") ? 1 : 0;
                if (xml.name().equals(element)) {
                    return text.toString();
                }
            } else if (paragraphs > 0
                    && comments == 0
                    && XmlPart.isText(event)
                    && text.length() < XmlPart.LONGEST) {
                xml.text(text);
            }
        }
    }

    private static boolean isComment(String name) {
        return name.equals("annotation");
    }

    private String sign(String name) {
        return switch (name) {
            case "s" -> " ".repeat((int) Math.min(1000, repeated("c")));
            case "tab" -> "\t";
            case "line-break" -> "\n";
            default -> "";
        };
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
