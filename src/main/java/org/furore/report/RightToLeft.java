package org.furore.report;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

import org.jspecify.annotations.Nullable;

/// Arabic and Hebrew in the order and shape they are read, by the Unicode bidirectional algorithm
/// (UAX #9) as ICU has it.
final class RightToLeft {
    private RightToLeft() {}

    /// Finds the runs of a paragraph.
    static final class Splitter implements BidiSplitter {
        private final Bidi bidi = new Bidi();

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            bidi.setPara(paragraph, defaultDirection == RTL ? Bidi.RTL : Bidi.LTR, null);
        }

        @Override
        public int countTextRuns() {
            return bidi.countRuns();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            var run = bidi.getVisualRun(index);
            return new BidiTextRun(run.getStart(), run.getLength(), run.isOddRun() ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return switch (Bidi.getBaseDirection(paragraph)) {
                case Bidi.RTL -> RTL;
                case Bidi.LTR -> LTR;
                default -> NEUTRAL;
            };
        }
    }

    /// Turns a run around, joins its letters.
    static final class Reorderer implements BidiReorderer {
        private final ArabicShaping shape = new ArabicShaping(ArabicShaping.LETTERS_SHAPE);
        private final ArabicShaping unshape = new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE);

        @Override
        public String reorderRTLTextToLTR(String text) {
            return Bidi.writeReverse(
                    text, Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS | Bidi.KEEP_BASE_COMBINING);
        }

        @Override
        public String shapeText(String text) {
            return shaped(shape, text);
        }

        @Override
        public String deshapeText(@Nullable String text) {
            return text == null ? "" : shaped(unshape, text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }

        private static String shaped(ArabicShaping how, String text) {
            try {
                return how.shape(text);
            } catch (ArabicShapingException e) {
                return text;
            }
        }
    }
}
