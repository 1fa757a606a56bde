package org.furore.importing;

import org.furore.domain.document.Capture;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A page that SingleFile saved compressed (SingleFileZ): an HTML page that unpacks the zip within
/// itself when a browser opens it. The page that was saved is a member of that zip; nothing of the
/// page around it is part of it but when and where it was saved.
///
/// @param html the saved page, or null where the zip can't be read
/// @param capture as the page around it says
record PackedPage(@Nullable String html, Capture capture) {
    private static final int BEGINNING = 8192;
    private static final int MEMBERS = 20_000;

    private static final Pattern MARK =
            Pattern.compile("<html[^<>]{0,500}\\sdata-sfz[\\s=>]", Pattern.CASE_INSENSITIVE);

    /// Null where the page is none of these.
    static @Nullable PackedPage of(byte[] bytes) {
        String beginning =
                new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.UTF_8);
        if (!MARK.matcher(beginning).find()) {
            return null;
        }
        int zip = zip(bytes);
        String around = zip < 0 ? beginning : new String(bytes, 0, zip, StandardCharsets.UTF_8);
        return new PackedPage(
                zip < 0 ? null : page(bytes, zip), PageCapture.of(HtmlReader.parse(around)));
    }

    /// Where the first member begins, or -1.
    private static int zip(byte[] bytes) {
        for (int i = 0; i + 4 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String page(byte[] bytes, int from) {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
            int seen = 0;
            ZipEntry member = zip.getNextEntry();
            while (member != null && seen++ < MEMBERS) {
                if (member.getName().equals("index.html")) {
                    byte[] page = zip.readNBytes(HtmlReader.LONGEST + 1);
                    return page.length > HtmlReader.LONGEST ? null : PageBytes.decode(page);
                }
                member = zip.getNextEntry();
            }
            return null;
        } catch (IOException | IllegalArgumentException e) {
            // A name that is no text in the zip's encoding is an IllegalArgumentException.
            return null;
        }
    }
}
