package org.furore.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.furore.report.Phases.Phase;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/// XHTML printed as a tagged PDF that meets PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
/// Opens no address, and writes the date it is given instead of the clock's.
final class PdfPrinter {
    /// How many objects are packed together. A tagged report has hundreds a page, and they are much
    /// alike.
    private static final int OBJECTS = 1000;

    private final String program;
    private final LocalDate date;

    PdfPrinter(String program, LocalDate date) {
        this.program = program;
        this.date = date;
    }

    /// Writes the PDF; the stream stays open.
    void print(String xhtml, OutputStream out, Phases progress) throws IOException {
        progress.begin(Phase.LAYOUT);
        // Its messages are for its own makers; what matters of them is tested.
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Typefaces.Face face : Typefaces.faces()) {
            FSSupplier<InputStream> supplier = () -> Typefaces.forPrint(face);
            builder.useFont(
                    supplier,
                    face.family(),
                    face.weight(),
                    face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true,
                    EnumSet.of(FSFontUseCase.DOCUMENT));
        }
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useUnicodeBidiSplitter(RightToLeft.Splitter::new);
        builder.useUnicodeBidiReorderer(new RightToLeft.Reorderer());
        builder.useReplacementText("\uFFFD");
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withDiagnosticConsumer(diagnostic -> {});
        builder.withProducer(program);
        builder.withHtmlContent(xhtml, "about:report");
        PageCount pages = new PageCount(progress);
        builder.usePageSupplier(pages);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = printed(renderer, pages, LaidOut.of(xhtml, progress))) {
            progress.report(Phase.FINISH, 0, 3);
            dated(document);
            SlimTags.of(document);
            progress.check();
            progress.report(Phase.FINISH, 1, 3);
            SlimContent.of(document);
            progress.check();
            progress.report(Phase.FINISH, 2, 3);
            document.setDocumentId(xhtml.hashCode() & 0xFFFFFFFFL);
            document.save(out, new CompressParameters(OBJECTS));
            progress.report(Phase.FINISH, 3, 3);
        }
    }

    private static PDDocument printed(PdfBoxRenderer renderer, PageCount pages, LaidOut laidOut)
            throws IOException {
        renderer.setListener(pages);
        SharedContext context = renderer.getSharedContext();
        context.setLineBreaker(laidOut.watching(context.getLineBreaker()));
        return renderer.createPDFKeepOpen();
    }

    private void dated(PDDocument document) throws IOException {
        Calendar day = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
        day.setTimeZone(TimeZone.getTimeZone("UTC"));
        document.getDocumentInformation().setCreationDate(day);
        document.getDocumentInformation().setModificationDate(day);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String said = date + "T00:00:00+00:00";
        xmp =
                xmp.replaceFirst(
                        "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
                        "<xmp:CreateDate>"
                                + said
                                + "</xmp:CreateDate><xmp:ModifyDate>"
                                + said
                                + "</xmp:ModifyDate>");
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }
}
