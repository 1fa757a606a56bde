package org.furore.ui.fx;

import org.furore.domain.task.Progress;

/// Something that takes time, done off the window's thread. It looks at `progress` whether it is
/// still wanted.
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress) throws Exception;
}
