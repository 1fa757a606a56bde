package org.furore.importing.office;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Takes the letters of one page after the other from PDFBox, each with its place, and makes lines
/// and columns of them. No page draws without end; a damaged one costs what could not be read of
/// it.
final class PdfStripper extends PDFTextStripper {
    static final int MOST_PAGES = 5_000;

    private static final int MOST_OPERATORS = 5_000_000;
    private static final long MOST_ALL = 100_000_000;
    private static final int MOST_LETTERS = 300_000;
    private static final long MOST_ALL_LETTERS = 16_000_000;
    private static final int POLL = 4096;

    private final Progress progress;
    private final List<PdfPage> pages = new ArrayList<>();
    private int operators;
    private long all;
    private int letters;
    private long allLetters;
    private int seen;
    private @Nullable PDPage open;

    private PdfStripper(Progress progress) {
        this.progress = progress;
        setSortByPosition(false);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /// The pages of a document, first to last.
    ///
    /// @throws UnreadableException if they are more than a document has
    static List<PdfPage> pages(PDDocument document, Progress progress) throws IOException {
        PdfStripper stripper = new PdfStripper(progress);
        try {
            stripper.writeText(document, Writer.nullWriter());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return stripper.pages;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        progress.check();
        if (++seen > MOST_PAGES) {
            throw new UnreadableException(Message.of("importing.pdf-pages", MOST_PAGES));
        }
        operators = 0;
        letters = 0;
        open = page;
        try {
            super.processPage(page);
        } catch (UnreadableException | CancelledException | UncheckedIOException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            writePage();
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators % POLL == 0) {
            progress.check();
        }
        if (operators > MOST_OPERATORS || ++all > MOST_ALL) {
            // Unchecked, as the engine goes on after what is thrown where a form is drawn.
            throw new UncheckedIOException(endless());
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++letters > MOST_LETTERS || ++allLetters > MOST_ALL_LETTERS) {
            throw new UncheckedIOException(endless());
        }
        super.processTextPosition(text);
    }

    private static UnreadableException endless() {
        return new UnreadableException(Message.of("importing.pdf-endless"));
    }

    /// Letters that run in another direction than most (a stamp along the edge, a table on its
    /// side) come after the others.
    @Override
    protected void writePage() {
        Map<Float, List<TextPosition>> directions = new TreeMap<>();
        for (List<TextPosition> article : charactersByArticle) {
            for (TextPosition letter : article) {
                directions.computeIfAbsent(letter.getDir(), any -> new ArrayList<>()).add(letter);
            }
            article.clear();
        }
        List<List<PdfLine>> columns = new ArrayList<>();
        directions.values().stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .map(PdfRows::of)
                .map(PdfColumns::of)
                .forEach(columns::addAll);
        pages.add(new PdfPage(height(), columns));
    }

    private float height() {
        return open == null ? 800 : Math.max(1, open.getCropBox().getHeight());
    }

    /// Whether anything at all is written on the pages.
    static boolean isBlank(Collection<PdfPage> pages) {
        return pages.stream().allMatch(page -> page.columns().isEmpty());
    }
}
