package org.furore.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;

class ReportSpeedTest {
    /// The bound of the design is 6 s on two cores of its own; this one only has to notice a report
    /// that has become several times slower, on a machine that does other things as well.
    private static final double CPU_SECONDS = 15;

    /// The bound of the design is 3 MB for 300 pages, 10,000 a page.
    private static final int BYTES_A_PAGE = 10_000;

    @Test
    void threeHundredAnnotatedPagesAreQuickAndSmall() throws Exception {
        MemoryCase file = Coverage.of(2_200, 1_000);
        ReportWriterTest.pdf(new Controversy().file, ReportWriterTest.options(Locale.ENGLISH));
        double cpu = cpu();
        long start = System.nanoTime();
        byte[] pdf =
                ReportWriterTest.pdf(
                        file,
                        ReportOptions.standard(LocalDate.of(2024, 3, 8), Locale.ENGLISH, "Furore"));
        double wall = (System.nanoTime() - start) / 1e9;
        cpu = cpu() - cpu;
        ReportWriterTest.keep("report-long.pdf", pdf);
        int pages;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            pages = document.getNumberOfPages();
        }
        System.out.printf(
                Locale.ROOT,
                "report: %d pages, %.1f s wall, %.1f s CPU, %.2f MB%n",
                pages,
                wall,
                cpu,
                pdf.length / 1e6);
        assertTrue(pages >= 300, "only " + pages + " pages");
        assertTrue(cpu < CPU_SECONDS, cpu + " s of CPU");
        assertTrue(pdf.length / pages < BYTES_A_PAGE, pdf.length + " bytes");
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
