package org.furore.importing.office;

import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.Head;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordSink;
import org.furore.importing.Source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Says what a compound file (MS-CFB) is, which nobody here reads: an old Word document, or a new
/// one locked with a password. Known by the names of its streams.
public final class OldOfficeReader implements RecordReader {
    private static final byte[] SIGN = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static final Map<String, String> STREAMS = streams();

    private static Map<String, String> streams() {
        Map<String, String> streams = new LinkedHashMap<>();
        streams.put("EncryptedPackage", "importing.office-encrypted");
        streams.put("WordDocument", "importing.office-old-word");
        streams.put("Workbook", "importing.office-old-table");
        streams.put("PowerPoint Document", "importing.office-old-slides");
        streams.put("__substg1.0_", "importing.office-old-mail");
        return streams;
    }

    @Override
    public String format() {
        return "compound";
    }

    @Override
    public boolean recognises(Head head) {
        return head.bytes().length >= SIGN.length
                && java.util.Arrays.equals(SIGN, 0, SIGN.length, head.bytes(), 0, SIGN.length);
    }

    @Override
    public void read(Source source, RecordSink sink, Progress progress) throws IOException {
        Chunks bytes = Chunks.of(source.stream(), Members.LONGEST);
        progress.check();
        String reason = "importing.office-old";
        for (Map.Entry<String, String> stream : STREAMS.entrySet()) {
            byte[] name = stream.getKey().getBytes(StandardCharsets.UTF_16LE);
            if (bytes.count(name, 1) > 0) {
                reason = stream.getValue();
                break;
            }
        }
        sink.reject(Locator.WHOLE, Message.of(reason));
    }
}
