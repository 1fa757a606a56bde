package org.furore.report;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.Attribution;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.annotation.Place;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.event.Edtf;

import java.util.List;

/// What the public said: posts and reviews.
class ControversyVoices extends ControversyCoverage {
    void posts() {
        String[] texts = {
            EMOJI,
            ARABIC + " #DropLumora",
            JAPANESE,
            "𝗗𝗿𝗼𝗽 𝗟𝘂𝗺𝗼𝗿𝗮 now. Their stock is crashing 📉 and they know it",
            "Watched The Salt Season last night. It is a beautiful film and nothing like that"
                    + " poster.",
            "I have signed. 600,000 of us can’t be wrong. #DropLumora",
            "הפוסטר הזה מטעה לגמרי",
            "Half of these one-star ratings are from people who never pressed play",
            "फ़िल्म अच्छी है, पोस्टर नहीं — ภาพยนตร์ดี",
            "Read this first: " + LONG_URL,
        };
        for (int i = 0; i < 40; i++) {
            String text = i < texts.length ? texts[i] : texts[i % texts.length] + " (" + i + ")";
            String handle = "invented_" + (char) ('a' + i % 26) + i;
            DocumentId post =
                    file.add(
                            new Post(
                                    new Header(
                                            null,
                                            "Invented Account " + i,
                                            "X",
                                            Edtf.parse(
                                                    "2023-09-"
                                                            + (10 + i % 12)
                                                            + "T1"
                                                            + i % 10
                                                            + ":30:00Z"),
                                            null,
                                            "https://x.example/"
                                                    + handle
                                                    + "/status/"
                                                    + (1700000000000L + i)),
                                    text,
                                    "x",
                                    Long.toString(1700000000000L + i),
                                    handle,
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    Post.Counts.UNKNOWN),
                            "posts/sample.jsonl",
                            i + 1L);
            switch (i % 10) {
                case 0 ->
                        mark(
                                post,
                                "cancelled my Lumora account today 😡",
                                cancel,
                                users,
                                Stance.SUPPORTS,
                                null,
                                Attribution.OWN,
                                false);
                case 1 ->
                        mark(
                                post,
                                ARABIC,
                                poster,
                                null,
                                Stance.SUPPORTS,
                                null,
                                Attribution.OWN,
                                false);
                case 2 ->
                        mark(
                                post,
                                JAPANESE,
                                poster,
                                null,
                                Stance.SUPPORTS,
                                null,
                                Attribution.OWN,
                                false);
                case 3 ->
                        mark(
                                post,
                                "Their stock is crashing 📉",
                                stock,
                                drop,
                                Stance.SUPPORTS,
                                null,
                                Attribution.OWN,
                                false);
                case 4 -> {
                    mark(
                            post,
                            "It is a beautiful film",
                            beautiful,
                            null,
                            Stance.SUPPORTS,
                            null,
                            Attribution.OWN,
                            false);
                    mark(
                            post,
                            "beautiful film and nothing like that poster",
                            poster,
                            null,
                            Stance.SUPPORTS,
                            null,
                            Attribution.OWN,
                            false);
                }
                case 5 ->
                        mark(
                                post,
                                "600,000 of us",
                                signatures,
                                petition,
                                Stance.SUPPORTS,
                                null,
                                Attribution.OWN,
                                false);
                case 6 ->
                        mark(
                                post,
                                "הפוסטר הזה מטעה",
                                poster,
                                null,
                                Stance.SUPPORTS,
                                null,
                                Attribution.OWN,
                                false);
                case 7 ->
                        mark(
                                post,
                                "people who never pressed play",
                                bombing,
                                null,
                                Stance.SUPPORTS,
                                null,
                                Attribution.OWN,
                                false);
                default -> {}
            }
            sentiment(
                    post,
                    i % 3 == 0 ? lumora : i % 3 == 1 ? film : valmont,
                    Math.round(Math.sin(i) * 10) / 10.0);
        }
        file.suggestions.add(
                new Annotations.Placed(
                        1L,
                        new Annotation.ActorMention(
                                new AnnotationId(id()),
                                null,
                                new Place.Whole(herald),
                                machine,
                                null,
                                users)));
    }

    void reviews() {
        for (int i = 0; i < 60; i++) {
            boolean critic = i % 3 == 0;
            double score = critic ? 70 + i % 25 : i % 4 == 0 ? 90 : 5 + i % 30;
            Rating rating =
                    i % 20 == 19
                            ? new Rating("2.1/2", null, null, null)
                            : new Rating(
                                    critic ? "B+" : score / 10 + "/10",
                                    score,
                                    critic ? "letters" : "out of 10",
                                    critic ? score > 75 : null);
            file.add(
                    new Review(
                            new Header(
                                    critic ? "Salt and silence" : null,
                                    "reviewer " + i,
                                    "ReelRank",
                                    Edtf.parse(
                                            "2023-"
                                                    + (i % 5 + 8 < 10 ? "0" : "")
                                                    + (i % 5 + 8)
                                                    + "-1"
                                                    + i % 9),
                                    "en",
                                    null),
                            i % 4 == 1
                                    ? ""
                                    : critic
                                            ? "Valmont films faces as others film the sea."
                                            : "one star. did not need to see it",
                            "The Salt Season",
                            rating,
                            i % 15 == 14
                                    ? null
                                    : critic
                                            ? Review.ReviewerKind.CRITIC
                                            : Review.ReviewerKind.USER,
                            null,
                            null),
                    "reviews/reelrank.csv",
                    i + 1L);
        }
    }
}
