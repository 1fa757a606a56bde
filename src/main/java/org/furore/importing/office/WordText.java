package org.furore.importing.office;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamReader;

/// The paragraphs of WordprocessingML (ECMA-376 part 1, section 17), transitional or strict, as a
/// person sees them with all changes accepted: what is deleted or moved away or hidden is left out,
/// fields show their result, boxes come once, notes are called where they stand and follow at the
/// end.
final class WordText implements Xml.Listener {
    private static final Set<String> SPACES =
            Set.of(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private static final String COMPATIBILITY =
            "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "delText",
                    "instrText",
                    "delInstrText",
                    "moveFrom",
                    "rt",
                    "sectPr",
                    "tabs",
                    "fldData");

    private static final Set<String> TITLES =
            Set.of("Title", "Titel", "Titre", "Titolo", "Ttulo", "Puesto");

    final Blocks blocks = new Blocks();
    private final Deque<Boolean> choices = new ArrayDeque<>();
    private final List<String> notes;
    private int skipped;
    private boolean text;
    private boolean hidden;
    private boolean joined;
    private boolean titled;
    private int properties;
    private @Nullable StringBuilder styled;
    private @Nullable String title;

    /// @param notes collects the names of the notes called, in order: `footnote 2`
    WordText(List<String> notes) {
        this.notes = notes;
    }

    /// The first paragraph of the style for titles, or null.
    @Nullable String title() {
        return title;
    }

    @Override
    public void start(XMLStreamReader at) {
        String name = at.getLocalName();
        String space = Xml.orEmpty(at.getNamespaceURI());
        if (skipped > 0) {
            skipped++;
        } else if (space.equals(COMPATIBILITY)) {
            alternative(name);
        } else if (!SPACES.contains(space)) {
            text = name.equals("t") && space.contains("/math");
        } else if (LEFT_OUT.contains(name) || name.equals("del") && properties == 0) {
            skipped = 1;
        } else {
            element(name, at);
        }
    }

    /// Of a drawing written twice, for new programs and for old ones, the first is read.
    private void alternative(String name) {
        switch (name) {
            case "AlternateContent" -> choices.push(false);
            case "Choice", "Fallback" -> {
                if (!choices.isEmpty() && choices.pop()) {
                    choices.push(true);
                    skipped = 1;
                } else {
                    choices.push(true);
                }
            }
            default -> {}
        }
    }

    private void element(String name, XMLStreamReader at) {
        switch (name) {
            case "pPr", "rPr", "trPr", "tcPr", "tblPr" -> properties++;
            case "r" -> hidden = false;
            case "t" -> text = true;
            case "vanish", "webHidden" -> hidden |= properties == 1 && !isOff(at);
            // The end of a paragraph was deleted: it goes on in the next.
            case "del" -> joined |= properties == 2;
            case "pStyle" -> titled = TITLES.contains(Xml.orEmpty(Xml.attribute(at, "val")));
            case "tbl" -> blocks.startTable();
            case "tc" -> blocks.startCell();
            case "txbxContent" -> blocks.startBox();
            default -> {
                if (!hidden && properties == 0) {
                    sign(name, at);
                }
            }
        }
    }

    private void sign(String name, XMLStreamReader at) {
        switch (name) {
            case "tab", "ptab" -> blocks.tab();
            case "br", "cr" -> blocks.line();
            case "noBreakHyphen" -> blocks.text("\u2011");
            case "sym" -> symbol(Xml.attribute(at, "char"));
            case "footnoteReference" -> note("footnote", at);
            case "endnoteReference" -> note("endnote", at);
            default -> {}
        }
    }

    private void note(String kind, XMLStreamReader at) {
        notes.add(kind + " " + Xml.attribute(at, "id"));
        blocks.text("[" + notes.size() + "]");
    }

    /// Characters of symbol fonts stand in the private area and mean nothing without the font.
    private void symbol(@Nullable String code) {
        if (code != null && code.matches("[0-9A-Fa-f]{4}")) {
            char sign = (char) Integer.parseInt(code, 16);
            if (Character.isDefined(sign)
                    && Character.getType(sign) != Character.PRIVATE_USE
                    && !Character.isSurrogate(sign)) {
                blocks.text(String.valueOf(sign));
            }
        }
    }

    private static boolean isOff(XMLStreamReader at) {
        String value = Xml.orEmpty(Xml.attribute(at, "val"));
        return Set.of("0", "false", "off").contains(value);
    }

    @Override
    public void end(String namespace, String name) {
        text = false;
        if (skipped > 0) {
            skipped--;
        } else if (namespace.equals(COMPATIBILITY)) {
            if (name.equals("AlternateContent") && !choices.isEmpty()) {
                choices.pop();
            }
        } else if (SPACES.contains(namespace)) {
            ended(name);
        }
    }

    private void ended(String name) {
        switch (name) {
            case "pPr" -> {
                properties--;
                hidden = false;
                styled = titled && title == null ? new StringBuilder() : null;
                titled = false;
            }
            case "rPr", "trPr", "tcPr", "tblPr" -> properties--;
            case "r" -> hidden = false;
            case "p" -> endParagraph();
            case "tr" -> blocks.endRow();
            case "tbl" -> blocks.endTable();
            case "txbxContent" -> blocks.endBox();
            default -> {}
        }
    }

    private void endParagraph() {
        if (styled != null && !styled.toString().isBlank()) {
            title = Plausible.title(styled.toString());
        }
        styled = null;
        if (!joined) {
            blocks.endParagraph();
        }
        joined = false;
    }

    @Override
    public void text(String part) {
        if (text && skipped == 0 && !hidden) {
            blocks.text(part);
            if (styled != null && styled.length() < 1000) {
                styled.append(part, 0, Math.min(part.length(), 1000));
            }
        }
    }

    /// The notes of `footnotes.xml` or `endnotes.xml` by their names, each as one text.
    static final class Notes implements Xml.Listener {
        final java.util.Map<String, String> texts = new java.util.HashMap<>();
        private @Nullable WordText inside;
        private String name = "";

        @Override
        public void start(XMLStreamReader at) {
            String local = at.getLocalName();
            if (inside == null && (local.equals("footnote") || local.equals("endnote"))) {
                boolean rule = Xml.orEmpty(Xml.attribute(at, "type")).contains("eparat");
                name = rule ? "" : local + " " + Xml.attribute(at, "id");
                inside = new WordText(new ArrayList<>());
            } else if (inside != null) {
                inside.start(at);
            }
        }

        @Override
        public void end(String namespace, String local) {
            if (inside == null) {
                return;
            }
            if (local.equals("footnote") || local.equals("endnote")) {
                if (!name.isEmpty()) {
                    texts.put(name, Blocks.joined(inside.blocks.all()).replace("\n\n", "\n"));
                }
                inside = null;
            } else {
                inside.end(namespace, local);
            }
        }

        @Override
        public void text(String part) {
            if (inside != null) {
                inside.text(part);
            }
        }
    }
}
