package org.furore.ui.importing;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.furore.domain.task.Message;
import org.furore.importing.DateForm;
import org.furore.importing.DatePattern;
import org.furore.importing.Draft;
import org.furore.importing.Mapping;
import org.furore.importing.Mapping.Field;
import org.furore.importing.Mapping.Kind;
import org.furore.importing.Mapping.Rule;
import org.furore.importing.Place;
import org.furore.importing.TableSample;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Tasks;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the columns of one table mean, and what its first rows become under it. Each change shows
/// its result at once. To be used on the window's thread.
final class TableModel {
    /// Rows whose result is shown.
    private static final int SHOWN = 50;

    private final TableSample sample;
    private final Tasks tasks;
    private final DateSearch search;
    private final NamedMappings named;
    private final Latest reading;
    private final Latest opening;
    private final ReadOnlyObjectWrapper<Mapping> mapping;
    private final ObservableList<Draft> result = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<DateForm>> dateForm =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<Message>> problem =
            new SimpleObjectProperty<>(Optional.empty());

    /// Whether its columns are shown to be changed, though Furore knows them.
    final BooleanProperty open;

    /// How far a mapping is.
    enum State {
        /// Its rows can be taken.
        READY,
        /// No cell shows whether the day or the month stands first, and nobody said.
        DATE_ORDER,
        /// A field that records of its kind need has no column.
        INCOMPLETE
    }

    /// How dates are written, as far as a person has to say.
    enum DateChoice {
        AS_WRITTEN,
        DAY_FIRST,
        MONTH_FIRST,
        PATTERN
    }

    /// @param places where tables with these columns lie
    TableModel(TableSample sample, List<Place> places, Tasks tasks, SavedMappings saved) {
        this.sample = sample;
        this.search = new DateSearch(sample, places, tasks);
        this.tasks = tasks;
        this.reading = tasks.latest();
        this.opening = tasks.latest();
        Mapping known = sample.fitting();
        this.open = new SimpleBooleanProperty(known == null);
        this.mapping = new ReadOnlyObjectWrapper<>(known != null ? known : sample.proposal());
        this.changed.set(known == null);
        refresh();
        this.named = new NamedMappings(this, saved, tasks);
    }

    TableSample sample() {
        return sample;
    }

    /// The mappings saved by name that fit.
    NamedMappings named() {
        return named;
    }

    /// What the whole table shows of the order of its dates.
    DateSearch search() {
        return search;
    }

    /// One more table has these columns.
    void add(Place place) {
        search.add(place);
        refresh();
    }

    ReadOnlyObjectProperty<Mapping> mapping() {
        return mapping.getReadOnlyProperty();
    }

    /// What the first rows become.
    ObservableList<Draft> result() {
        return FXCollections.unmodifiableObservableList(result);
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether the mapping is a person's, or a proposal to one, and not the ready one.
    ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /// What the cells of the date's column show, empty where it has none.
    ReadOnlyObjectProperty<Optional<DateForm>> dateForm() {
        return dateForm.getReadOnlyProperty();
    }

    /// What went wrong with the file of a mapping.
    ObjectProperty<Optional<Message>> problem() {
        return problem;
    }

    /// The mapping to import with, or empty where Furore knows the table or it is not complete.
    Optional<Mapping> own() {
        return changed.get() && mapping.get().needs().isEmpty()
                ? Optional.of(sample.owned(mapping.get()))
                : Optional.empty();
    }

    void setKind(Kind kind) {
        Mapping now = mapping.get();
        if (now.kind() != kind) {
            Mapping proposed = sample.proposal(kind);
            set(proposed.with(now.date().patterns().isEmpty() ? proposed.date() : now.date()));
        }
    }

    Choice choice(Field field) {
        return Choice.of(mapping.get().fields().get(field));
    }

    void choose(Field field, Choice choice) {
        Rule before = mapping.get().fields().get(field);
        Mapping next = mapping.get().with(field, choice.rule(before));
        if (field == Field.DATE) {
            DateForm form = form(next);
            next = next.with(form == null ? DatePattern.NONE : form.pattern());
        }
        set(next);
    }

    DateChoice dateChoice() {
        List<String> patterns = mapping.get().date().patterns();
        DateForm form = dateForm.get().orElse(null);
        if (patterns.isEmpty() || form != null && patterns.equals(form.pattern().patterns())) {
            return DateChoice.AS_WRITTEN;
        }
        if (form != null && patterns.equals(form.dayFirst())) {
            return DateChoice.DAY_FIRST;
        }
        return form != null && patterns.equals(form.monthFirst())
                ? DateChoice.MONTH_FIRST
                : DateChoice.PATTERN;
    }

    void setDates(DateChoice choice) {
        DateForm form = dateForm.get().orElse(null);
        if (form == null) {
            return;
        }
        switch (choice) {
            case AS_WRITTEN -> set(mapping.get().with(form.pattern()));
            case DAY_FIRST -> patterns(form.dayFirst());
            case MONTH_FIRST -> patterns(form.monthFirst());
            case PATTERN -> {
                // waits for the pattern
            }
        }
    }

    /// Says a pattern of a person's own; false where it is none.
    boolean setPattern(String pattern) {
        DatePattern before = mapping.get().date();
        DatePattern next = new DatePattern(List.of(pattern), before.zone(), before.locale());
        if (pattern.isBlank() || !next.valid()) {
            return false;
        }
        set(mapping.get().with(next));
        return true;
    }

    private void patterns(List<String> patterns) {
        set(mapping.get().with(new DatePattern(patterns, mapping.get().date().zone(), "en")));
    }

    private void set(Mapping next) {
        if (!next.equals(mapping.get())) {
            mapping.set(next);
            changed.set(true);
            refresh();
        }
    }

    private static @Nullable DateForm form(TableSample sample, Mapping mapping) {
        Rule rule = mapping.fields().get(Field.DATE);
        return rule == null || rule.columns().size() != 1
                ? null
                : sample.dates(rule.columns().getFirst());
    }

    private @Nullable DateForm form(Mapping mapping) {
        return form(sample, mapping);
    }

    private void refresh() {
        Mapping now = mapping.get();
        DateForm form = form(now);
        dateForm.set(Optional.ofNullable(form));
        boolean unclear =
                form != null
                        && form.shape() == DateForm.Shape.UNCLEAR_ORDER
                        && now.date().patterns().isEmpty();
        if (unclear && form != null) {
            search.ask(now, this::refresh);
            DateSearch.Found found = search.found().get();
            if (found == DateSearch.Found.DAY_FIRST || found == DateSearch.Found.MONTH_FIRST) {
                // what the rows show is not asked
                setDates(
                        found == DateSearch.Found.DAY_FIRST
                                ? DateChoice.DAY_FIRST
                                : DateChoice.MONTH_FIRST);
                return;
            }
            unclear = found != DateSearch.Found.EACH || !readByItself(form);
        } else {
            search.cancel();
        }
        state.set(
                !now.needs().isEmpty()
                        ? State.INCOMPLETE
                        : unclear ? State.DATE_ORDER : State.READY);
        reading.run(
                progress -> sample.read(now, SHOWN), drafts -> result.setAll(drafts), this::failed);
    }

    /// Whether an import finds out by itself how these dates are read, file by file.
    private static boolean readByItself(DateForm form) {
        return form.dayFirst().stream()
                .allMatch(pattern -> pattern.contains("uuuu") && !pattern.endsWith(" a"));
    }

    /// Takes a mapping from a file for this table.
    void load(Path file) {
        problem.set(Optional.empty());
        opening.run(progress -> Mapping.read(file), this::take, this::failed);
    }

    /// Takes a mapping if this table has its columns.
    void take(Mapping read) {
        List<String> missing = sample.missing(read);
        if (missing.isEmpty()) {
            set(sample.owned(read));
        } else {
            problem.set(
                    Optional.of(
                            Message.of("ui.importing.mapping-misfit", String.join(", ", missing))));
        }
    }

    private void failed(Problem failure) {
        problem.set(Optional.of(failure.message()));
    }

    /// Writes the mapping as a file that the command line takes too.
    void save(Path file, Runnable done) {
        problem.set(Optional.empty());
        String json = sample.owned(mapping.get()).json();
        tasks.run(progress -> Written.text(file, json), path -> done.run(), this::failed);
    }
}
