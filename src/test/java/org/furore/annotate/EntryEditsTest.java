package org.furore.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.Actor.ActorKind;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Usages.Tie;
import org.furore.domain.annotation.Usages.Ties;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.claim.Citation;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.Claim.ClaimKind;
import org.furore.domain.claim.Claim.Finding;
import org.furore.domain.claim.Claim.Verdict;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class EntryEditsTest {
    private static final Citation PAPER = new Citation("The Courier", null, null, null, null);

    private final Code marketing = code("Marketing", null);
    private final Code poster = code("Poster", marketing.id());
    private final Code version = code("Version", poster.id());
    private final Claim claim =
            new Claim(
                    new ClaimId(Uuids.v7()),
                    "c1",
                    "The poster misleads",
                    List.of("It lies"),
                    ClaimKind.ACCUSATION,
                    null,
                    null,
                    List.of(new Verdict(Edtf.parse("2020"), Finding.MIXED, "why", List.of(PAPER))),
                    List.of(PAPER),
                    "note");
    private final Actor actor =
            new Actor(
                    new ActorId(Uuids.v7()),
                    "netflix",
                    "Netflix",
                    ActorKind.ORGANISATION,
                    List.of("NFLX"),
                    List.of(),
                    List.of(),
                    null);

    @Test
    void aNameIsOneLineAndNamesTheStep() {
        EntryEdit.Ready ready = ready(CodeEdits.name(poster, "  The\n poster "));
        assertEquals("The poster", ((Code) ready.after()).name());
        assertEquals(
                Message.of("annotate.step-rename", "Poster", "The poster"),
                ready.changes().title());
        assertEquals(List.of(new EntryChange(poster, ready.after())), ready.changes().changes());
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        assertEquals(new EntryEdit.Nothing(), CodeEdits.name(poster, "Poster "));
        assertEquals(new EntryEdit.Nothing(), CodeEdits.definition(poster, "  "));
        assertEquals(new EntryEdit.Nothing(), ClaimEdits.note(claim, "note\n"));
        assertEquals(new EntryEdit.Nothing(), ActorEdits.aliases(actor, "NFLX\nNFLX\n\n"));
    }

    @Test
    void aBlankNameIsRefused() {
        assertEquals(refused("annotate.no-name"), CodeEdits.name(poster, " \t"));
        assertEquals(refused("annotate.no-wording"), ClaimEdits.text(claim, "\n"));
        assertEquals(refused("annotate.no-name"), EntryEdits.newActor("", ActorKind.PERSON));
    }

    @Test
    void aCodeDoesNotHangBelowItself() {
        List<Code> all = List.of(marketing, poster, version);
        assertEquals(
                refused("annotate.below-itself", "Marketing"),
                CodeEdits.parent(marketing, version.id(), all));
        assertEquals(
                refused("annotate.below-itself", "Poster"),
                CodeEdits.parent(poster, poster.id(), all));
        assertEquals(
                marketing.id(),
                ((Code) ready(CodeEdits.parent(version, marketing.id(), all)).after()).parent());
        assertEquals(
                Message.of("annotate.step-move-up", "Version"),
                ready(CodeEdits.parent(version, null, all)).changes().title());
        assertEquals(
                refused("annotate.no-parent"),
                CodeEdits.parent(version, new CodeId(Uuids.v7()), all));
    }

    @Test
    void aColourIsSixDigits() {
        assertEquals(
                "#aabbcc", ((Code) ready(CodeEdits.colour(poster, "#AABBCC")).after()).colour());
        assertEquals(refused("annotate.no-colour", "red"), CodeEdits.colour(poster, "red"));
    }

    @Test
    void aVerdictIsAddedToThoseBefore() {
        Claim after =
                (Claim)
                        ready(ClaimEdits.verdict(claim, Finding.FALSE, "2020-09-12", "a reason"))
                                .after();
        assertEquals(
                List.of(
                        claim.verdicts().getFirst(),
                        new Verdict(
                                Edtf.parse("2020-09-12"), Finding.FALSE, "a reason", List.of())),
                after.verdicts());
        assertEquals(
                refused("annotate.no-date", "yesterday"),
                ClaimEdits.verdict(claim, Finding.FALSE, "yesterday", null));
    }

    @Test
    void anEditedVerdictKeepsItsSources() {
        Claim after = (Claim) ready(ClaimEdits.verdictAt(claim, 0, Finding.TRUE, "", " ")).after();
        assertEquals(
                List.of(new Verdict(null, Finding.TRUE, null, List.of(PAPER))), after.verdicts());
        assertEquals(
                List.of(), ((Claim) ready(ClaimEdits.withoutVerdict(claim, 0)).after()).verdicts());
    }

    @Test
    void aFigureHasAnAmount() {
        assertEquals(
                new Claim.Value("over 600,000", "signatures", Edtf.parse("2020-09")),
                ((Claim)
                                ready(
                                                ClaimEdits.value(
                                                        claim,
                                                        "over 600,000",
                                                        "signatures",
                                                        "2020-09"))
                                        .after())
                        .value());
        assertEquals(new EntryEdit.Nothing(), ClaimEdits.value(claim, "", "signatures", ""));
    }

    @Test
    void accountsAndRolesAreWrittenInLines() {
        Actor after = (Actor) ready(ActorEdits.handles(actor, "X: @netflix\n\nx: netflix")).after();
        assertEquals(List.of(new Actor.Handle("x", "netflix")), after.handles());
        assertEquals("x: netflix", ActorEdits.handleLines(after));
        assertEquals(
                refused("annotate.no-handle", "netflix"), ActorEdits.handles(actor, "netflix"));
        String lines = "distributor: 2020-01/..\nmaker: of films";
        Actor roles = (Actor) ready(ActorEdits.roles(actor, lines)).after();
        assertEquals(
                List.of(
                        new Actor.Role("distributor", Edtf.parse("2020-01/..")),
                        new Actor.Role("maker: of films", null)),
                roles.roles());
        assertEquals(lines, ActorEdits.roleLines(roles));
    }

    @Test
    void anEntryGoesWithItsMarksInOneStep() {
        Annotation one = mark();
        Annotation two = mark();
        EntryEdit.Ready ready =
                ready(EntryEdits.removed(poster, new Ties(List.of(one, two), 2, Map.of())));
        assertEquals(
                List.of(
                        EntryChange.removed(two),
                        EntryChange.removed(one),
                        EntryChange.removed(poster)),
                ready.changes().changes());
        assertEquals(
                Message.of("annotate.step-remove-marked", "Poster", 2), ready.changes().title());
    }

    @Test
    void anEntryOtherWorkRestsOnStays() {
        assertEquals(
                refused("annotate.still-tied", "Netflix"),
                EntryEdits.removed(actor, new Ties(List.of(), 0, Map.of(Tie.SPEAKER, 3L))));
        assertEquals(
                refused("annotate.too-many-marks", "Poster", 20_000),
                EntryEdits.removed(poster, new Ties(List.of(), 20_000, Map.of())));
    }

    @Test
    void aLongWordingIsShortenedInTheNameOfTheStep() {
        EntryEdit.Ready ready = ready(EntryEdits.newClaim("🎬".repeat(500)));
        assertEquals(47, ready.changes().title().arguments().getFirst().length());
        assertEquals(1000, ((Claim) ready.after()).text().length());
    }

    private Annotation mark() {
        return new Annotation.CodeMark(
                new AnnotationId(Uuids.v7()),
                null,
                new Place.Whole(new DocumentId(Uuids.v7())),
                new CoderId(Uuids.v7()),
                null,
                poster.id(),
                Map.of());
    }

    private static Code code(String name, @Nullable CodeId parent) {
        return new Code(
                new CodeId(Uuids.v7()), null, name, parent, null, List.of(), null, List.of(), null);
    }

    private static EntryEdit refused(String key, Object... arguments) {
        return new EntryEdit.Refused(Message.of(key, arguments));
    }

    private static EntryEdit.Ready ready(EntryEdit edit) {
        return assertInstanceOf(EntryEdit.Ready.class, edit);
    }
}
