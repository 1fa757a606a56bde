package org.furore.importing.press;

import org.furore.domain.document.Article;
import org.furore.domain.task.Message;
import org.furore.importing.office.Block;
import org.furore.importing.office.Export;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Reads what Factiva exports as RTF: articles one after the other, each ended by its number.
public final class FactivaExport implements Export {
    /// Lines above a number of words, where a list of the articles may stand before the first.
    private static final int ABOVE = 4;

    @Override
    public boolean recognises(List<Block> blocks) {
        boolean begun = false;
        for (Block block : blocks) {
            String code = code(block);
            begun |= "HD".equals(code) || FactivaRecord.isWords(block.text());
            if (begun && isEnd(block)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(List<Block> blocks, Articles articles) {
        int from = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (isEnd(blocks.get(i))) {
                int to = i + 1;
                // Fields may follow the number in the same table.
                while (to < blocks.size() && code(blocks.get(to)) != null && !isHead(blocks, to)) {
                    to++;
                }
                segment(blocks, from, to, articles);
                from = to;
                i = to - 1;
            }
        }
        List<Block> rest = blocks.subList(from, blocks.size());
        if (rest.stream().anyMatch(block -> isWords(block) || "HD".equals(code(block)))) {
            articles.reject(from, blocks.size(), Message.of("importing.press-no-end"));
        }
    }

    private static boolean isHead(List<Block> blocks, int at) {
        String code = code(blocks.get(at));
        return "HD".equals(code) || "SE".equals(code) || "CLM".equals(code);
    }

    private static boolean isWords(Block block) {
        return FactivaRecord.isWords(block.text());
    }

    private static boolean isEnd(Block block) {
        String code = code(block);
        return code == null
                ? FactivaRecord.isNumber(block.text())
                : code.equals("AN") && FactivaRecord.isNumber(value(block));
    }

    /// The code a row begins with, or null.
    private static @Nullable String code(Block block) {
        int tab = block.text().indexOf('\t');
        if (tab < 0 || tab > 10) {
            return null;
        }
        String code = block.text().substring(0, tab).replace('\u00A0', ' ').strip();
        return FactivaRecord.CODES.contains(code) ? code : null;
    }

    private static String value(Block block) {
        return block.text()
                .substring(block.text().indexOf('\t') + 1)
                .replace(String.valueOf(Block.BREAK), "\n\n")
                .strip();
    }

    /// An article, and before it those without their end.
    private static void segment(List<Block> blocks, int from, int to, Articles articles) {
        int start = from;
        int heads = 0;
        for (int i = from; i < to; i++) {
            boolean head = "HD".equals(code(blocks.get(i))) || isWords(blocks.get(i));
            if (head && heads++ > 0) {
                int next = Math.max(start + 1, beginning(blocks, start, i));
                articles.reject(start, next, Message.of("importing.press-no-end"));
                start = next;
            }
        }
        Article article = article(blocks.subList(start, to), from == 0);
        if (article == null) {
            articles.reject(start, to, Message.of("importing.press-no-text"));
        } else {
            articles.take(start, to, article);
        }
    }

    /// Where the article begins whose headline or number of words stands at `at`.
    private static int beginning(List<Block> blocks, int floor, int at) {
        if (code(blocks.get(at)) != null) {
            return at > floor && isHead(blocks, at - 1) ? at - 1 : at;
        }
        int first = at;
        for (int seen = 0; first > floor && seen < 1; ) {
            first--;
            seen += blocks.get(first).text().isBlank() ? 0 : 1;
        }
        return first;
    }

    private static @Nullable Article article(List<Block> blocks, boolean first) {
        List<FactivaRecord.Row> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            String code = code(block);
            if (code != null) {
                rows.add(new FactivaRecord.Row(code, value(block)));
            } else if (!rows.isEmpty() && block.row()) {
                // A row without a code goes on with the one before.
                FactivaRecord.Row last = rows.removeLast();
                rows.add(new FactivaRecord.Row(last.code(), last.text() + "\n\n" + block.text()));
            } else {
                lines.addAll(List.of(block.text().split("\n")));
            }
        }
        if (rows.stream().anyMatch(row -> row.code().equals("HD"))) {
            return FactivaRecord.of(rows);
        }
        int words = 0;
        while (words < lines.size() && !FactivaRecord.isWords(lines.get(words))) {
            words++;
        }
        return FactivaRecord.plain(
                null, null, first ? lines.subList(above(lines, words), lines.size()) : lines);
    }

    private static int above(List<String> lines, int words) {
        int from = words;
        int seen = 0;
        while (from > 0 && seen < 2) {
            from--;
            seen += lines.get(from).isBlank() ? 0 : 1;
        }
        return words - from > ABOVE * 4 ? words : from;
    }
}
