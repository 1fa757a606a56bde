package org.furore.index;

import org.furore.domain.search.IndexFeed;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Batches of an import on their way into the index, taken in by a thread of their own while the
/// import goes on. At most [#WAITING] wait: then the import does. One that can't be taken in is
/// left to the next catching up.
final class Arrivals implements Consumer<IndexFeed.Batch>, AutoCloseable {
    private static final int WAITING = 6;

    /// What takes a batch in.
    interface Taking {
        void take(IndexFeed.Batch batch) throws IOException;
    }

    private final Taking taking;
    private final Deque<IndexFeed.Batch> waiting = new ArrayDeque<>();
    private final Thread thread = new Thread(this::work, "index");
    private long came;
    private long done;
    private boolean closed;

    Arrivals(Taking taking) {
        this.taking = taking;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void accept(IndexFeed.Batch batch) {
        while (!closed && waiting.size() >= WAITING) {
            pause();
        }
        if (!closed) {
            waiting.add(batch);
            came++;
            notifyAll();
        }
    }

    /// Waits until those that came before are taken in.
    synchronized void settle() {
        long until = came;
        while (!closed && done < until) {
            pause();
        }
    }

    private void work() {
        for (IndexFeed.Batch batch = next(); batch != null; batch = next()) {
            try {
                taking.take(batch);
            } catch (IOException | RuntimeException e) {
                System.getLogger(Arrivals.class.getName())
                        .log(Level.WARNING, "a batch is left to the next catching up", e);
            }
            synchronized (this) {
                done++;
                notifyAll();
            }
        }
    }

    private synchronized IndexFeed.@Nullable Batch next() {
        while (!closed && waiting.isEmpty()) {
            pause();
        }
        IndexFeed.Batch next = closed ? null : waiting.poll();
        notifyAll();
        return next;
    }

    private void pause() {
        try {
            wait();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nothing here is interrupted", e);
        }
    }

    /// Leaves what waits, and returns when nothing is being taken in.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            waiting.clear();
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nothing here is interrupted", e);
        }
    }
}
