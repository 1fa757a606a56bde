package org.furore.importing.press;

import org.furore.domain.document.Article;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One document of the old LexisNexis layout: outlet, date, headline, fields with labels up to
/// `LENGTH`, the text, and the fields below it. Only there are labels looked for, so that a
/// headline or a paragraph may begin as one does.
final class LexisRecord {
    /// `1 of 12 DOCUMENTS`, `Dokument 1 von 12`.
    private static final Pattern MARKER =
            Pattern.compile(
                    "[\\s\\u00A0\\u00C2]*(?:FOCUS - )?(?:(\\d{1,6}) (?:of|von|de|di|van|uit|sur)"
                        + " (\\d{1,6})"
                        + " (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTI|DOCUMENTEN)|(?:DOCUMENTO?|DOKUMENT)"
                        + " (\\d{1,6}) (?:of|von|de|di|van|uit|sur)"
                        + " (\\d{1,6}))[\\s\\u00A0\\u00C2]*",
                    Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_MARKER = 120;

    /// Spaces before a line that is set in the middle.
    private static final int CENTRED = 8;

    /// Paragraphs before the date.
    private static final int BEFORE_DATE = 8;

    /// Paragraphs without a label that may stand under one of the fields below the text.
    private static final int UNDER = 6;

    private final List<List<String>> blocks = new ArrayList<>();
    private final PressArticle article = new PressArticle();
    private final boolean wrapped;
    private int width;
    private boolean ended;

    private LexisRecord(List<String> lines, boolean wrapped) {
        this.wrapped = wrapped;
        List<String> block = new ArrayList<>();
        for (String line : lines) {
            String plain = line.replace('\u00A0', ' ').stripTrailing();
            if (plain.isBlank()) {
                if (!block.isEmpty()) {
                    blocks.add(block);
                    block = new ArrayList<>();
                }
            } else {
                block.add(plain);
                width = Math.max(width, Math.min(90, plain.length()));
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
    }

    /// The number in the line a document begins with, and the number of all; null for other lines.
    static int @Nullable [] marker(String line) {
        if (line.length() > LONGEST_MARKER) {
            return null;
        }
        Matcher found = MARKER.matcher(line);
        if (!found.matches()) {
            return null;
        }
        int first = found.group(1) == null ? 3 : 1;
        return new int[] {
            Integer.parseInt(found.group(first)), Integer.parseInt(found.group(first + 1))
        };
    }

    /// @param lines after the marker
    /// @param wrapped whether lines were broken at a width, not where paragraphs end
    static LexisRecord of(List<String> lines, boolean wrapped) {
        LexisRecord record = new LexisRecord(lines, wrapped);
        record.read();
        return record;
    }

    /// Its article; null where it has no text.
    @Nullable Article article() {
        return article.text.isBlank() ? null : article.article();
    }

    /// Whether fields or a copyright line follow the text, which a document cut off lacks.
    boolean ended() {
        return ended;
    }

    private void read() {
        int date = date();
        for (int i = 0; i < date; i++) {
            if (!isCopyright(i) && article.outlet == null) {
                article.outlet = joined(blocks.get(i));
            }
        }
        int body = above(Math.max(0, date + 1));
        int tail = tail(body);
        ended = tail < blocks.size();
        for (int i = tail; i < blocks.size(); i++) {
            Labels.Field field = field(i);
            if (field != null && !Labels.ABOVE.contains(field.name())) {
                article.field(field.name(), field.value());
            }
        }
        List<String> text = new ArrayList<>();
        if (!article.text.isEmpty()) {
            text.add(article.text);
        }
        for (int i = body; i < tail; i++) {
            text.add(unwrapped(blocks.get(i)));
        }
        article.text = String.join("\n\n", text);
    }

    /// The paragraph with the date, which may begin with the outlet; -1 where there is none.
    private int date() {
        for (int i = 0; i < Math.min(blocks.size(), BEFORE_DATE); i++) {
            List<String> block = blocks.get(i);
            for (int line = 0; line < Math.min(block.size(), 3) && !isCopyright(i); line++) {
                if (block.get(line).length() < 120) {
                    article.date = PressDate.read(block.get(line));
                }
                if (article.date != null) {
                    if (line > 0) {
                        article.outlet = joined(block.subList(0, line));
                    }
                    return i;
                }
            }
            if (field(i) != null && i > 1) {
                break;
            }
        }
        return -1;
    }

    /// Reads headline and fields and finds where the text begins.
    private int above(int from) {
        List<String> headline = new ArrayList<>();
        int body = from;
        boolean length = false;
        for (int i = from; i < blocks.size(); i++) {
            Labels.Field field = field(i);
            if (field != null && field.name().equals("body")) {
                article.text = field.value();
                body = i + 1;
                break;
            } else if (field != null && Labels.ABOVE.contains(field.name())) {
                article.field(field.name(), field.value());
                length |= field.name().equals("length");
                body = i + 1;
            } else if (length || body > from && !lengthFollows(i)) {
                break;
            } else if (body == from && !isCentred(i) && !isCopyright(i) && headline.size() < 4) {
                headline.add(joined(blocks.get(i)));
            } else if (body == from && headline.size() >= 4) {
                break;
            }
        }
        if (body == from && !headline.isEmpty()) {
            // No field at all: the first paragraph is the headline, the others are the text.
            article.title = headline.getFirst();
            int at = from;
            while (isCentred(at) || isCopyright(at)) {
                at++;
            }
            return at + 1;
        }
        if (article.title == null && !headline.isEmpty()) {
            article.title = String.join(" ", headline);
        }
        return body;
    }

    private boolean lengthFollows(int from) {
        for (int i = from; i < Math.min(blocks.size(), from + 4); i++) {
            Labels.Field field = field(i);
            if (field != null && field.name().equals("length")) {
                return true;
            }
        }
        return false;
    }

    private int tail(int body) {
        int tail = blocks.size();
        int plain = 0;
        for (int i = blocks.size() - 1; i >= body; i--) {
            Labels.Field field = field(i);
            boolean holds =
                    field != null
                            && !Labels.ABOVE.contains(field.name())
                            && isUpper(i)
                            && (plain == 0 || mayHoldMore(field.name()));
            if (holds || isCopyright(i) && plain == 0) {
                tail = i;
                plain = 0;
            } else if (++plain > UNDER) {
                break;
            }
        }
        return tail;
    }

    private static boolean mayHoldMore(String name) {
        return name.equals("graphic") || name.equals("notes") || name.equals("correction");
    }

    /// Labels are in capitals in this layout.
    private boolean isUpper(int at) {
        String line = blocks.get(at).getFirst().strip();
        String label = line.substring(0, line.indexOf(':'));
        return label.equals(label.toUpperCase(Locale.ROOT));
    }

    private Labels.@Nullable Field field(int at) {
        return at < blocks.size() ? Labels.field(joined(blocks.get(at))) : null;
    }

    private boolean isCentred(int at) {
        return wrapped
                && at < blocks.size()
                && blocks.get(at).stream()
                        .allMatch(line -> line.length() - line.stripLeading().length() >= CENTRED);
    }

    private boolean isCopyright(int at) {
        if (at >= blocks.size() || blocks.get(at).size() > 6) {
            return false;
        }
        // A paragraph of running text needs no closer look.
        if (blocks.get(at).getFirst().strip().length() > 200) {
            return false;
        }
        String text = joined(blocks.get(at)).toLowerCase(Locale.ROOT);
        return text.length() < 400
                && (text.matches("(?:copyright|©|\\(c\\)) .*")
                        || text.contains("all rights reserved")
                        || text.contains("alle rechte vorbehalten")
                        || text.contains("tous droits réservés")
                        || text.contains("todos los derechos reservados"));
    }

    private static String joined(List<String> lines) {
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            out.append(out.isEmpty() ? "" : " ").append(line.strip());
        }
        return out.toString();
    }

    /// A line goes on in the next where the first word of that would not have fitted.
    private String unwrapped(List<String> lines) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (i > 0) {
                int word = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
                boolean full = lines.get(i - 1).length() + 1 + word > width - 4;
                out.append(wrapped && full ? ' ' : '\n');
            }
            out.append(line);
        }
        return out.toString();
    }
}
