package org.furore.ui.reader;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.furore.annotate.Mark;
import org.furore.annotate.Pick;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.ActorMention;
import org.furore.domain.annotation.Annotation.Attribution;
import org.furore.domain.annotation.Annotation.ClaimMention;
import org.furore.domain.annotation.Annotation.CodeMark;
import org.furore.domain.annotation.Annotation.SentimentMark;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.AttributeValue;
import org.furore.domain.codebook.CodeId;
import org.furore.ui.fx.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The fields of a mark of any kind, as they are being filled in. To be used on the window's
/// thread.
final class MarkForm {
    private final Supplier<Lexicon> lexicon;
    private final EntryPick<ClaimId> claim;
    private final EntryPick<ActorId> actor;
    private final EntryPick<CodeId> code;
    private final EntryPick<ActorId> speaker;
    private final EntryPick<ActorId> reportedBy;
    private final EntryPick<ActorId> target;
    private final ObjectProperty<@Nullable Stance> stance = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Attribution> attribution = new SimpleObjectProperty<>();
    private final BooleanProperty hedged = new SimpleBooleanProperty();
    private final DoubleProperty polarity = new SimpleDoubleProperty();
    private Map<String, AttributeValue> attributes = Map.of();

    MarkForm(Tasks tasks, Supplier<Lexicon> lexicon, Recent recent) {
        this.lexicon = lexicon;
        claim = new EntryPick<>(tasks, () -> lexicon.get().claims(), recent::claims);
        code = new EntryPick<>(tasks, () -> lexicon.get().codes(), recent::codes);
        actor = new EntryPick<>(tasks, () -> lexicon.get().actors(), recent::actors);
        speaker = new EntryPick<>(tasks, () -> lexicon.get().actors(), recent::actors);
        reportedBy = new EntryPick<>(tasks, () -> lexicon.get().actors(), recent::actors);
        target = new EntryPick<>(tasks, () -> lexicon.get().actors(), recent::actors);
    }

    EntryPick<ClaimId> claim() {
        return claim;
    }

    EntryPick<ActorId> actor() {
        return actor;
    }

    EntryPick<CodeId> code() {
        return code;
    }

    EntryPick<ActorId> speaker() {
        return speaker;
    }

    EntryPick<ActorId> reportedBy() {
        return reportedBy;
    }

    EntryPick<ActorId> target() {
        return target;
    }

    ObjectProperty<@Nullable Stance> stance() {
        return stance;
    }

    ObjectProperty<@Nullable Attribution> attribution() {
        return attribution;
    }

    BooleanProperty hedged() {
        return hedged;
    }

    /// -1 to 1.
    DoubleProperty polarity() {
        return polarity;
    }

    /// What a kind of mark is about, to be picked; nothing for a sentiment, which needs no entry.
    Optional<EntryPick<?>> subject(MarkKind kind) {
        return switch (kind) {
            case CLAIM -> Optional.of(claim);
            case ACTOR -> Optional.of(actor);
            case CODE -> Optional.of(code);
            case SENTIMENT -> Optional.empty();
        };
    }

    /// Fills in what an annotation says.
    void fill(Annotation annotation) {
        Lexicon names = lexicon.get();
        switch (annotation) {
            case ClaimMention of -> {
                claim.take(of.claim(), names.name(of.claim()));
                speaker.take(of.speaker(), names.name(of.speaker()));
                reportedBy.take(of.reportedBy(), names.name(of.reportedBy()));
                stance.set(of.stance());
                attribution.set(of.attribution());
                hedged.set(of.hedged());
            }
            case SentimentMark of -> {
                polarity.set(of.polarity());
                target.take(of.target(), names.name(of.target()));
            }
            case ActorMention of -> actor.take(of.actor(), names.name(of.actor()));
            case CodeMark of -> {
                code.take(of.code(), names.name(of.code()));
                attributes = of.attributes();
            }
        }
    }

    private List<EntryPick<?>> picks() {
        return List.of(claim, actor, code, speaker, reportedBy, target);
    }

    /// What was typed into a field and not taken counts.
    void settle() {
        picks().forEach(EntryPick::settle);
    }

    /// The entries that were to be made are those of the annotation from now on, so that they are
    /// not made twice.
    void made(Annotation annotation) {
        switch (annotation) {
            case ClaimMention of -> {
                claim.made(of.claim());
                speaker.made(of.speaker());
                reportedBy.made(of.reportedBy());
            }
            case SentimentMark of -> target.made(of.target());
            case ActorMention of -> actor.made(of.actor());
            case CodeMark of -> code.made(of.code());
        }
    }

    /// Names came or changed.
    void rename() {
        picks().forEach(pick -> pick.rename(id -> lexicon.get().name(id)));
    }

    /// Calls `change` after any of the fields was changed by anybody.
    void follow(Runnable change) {
        List<ObservableValue<?>> fields =
                List.of(
                        claim.picked(),
                        actor.picked(),
                        code.picked(),
                        speaker.picked(),
                        reportedBy.picked(),
                        target.picked(),
                        stance,
                        attribution,
                        hedged,
                        polarity);
        fields.forEach(field -> field.subscribe((before, now) -> change.run()));
    }

    /// What the fields say, or empty as long as nothing was picked.
    Optional<Mark> mark(MarkKind kind) {
        return switch (kind) {
            case CLAIM -> {
                Pick<ClaimId> pick = claim.pick();
                yield pick == null
                        ? Optional.empty()
                        : Optional.of(
                                new Mark.OfClaim(
                                        pick,
                                        speaker.pick(),
                                        stance.get(),
                                        reportedBy.pick(),
                                        attribution.get(),
                                        hedged.get()));
            }
            case SENTIMENT ->
                    Optional.of(
                            new Mark.OfSentiment(
                                    Math.round(polarity.get() * 100) / 100.0, target.pick()));
            case ACTOR -> Optional.ofNullable(actor.pick()).map(Mark.OfActor::new);
            case CODE ->
                    Optional.ofNullable(code.pick()).map(pick -> new Mark.OfCode(pick, attributes));
        };
    }
}
