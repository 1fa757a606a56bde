package org.furore.report;

import com.openhtmltopdf.pdfboxout.PDFCreationListener;
import com.openhtmltopdf.pdfboxout.PageSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.furore.report.Phases.Phase;

/// Makes the pages when the engine comes to them, tells how many there are, and stops between two.
final class PageCount implements PageSupplier, PDFCreationListener {
    private final Phases progress;
    private int done;
    private int total = 1;

    PageCount(Phases progress) {
        this.progress = progress;
    }

    @Override
    public void preOpen(PdfBoxRenderer renderer) {}

    @Override
    public void preWrite(PdfBoxRenderer renderer, int pages) {
        total = pages;
    }

    @Override
    public void onClose(PdfBoxRenderer renderer) {}

    @Override
    public PDPage requestPage(
            PDDocument document, float width, float height, int number, int shadow) {
        progress.check();
        progress.report(Phase.PAGES, done++, total);
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        return page;
    }
}
