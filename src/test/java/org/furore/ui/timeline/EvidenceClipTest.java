package org.furore.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.Uuids;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.document.DocumentId;
import org.furore.ui.controls.EvidenceClip;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class EvidenceClipTest {
    @Test
    void everyKindComesBackFromItsText() {
        DocumentId document = new DocumentId(Uuids.v7());
        for (EvidenceClip clip :
                new EvidenceClip[] {
                    new EvidenceClip.OfAnnotation(new AnnotationId(Uuids.v7())),
                    new EvidenceClip.OfPassage(document, 3, 90),
                    new EvidenceClip.OfDocument(document)
                }) {
            assertEquals(Optional.of(clip), EvidenceClip.parse(clip.text()));
        }
    }

    @Test
    void whatIsNotEvidenceIsRefused() {
        String id = Uuids.v7().toString();
        for (String text :
                new String[] {
                    "",
                    "annotation",
                    "annotation " + id + " 1 2",
                    "passage " + id,
                    "passage " + id + " 5 5",
                    "passage " + id + " -1 5",
                    "document ------------------------------------",
                    "document " + id + "\nannotation " + id
                }) {
            assertEquals(Optional.empty(), EvidenceClip.parse(text), text);
        }
    }
}
