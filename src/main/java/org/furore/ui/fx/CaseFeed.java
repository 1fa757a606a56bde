package org.furore.ui.fx;

import javafx.util.Subscription;

import org.furore.domain.change.Feed;
import org.furore.domain.change.Workspace;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What was committed, as the window learns of it: on its thread, many commits at once when they
/// come faster than it paints.
public final class CaseFeed implements AutoCloseable {
    private final List<Consumer<List<Feed>>> followers = new CopyOnWriteArrayList<>();
    private final AutoCloseable following;
    private List<Feed> waiting = new ArrayList<>();

    public CaseFeed(Workspace workspace) {
        following = workspace.follow(this::committed);
    }

    /// Calls `follower` on the window's thread with what was committed since it was last called, in
    /// order, never with nothing.
    public Subscription follow(Consumer<List<Feed>> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    private void committed(Feed feed) {
        boolean first;
        synchronized (this) {
            first = waiting.isEmpty();
            waiting.add(feed);
        }
        if (first) {
            Fx.later(this::deliver);
        }
    }

    private void deliver() {
        List<Feed> news;
        synchronized (this) {
            news = List.copyOf(waiting);
            waiting = new ArrayList<>();
        }
        followers.forEach(each -> each.accept(news));
    }

    @Override
    public void close() {
        followers.clear();
        try {
            following.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("ui.fx.unexpected", e), e);
        }
    }
}
