package org.furore.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Place;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Passage;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

class MarkSheetTest {
    private static Annotation mark(int number) {
        return new Annotation.CodeMark(
                new AnnotationId(new UUID(number, 1)),
                null,
                new Place.Span(
                        new DocumentId(new UUID(7, 7)), Passage.of("some words and more", 5, 10)),
                new CoderId(new UUID(8, 8)),
                null,
                new CodeId(new UUID(9, 9)),
                Map.of());
    }

    @Test
    void marksOnTheSamePassageStandInTheOrderTheyWereMade() {
        List<Annotation> made = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            made.add(mark(i));
        }
        List<Annotation> mixed = new ArrayList<>(made);
        Collections.shuffle(mixed, new Random(5));
        assertEquals(made, new MarkSheet(mixed).all());
        assertEquals(made, new MarkSheet(mixed).touching(6));
    }
}
