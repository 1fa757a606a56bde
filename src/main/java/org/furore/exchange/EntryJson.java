package org.furore.exchange;

import org.furore.domain.actor.Actor;
import org.furore.domain.claim.Citation;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.Coder;
import org.furore.domain.document.Attachment;
import org.furore.domain.document.Correction;
import org.furore.domain.document.DocumentId;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.series.Observation;
import org.furore.domain.series.Series;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/// Writes entries that stand by themselves as the object of their line.
final class EntryJson {
    private final Names names;

    EntryJson(Names names) {
        this.names = names;
    }

    ObjectNode coder(Coder coder) {
        return named(Names.of(coder))
                .text("name", coder.name())
                .yes("machine", coder.machine())
                .text("colour", coder.colour())
                .node();
    }

    ObjectNode actor(Actor actor) {
        return named(Names.of(actor))
                .text("name", actor.name())
                .word("kind", actor.type())
                .texts("aliases", actor.aliases())
                .list(
                        "handles",
                        actor.handles(),
                        h ->
                                new Json()
                                        .text("platform", h.platform())
                                        .text("handle", h.handle())
                                        .node())
                .list(
                        "roles",
                        actor.roles(),
                        r -> new Json().text("role", r.role()).date("date", r.date()).node())
                .text("note", actor.note())
                .node();
    }

    ObjectNode claim(Claim claim) {
        Claim.Value value = claim.value();
        return named(Names.of(claim))
                .text("text", claim.text())
                .texts("variants", claim.variants())
                .word("kind", claim.type())
                .text("scope", claim.scope())
                .put(
                        "value",
                        value == null
                                ? null
                                : new Json()
                                        .text("amount", value.amount())
                                        .text("unit", value.unit())
                                        .date("asOf", value.asOf())
                                        .node())
                .list("verdicts", claim.verdicts(), this::verdict)
                .list("sources", claim.sources(), this::citation)
                .text("note", claim.note())
                .node();
    }

    private JsonNode verdict(Claim.Verdict verdict) {
        return new Json()
                .date("date", verdict.date())
                .word("verdict", verdict.verdict())
                .text("reason", verdict.reason())
                .list("sources", verdict.sources(), this::citation)
                .node();
    }

    ObjectNode citation(Citation citation) {
        DocumentId document = citation.document();
        return new Json()
                .text("outlet", citation.outlet())
                .text("title", citation.title())
                .text("url", citation.url())
                .date("date", citation.date())
                .put("document", document == null ? null : names.document(document))
                .node();
    }

    ObjectNode code(Code code) {
        return named(Names.of(code))
                .text("name", code.name())
                .text("parent", code.parent() == null ? null : names.of(code.parent()))
                .text("definition", code.definition())
                .texts("examples", code.examples())
                .text("colour", code.colour())
                .list(
                        "attributes",
                        code.attributes(),
                        a ->
                                new Json()
                                        .text("name", a.name())
                                        .word("type", a.type())
                                        .texts("choices", a.choices())
                                        .node())
                .text("note", code.note())
                .node();
    }

    ObjectNode attachment(Attachment attachment) {
        DocumentId document = attachment.document();
        return named(Names.of(attachment))
                .put("document", document == null ? null : names.document(document))
                .text("title", attachment.title())
                .text("mediaType", attachment.mediaType())
                .text("sha256", attachment.sha256())
                .whole("width", attachment.width())
                .whole("height", attachment.height())
                .text("note", attachment.note())
                .node();
    }

    ObjectNode correction(Correction correction) {
        Json json = new Json().put("ref", names.document(correction.id()));
        correction
                .values()
                .forEach((field, value) -> json.text(field.name().toLowerCase(Locale.ROOT), value));
        return json.node();
    }

    ObjectNode series(Series series) {
        return named(Names.of(series))
                .text("name", series.name())
                .text("unit", series.unit())
                .text("note", series.note())
                .node();
    }

    ObjectNode observation(Observation observation) {
        return named(Names.of(observation))
                .text("series", names.of(observation.series()))
                .date("date", observation.date())
                .put("value", JsonNodeFactory.instance.numberNode(observation.value()))
                .text("qualifier", observation.qualifier())
                .put("source", cited(observation.source()))
                .text("note", observation.note())
                .node();
    }

    ObjectNode search(SavedSearch search) {
        return named(Names.of(search))
                .text("name", search.name())
                .text("query", search.query())
                .text("note", search.note())
                .node();
    }

    private @Nullable JsonNode cited(@Nullable Citation citation) {
        return citation == null ? null : citation(citation);
    }

    static Json named(String id) {
        return new Json().text("id", id);
    }
}
