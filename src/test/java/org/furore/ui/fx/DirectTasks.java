package org.furore.ui.fx;

import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Progress;

import java.util.function.Consumer;

/// Tasks done at once on the caller's thread, for tests of view models without a toolkit.
public final class DirectTasks implements Tasks {

    @Override
    public <T> Running run(Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
        T answer;
        try {
            answer = work.run(Progress.NONE);
        } catch (CancelledException e) {
            return () -> {};
        } catch (Exception e) {
            failed.accept(Problem.of(e));
            return () -> {};
        }
        done.accept(answer);
        return () -> {};
    }
}
