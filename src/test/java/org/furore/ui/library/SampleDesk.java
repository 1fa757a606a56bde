package org.furore.ui.library;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.furore.app.TestToolbox;
import org.furore.cli.SampleCase;
import org.furore.cli.Toolbox;
import org.furore.domain.CaseFile;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Progress;
import org.furore.ui.fx.CaseFeed;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.DirectTasks;
import org.furore.ui.fx.Edits;
import org.furore.ui.fx.Jobs;
import org.furore.ui.fx.Memory;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The sample case for view models, without a toolkit: work is done at once. It is only read, as
/// news of edits need the window's thread.
public final class SampleDesk implements AutoCloseable {
    public final Went went = new Went();
    public final ObjectProperty<Optional<TextSearch>> search =
            new SimpleObjectProperty<>(Optional.empty());
    public final Desk desk;
    private final Toolbox toolbox;
    private final CaseFile file;

    public SampleDesk(Path folder) throws Exception {
        toolbox = TestToolbox.in(folder);
        SampleCase sample = new SampleCase(toolbox);
        file = sample.create(folder.resolve("sample.furore"));
        sample.fill(file, folder.resolve("files"), Locale.ENGLISH, Progress.NONE);
        DirectTasks tasks = new DirectTasks();
        CaseFeed feed = new CaseFeed(file.workspace());
        desk =
                new Desk(
                        file,
                        tasks,
                        new Jobs(),
                        new Edits(file, tasks, feed, problem -> {}),
                        feed,
                        Memory.brief());
    }

    /// The index becomes ready.
    public void index() {
        search.set(Optional.of(toolbox.search(file, Progress.NONE)));
    }

    public int all() {
        return (int) file.documents().count();
    }

    @Override
    public void close() {
        search.get().ifPresent(TextSearch::close);
        desk.feed().close();
        file.close();
    }
}
