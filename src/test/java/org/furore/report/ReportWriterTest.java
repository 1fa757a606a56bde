package org.furore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.event.TimelineFigure;
import org.furore.domain.task.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

class ReportWriterTest {
    static final TimelineFigure FIGURE =
            (width, locale) ->
                    "<svg xmlns='http://www.w3.org/2000/svg' width='"
                            + width
                            + "' height='420' viewBox='0 0 "
                            + width
                            + " 420'><rect width='100%' height='100%' fill='#fff'/><line x1='10'"
                            + " y1='400' x2='"
                            + (width - 10)
                            + "' y2='400' stroke='#333'/><g font-family='Noto Sans'"
                            + " font-size='11'><text x='40' y='60' font-weight='700'>September"
                            + " 2023</text><text x='300' y='160' text-anchor='middle'"
                            + " fill='#8a1c1c'>Lumora apologises 😡 <tspan"
                            + " font-weight='bold'>now</tspan></text><text transform='translate(500"
                            + " 200) rotate(-30)' text-anchor='end'>このポスター</text></g><rect x='200'"
                            + " y='300' width='80' height='100' fill='#7a9cc6'"
                            + " fill-opacity='0.6'/></svg>";

    static ReportOptions options(Locale locale) {
        return new ReportOptions(
                null,
                "A controversy over a poster, a petition and a film few had seen",
                List.of("M. Kovač", "B. Owusu"),
                LocalDate.of(2024, 3, 8),
                "This report gathers the coverage of an invented quarrel. It shows who claimed"
                    + " what, where, and how it was passed on.\n\n"
                    + "The poster was withdrawn within five days; the claim about the share price"
                    + " was repeated without a figure throughout.",
                ReportSection.STANDARD,
                locale,
                ReportOptions.Paper.A4,
                ReportOptions.PASSAGES,
                "Furore 0.1");
    }

    static byte[] pdf(MemoryCase file, ReportOptions options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportWriter(file.info, file, file, file, file, FIGURE)
                .write(out, options, Progress.NONE);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_2_A"})
    void theReportConformsTo(PDFAFlavour flavour) throws Exception {
        byte[] pdf = pdf(new Controversy().file, options(Locale.ENGLISH));
        keep("report-en.pdf", pdf);
        assertEquals(new TreeMap<>(), failures(pdf, flavour));
    }

    @org.junit.jupiter.api.Test
    void frenchReadsFrench() throws Exception {
        keep("report-fr.pdf", pdf(new Controversy().file, options(Locale.FRENCH)));
    }

    static void keep(String name, byte[] pdf) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "reports"));
        Files.write(folder.resolve(name), pdf);
    }

    static TreeMap<String, String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        TreeMap<String, String> failures = new TreeMap<>();
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance()
                                .createValidator(flavour, 2000, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.getTotalAssertions() > 1000, "hardly anything was checked");
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    failures.putIfAbsent(
                            assertion.getRuleId().getClause()
                                    + "-"
                                    + assertion.getRuleId().getTestNumber(),
                            assertion.getMessage()
                                    + " "
                                    + assertion.getErrorMessage()
                                    + " @ "
                                    + assertion.getLocation().getContext());
                }
            }
            if (!result.isCompliant()) {
                failures.putIfAbsent("compliant", "false");
            }
        }
        return failures;
    }
}
