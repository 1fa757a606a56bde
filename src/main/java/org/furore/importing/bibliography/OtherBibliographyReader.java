package org.furore.importing.bibliography;

import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.MarkupShape;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Source;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Knows bibliographies of formats that nobody reads here, and refuses them by name with what to
/// do, instead of taking them for texts.
public final class OtherBibliographyReader implements RecordReader {
    private static final Map<String, Pattern> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("Citation File Format", Pattern.compile("(?m)^cff-version:"));
        TEXTS.put("Biblioscape", Pattern.compile("\\A\\s*--(AU|TI|ST|RT|YP|AB)-- "));
        TEXTS.put("Copac", Pattern.compile("\\A\\s*TI- .*\\R(?:[A-Z]{2}- .*\\R|\\s.*\\R){2}"));
        TEXTS.put(
                "Ovid",
                Pattern.compile(
                        "\\A\\s*<\\d{1,9}> *\\R(?:(Unique Identifier|Accession"
                                + " Number|Author|Authors|Title|Score|Status|Source) *\\R)"));
        TEXTS.put("RePEc NEP", Pattern.compile("\\A\\s*nep\\.repec\\.org\\b"));
        TEXTS.put("INSPEC", Pattern.compile("\\A\\s*Record.*INSPEC"));
    }

    @Override
    public String format() {
        return "other-bibliography";
    }

    @Override
    public boolean recognises(Head head) {
        return name(head) != null;
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        byte[] bytes = source.stream().readNBytes(Head.SIZE);
        String name = name(new Head(source.name(), bytes, bytes.length < Head.SIZE));
        sink.reject(
                Locator.WHOLE,
                Message.of("importing.bibliography-other", name == null ? "?" : name));
    }

    private static @Nullable String name(Head head) {
        MarkupShape shape = MarkupShape.of(head);
        if (!shape.root().isEmpty()) {
            return markup(shape);
        }
        String text = head.text();
        String beginning = text.substring(0, Math.min(text.length(), 4096));
        for (Map.Entry<String, Pattern> each : TEXTS.entrySet()) {
            if (each.getValue().matcher(beginning).find()) {
                return each.getKey();
            }
        }
        return null;
    }

    private static @Nullable String markup(MarkupShape shape) {
        if (shape.root().endsWith("Sources")
                && shape.text().contains("/officeDocument/2006/bibliography")) {
            return "Microsoft Word (Sources.xml)";
        }
        if (shape.root().equals("CitaviExchangeData")) {
            return "Citavi";
        }
        if (shape.text().contains("http://www.zotero.org/namespaces/export#")) {
            return "Zotero RDF";
        }
        if (shape.root().equals("listBibl") || shape.root().equals("biblStruct")) {
            return "TEI";
        }
        if (shape.text().contains("http://purl.org/ontology/bibo/")) {
            return "BIBO RDF";
        }
        boolean marc =
                shape.text().contains("http://www.loc.gov/MARC21/slim")
                        || shape.text().contains("schema/1/marcxml");
        if (marc && shape.text().contains("datafield")) {
            return "MARCXML";
        }
        return null;
    }
}
