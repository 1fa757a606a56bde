package org.furore.store;

import org.furore.domain.Uuids;
import org.furore.domain.document.Article;
import org.furore.domain.document.Document;
import org.furore.domain.document.Post;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// The rows of new documents in the tables of their kinds, gathered and written together.
final class KindRows {
    private final PreparedStatement insertArticle;
    private final PreparedStatement insertPost;
    private final PreparedStatement insertReview;

    /// @param open statements that the owner closes; those of this class are added
    KindRows(Connection connection, List<PreparedStatement> open) throws SQLException {
        insertArticle =
                connection.prepareStatement(
                        "insert into article (document, description) values (?, ?)");
        open.add(insertArticle);
        insertPost =
                connection.prepareStatement(
                        """
                        insert into post (document, platform, native_id, handle, reply_to, repost_of,
                            quote_of, conversation, hashtags, mentions, links, media, likes, reposts,
                            replies, quotes, views)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """);
        open.add(insertPost);
        insertReview =
                connection.prepareStatement(
                        """
                        insert into review (document, work, rating, score, scale, fresh, reviewer,
                            platform, native_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """);
        open.add(insertReview);
    }

    void add(long row, Document document) throws SQLException {
        switch (document) {
            case Article article -> {
                insertArticle.setLong(1, row);
                insertArticle.setString(2, article.description());
                insertArticle.addBatch();
            }
            case Post post -> {
                PreparedStatement s = insertPost;
                s.setLong(1, row);
                s.setString(2, post.platform());
                id(s, 3, post.nativeId());
                s.setString(4, post.handle());
                id(s, 5, post.replyTo());
                id(s, 6, post.repostOf());
                id(s, 7, post.quoteOf());
                id(s, 8, post.conversation());
                s.setString(9, Columns.texts(post.hashtags()));
                s.setString(10, Columns.texts(post.mentions()));
                s.setString(11, Columns.texts(post.links()));
                s.setString(12, Columns.texts(post.media()));
                BatchWriter.number(s, 13, post.counts().likes());
                BatchWriter.number(s, 14, post.counts().reposts());
                BatchWriter.number(s, 15, post.counts().replies());
                BatchWriter.number(s, 16, post.counts().quotes());
                BatchWriter.number(s, 17, post.counts().views());
                s.addBatch();
            }
            case Review review -> {
                PreparedStatement s = insertReview;
                Rating rating = review.rating();
                s.setLong(1, row);
                s.setString(2, review.work());
                s.setString(3, rating.written());
                s.setObject(4, rating.score());
                s.setString(5, rating.scale());
                Boolean fresh = rating.fresh();
                BatchWriter.number(s, 6, fresh == null ? null : (Long) (fresh ? 1L : 0L));
                s.setString(7, Columns.word(review.reviewer()));
                s.setString(8, review.platform());
                s.setString(9, review.nativeId());
                s.addBatch();
            }
        }
    }

    /// An id of a platform: as a number where it is written as one.
    private static void id(PreparedStatement s, int index, @Nullable String id)
            throws SQLException {
        if (id != null && Uuids.isNumber(id)) {
            s.setLong(index, Long.parseLong(id));
        } else {
            s.setString(index, id);
        }
    }

    /// Writes what was gathered; the documents must be there.
    void write() throws SQLException {
        insertArticle.executeBatch();
        insertPost.executeBatch();
        insertReview.executeBatch();
    }
}
