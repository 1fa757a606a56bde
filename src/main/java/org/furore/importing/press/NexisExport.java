package org.furore.importing.press;

import org.furore.domain.task.Message;
import org.furore.importing.office.Block;
import org.furore.importing.office.Export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what Nexis Uni and its kin export as Word or RTF: a cover page with a list, then
/// documents, each with its title, outlet and date, fields with labels, `Body`, and `End of
/// Document`. A document without its end is refused, and the number on the cover held against what
/// was found.
public final class NexisExport implements Export {
    /// Paragraphs in which the number of documents is looked for.
    private static final int COVER = 60;

    /// Paragraphs between a document's date and its text.
    private static final int HEAD = 60;

    private static final Pattern COUNT = Pattern.compile("(\\p{L}+)\\s*\\((\\d{1,6})\\)");

    @Override
    public boolean recognises(List<Block> blocks) {
        boolean body = false;
        for (Block block : blocks) {
            String text = plain(block);
            if (!text.isEmpty() && text.length() < 40) {
                body |= Labels.is("body", text);
                if (body && Labels.is("end", text)) {
                    return true;
                }
            }
        }
        return body && stated(blocks) > 0;
    }

    @Override
    public void read(List<Block> blocks, Articles articles) {
        List<String> lines = blocks.stream().map(NexisExport::plain).toList();
        int found = 0;
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (Labels.is("end", lines.get(i))) {
                found += segment(lines, from, i + 1, from == 0, articles);
                from = i + 1;
            }
        }
        if (hasDocument(lines, from)) {
            found += unfinished(lines, from, lines.size(), articles);
        }
        int stated = stated(blocks);
        if (found < stated) {
            articles.reject(
                    lines.size(), lines.size(), Message.of("importing.press-fewer", stated, found));
        }
    }

    private static String plain(Block block) {
        return block.text().replace('\u00A0', ' ').strip();
    }

    /// The number of documents on the cover page, or 0.
    private static int stated(List<Block> blocks) {
        for (int i = 0; i < Math.min(COVER, blocks.size()); i++) {
            Matcher count = COUNT.matcher(plain(blocks.get(i)));
            if (count.matches() && Labels.is("documents", count.group(1))) {
                return Integer.parseInt(count.group(2));
            }
        }
        return 0;
    }

    /// Reads the paragraphs up to an end: one document, and before it those whose end is missing.
    ///
    /// @return how many there were
    private static int segment(
            List<String> lines, int from, int to, boolean cover, Articles articles) {
        List<Integer> starts = starts(lines, from, to, cover);
        for (int i = 0; i + 1 < starts.size(); i++) {
            articles.reject(starts.get(i), starts.get(i + 1), Message.of("importing.press-no-end"));
        }
        if (starts.isEmpty()) {
            articles.reject(from, to, Message.of("importing.press-no-text"));
            return 1;
        }
        document(lines, starts.getLast(), to, articles);
        return starts.size();
    }

    private static int unfinished(List<String> lines, int from, int to, Articles articles) {
        List<Integer> starts = new ArrayList<>(starts(lines, from, to, from == 0));
        if (starts.isEmpty()) {
            starts.add(from);
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : to;
            articles.reject(starts.get(i), end, Message.of("importing.press-no-end"));
        }
        return starts.size();
    }

    /// Where the documents begin whose texts do.
    private static List<Integer> starts(List<String> lines, int from, int to, boolean cover) {
        List<Integer> starts = new ArrayList<>();
        int floor = from;
        for (int body = from; body < to; body++) {
            if (Labels.is("body", lines.get(body)) && isHead(lines, floor, body)) {
                int date = date(lines, floor, body);
                boolean first = starts.isEmpty() && !cover;
                starts.add(
                        first || date < 0 ? firstFrom(lines, floor) : before(lines, date, floor));
                floor = body + 1;
            }
        }
        return starts;
    }

    /// Whether what stands before a heading is the head of a document: it has a date, or a field.
    private static boolean isHead(List<String> lines, int from, int body) {
        for (int i = body - 1; i >= Math.max(from, body - HEAD); i--) {
            Labels.Field field = Labels.field(lines.get(i));
            if (field != null && field.name().equals("length") || isDate(lines.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(String line) {
        return line.length() < 90 && Labels.field(line) == null && PressDate.read(line) != null;
    }

    /// The line of a document's date, above its fields; -1 where there is none.
    private static int date(List<String> lines, int from, int body) {
        for (int i = body - 1; i >= Math.max(from, body - HEAD); i--) {
            if (isDate(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int firstFrom(List<String> lines, int from) {
        int first = from;
        while (first < lines.size() - 1 && lines.get(first).isEmpty()) {
            first++;
        }
        return first;
    }

    /// The title's line, two above the date, where others may stand before it.
    private static int before(List<String> lines, int date, int floor) {
        int at = date;
        for (int seen = 0; at > floor && seen < 2; ) {
            at--;
            seen += lines.get(at).isEmpty() ? 0 : 1;
        }
        return at;
    }

    private static boolean hasDocument(List<String> lines, int from) {
        boolean date = false;
        int texts = 0;
        for (int i = from; i < lines.size(); i++) {
            date |= isDate(lines.get(i)) || Labels.is("body", lines.get(i));
            texts += lines.get(i).isEmpty() ? 0 : 1;
        }
        return date && texts > 2;
    }

    private static void document(List<String> lines, int from, int to, Articles articles) {
        int body = from;
        while (!Labels.is("body", lines.get(body))) {
            body++;
        }
        PressArticle article = new PressArticle();
        int date = date(lines, from, body);
        List<String> above = new ArrayList<>();
        for (int i = from; i < body; i++) {
            String line = lines.get(i);
            Labels.Field field = Labels.field(line);
            if (i == date) {
                article.date = PressDate.read(line);
            } else if (i > date && date >= 0 || date < 0 && above.size() >= 2) {
                if (field != null) {
                    article.field(field.name(), field.value());
                }
            } else if (!line.isEmpty()) {
                above.add(line);
            }
        }
        article.outlet = above.size() > 1 ? above.getLast() : null;
        article.title =
                above.isEmpty()
                        ? null
                        : String.join(" ", above.subList(0, Math.max(1, above.size() - 1)));
        int tail = tail(lines, body + 1, to - 1);
        for (int i = tail; i < to; i++) {
            Labels.Field field = Labels.field(lines.get(i));
            if (field != null && !Labels.ABOVE.contains(field.name())) {
                article.field(field.name(), field.value());
            }
        }
        article.text = String.join("\n\n", texts(lines, body + 1, tail));
        if (article.text.isBlank()) {
            articles.reject(from, to, Message.of("importing.press-no-text"));
        } else {
            articles.take(from, to, article.article());
        }
    }

    private static List<String> texts(List<String> lines, int from, int to) {
        return lines.subList(from, to).stream().filter(line -> !line.isEmpty()).toList();
    }

    /// Where what follows the text begins: its fields, or the heading they stand under.
    private static int tail(List<String> lines, int from, int to) {
        int tail = to;
        for (int i = to - 1; i >= from; i--) {
            String line = lines.get(i);
            Labels.Field field = Labels.field(line);
            if (field != null && !Labels.ABOVE.contains(field.name())
                    || Labels.is("classification", line)) {
                tail = i;
            } else if (!line.isEmpty()) {
                break;
            }
        }
        for (int i = from; i < tail; i++) {
            boolean heading =
                    Labels.is("graphic", lines.get(i)) || Labels.is("classification", lines.get(i));
            if (heading) {
                return i;
            }
        }
        return tail;
    }
}
