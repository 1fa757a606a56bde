package org.furore.importing.office;

import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Source;
import org.furore.importing.ZipHead;
import org.furore.platform.UnreadableException;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a Word document (.docx) as one article, or as the articles of the export it is. Headers
/// and footers of pages, comments and pictures are left out. One that holds macros is not opened.
public final class WordReader implements RecordReader {
    private static final String MAIN = "word/document.xml";
    private static final int TYPES = 1 << 20;

    private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^<>]{0,2000}>");

    private static final Pattern TARGET = Pattern.compile("\\bTarget=\"([^\"]{1,200})\"");

    private final Delivery delivery;

    /// @param exports ways of holding many articles, asked in order
    public WordReader(List<Export> exports) {
        this.delivery = new Delivery(exports);
    }

    @Override
    public String format() {
        return "docx";
    }

    @Override
    public boolean recognises(Head head) {
        return isWord(ZipHead.of(head).paths());
    }

    /// A text document of Word, with macros or without.
    private static boolean isWord(List<String> paths) {
        boolean packaged = paths.contains("[Content_Types].xml") || paths.contains("_rels/.rels");
        return packaged && paths.stream().anyMatch(path -> path.startsWith("word/"));
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        try (Members members = Members.of(source.stream())) {
            progress.check();
            String types = Xml.orEmpty(members.text("[Content_Types].xml", TYPES));
            if (types.contains("macroEnabled") || members.has("word/vbaProject.bin")) {
                sink.reject(Locator.WHOLE, Message.of("importing.office-macros"));
                return;
            }
            String part = main(members);
            InputStream main = members.open(part);
            if (main == null) {
                sink.reject(Locator.WHOLE, Message.of("importing.office-part", part));
                return;
            }
            read(members, part, main, source, sink, progress);
        } catch (UnreadableException e) {
            sink.reject(Locator.WHOLE, e.userMessage());
        }
    }

    /// The part with the text, which the package names; nearly always [#MAIN].
    private static String main(Members members) throws IOException {
        String relations = Xml.orEmpty(members.text("_rels/.rels", TYPES));
        Matcher each = RELATION.matcher(relations);
        while (each.find()) {
            Matcher target = TARGET.matcher(each.group());
            if (each.group().contains("/officeDocument\"") && target.find()) {
                return target.group(1).replaceFirst("^/", "");
            }
        }
        return MAIN;
    }

    private void read(
            Members members,
            String part,
            InputStream main,
            Source source,
            RecordSink sink,
            Progress progress)
            throws IOException {
        List<String> called = new ArrayList<>();
        WordText text = new WordText(called);
        Xml.read(main, progress, text);
        List<Block> blocks = new ArrayList<>(text.blocks.all());
        blocks.addAll(notes(members, called, progress));
        Header header =
                Properties.of(members.open("docProps/core.xml"), progress)
                        .header(
                                text.title(),
                                new String[] {"creator"},
                                new String[] {"created", "modified"});
        delivery.deliver(
                blocks,
                header,
                source,
                (number, from, to) -> new Locator(number, 0, 0, -1, part),
                sink);
    }

    private static List<Block> notes(Members members, List<String> called, Progress progress)
            throws IOException {
        WordText.Notes notes = new WordText.Notes();
        for (String part : List.of("word/footnotes.xml", "word/endnotes.xml")) {
            InputStream in = called.isEmpty() ? null : members.open(part);
            if (in != null) {
                Xml.read(in, progress, notes);
            }
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < called.size(); i++) {
            String note = notes.texts.getOrDefault(called.get(i), "").strip();
            if (!note.isEmpty()) {
                blocks.add(new Block("[" + (i + 1) + "] " + note));
            }
        }
        return blocks;
    }
}
