package org.furore.annotate;

import org.furore.domain.document.DocumentId;
import org.furore.domain.document.DocumentReference;
import org.furore.domain.document.DocumentReference.ById;
import org.furore.domain.document.DocumentReference.ByNativeId;
import org.furore.domain.document.DocumentReference.ByOriginal;
import org.furore.domain.document.DocumentReference.BySha256;
import org.furore.domain.document.DocumentReference.ByUrl;
import org.furore.domain.document.Documents;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// The documents that lines name, each looked up once, and the texts of the last few.
final class References {
    private static final List<String> FIELDS =
            List.of("sha256", "record", "original", "platform", "nativeId", "url");
    private static final long MAX_TEXT = 8L << 20;

    private final Documents documents;
    private final Map<DocumentReference, List<DocumentId>> resolved = new HashMap<>();
    private final LinkedHashMap<DocumentId, Searched> texts = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    References(Documents documents) {
        this.documents = documents;
    }

    /// The one document a field names.
    ///
    /// @throws BadLine if it names none or several
    DocumentId need(Fields fields, String name) {
        DocumentId id = find(fields, name);
        if (id == null) {
            throw new BadLine("missing-field", fields.at(name));
        }
        return id;
    }

    @Nullable DocumentId find(Fields fields, String name) {
        JsonNode value = fields.raw(name);
        if (value == null) {
            return null;
        }
        DocumentReference reference = read(fields.at(name), value);
        List<DocumentId> ids = resolved.computeIfAbsent(reference, documents::resolve);
        if (ids.size() != 1) {
            throw new BadLine(
                    ids.isEmpty() ? "no-document" : "several-documents",
                    Fields.shown(value.isString() ? value.stringValue() : value.toString()));
        }
        return ids.getFirst();
    }

    /// The text of a document, ready to be searched.
    Searched text(DocumentId id) {
        Searched known = texts.get(id);
        if (known == null) {
            known =
                    new Searched(
                            documents
                                    .find(id)
                                    .orElseThrow(() -> new BadLine("no-document", id.value()))
                                    .document()
                                    .text());
            texts.put(id, known);
            held += known.text().length();
            var oldest = texts.values().iterator();
            while (held > MAX_TEXT && texts.size() > 1) {
                held -= oldest.next().text().length();
                oldest.remove();
            }
        }
        return known;
    }

    private static DocumentReference read(String path, JsonNode value) {
        if (value.isString()) {
            UUID id = Staged.uuid(value.stringValue());
            if (id == null) {
                throw new BadLine("bad-document-id", path, Fields.shown(value.stringValue()));
            }
            return new ById(id);
        }
        Fields fields = Fields.of(path, value, FIELDS);
        Integer record = fields.whole("record", 1);
        Long number = record == null ? null : record.longValue();
        switch (fields.oneOf("sha256", "original", "platform", "url")) {
            case "sha256" -> {
                fields.only("sha256", "nativeId");
                return new BySha256(fields.needText("sha256").toLowerCase(Locale.ROOT), number);
            }
            case "original" -> {
                fields.only("original", "nativeId");
                return new ByOriginal(fields.needText("original"), number);
            }
            case "platform" -> {
                fields.only("platform", "record");
                return new ByNativeId(fields.needText("platform"), fields.needText("nativeId"));
            }
            default -> {
                fields.only("url", "record", "nativeId");
                return new ByUrl(fields.needText("url"));
            }
        }
    }
}
