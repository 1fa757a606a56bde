package org.furore.report;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.Attribution;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.document.Article;
import org.furore.domain.document.Attachment;
import org.furore.domain.document.AttachmentId;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Relation;

import java.util.Map;

/// What was written on it, and how that was coded.
class ControversyCoverage extends ControversyCast {
    final DocumentId herald;
    final DocumentId lettre;
    final DocumentId daily;

    ControversyCoverage() {
        herald =
                file.add(
                        new Article(
                                new Header(
                                        "Why everyone is angry at a film few have seen",
                                        "J. Halloran",
                                        "The Morning Herald",
                                        Edtf.parse("2023-09-12"),
                                        "en",
                                        "https://herald.example/salt-season"),
                                """
                                When The Salt Season appeared in Lumora’s autumn preview, few had heard of it. Within a day the platform’s poster was everywhere. It showed four girls in a pose that, critics of the platform say, has nothing to do with the story. “The poster sells a film that does not exist,” wrote the Family Screen Council in an open letter.

                                The petition against the film has gathered more than 600,000 signatures in five days, and the hashtag #DropLumora was the most used of the country on Saturday. Supporters of the boycott claim on social media that Lumora’s stock has dropped sharply since, though nobody names a figure.

                                Not everybody joins in. The film is, it is claimed, actually a commentary on precisely what the movement accuses it of. The actress Tamsin Oduya called it “a beautiful film” and said that she wished people would watch it first. The director has reportedly received death threats.

                                When subscriptions begin to fall, Lumora will take notice. That is unlikely to be known before spring.\
                                """,
                                null),
                        "pages/herald.html",
                        0);
        lettre =
                file.add(
                        new Article(
                                new Header(
                                        "« La Saison du sel » : l’affiche de trop",
                                        "Camille Renard; Léo Faure",
                                        "La Lettre du soir",
                                        Edtf.parse("2023-09-14"),
                                        "fr",
                                        LONG_URL),
                                """
                                La plateforme a présenté ses excuses mardi. « Nous n’aurions pas dû choisir cette image ; elle ne représente pas le film », écrit-elle. La réalisatrice, Inès Valmont, dit avoir reçu des menaces de mort. Depuis lundi, le mot-dièse est repris par les Gardiens de la côte, un mouvement connu pour tout autre chose.\
                                """,
                                null),
                        "pages/lettre.html",
                        0);
        daily =
                file.add(
                        new Article(
                                new Header(null, null, null, null, null, null),
                                "An unsigned page. They say Lumora knew of the complaints in"
                                        + " August. It is said that <script>alert('x')</script> &"
                                        + " friends were warned. A control\u0007 character and a"
                                        + " private one \uE000 stand here too.",
                                null),
                        "pages/unsigned.txt",
                        0);
    }

    void actors() {
        relation(
                coast,
                drop,
                Relation.RelationKind.TAKES_OVER,
                "2023-09-18/..",
                mark(
                        lettre,
                        "le mot-dièse est repris par les Gardiens de la côte",
                        null,
                        coast,
                        null,
                        null,
                        null,
                        false));
        relation(valmont, film, Relation.RelationKind.SPEAKS_FOR, null, null);
        annotate(
                new Annotation.ActorMention(
                        new AnnotationId(id()),
                        null,
                        span(herald, "Tamsin Oduya"),
                        anna,
                        null,
                        actress));
        annotate(
                new Annotation.ActorMention(
                        new AnnotationId(id()),
                        null,
                        span(herald, "Family Screen Council"),
                        anna,
                        null,
                        council));
        annotate(
                new Annotation.CodeMark(
                        new AnnotationId(id()),
                        null,
                        span(herald, "Not everybody joins in"),
                        ben,
                        null,
                        art,
                        Map.of()));
        annotate(
                new Annotation.CodeMark(
                        new AnnotationId(id()),
                        null,
                        new Place.Whole(lettre),
                        ben,
                        null,
                        moral,
                        Map.of()));
    }

    void claimsInArticles() {
        mark(
                herald,
                "The poster sells a film that does not exist",
                poster,
                council,
                Stance.SUPPORTS,
                null,
                Attribution.DIRECT,
                false);
        mark(
                herald,
                "more than 600,000 signatures",
                signatures,
                null,
                Stance.SUPPORTS,
                null,
                Attribution.OWN,
                false);
        mark(
                herald,
                "claim on social media that Lumora’s stock has dropped sharply since",
                stock,
                drop,
                Stance.SUPPORTS,
                null,
                Attribution.INDIRECT,
                true);
        mark(
                herald,
                "Lumora’s stock has dropped sharply since, though nobody names a figure",
                stock,
                null,
                Stance.QUESTIONS,
                null,
                Attribution.OWN,
                false);
        mark(
                herald,
                "it is claimed, actually a commentary on precisely what the movement accuses it of",
                commentary,
                null,
                Stance.SUPPORTS,
                null,
                Attribution.UNATTRIBUTED,
                true);
        mark(
                herald,
                "a beautiful film",
                beautiful,
                actress,
                Stance.SUPPORTS,
                null,
                Attribution.DIRECT,
                false);
        mark(
                herald,
                "The director has reportedly received death threats",
                threats,
                null,
                Stance.SUPPORTS,
                null,
                Attribution.UNATTRIBUTED,
                true);
        mark(
                herald,
                "When subscriptions begin to fall, Lumora will take notice",
                cancel,
                null,
                Stance.SUPPORTS,
                null,
                Attribution.OWN,
                false);
        mark(
                lettre,
                "elle ne représente pas le film",
                poster,
                lumora,
                Stance.SUPPORTS,
                null,
                Attribution.DIRECT,
                false);
        mark(
                lettre,
                "dit avoir reçu des menaces de mort",
                threats,
                valmont,
                Stance.SUPPORTS,
                null,
                Attribution.INDIRECT,
                false);
        mark(
                daily,
                "They say Lumora knew of the complaints in August",
                silent,
                null,
                Stance.SUPPORTS,
                lumora,
                Attribution.UNATTRIBUTED,
                true);
        mark(
                daily,
                "<script>alert('x')</script> & friends were warned",
                silent,
                null,
                null,
                null,
                null,
                false);
        annotate(
                new Annotation.ClaimMention(
                        new AnnotationId(id()),
                        null,
                        new Place.Whole(lettre),
                        ben,
                        "The tone of the whole piece.",
                        poster,
                        null,
                        Stance.NEUTRAL,
                        null,
                        null,
                        false));
        Attachment image =
                new Attachment(
                        new AttachmentId(id()),
                        "poster-2",
                        null,
                        "The second poster",
                        "image/png",
                        "ab".repeat(32),
                        800,
                        1200,
                        null);
        file.entries.add(image);
        annotate(
                new Annotation.ClaimMention(
                        new AnnotationId(id()),
                        null,
                        new Place.Region(null, image.id(), 0.1, 0.1, 0.5, 0.4),
                        anna,
                        null,
                        poster,
                        lumora,
                        Stance.OPPOSES,
                        null,
                        Attribution.OWN,
                        false));
    }
}
