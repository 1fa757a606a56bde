package org.furore.ui.reader;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.furore.annotate.TextUnits;
import org.furore.domain.annotation.Segments.Range;
import org.furore.ui.fx.Desk;
import org.furore.ui.shell.Navigator;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/// The reader without its looks: reading, coding and editing together, and what a view is asked to
/// do. To be used on the window's thread.
final class ReaderModels {
    private final ReaderViewModel reader;
    private final CodingViewModel coding;
    private final EditingViewModel editing;
    private final Hints hints;
    private final ObjectProperty<@Nullable Range> selection = new SimpleObjectProperty<>();
    private final IntegerProperty pageAsked = new SimpleIntegerProperty();
    private final DoubleProperty letters;
    private final Deque<Range> grown = new ArrayDeque<>();

    ReaderModels(Desk desk, Navigator navigator) {
        reader = new ReaderViewModel(desk, navigator);
        Recent recent = new Recent();
        Annotating annotating = new Annotating(reader, recent);
        Supplier<MarkForm> forms =
                () -> new MarkForm(desk.tasks(), () -> reader.lexicon().get(), recent);
        Backing backing = new Backing(reader, annotating);
        coding = new CodingViewModel(reader, annotating, backing, forms);
        editing = new EditingViewModel(reader, annotating, forms);
        hints = new Hints(reader);
        letters = desk.memory().number("reader.letters", 1);
    }

    ReaderViewModel reader() {
        return reader;
    }

    /// What machine coders propose here.
    Hints hints() {
        return hints;
    }

    CodingViewModel coding() {
        return coding;
    }

    EditingViewModel editing() {
        return editing;
    }

    /// A selection the page is to make; it empties this when it has done so.
    ObjectProperty<@Nullable Range> selection() {
        return selection;
    }

    /// Rises when the page is to have the focus.
    IntegerProperty pageAsked() {
        return pageAsked;
    }

    /// How large the letters of the text are, 1 the usual.
    DoubleProperty letters() {
        return letters;
    }

    /// Begins a mark of what is selected; the selection is put straight, so that one sees what will
    /// be marked.
    void begin(MarkKind kind) {
        straighten();
        coding.begin(kind);
    }

    /// Begins to back an event with what is selected.
    void back() {
        straighten();
        coding.back();
    }

    private void straighten() {
        Range selected = reader.caret().get().selection();
        if (selected != null && !reader.whole().get()) {
            reader.passage().filter(range -> !range.equals(selected)).ifPresent(selection::set);
        }
    }

    /// Larger or smaller letters.
    void letters(double by) {
        letters.set(Math.clamp(Math.round((letters.get() + by) * 10) / 10.0, 0.7, 2));
    }

    /// Selects the word at the caret, then the sentence, the paragraph, the text.
    void grow() {
        reader.open()
                .filter(open -> !open.paragraphs().text().isBlank())
                .ifPresent(open -> {
                    TextUnits units = ReaderViewModel.units(open);
                    Range now = reader.caret().get().selection();
                    int at = reader.caret().get().at();
                    if (now == null) {
                        grown.clear();
                    } else {
                        grown.push(now);
                    }
                    selection.set(
                            now == null
                                    ? units.larger(at, at)
                                    : units.larger(now.start(), now.end()));
                });
    }

    /// Takes the last growing back.
    void shrink() {
        Range now = reader.caret().get().selection();
        while (now != null && !grown.isEmpty()) {
            Range before = grown.pop();
            if (now.contains(before) && !now.equals(before)) {
                selection.set(before);
                return;
            }
        }
    }

    /// Goes to the next annotation of the text, or the one before.
    void step(int by) {
        MarkSheet sheet = reader.sheet().get();
        int number = reader.chosen().get() == null ? -1 : sheet.number(reader.chosen().get());
        int count = sheet.all().size() - sheet.whole().size();
        if (count == 0) {
            return;
        }
        int next =
                number >= 0
                        ? Math.floorMod(number + by, count)
                        : sheet.next(reader.caret().get().at(), by);
        reader.choose(sheet.span(next));
    }

    void close() {
        editing.keepNote();
        hints.close();
        reader.close();
    }
}
