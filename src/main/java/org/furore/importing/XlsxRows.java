package org.furore.importing;

import org.furore.domain.task.Message;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

import javax.xml.stream.XMLStreamConstants;

/// The rows of a worksheet, streaming. Of a formula the value is taken that was computed when the
/// file was saved; one that never was is said.
final class XlsxRows implements Workbook.Rows {
    private static final int UNKNOWN = 100_000;
    private static final long ROWS = 1 << 20;

    private final XmlPart xml;
    private final XlsxBook book;
    private final SheetMerges merges;
    private final StringBuilder value = new StringBuilder();
    private long number;
    private int column;
    private int unknown;

    XlsxRows(XmlPart xml, XlsxBook book, SheetMerges merges) {
        this.xml = xml;
        this.book = book;
        this.merges = merges;
    }

    @Override
    public boolean next(SheetRow row) throws IOException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("row")) {
                long stated = XlsxBook.number(xml.attribute("r"), 0);
                number = stated > number && stated <= ROWS ? stated : number + 1;
                column = 0;
                row.begin(number);
                cells(row);
                if (xml.wasCut()) {
                    row.spoil(Message.of("importing.sheet-cell-long", XmlPart.LONGEST));
                }
                merges.fill(row);
                return true;
            }
            if (event == XMLStreamConstants.START_ELEMENT && ++unknown > UNKNOWN) {
                throw new UnreadableException(Message.of("importing.xml-damaged"));
            }
        }
    }

    private void cells(SheetRow row) throws IOException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
                cell(row);
            } else if (event == XMLStreamConstants.END_DOCUMENT
                    || event == XMLStreamConstants.END_ELEMENT && xml.name().equals("row")) {
                return;
            }
        }
    }

    private void cell(SheetRow row) throws IOException {
        int stated = column(xml.attribute("r"));
        int at = stated >= 0 ? stated : column;
        column = at + 1;
        String type = xml.attribute("t");
        int style = XlsxBook.number(xml.attribute("s"), 0);
        boolean formula = false;
        boolean valued = false;
        value.setLength(0);
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT
                    || event == XMLStreamConstants.END_ELEMENT && xml.name().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "f" -> formula = true;
                    case "v" -> valued |= value();
                    case "is" -> {
                        row.set(at, XlsxBook.text(xml, "is"));
                        valued = true;
                    }
                    default -> {
                        if (++unknown > UNKNOWN) {
                            throw new UnreadableException(Message.of("importing.xml-damaged"));
                        }
                    }
                }
            }
        }
        if (formula && !valued && !"str".equals(type)) {
            row.spoil(at, Message.of("importing.sheet-formula", name(at) + number));
        }
        if (!value.isEmpty()) {
            row.set(at, text(row, at, type, style));
        }
    }

    /// Reads the value the parser stands before, and says whether there is one.
    private boolean value() throws IOException {
        while (true) {
            int event = xml.next();
            if (XmlPart.isText(event) && value.length() < XmlPart.LONGEST) {
                xml.text(value);
            } else if (event == XMLStreamConstants.END_DOCUMENT
                    || event == XMLStreamConstants.END_ELEMENT && xml.name().equals("v")) {
                return !value.isEmpty();
            }
        }
    }

    private String text(SheetRow row, int at, @Nullable String type, int style) {
        String written = value.toString();
        switch (type == null ? "n" : type) {
            case "s" -> {
                String shared = book.string(XlsxBook.number(written.strip(), -1));
                if (shared == null) {
                    row.spoil(at, Message.of("importing.sheet-shared", name(at) + number));
                    return "";
                }
                return shared;
            }
            case "b" -> {
                return written.strip().equals("1") ? "TRUE" : "FALSE";
            }
            case "d" -> {
                String iso = written.strip();
                return iso.endsWith("T00:00:00") ? iso.substring(0, iso.length() - 9) : iso;
            }
            case "n" -> {
                return book.shown(written, style);
            }
            default -> {
                return XlsxBook.unescaped(written);
            }
        }
    }

    /// The column of a reference like `AB12`, from 0; -1 if it is none.
    private static int column(@Nullable String reference) {
        if (reference == null) {
            return -1;
        }
        int letters = 0;
        while (letters < reference.length()
                && letters < 4
                && reference.charAt(letters) >= 'A'
                && reference.charAt(letters) <= 'Z') {
            letters++;
        }
        return letters == 0 ? -1 : SheetMerges.column(reference.substring(0, letters));
    }

    /// The letters of a column.
    static String name(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
