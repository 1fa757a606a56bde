package org.furore.app;

import javafx.beans.value.ObservableValue;

import org.furore.domain.search.TextSearch;
import org.furore.ui.codebook.CodebookScreen;
import org.furore.ui.fx.Desk;
import org.furore.ui.importing.ImportFlow;
import org.furore.ui.library.LibraryScreen;
import org.furore.ui.reader.ReaderScreen;
import org.furore.ui.report.ReportScreen;
import org.furore.ui.search.SearchScreen;
import org.furore.ui.shell.OpenCase;
import org.furore.ui.shell.Screen;
import org.furore.ui.shell.Shell;
import org.furore.ui.suggestions.SuggestionsScreen;
import org.furore.ui.timeline.TimelineScreen;

import java.util.List;
import java.util.Optional;

/// Puts the screens of an open case together.
final class Screens {
    private final Shell shell;
    private Runnable away = () -> {};

    Screens(Shell shell) {
        this.shell = shell;
    }

    /// @param search empty while the index opens
    OpenCase of(Desk desk, Parts parts, ObservableValue<Optional<TextSearch>> search) {
        ImportFlow importing = new ImportFlow(desk, shell, parts.importing(), shell);
        away = importing::close;
        List<Screen> screens =
                List.of(
                        new LibraryScreen(desk, shell, search, importing::open),
                        new SearchScreen(desk, shell, search),
                        new ReaderScreen(desk, shell),
                        new CodebookScreen(desk, shell),
                        new SuggestionsScreen(desk, shell, search),
                        new TimelineScreen(desk, shell),
                        new ReportScreen(desk, parts.report(), parts.program()));
        return new OpenCase(desk, screens, importing.commands(), importing::begin);
    }

    /// The case is closed: what works behind its screens lets go of it.
    void close() {
        away.run();
        away = () -> {};
    }
}
