package org.furore.importing.office;

import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;

import org.furore.domain.document.Locator;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Source;
import org.furore.platform.UnreadableException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// Reads an RTF file as one article, or as the articles of the export it is, each with its own
/// bytes. Of an export that breaks off, the whole articles before are taken.
public final class RtfReader implements RecordReader {
    /// Bytes of the largest file that is read.
    static final int LONGEST = 64 << 20;

    private final Delivery delivery;
    private final List<Export> exports;

    /// @param exports ways of holding many articles, asked in order
    public RtfReader(List<Export> exports) {
        this.exports = List.copyOf(exports);
        this.delivery = new Delivery(exports);
    }

    @Override
    public String format() {
        return "rtf";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean recognises(Head head) {
        byte[] bytes = head.bytes();
        String first =
                new String(bytes, 0, Math.min(bytes.length, 40), StandardCharsets.ISO_8859_1);
        return first.stripLeading().startsWith("{\\rtf");
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        byte[] bytes = source.stream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            sink.reject(Locator.WHOLE, Message.of("importing.office-large", LONGEST >> 20));
            return;
        }
        progress.check();
        if (RtfSource.announcesTooMuch(bytes)) {
            sink.reject(Locator.WHOLE, Message.of("importing.rtf-broken"));
            return;
        }
        RtfSource in = new RtfSource(bytes);
        RtfText text = new RtfText(in, progress);
        boolean whole = true;
        try {
            new Marking(in).parse(in, text);
        } catch (CancelledException e) {
            throw e;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof UnreadableException known) {
                sink.reject(Locator.WHOLE, known.userMessage());
                return;
            }
            whole = text.complete();
        } catch (IOException | RuntimeException e) {
            // The parser has no exceptions of its own; after the last brace anything may follow.
            whole = text.complete();
        }
        List<Block> blocks = text.all();
        if (!whole && exports.stream().noneMatch(export -> export.recognises(blocks))) {
            sink.reject(Locator.WHOLE, Message.of("importing.rtf-broken"));
            return;
        }
        List<Integer> ends = text.ends();
        delivery.deliver(
                blocks,
                text.info().header(),
                source,
                (number, from, to) -> place(number, from, to, ends),
                sink);
    }

    /// Marks the places of paragraphs' ends as they are met, keeps runs of texts short, and has
    /// `\info` read in the code page of the file: it has no font, and that of the text is
    /// another's.
    private static final class Marking extends StandardRtfParser {
        /// The number of a font that no file has.
        private static final int NO_FONT = -932;

        private static final Set<Command> ENCODES =
                Set.of(Command.ansicpg, Command.cpg, Command.fcharset);

        /// Commands after which the parser is given an empty group: it joins texts one by one, as
        /// long as nothing stands between them.
        private static final int APART = 1024;

        private final RtfSource in;
        private int page;
        private int commands;

        Marking(RtfSource in) {
            this.in = in;
        }

        @Override
        public void processCommand(Command command, int value, boolean valued, boolean optional) {
            if (RtfText.isPlaced(command)) {
                in.mark();
            }
            commands++;
            if (commands >= APART && command.getCommandType() != CommandType.Destination) {
                commands = 0;
                processGroupStart();
                processGroupEnd();
            }
            try {
                super.processCommand(command, value, valued, optional);
                page = command == Command.ansicpg ? value : page;
            } catch (IllegalArgumentException e) {
                // A code page nobody knows (`\ansicpg0` is written): that of the text before stays.
                if (!ENCODES.contains(command)) {
                    throw e;
                }
            }
            if (command == Command.info && page > 0) {
                super.processCommand(Command.f, NO_FONT, true, false);
                super.processCommand(Command.cpg, page, true, false);
            }
        }
    }

    private static Locator place(long number, int from, int to, List<Integer> ends) {
        int start = from == 0 ? 0 : ends.get(from - 1);
        int end = to == 0 ? start : ends.get(to - 1);
        return new Locator(number, 0, start, Math.max(0, end - start), null);
    }
}
