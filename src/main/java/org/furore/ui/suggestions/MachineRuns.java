package org.furore.ui.suggestions;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.furore.annotate.suggest.Looked;
import org.furore.annotate.suggest.Machine;
import org.furore.annotate.suggest.Suggesting;
import org.furore.domain.CaseFile;
import org.furore.domain.EnumWords;
import org.furore.domain.search.Query;
import org.furore.domain.search.QueryException;
import org.furore.domain.search.QueryParser;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Problem;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which machine coders are to look, at which documents, and what came of the last time. To be used
/// on the window's thread.
final class MachineRuns {
    private final Desk desk;
    private final ObservableValue<Optional<TextSearch>> search;
    private final Map<Machine, BooleanProperty> wanted = new EnumMap<>(Machine.class);
    private final StringProperty query;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Message>> said =
            new SimpleObjectProperty<>(Optional.empty());

    /// @param search empty while the index opens
    MachineRuns(Desk desk, ObservableValue<Optional<TextSearch>> search) {
        this.desk = desk;
        this.search = search;
        for (Machine machine : Machine.values()) {
            wanted.put(
                    machine,
                    desk.memory()
                            .flag("suggestions." + EnumWords.of(machine), machine.ordinal() == 0));
        }
        query = desk.memory().text("suggestions.query", "");
    }

    /// Lets those that are wanted look, one after the other.
    void look() {
        List<Machine> machines =
                wanted.entrySet().stream()
                        .filter(each -> each.getValue().get())
                        .map(Map.Entry::getKey)
                        .toList();
        if (machines.isEmpty() || busy.get() || desk.edits().readOnly()) {
            return;
        }
        String typed = query.get().strip();
        Query parsed = null;
        if (!typed.isEmpty()) {
            try {
                parsed = QueryParser.parse(typed);
            } catch (QueryException e) {
                said.set(Optional.of(e.userMessage()));
                return;
            }
        }
        busy.set(true);
        said.set(Optional.empty());
        Query asked = parsed;
        var job =
                desk.jobs()
                        .startSpare(
                                Message.of("ui.suggestions.job"),
                                progress -> run(machines, asked, typed, progress),
                                this::done,
                                this::failed);
        job.ended().thenRun(() -> org.furore.ui.fx.Fx.later(() -> busy.set(false)));
    }

    private List<Suggesting.Outcome> run(
            List<Machine> machines, @Nullable Query asked, String typed, Progress progress) {
        CaseFile file = desk.file();
        Looked documents =
                asked == null
                        ? Looked.all(file.documents())
                        : Looked.of(
                                file.documents(),
                                search.getValue()
                                        .orElseThrow(() ->
                                                new org.furore.domain.task.FuroreException(
                                                        org.furore.domain.task.FuroreException.Kind
                                                                .FAILURE,
                                                        Message.of("ui.suggestions.no-index")))
                                        .ranked(Selection.of(asked)));
        Suggesting suggesting = new Suggesting(file.suggestions());
        List<Suggesting.Outcome> outcomes = new ArrayList<>();
        for (Machine machine : machines) {
            outcomes.add(
                    suggesting.run(
                            machine.coder(file.entries()),
                            documents,
                            asked == null ? null : typed,
                            progress));
        }
        return outcomes;
    }

    private void done(List<Suggesting.Outcome> outcomes) {
        long made = outcomes.stream().mapToLong(Suggesting.Outcome::made).sum();
        long known = outcomes.stream().mapToLong(Suggesting.Outcome::known).sum();
        long documents = outcomes.stream().mapToLong(Suggesting.Outcome::documents).max().orElse(0);
        said.set(Optional.of(Message.of("ui.suggestions.found", made, documents, known)));
    }

    private void failed(Problem problem) {
        said.set(Optional.of(problem.message()));
    }

    /// Whether a coder is to look.
    BooleanProperty wanted(Machine machine) {
        return java.util.Objects.requireNonNull(wanted.get(machine));
    }

    /// Which documents, in the query language; "" for all.
    StringProperty query() {
        return query;
    }

    /// Whether they are looking now.
    BooleanProperty busy() {
        return busy;
    }

    /// What came of it.
    ObjectProperty<Optional<Message>> said() {
        return said;
    }

    boolean readOnly() {
        return desk.edits().readOnly();
    }
}
