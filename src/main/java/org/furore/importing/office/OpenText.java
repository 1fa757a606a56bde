package org.furore.importing.office;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamReader;

/// The paragraphs of an OpenDocument text (OASIS OpenDocument 1.3 part 3) with all changes
/// accepted: deleted text stands apart in its list of changes and is left out with it, as are
/// comments. Notes are called where they stand and follow at the end.
final class OpenText implements Xml.Listener {
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "tracked-changes",
                    "annotation",
                    "annotation-end",
                    "scripts",
                    "forms",
                    "font-face-decls",
                    "automatic-styles",
                    "ruby-text",
                    "note-citation",
                    "hidden-text",
                    "title",
                    "desc",
                    "object",
                    "image");

    /// Spaces one element may stand for.
    private static final int MOST_SPACES = 1000;

    final Blocks blocks = new Blocks();
    private final List<String> notes = new ArrayList<>();
    private int skipped;
    private int paragraphs;
    private int noted;
    private boolean space;
    private @Nullable Blocks body;

    @Override
    public void start(XMLStreamReader at) {
        String name = at.getLocalName();
        if (skipped > 0 || LEFT_OUT.contains(name)) {
            skipped++;
            return;
        }
        switch (name) {
            case "p", "h" -> {
                paragraphs++;
                space = true;
            }
            case "s" -> spaces(Xml.attribute(at, "c"));
            case "tab" -> sign("\t");
            case "line-break" -> sign("\n");
            case "table" -> in().startTable();
            case "table-cell" -> in().startCell();
            case "text-box" -> in().startBox();
            case "note-body" -> {
                noted++;
                if (noted == 1) {
                    blocks.text("[" + (notes.size() + 1) + "]");
                    body = new Blocks();
                }
            }
            default -> {}
        }
    }

    private void spaces(@Nullable String count) {
        int spaces = count != null && count.matches("\\d{1,4}") ? Integer.parseInt(count) : 1;
        in().text(" ".repeat(Math.min(spaces, MOST_SPACES)));
    }

    private void sign(String sign) {
        in().text(sign);
        space = true;
    }

    private Blocks in() {
        return body == null ? blocks : body;
    }

    @Override
    public void end(String namespace, String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "p", "h" -> {
                paragraphs--;
                in().endParagraph();
                space = false;
            }
            case "table-row" -> in().endRow();
            case "table" -> in().endTable();
            case "text-box" -> in().endBox();
            case "note-body" -> endNote();
            default -> {}
        }
    }

    private void endNote() {
        noted = Math.max(0, noted - 1);
        if (noted == 0 && body != null) {
            notes.add(Blocks.joined(body.all()).replace("\n\n", "\n").strip());
            body = null;
        }
    }

    @Override
    public void text(String part) {
        if (skipped > 0 || paragraphs == 0) {
            return;
        }
        // White space is collapsed as section 6.1.2 of the specification says.
        int from = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (blank && (space || c != ' ')) {
                in().text(part.substring(from, i));
                if (!space) {
                    in().text(" ");
                }
                from = i + 1;
            }
            space = blank;
        }
        in().text(part.substring(from));
    }

    /// All paragraphs, then the notes.
    List<Block> all() {
        List<Block> all = new ArrayList<>(blocks.all());
        for (int i = 0; i < notes.size(); i++) {
            all.add(new Block("[" + (i + 1) + "] " + notes.get(i)));
        }
        return all;
    }
}
