package org.furore.report;

import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.Attribution;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.Article;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Header;
import org.furore.domain.document.Passage;
import org.furore.domain.event.Edtf;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Made-up coverage of any size, the same for the same numbers.
final class Coverage {
    private static final String[] WORDS =
            ("the film poster petition platform has said that many people who never saw it were"
                 + " angry and signed because an actor defended what critics called a misreading of"
                 + " a difficult story about growing up between two worlds")
                    .split(" ");

    private Coverage() {}

    /// `marks` passages of 20 claims, spread over `documents` articles of about 3,000 characters.
    static MemoryCase of(int marks, int documents) {
        Random random = new Random(7);
        MemoryCase file = new MemoryCase("Made-up coverage");
        CoderId coder = new CoderId(new UUID(1, 1));
        file.entries.add(new Coder(coder, "c", "Coder", false, null));
        ActorId[] actors = new ActorId[12];
        for (int i = 0; i < actors.length; i++) {
            actors[i] = new ActorId(new UUID(2, i));
            file.entries.add(
                    new Actor(
                            actors[i],
                            "a" + i,
                            "Actor " + i,
                            Actor.ActorKind.PERSON,
                            List.of(),
                            List.of(),
                            List.of(),
                            null));
        }
        ClaimId[] claims = new ClaimId[20];
        for (int i = 0; i < claims.length; i++) {
            claims[i] = new ClaimId(new UUID(3, i));
            file.entries.add(
                    new Claim(
                            claims[i],
                            "c" + i,
                            "Claim number " + i + " says " + sentence(random),
                            List.of(),
                            Claim.ClaimKind.FACT,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            null));
        }
        for (int i = 0; i < documents; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 3_000) {
                text.append(sentence(random)).append(random.nextInt(6) == 0 ? "\n\n" : " ");
            }
            DocumentId document =
                    file.add(
                            new Article(
                                    new Header(
                                            "Report " + i,
                                            "Author " + i % 90,
                                            "Outlet " + i % 30,
                                            Edtf.parse("2023-0" + (1 + i % 9) + "-1" + i % 10),
                                            "en",
                                            "https://outlet.example/" + i),
                                    text.toString(),
                                    null),
                            "made-up/" + i + ".html",
                            0);
            for (int k = i; k < marks; k += documents) {
                int start = random.nextInt(text.length() - 200);
                file.add(
                        new Annotation.ClaimMention(
                                new AnnotationId(new UUID(4, k)),
                                null,
                                new Place.Span(
                                        document,
                                        Passage.of(
                                                text.toString(),
                                                start,
                                                start + 20 + random.nextInt(150))),
                                coder,
                                null,
                                claims[random.nextInt(claims.length)],
                                actors[random.nextInt(actors.length)],
                                Stance.values()[random.nextInt(4)],
                                null,
                                Attribution.values()[random.nextInt(4)],
                                random.nextBoolean()));
            }
        }
        return file;
    }

    private static String sentence(Random random) {
        StringBuilder out = new StringBuilder();
        int words = 8 + random.nextInt(16);
        for (int i = 0; i < words; i++) {
            out.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        return out.append('.').toString();
    }
}
