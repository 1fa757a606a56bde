package org.furore.ui.suggestions;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.furore.annotate.suggest.LikeCoder;
import org.furore.annotate.suggest.Looked;
import org.furore.annotate.suggest.Machine;
import org.furore.annotate.suggest.Suggesting;
import org.furore.domain.CaseFile;
import org.furore.domain.EnumWords;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Code;
import org.furore.domain.search.Query;
import org.furore.domain.search.QueryException;
import org.furore.domain.search.QueryParser;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Fx;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Work;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Which machine coders are to look, at which documents, and what came of the last time. To be used
/// on the window's thread.
final class MachineRuns {
    private final Desk desk;
    private final ObservableValue<Optional<TextSearch>> search;
    private final Map<Machine, BooleanProperty> wanted = new EnumMap<>(Machine.class);
    private final StringProperty query;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<List<Message>> said = new SimpleObjectProperty<>(List.of());

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
                said.set(List.of(e.userMessage()));
                return;
            }
        }
        Query asked = parsed;
        start(progress -> run(machines, asked, typed, progress));
    }

    /// Looks for more passages like those of a claim or a code, in all documents.
    void like(EntryId sought) {
        if (busy.get() || desk.edits().readOnly()) {
            return;
        }
        start(progress -> {
            CaseFile file = desk.file();
            Optional<? extends Entry> entry =
                    sought instanceof ClaimId
                            ? file.entries().find(Claim.class, sought)
                            : file.entries().find(Code.class, sought);
            return entry.isEmpty()
                    ? List.of()
                    : List.of(
                            new Suggesting(file.suggestions())
                                    .run(
                                            LikeCoder.of(file, entry.get()),
                                            Looked.all(file.documents()),
                                            null,
                                            progress));
        });
    }

    private void start(Work<List<Suggesting.Outcome>> work) {
        busy.set(true);
        said.set(List.of());
        desk.jobs()
                .startSpare(Message.of("ui.suggestions.job"), work, this::done, this::failed)
                .ended()
                .thenRun(() -> Fx.later(() -> busy.set(false)));
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
                                                new FuroreException(
                                                        FuroreException.Kind.FAILURE,
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
        List<Message> told = new ArrayList<>();
        told.add(Message.of("ui.suggestions.found", made, documents, known));
        outcomes.forEach(outcome -> outcome.about().ifPresent(told::add));
        said.set(List.copyOf(told));
    }

    private void failed(Problem problem) {
        said.set(List.of(problem.message()));
    }

    /// Whether a coder is to look.
    BooleanProperty wanted(Machine machine) {
        return Objects.requireNonNull(wanted.get(machine));
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
    ObjectProperty<List<Message>> said() {
        return said;
    }

    boolean readOnly() {
        return desk.edits().readOnly();
    }
}
