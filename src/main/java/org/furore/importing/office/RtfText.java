package org.furore.importing.office;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;

import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// The paragraphs of an RTF file (Rich Text Format 1.9.1) and what its `\info` says. Pictures,
/// fields' instructions, headers and footers, comments, hidden and deleted text are left out; notes
/// are called where they stand and follow at the end.
final class RtfText implements IRtfListener {
    private static final int DEEPEST = 1000;
    private static final int POLL = 4096;

    /// Groups that hold text of the document.
    private static final Set<Command> KEPT =
            Set.of(
                    Command.rtf,
                    Command.field,
                    Command.fldrslt,
                    Command.shp,
                    Command.shpinst,
                    Command.shptxt,
                    Command.result,
                    Command.object,
                    Command.upr,
                    Command.ud);

    private static final Set<Command> INFO = Set.of(Command.title, Command.author);

    /// What a group is for, and how its text looks.
    private static final class Group {
        private boolean skipped;
        private boolean hidden;
        private boolean table;
        private @Nullable Command info;
        private boolean created;
        private boolean note;
    }

    private final RtfSource source;
    private final Progress progress;
    private final Blocks blocks = new Blocks();
    private final List<String> notes = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final RtfInfo info = new RtfInfo();
    private Group group = new Group();
    private @Nullable Blocks note;
    private boolean inTable;
    private boolean done;
    private int met;
    private long events;

    RtfText(RtfSource source, Progress progress) {
        this.source = source;
        this.progress = progress;
    }

    /// Whether a command may end a paragraph, so that its place is wanted.
    static boolean isPlaced(Command command) {
        return switch (command) {
            case par, sect, page, column, cell, nestcell, row -> true;
            default -> false;
        };
    }

    /// All paragraphs, then the notes.
    List<Block> all() {
        if (inTable) {
            endTable();
        }
        List<Block> all = new ArrayList<>(blocks.all());
        for (int i = 0; i < notes.size(); i++) {
            all.add(new Block("[" + (i + 1) + "] " + notes.get(i)));
        }
        while (ends.size() < all.size()) {
            ends.add(source.position());
        }
        return all;
    }

    /// Where each of the paragraphs ends in the file.
    List<Integer> ends() {
        return ends;
    }

    /// Whether the last group was closed.
    boolean complete() {
        return done;
    }

    RtfInfo info() {
        return info;
    }

    @Override
    public void processDocumentStart() {}

    @Override
    public void processDocumentEnd() {
        done = true;
    }

    @Override
    public void processGroupStart() {
        if (++events % POLL == 0) {
            progress.check();
        }
        if (groups.size() >= DEEPEST) {
            throw new UncheckedIOException(
                    new UnreadableException(Message.of("importing.office-deep", DEEPEST)));
        }
        groups.push(group);
        Group inner = new Group();
        inner.skipped = group.skipped;
        inner.hidden = group.hidden;
        inner.table = group.table;
        inner.info = group.info;
        inner.created = group.created;
        group = inner;
    }

    @Override
    public void processGroupEnd() {
        if (group.note && note != null) {
            notes.add(Blocks.joined(note.all()).replace("\n\n", "\n").strip());
            note = null;
        }
        group = groups.isEmpty() ? new Group() : groups.pop();
        done |= groups.isEmpty();
    }

    @Override
    public void processCharacterBytes(byte[] data) {}

    @Override
    public void processBinaryBytes(byte[] data) {}

    @Override
    public void processString(String text) {
        Command part = group.info;
        if (part != null) {
            info.text(part, text);
        } else if (shown()) {
            table();
            in().text(text);
        }
    }

    /// A table begins or ends with the paragraph that text is met in.
    private void table() {
        if (note == null && group.table && !inTable) {
            startTable();
        } else if (note == null && inTable && !group.table && !blocks.inRow()) {
            endTable();
        }
    }

    private boolean shown() {
        return !group.skipped && !group.hidden && !done;
    }

    private Blocks in() {
        return note == null ? blocks : note;
    }

    @Override
    public void processCommand(Command command, int value, boolean valued, boolean optional) {
        if (++events % POLL == 0) {
            progress.check();
        }
        if (isPlaced(command)) {
            met = source.marked();
        }
        if (command == Command.optionalcommand) {
            group.skipped = true;
        } else if (command.getCommandType() == CommandType.Destination) {
            destination(command);
        } else if (group.created) {
            info.created(command, value);
        } else {
            format(command, !valued || value != 0);
            if (shown()) {
                sign(command);
            }
        }
    }

    private void destination(Command command) {
        if (command == Command.info) {
            group.skipped = true;
        } else if (INFO.contains(command)) {
            group.info = command;
        } else if (command == Command.creatim) {
            group.created = true;
        } else if (command == Command.footnote && !group.skipped && note == null) {
            in().text("[" + (notes.size() + 1) + "]");
            note = new Blocks();
            group.note = true;
        } else if (!KEPT.contains(command)) {
            group.skipped = true;
        }
    }

    private void format(Command command, boolean on) {
        switch (command) {
            case v, deleted -> group.hidden = on;
            case plain -> group.hidden = false;
            case pard -> group.table = false;
            case intbl -> group.table = true;
            default -> {}
        }
    }

    private void sign(Command command) {
        switch (command) {
            case par, sect, page, column -> paragraph();
            case line, softline, lbr -> in().line();
            case tab -> in().tab();
            case cell, nestcell -> cell();
            case row -> row();
            case nonbreakingspace -> in().text("\u00A0");
            case nonbreakinghyphen -> in().text("\u2011");
            case emspace, enspace, qmspace -> in().text(" ");
            default -> {}
        }
    }

    private void paragraph() {
        if (note != null) {
            note.endParagraph();
            return;
        }
        table();
        blocks.endParagraph();
        placed();
    }

    private void startTable() {
        inTable = true;
        blocks.startTable();
        blocks.startCell();
        placed();
    }

    private void cell() {
        if (!inTable) {
            inTable = true;
            blocks.startTableHere();
            blocks.startCell();
        }
        blocks.endParagraph();
        blocks.startCell();
    }

    private void row() {
        if (inTable) {
            blocks.endRow();
            blocks.startCell();
            placed();
        }
    }

    private void endTable() {
        blocks.endRow();
        blocks.endTable();
        inTable = false;
        placed();
    }

    private void placed() {
        while (ends.size() < blocks.count()) {
            ends.add(met);
        }
    }
}
