package org.furore.importing.office;

import org.furore.domain.task.Message;
import org.furore.platform.UnreadableException;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Collects a document's paragraphs and rows as its parts are met. What a box beside the text holds
/// follows the paragraph it hangs on; paragraphs within a cell are one text.
final class Blocks {
    /// Characters of the longest document that is read.
    static final int LONGEST = 16 << 20;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> beside = new ArrayList<>();
    private final Deque<StringBuilder> anchors = new ArrayDeque<>();
    private StringBuilder paragraph = new StringBuilder();
    private final StringBuilder row = new StringBuilder();
    private int tables;
    private boolean cells;
    private long length;

    void text(CharSequence text) {
        length += text.length();
        if (length > LONGEST) {
            throw new UncheckedIOException(
                    new UnreadableException(Message.of("importing.office-text", LONGEST >> 20)));
        }
        paragraph.append(text);
    }

    void tab() {
        text("\t");
    }

    /// A line ends within its paragraph.
    void line() {
        text("\n");
    }

    void endParagraph() {
        String text = stripped(paragraph);
        paragraph.setLength(0);
        if (tables > 0) {
            appendToCell(text);
        } else if (!anchors.isEmpty()) {
            beside.add(new Block(text));
        } else {
            blocks.add(new Block(text));
            blocks.addAll(beside);
            beside.clear();
        }
    }

    private void appendToCell(String text) {
        String one = text.replace('\n', ' ').replace('\t', ' ').strip();
        if (!one.isEmpty()) {
            if (!row.isEmpty() && row.charAt(row.length() - 1) != '\t') {
                row.append(Block.BREAK);
            }
            row.append(one);
        }
    }

    /// A box with paragraphs of its own begins inside a paragraph.
    void startBox() {
        anchors.push(paragraph);
        paragraph = new StringBuilder();
    }

    void endBox() {
        if (!paragraph.isEmpty()) {
            endParagraph();
        }
        if (!anchors.isEmpty()) {
            paragraph = anchors.pop();
        }
    }

    void startTable() {
        if (tables == 0 && !paragraph.isEmpty() && anchors.isEmpty()) {
            endParagraph();
        }
        tables++;
    }

    /// A table begins, and what stands in the open paragraph is in its first cell.
    void startTableHere() {
        tables++;
    }

    /// Whether a row has begun and not ended.
    boolean inRow() {
        return !row.isEmpty() || !paragraph.isEmpty();
    }

    void startCell() {
        if (tables == 1) {
            if (cells) {
                row.append('\t');
            }
            cells = true;
        }
    }

    void endRow() {
        if (tables > 1) {
            return;
        }
        if (!paragraph.isEmpty()) {
            endParagraph();
        }
        String text = row.toString().stripTrailing();
        row.setLength(0);
        cells = false;
        if (!text.isBlank()) {
            blocks.add(new Block(text, true));
        }
        blocks.addAll(beside);
        beside.clear();
    }

    void endTable() {
        tables = Math.max(0, tables - 1);
    }

    int count() {
        return blocks.size();
    }

    /// All of them, empty paragraphs too.
    List<Block> all() {
        if (!paragraph.isEmpty()) {
            endParagraph();
        }
        blocks.addAll(beside);
        beside.clear();
        return blocks;
    }

    /// Paragraphs with a blank line between them, rows one under the other.
    static String joined(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        boolean before = false;
        for (Block block : blocks) {
            if (!block.text().isBlank()) {
                if (!out.isEmpty()) {
                    out.append(before && block.row() ? "\n" : "\n\n");
                }
                out.append(block.text().replace(Block.BREAK, ' '));
                before = block.row();
            }
        }
        return out.toString();
    }

    private static String stripped(StringBuilder text) {
        int start = 0;
        int end = text.length();
        while (start < end && " \n\r".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
