package org.furore.importing.office;

import org.furore.domain.document.Article;
import org.furore.domain.task.Message;

import java.util.List;

/// A way of holding many articles in one document, as a press database exports them.
public interface Export {

    /// Whether the document's paragraphs are such an export.
    boolean recognises(List<Block> blocks);

    /// Gives each article it holds to `articles`, in order.
    void read(List<Block> blocks, Articles articles);

    /// Where the articles of a document are left. Paragraphs are named by their index: `from` the
    /// first, `to` one past the last.
    interface Articles {
        void take(int from, int to, Article article);

        void reject(int from, int to, Message reason);
    }
}
