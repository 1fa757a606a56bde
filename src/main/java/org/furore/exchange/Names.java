package org.furore.exchange;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Origin;
import org.furore.domain.document.StoredDocument;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What entries and documents are called in lines, so that the lines hold in any case: an entry by
/// its key, else by its UUID, which another case takes over; a document by what it is.
final class Names {
    private final Documents documents;
    private final Map<EntryId, String> keys = new HashMap<>();
    private final Map<DocumentId, JsonNode> references = new HashMap<>();

    Names(Entries entries, Documents documents) {
        this.documents = documents;
        learn(entries, org.furore.domain.codebook.Coder.class);
        learn(entries, org.furore.domain.actor.Actor.class);
        learn(entries, org.furore.domain.claim.Claim.class);
        learn(entries, org.furore.domain.codebook.Code.class);
        learn(entries, org.furore.domain.document.Attachment.class);
        learn(entries, org.furore.domain.event.Event.class);
        learn(entries, org.furore.domain.series.Series.class);
        learn(entries, Annotation.class);
    }

    private <T extends Entry> void learn(Entries entries, Class<T> type) {
        try (var all = entries.stream(type)) {
            all.forEach(entry -> {
                String key = entry.key();
                if (key != null) {
                    keys.put(entry.id(), key);
                }
            });
        }
    }

    static String of(Entry entry) {
        String key = entry.key();
        return key == null ? entry.id().value().toString() : key;
    }

    /// A suggestion goes by the name of the annotation it would become.
    static String of(Suggestion suggestion) {
        String key = suggestion.key();
        return key == null ? of(suggestion.proposed()) : key;
    }

    String of(EntryId id) {
        String key = keys.get(id);
        return key == null ? id.value().toString() : key;
    }

    /// How a document is named: by platform and native id if it has them, else by its original and
    /// its place in it. One that no import holds any more goes by its id, which follows from its
    /// content.
    JsonNode document(DocumentId id) {
        return references.computeIfAbsent(
                id, d -> documents.find(d).map(Names::reference).orElseGet(() -> byId(d.value())));
    }

    private static JsonNode byId(UUID id) {
        return JsonNodeFactory.instance.stringNode(id.toString());
    }

    private static JsonNode reference(StoredDocument stored) {
        Document document = stored.document();
        String nativeId = document.nativeId();
        String platform = document.platform();
        if (platform != null && nativeId != null) {
            return new Json().text("platform", platform).text("nativeId", nativeId).node();
        }
        Origin origin = stored.origin();
        Json json = new Json().text("sha256", origin.sha256());
        json.node().put("record", origin.locator().number());
        return json.node();
    }
}
