package org.furore.importing.review;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Header;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.document.Review.ReviewerKind;
import org.furore.domain.document.Texts;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Encoding;
import org.furore.importing.Head;
import org.furore.importing.Lines;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Records;
import org.furore.importing.Slice;
import org.furore.importing.Source;
import org.furore.importing.Units;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads customer reviews whose aspects were marked by hand, as Hu and Liu's collections have them:
/// `[t]` begins a review and may be followed by its title, each further line is a sentence after
/// `##`, before which its aspects and their strengths stand (`battery life[-2][u]##…`). A review is
/// a record; its text is its sentences, a line each, without the marks. The product is what the
/// file is called.
public final class AspectReader implements RecordReader {
    private static final double ENOUGH = 0.8;
    private static final int LEAST = 3;

    private static final Pattern MARKED =
            Pattern.compile("[^#]{0,400}\\[[+-]?[0-9]?\\][^#]{0,400}##.*|##.*");

    @Override
    public String format() {
        return "aspect-reviews";
    }

    @Override
    public boolean recognises(Head head) {
        int lines = 0;
        int marked = 0;
        boolean aspects = false;
        try {
            Units units = new Lines(new java.io.ByteArrayInputStream(head.bytes()));
            for (Slice unit = units.next(); unit != null; unit = units.next()) {
                String line = line(unit);
                if (line.startsWith("*")) {
                    continue;
                }
                lines++;
                boolean sentence = MARKED.matcher(line).matches();
                aspects |= sentence && !line.startsWith("##");
                marked += sentence || line.startsWith("[t]") ? 1 : 0;
            }
        } catch (IOException e) {
            throw new IllegalStateException("bytes at hand can be read", e);
        }
        return lines >= LEAST && aspects && marked >= ENOUGH * lines;
    }

    private static String line(Slice unit) {
        byte[] bytes = unit.bytes();
        String text =
                Encoding.UNSTATED.decode(bytes, unit.start(), unit.end() - unit.start(), false);
        return text == null ? "" : text;
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Run run = new Run(new Records(sink, progress), work(source.name()));
        Units units = new Lines(source.stream());
        for (Slice unit = units.next(); unit != null; unit = units.next()) {
            run.line(unit);
        }
        run.end();
    }

    private static String work(String name) {
        String plain = name.substring(name.lastIndexOf('/') + 1);
        int dot = plain.indexOf('.', 1);
        return dot < 0 ? plain : plain.substring(0, dot);
    }

    /// One file being read, a review at a time.
    private static final class Run {
        private final Records records;
        private final String work;
        private final List<String> sentences = new ArrayList<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable String title;
        private boolean open;
        private long offset;
        private long end;
        private long first;

        Run(Records records, String work) {
            this.records = records;
            this.work = work;
        }

        void line(Slice unit) {
            Message problem = unit.problem();
            if (problem != null) {
                end();
                records.reject(unit, problem);
                return;
            }
            String line = AspectReader.line(unit);
            boolean begins = line.startsWith("[t]");
            if (begins || bytes.size() > Units.MAXIMUM / 2) {
                end();
            }
            int mark = line.indexOf("##");
            if (!open && !begins && mark < 0) {
                // The collection's remarks before its first review.
                return;
            }
            if (!open) {
                open = true;
                offset = unit.offset();
                first = unit.line();
            }
            bytes.write(unit.bytes(), unit.start(), unit.end() - unit.start());
            bytes.write('\n');
            end = unit.offset() + unit.length();
            if (begins) {
                String rest = line.substring(3).strip();
                title = rest.isEmpty() ? null : Texts.normalise(rest);
            } else {
                String sentence = mark < 0 ? line : line.substring(mark + 2);
                if (!sentence.isBlank()) {
                    sentences.add(sentence.strip());
                }
            }
        }

        void end() {
            if (!open) {
                return;
            }
            byte[] own = bytes.toByteArray();
            Slice at = new Slice(own, 0, own.length, offset, end - offset, first, null);
            if (sentences.isEmpty()) {
                records.reject(at, Message.of("importing.table-nothing"));
            } else {
                String text = Texts.normalise(String.join("\n", sentences));
                Header header = new Header(title, null, null, null, null, null);
                Review review =
                        new Review(header, text, work, Rating.NONE, ReviewerKind.USER, null, null);
                records.takeByContent(at, review, Capture.UNSTATED);
            }
            sentences.clear();
            bytes.reset();
            title = null;
            open = false;
        }
    }
}
