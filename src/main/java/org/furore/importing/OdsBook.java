package org.furore.importing;

import org.furore.domain.task.Message;
import org.furore.platform.UnreadableException;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A spreadsheet as OpenDocument has it (OASIS OpenDocument 1.3, part 3, section 9): all sheets
/// stand in one part, and each cell says its value beside what it shows.
final class OdsBook implements Workbook {
    static final String CONTENT = "content.xml";

    private static final int SHEETS = 10_000;

    private final Package parts;
    private final List<Sheet> sheets = new ArrayList<>();

    /// @param parts closed with this
    OdsBook(Package parts) throws IOException {
        this.parts = parts;
        Set<String> hidden = new HashSet<>();
        String style = "";
        try (XmlPart xml = part()) {
            for (String at = xml.nextElement(); at != null; at = xml.nextElement()) {
                switch (at) {
                    case "style" -> style = String.valueOf(xml.attribute("name"));
                    case "table-properties" -> {
                        if ("false".equals(xml.attribute("display"))) {
                            hidden.add(style);
                        }
                    }
                    case "table" -> {
                        String name = String.valueOf(xml.attribute("name"));
                        String own = String.valueOf(xml.attribute("style-name"));
                        if (sheets.size() < SHEETS) {
                            String place = String.valueOf(sheets.size());
                            sheets.add(new Sheet(name, hidden.contains(own), place));
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private XmlPart part() throws IOException {
        InputStream in = parts.open(CONTENT);
        if (in == null) {
            throw new UnreadableException(Message.of("importing.package-lacks", CONTENT));
        }
        return new XmlPart(in);
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Rows open(Sheet sheet) throws IOException {
        XmlPart xml = part();
        int left = Integer.parseInt(sheet.place());
        for (String at = xml.nextElement(); at != null; at = xml.nextElement()) {
            if (at.equals("table") && left-- == 0) {
                break;
            }
        }
        return new OdsRows(xml);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
