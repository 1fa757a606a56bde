package org.furore.report;

import org.furore.domain.actor.Actor.ActorKind;
import org.furore.domain.actor.ActorId;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.Claim.ClaimKind;
import org.furore.domain.claim.Claim.Finding;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.event.Edtf;

/// Who and what the invented quarrel is about.
class ControversyCast extends Coding {
    final ActorId lumora = actor("lumora", "Lumora", ActorKind.PLATFORM, "@lumora", "the streamer");
    final ActorId valmont = actor("valmont", "Inès Valmont", ActorKind.PERSON, "the director");
    final ActorId film = actor("film", "The Salt Season", ActorKind.WORK, "La Saison du sel");
    final ActorId drop = actor("drop", "#DropLumora", ActorKind.MOVEMENT);
    final ActorId coast =
            actor("coast", "Guardians of the Coast", ActorKind.MOVEMENT, "the Guardians");
    final ActorId petition = actor("petition", "Petition “Take it down”", ActorKind.GROUP);
    final ActorId festival = actor("festival", "Northlight Festival", ActorKind.ORGANISATION);
    final ActorId actress = actor("actress", "Tamsin Oduya", ActorKind.PERSON);
    final ActorId critics = actor("critics", "film critics", ActorKind.GROUP);
    final ActorId council = actor("council", "Family Screen Council", ActorKind.ORGANISATION);
    final ActorId reelrank = actor("reelrank", "ReelRank", ActorKind.PLATFORM);
    final ActorId users = actor("users", "subscribers", ActorKind.GROUP);

    final ClaimId poster =
            claim(
                    "poster",
                    "The poster Lumora chose misrepresents the film",
                    ClaimKind.ACCUSATION,
                    null,
                    verdict(
                            "2023-09-12",
                            Finding.DISPUTED,
                            "Lumora first called it “eye-catching”, then withdrew it."),
                    verdict(
                            "2023-10-02",
                            Finding.TRUE,
                            "Lumora apologised and replaced the poster; the director had not been"
                                    + " asked."));
    final ClaimId harm =
            claim(
                    "harm",
                    "The film exploits the children it shows",
                    ClaimKind.ACCUSATION,
                    null,
                    verdict(
                            null,
                            Finding.DISPUTED,
                            "A judgement of value on which viewers and critics differ."));
    final ClaimId commentary =
            claim(
                    "commentary",
                    "The film is a commentary on exactly what it is accused of",
                    ClaimKind.DEFENCE,
                    null);
    final ClaimId stock =
            claim(
                    "stock",
                    "Lumora’s share price has fallen sharply because of the boycott",
                    ClaimKind.CAUSE,
                    new Claim.Value("a significant drop", null, Edtf.parse("2023-09-14~")),
                    verdict(
                            "2023-10",
                            Finding.UNVERIFIED,
                            "No figure is given by anyone who repeats it; the price series of the"
                                    + " case shows no break."));
    final ClaimId signatures =
            claim(
                    "signatures",
                    "The petition has more than 600,000 signatures",
                    ClaimKind.FACT,
                    new Claim.Value("more than 600,000", "signatures", Edtf.parse("2023-09-11")),
                    verdict("2023-09-11", Finding.TRUE, "Archived page of the petition."));
    final ClaimId cancel =
            claim(
                    "cancel",
                    "Subscribers will leave Lumora in numbers that hurt it",
                    ClaimKind.PREDICTION,
                    null);
    final ClaimId threats =
            claim(
                    "threats",
                    "The director received death threats",
                    ClaimKind.FACT,
                    null,
                    verdict(
                            "2023-09-20",
                            Finding.UNVERIFIED,
                            "Reported by two outlets on the director’s word."));
    final ClaimId bombing =
            claim(
                    "bombing",
                    "Users who have not seen the film rate it down in concert",
                    ClaimKind.CAUSE,
                    null);
    final ClaimId beautiful = claim("beautiful", "It is a beautiful film", ClaimKind.VALUE, null);
    final ClaimId silent =
            claim("silent", "Lumora knew of the complaints in August", ClaimKind.ACCUSATION, null);

    final CodeId framing = code("framing", "Framing", null, "How the matter is presented.");
    final CodeId moral =
            code("moral", "Moral panic", framing, "The matter stands for the decay of society.");
    final CodeId art =
            code("art", "Freedom of art", framing, "The matter is defended as a work of art.");

    ControversyCast() {
        file.entries.add(new Coder(anna, "mk", "M. Kovač", false, "#1d3f6e"));
        file.entries.add(new Coder(ben, "bo", "B. Owusu", false, null));
        file.entries.add(new Coder(machine, "names", "names 1.0", true, null));
    }
}
