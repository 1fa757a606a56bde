package org.furore.importing.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Documents that are zips, made member by member.
public final class Zips {
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:body>";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    public Zips with(String name, String text) {
        return with(name, text.getBytes(UTF_8));
    }

    public Zips with(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Zips stored(String name, String text) {
        byte[] content = text.getBytes(UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public byte[] bytes() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A Word document of this body.
    public static Zips word(String body) {
        return new Zips()
                .with("[Content_Types].xml", "<Types/>")
                .with("word/document.xml", WORD + body + "</w:body></w:document>");
    }

    /// Paragraphs of plain text.
    public static String paragraphs(String... texts) {
        StringBuilder body = new StringBuilder();
        for (String text : texts) {
            body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(text.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</w:t></w:r></w:p>");
        }
        return body.toString();
    }
}
