package org.furore.store;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// The one thread that writes a case, in the order it is asked.
final class WorkspaceThread implements AutoCloseable {
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "workspace");
                thread.setDaemon(true);
                return thread;
            });

    private final @Nullable Message refusal;

    /// @param refusal why nothing can be written, or null
    WorkspaceThread(@Nullable Message refusal) {
        this.refusal = refusal;
    }

    /// Runs `work` on the workspace thread.
    <T> CompletableFuture<T> run(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        if (refusal != null) {
            result.completeExceptionally(
                    new FuroreException(FuroreException.Kind.FAILURE, refusal));
            return result;
        }
        try {
            executor.execute(() -> {
                try {
                    result.complete(work.call());
                } catch (Exception | Error e) {
                    result.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(
                    new FuroreException(
                            FuroreException.Kind.FAILURE, Message.of("store.closed", ""), e));
        }
        return result;
    }

    /// Waits for what was asked before.
    @Override
    public void close() {
        executor.close();
    }
}
