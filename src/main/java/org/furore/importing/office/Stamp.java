package org.furore.importing.office;

import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dates that programs write into documents: W3C date-times (docx, odt, EPUB, XMP) and those of
/// PDF. Kept as exactly as they are written; times without an offset stay without one.
final class Stamp {
    private static final int EARLIEST = 1980;

    private static final Pattern W3C =
            Pattern.compile(
                    "(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:[T"
                            + " ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?"
                            + "\\s*(Z|[+-]\\d\\d:?\\d\\d)?)?)?)?");

    private static final Pattern PDF =
            Pattern.compile(
                    "(?:D:)?(\\d{4})(?:(\\d\\d)(?:(\\d\\d)(?:(\\d\\d)(\\d\\d)(\\d\\d)?"
                            + "(Z|[+-]\\d\\d'?\\d\\d)?)?)?)?.*");

    private Stamp() {}

    static @Nullable Edtf w3c(@Nullable String written) {
        return written == null ? null : read(W3C.matcher(written.strip()));
    }

    static @Nullable Edtf pdf(@Nullable String written) {
        return written == null || written.length() > 40 ? null : read(PDF.matcher(written.strip()));
    }

    private static @Nullable Edtf read(Matcher found) {
        if (!found.matches()) {
            return null;
        }
        int year = Integer.parseInt(found.group(1));
        if (year < EARLIEST || year > LocalDate.now(java.time.ZoneOffset.UTC).getYear() + 1) {
            return null;
        }
        StringBuilder text = new StringBuilder(found.group(1));
        for (int group = 2; group <= 3 && found.group(group) != null; group++) {
            text.append('-').append(found.group(group));
        }
        if (found.group(4) != null) {
            String seconds = found.group(6) == null ? "00" : found.group(6);
            text.append('T').append(found.group(4)).append(':').append(found.group(5));
            text.append(':').append(seconds).append(offset(found.group(7)));
        }
        return Edtf.tryParse(text.toString()).orElse(null);
    }

    private static String offset(@Nullable String written) {
        if (written == null || written.equals("Z")) {
            return written == null ? "" : written;
        }
        String digits = written.replaceAll("\\D", "");
        return digits.equals("0000")
                ? "Z"
                : written.charAt(0) + digits.substring(0, 2) + ":" + digits.substring(2);
    }
}
