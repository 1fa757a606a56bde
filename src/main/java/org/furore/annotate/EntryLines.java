package org.furore.annotate;

import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.claim.Citation;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.Code.AttributeType;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.Attachment;
import org.furore.domain.document.AttachmentId;
import org.furore.domain.document.HeaderField;
import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Reads lines about what marks refer to: coders, actors, claims, codes, attachments, and corrected
/// document headers.
final class EntryLines {
    private static final List<String> CITATION =
            List.of("outlet", "title", "url", "date", "document");

    private final Stage stage;
    private final References references;

    EntryLines(Stage stage, References references) {
        this.stage = stage;
        this.references = references;
    }

    void coder(Fields f) {
        String id = f.needKey("id");
        String name = f.needText("name");
        boolean machine = Boolean.TRUE.equals(f.yes("machine"));
        String colour = f.colour("colour");
        stage.coders.put(
                id, (uuid, key) -> new Coder(new CoderId(uuid), key, name, machine, colour));
    }

    void actor(Fields f) {
        String id = f.needKey("id");
        Actor read =
                new Actor(
                        new ActorId(Staged.NIL),
                        null,
                        f.needText("name"),
                        f.needWord("kind", Actor.ActorKind.class),
                        f.texts("aliases"),
                        f.list("handles", List.of("platform", "handle"), EntryLines::handle),
                        f.list("roles", List.of("role", "date"), EntryLines::role),
                        f.text("note"));
        stage.actors.put(
                id,
                (uuid, key) ->
                        new Actor(
                                new ActorId(uuid),
                                key,
                                read.name(),
                                read.type(),
                                read.aliases(),
                                read.handles(),
                                read.roles(),
                                read.note()));
    }

    private static Actor.Handle handle(Fields f) {
        String handle = f.needText("handle");
        return new Actor.Handle(
                f.needText("platform"),
                handle.length() > 1 && handle.startsWith("@") ? handle.substring(1) : handle);
    }

    private static Actor.Role role(Fields f) {
        return new Actor.Role(f.needText("role"), f.date("date"));
    }

    void claim(Fields f) {
        String id = f.needKey("id");
        Fields value = f.object("value", List.of("amount", "unit", "asOf"));
        Claim read =
                new Claim(
                        new ClaimId(Staged.NIL),
                        null,
                        f.needText("text"),
                        f.texts("variants"),
                        f.word("kind", Claim.ClaimKind.class),
                        f.text("scope"),
                        value == null
                                ? null
                                : new Claim.Value(
                                        value.needText("amount"),
                                        value.text("unit"),
                                        value.date("asOf")),
                        f.list(
                                "verdicts",
                                List.of("date", "verdict", "reason", "sources"),
                                this::verdict),
                        f.list("sources", CITATION, this::citation),
                        f.text("note"));
        stage.claims.put(
                id,
                (uuid, key) ->
                        new Claim(
                                new ClaimId(uuid),
                                key,
                                read.text(),
                                read.variants(),
                                read.type(),
                                read.scope(),
                                read.value(),
                                read.verdicts(),
                                read.sources(),
                                read.note()));
    }

    private Claim.Verdict verdict(Fields f) {
        return new Claim.Verdict(
                f.date("date"),
                f.needWord("verdict", Claim.Finding.class),
                f.text("reason"),
                f.list("sources", CITATION, this::citation));
    }

    @Nullable Citation cited(Fields f, String name) {
        Fields source = f.object(name, CITATION);
        return source == null ? null : citation(source);
    }

    List<Citation> sources(Fields f) {
        return f.list("sources", CITATION, this::citation);
    }

    private Citation citation(Fields f) {
        Citation citation =
                new Citation(
                        f.text("outlet"),
                        f.text("title"),
                        f.text("url"),
                        f.date("date"),
                        references.find(f, "document"));
        if (citation.equals(new Citation(null, null, null, null, null))) {
            throw new BadLine("empty-citation", f.path());
        }
        return citation;
    }

    /// Takes a code in unless it has to wait.
    ///
    /// @return null when it was taken in; else the parent it waits for, which is missing, or hangs
    ///   below it (then it is in the case, and a later line may move it)
    @Nullable String code(Fields f) {
        String id = f.needKey("id");
        String above = f.key("parent");
        String name = f.needText("name");
        String definition = f.text("definition");
        List<String> examples = f.texts("examples");
        String colour = f.colour("colour");
        String note = f.text("note");
        List<Code.Attribute> attributes =
                f.list("attributes", List.of("name", "type", "choices"), EntryLines::attribute);
        if (attributes.stream().map(Code.Attribute::name).distinct().count() < attributes.size()) {
            throw new BadLine("attribute-twice", f.at("attributes"));
        }
        CodeId under = null;
        if (above != null) {
            Code parent = stage.codes.find(above);
            Code existing = stage.codes.find(id);
            UUID self = existing == null ? null : existing.id().value();
            if (parent == null || stage.cycles(self, parent.id())) {
                return above;
            }
            under = parent.id();
        }
        CodeId parent = under;
        stage.codes.put(
                id,
                (uuid, key) ->
                        new Code(
                                new CodeId(uuid),
                                key,
                                name,
                                parent,
                                definition,
                                examples,
                                colour,
                                attributes,
                                note));
        return null;
    }

    private static Code.Attribute attribute(Fields f) {
        AttributeType type = f.needWord("type", AttributeType.class);
        List<String> choices = f.texts("choices");
        if ((type == AttributeType.CHOICE) == choices.isEmpty()) {
            throw new BadLine("bad-choices", f.at("choices"));
        }
        return new Code.Attribute(f.needText("name"), type, choices);
    }

    void attachment(Fields f) {
        String id = f.needKey("id");
        String sha256 = f.text("sha256");
        if (sha256 != null && !sha256.matches("[0-9a-fA-F]{64}")) {
            throw new BadLine("bad-sha256", f.at("sha256"));
        }
        Attachment read =
                new Attachment(
                        new AttachmentId(Staged.NIL),
                        null,
                        references.find(f, "document"),
                        f.needText("title"),
                        f.text("mediaType"),
                        sha256 == null ? null : sha256.toLowerCase(Locale.ROOT),
                        f.whole("width", 1),
                        f.whole("height", 1),
                        f.text("note"));
        stage.attachments.put(
                id,
                (uuid, key) ->
                        new Attachment(
                                new AttachmentId(uuid),
                                key,
                                read.document(),
                                read.title(),
                                read.mediaType(),
                                read.sha256(),
                                read.width(),
                                read.height(),
                                read.note()));
    }

    void document(Fields f) {
        Map<HeaderField, @Nullable String> values = new EnumMap<>(HeaderField.class);
        for (HeaderField field : HeaderField.values()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            if (f.stands(name)) {
                values.put(field, corrected(f, field, name));
            }
        }
        stage.corrections.put(references.need(f, "ref"), values);
    }

    private static @Nullable String corrected(Fields f, HeaderField field, String name) {
        if (field == HeaderField.DATE) {
            Edtf date = f.date(name);
            return date == null ? null : date.text();
        }
        String text = f.text(name);
        if (field == HeaderField.LANGUAGE && text != null) {
            try {
                return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            } catch (IllformedLocaleException e) {
                throw new BadLine("bad-language", f.at(name), Fields.shown(text));
            }
        }
        return text;
    }
}
