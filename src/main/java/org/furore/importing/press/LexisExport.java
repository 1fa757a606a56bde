package org.furore.importing.press;

import org.furore.domain.document.Article;
import org.furore.domain.task.Message;
import org.furore.importing.office.Block;
import org.furore.importing.office.Export;

import java.util.ArrayList;
import java.util.List;

/// Reads what LexisNexis exported as Word or RTF in the layout of its plain text.
public final class LexisExport implements Export {
    @Override
    public boolean recognises(List<Block> blocks) {
        boolean marker = false;
        for (Block block : blocks) {
            if (marker) {
                Labels.Field field = Labels.field(block.text().replace('\u00A0', ' ').strip());
                if (field != null && !Labels.HEADINGS.contains(field.name())) {
                    return true;
                }
            } else {
                marker = LexisRecord.marker(block.text()) != null;
            }
        }
        return false;
    }

    @Override
    public void read(List<Block> blocks, Articles articles) {
        List<Integer> starts = new ArrayList<>();
        StringBuilder cover = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            if (LexisRecord.marker(blocks.get(i).text()) != null) {
                starts.add(i);
            } else if (starts.isEmpty()) {
                cover.append(blocks.get(i).text()).append('\n');
            }
        }
        Count count = new Count(cover.toString());
        boolean others = false;
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : blocks.size();
            int[] number = LexisRecord.marker(blocks.get(from).text());
            count.add(number == null ? 0 : number[0]);
            LexisRecord record = LexisRecord.of(lines(blocks.subList(from + 1, to)), false);
            Article article = record.article();
            if (i + 1 == starts.size() && others && !record.ended()) {
                articles.reject(from, to, Message.of("importing.press-no-end"));
            } else if (article == null) {
                articles.reject(from, to, Message.of("importing.press-no-text"));
            } else {
                articles.take(from, to, article);
            }
            others |= record.ended();
        }
        Message missing = count.missing();
        if (missing != null) {
            articles.reject(blocks.size(), blocks.size(), missing);
        }
    }

    /// Each paragraph with an empty line after it.
    private static List<String> lines(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            lines.addAll(List.of(block.text().split("\n")));
            lines.add("");
        }
        return lines;
    }
}
