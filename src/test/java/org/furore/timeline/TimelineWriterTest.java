package org.furore.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.EventId;
import org.furore.domain.task.FuroreException;
import org.furore.timeline.TimelineData.EventItem;
import org.furore.timeline.TimelineView.Lanes;
import org.furore.timeline.TimelineView.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

class TimelineWriterTest {
    private static final String HOSTILE =
            "<script>alert('x')</script> & \"quoted\" ]]> \u0000\u000B\uD800 <img src=x onerror=y>";

    private final TimelineWriter writer = new TimelineWriter(new Typeface());

    private static TimelineView view() {
        return TimelineView.print(900, Locale.ENGLISH);
    }

    private static TimelineData hostile() {
        EventItem event =
                new EventItem(
                        new EventId(new UUID(1, 2)),
                        When.of(Edtf.parse("2020-09~"), ZoneId.of("UTC")),
                        HOSTILE,
                        HOSTILE,
                        "<b>type</b>",
                        List.of(),
                        0,
                        List.of(HOSTILE));
        return new TimelineData(
                HOSTILE,
                ZoneId.of("UTC"),
                List.of(event),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                0);
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void svgIsWellFormedAndSaysWhatItShows() throws Exception {
        Document svg = parsed(writer.svg(CutiesFixture.data(), view()));
        assertEquals("svg", svg.getDocumentElement().getTagName());
        assertEquals(
                "Cuties on Netflix, 2020",
                svg.getElementsByTagName("title").item(0).getTextContent());
        assertTrue(svg.getElementsByTagName("desc").item(0).getTextContent().contains("14 events"));
        assertEquals(0, svg.getElementsByTagName("style").getLength());
        assertEquals(0, svg.getElementsByTagName("foreignObject").getLength());
    }

    @Test
    void hostileTextStaysTextInSvg() throws Exception {
        Document svg = parsed(writer.svg(hostile(), view()));
        assertEquals(0, svg.getElementsByTagName("script").getLength());
        assertEquals(0, svg.getElementsByTagName("img").getLength());
        assertTrue(
                svg.getElementsByTagName("title").item(0).getTextContent().startsWith("<script>"));
    }

    @Test
    void batikDrawsEveryLaneMode() throws Exception {
        for (Lanes lanes : Lanes.values()) {
            String svg = writer.svg(CutiesFixture.data(), view().withLanes(lanes));
            BufferedImage image = batik(svg);
            assertEquals(900, image.getWidth());
            assertNotEquals(0xFFFFFFFF, darkest(image), lanes + " is not blank");
        }
    }

    private static int darkest(BufferedImage image) {
        int darkest = 0xFFFFFFFF;
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                if ((image.getRGB(x, y) & 0xFF) < (darkest & 0xFF)) {
                    darkest = image.getRGB(x, y);
                }
            }
        }
        return darkest;
    }

    private static BufferedImage batik(String svg) throws Exception {
        BufferedImage[] made = new BufferedImage[1];
        ImageTranscoder transcoder =
                new ImageTranscoder() {
                    @Override
                    public BufferedImage createImage(int width, int height) {
                        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                    }

                    @Override
                    public void writeImage(BufferedImage image, TranscoderOutput output) {
                        made[0] = image;
                    }
                };
        transcoder.transcode(new TranscoderInput(new StringReader(svg)), null);
        return made[0];
    }

    @Test
    void timelineJsHoldsAllDatedEventsAndNoMarkup() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(CutiesFixture.data(), view(), TimelineWriter.Format.JSON, out);
        JsonNode json = new ObjectMapper().readTree(out.toByteArray());
        assertEquals(14, json.get("events").size());
        JsonNode premiere = json.get("events").get(0);
        assertEquals("{\"year\":2020,\"month\":1}", premiere.get("start_date").toString());
        assertFalse(premiere.has("end_date"));
        assertEquals("festival", premiere.get("group").asString());
        assertEquals("c. 19 Aug 2020", json.get("events").get(2).get("display_date").asString());
        JsonNode threats = json.get("events").get(4);
        assertEquals("{\"year\":2020,\"month\":9,\"day\":11}", threats.get("end_date").toString());
        assertEquals(1, json.get("eras").size());

        ByteArrayOutputStream bad = new ByteArrayOutputStream();
        writer.write(hostile(), view(), TimelineWriter.Format.JSON, bad);
        assertFalse(bad.toString(java.nio.charset.StandardCharsets.UTF_8).contains("<script"));
        assertFalse(bad.toString(java.nio.charset.StandardCharsets.UTF_8).contains("<img"));
    }

    @Test
    void aFileIsWrittenInTheFormatItsNameSays(@TempDir Path folder) throws IOException {
        TimelineData data = CutiesFixture.data();
        Path png = folder.resolve("t.PNG");
        writer.write(data, view().withTheme(Theme.DARK), png);
        assertEquals(1800, ImageIO.read(png.toFile()).getWidth());
        Path svg = folder.resolve("t.svg");
        writer.write(data, view(), svg);
        assertEquals(writer.svg(data, view()), Files.readString(svg));
        FuroreException wrong =
                assertThrows(
                        FuroreException.class,
                        () -> writer.write(data, view(), folder.resolve("t.pdf")));
        assertEquals(FuroreException.Kind.USAGE, wrong.kind());
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void printIsToldApartInGrey() {
        Palette palette = Palette.of(Theme.PRINT);
        double[] grey = new double[3];
        Ink[] kinds = {Ink.ARTICLE, Ink.POST, Ink.REVIEW};
        for (int i = 0; i < kinds.length; i++) {
            int rgb = palette.rgb(kinds[i].full());
            grey[i] = 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
        }
        assertTrue(
                grey[1] - grey[0] > 50 && grey[2] - grey[1] > 50,
                List.of(grey[0], grey[1], grey[2]).toString());
    }
}
