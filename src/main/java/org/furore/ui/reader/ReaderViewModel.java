package org.furore.ui.reader;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.furore.annotate.TextUnits;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;

/// What the reader shows and where in it one is: a document, its annotations, the caret, what lies
/// under it. To be used on the window's thread.
final class ReaderViewModel {
    private final Desk desk;
    private final Navigator navigator;
    private final Latest opening;
    private final Following following;
    private final Neighbours neighbours;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown.Nothing());
    private final ReadOnlyObjectWrapper<MarkSheet> sheet =
            new ReadOnlyObjectWrapper<>(MarkSheet.EMPTY);
    private final ReadOnlyObjectWrapper<Lexicon> lexicon =
            new ReadOnlyObjectWrapper<>(Lexicon.EMPTY);
    private final ObjectProperty<Caret> caret = new SimpleObjectProperty<>(Caret.START);
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Annotation>> here =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable AnnotationId> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Range> reveal = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Integer> back = new SimpleObjectProperty<>();
    private IntSupplier place = () -> 0;
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final IntegerProperty noteAsked = new SimpleIntegerProperty();

    ReaderViewModel(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        opening = desk.tasks().latest();
        neighbours = new Neighbours(desk, navigator);
        following = new Following(desk, this::changed, this::touched, neighbours::forget);
        caret.addListener((of, before, now) -> {
            whole.set(false);
            look();
        });
        whole.addListener((of, before, now) -> look());
    }

    Desk desk() {
        return desk;
    }

    Navigator navigator() {
        return navigator;
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The annotations of the document, as they are stored.
    ReadOnlyObjectProperty<MarkSheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Lexicon> lexicon() {
        return lexicon.getReadOnlyProperty();
    }

    /// Set by the page.
    ObjectProperty<Caret> caret() {
        return caret;
    }

    /// Whether the next mark is of the whole document.
    BooleanProperty whole() {
        return whole;
    }

    /// The annotations under the caret or the selection, or those of the whole document.
    ReadOnlyObjectProperty<List<Annotation>> here() {
        return here.getReadOnlyProperty();
    }

    /// The one of them that is being looked at, or null.
    ObjectProperty<@Nullable AnnotationId> chosen() {
        return chosen;
    }

    /// A passage to be brought into view; the page empties it when it has done so.
    ObjectProperty<@Nullable Range> reveal() {
        return reveal;
    }

    /// A place of the text to be gone back to; the page empties it when it has done so.
    ObjectProperty<@Nullable Integer> back() {
        return back;
    }

    /// Who knows where in the text a person is: the page, which is scrolled.
    void place(IntSupplier now) {
        place = now;
    }

    ObjectProperty<@Nullable Notice> notice() {
        return notice;
    }

    /// Rises when the note of the chosen annotation is to be written.
    IntegerProperty noteAsked() {
        return noteAsked;
    }

    /// The document that is open.
    Optional<Shown.Open> open() {
        return shown.get() instanceof Shown.Open open ? Optional.of(open) : Optional.empty();
    }

    /// The annotation that is being looked at.
    Optional<Annotation> chosenAnnotation() {
        AnnotationId id = chosen.get();
        return id == null ? Optional.empty() : Optional.ofNullable(sheet.get().find(id));
    }

    /// Opens a document, or goes to a passage of the one that is open.
    void show(Location.Reader location) {
        following.begin(this::failed);
        DocumentId id = location.document();
        Location.Span span = location.span();
        if (id == null) {
            return;
        }
        if (isAt(id)) {
            if (!location.equals(location())) {
                notice.set(null);
                reveal(span);
            }
            return;
        }
        following.expect(id);
        Optional<Loaded> ahead = neighbours.take(id);
        if (ahead.isPresent()) {
            opening.cancel();
            arrived(ahead, span);
            return;
        }
        shown.set(new Shown.Loading());
        opening.run(
                progress ->
                        desk.file()
                                .documents()
                                .find(id)
                                .map(stored -> Loaded.of(desk.file(), stored)),
                loaded -> arrived(loaded, span),
                problem -> shown.set(new Shown.Failed(problem)));
    }

    private void arrived(Optional<Loaded> loaded, Location.@Nullable Span span) {
        chosen.set(null);
        whole.set(false);
        notice.set(null);
        caret.set(Caret.START);
        if (loaded.isEmpty()) {
            following.arrived(MarkSheet.EMPTY);
            shown.set(new Shown.Gone());
            return;
        }
        Loaded there = loaded.get();
        // The page doesn't draw the annotations of one document over the text of another.
        shown.set(new Shown.Loading());
        following.arrived(there.sheet());
        shown.set(new Shown.Open(there.stored(), there.paragraphs()));
        reveal(span);
        neighbours.stand(there.stored().ordinal());
    }

    private void reveal(Location.@Nullable Span span) {
        int length = open().map(open -> open.paragraphs().text().length()).orElse(0);
        if (span == null || span.start() < 0 || span.end() > length) {
            return;
        }
        if (span.end() > span.start()) {
            reveal.set(new Range(span.start(), span.end()));
        } else {
            back.set(span.start());
        }
    }

    private void changed(Following.Now now) {
        lexicon.set(now.lexicon());
        if (sheet.get() != now.sheet()) {
            sheet.set(now.sheet());
            look();
        }
    }

    /// The document's header changed, or an import came or went.
    private void touched() {
        DocumentId lost = following.document();
        if (shown.get() instanceof Shown.Gone && lost != null) {
            show(new Location.Reader(lost, null));
        }
        open().ifPresent(open ->
                desk.tasks()
                        .run(
                                progress -> desk.file().documents().find(open.stored().id()),
                                now -> reread(open, now),
                                this::failed));
    }

    private void reread(Shown.Open before, Optional<StoredDocument> now) {
        if (shown.get() == before) {
            shown.set(
                    now.<Shown>map(stored -> new Shown.Open(stored, before.paragraphs()))
                            .orElseGet(Shown.Gone::new));
        }
    }

    /// Finds what lies under the caret; of several, the innermost is looked at.
    private void look() {
        Range selection = caret.get().selection();
        List<Annotation> found =
                whole.get()
                        ? sheet.get().whole()
                        : selection == null
                                ? sheet.get().touching(caret.get().at())
                                : sheet.get().in(selection);
        here.set(found);
        AnnotationId id = chosen.get();
        if (found.stream().noneMatch(each -> each.id().equals(id))) {
            chosen.set(found.isEmpty() ? null : found.getLast().id());
        }
    }

    /// Looks at an annotation, and brings its passage into view.
    void choose(Annotation annotation) {
        Range range = MarkSheet.range(annotation);
        if (range == null) {
            whole.set(true);
        } else {
            whole.set(false);
            reveal.set(range);
        }
        chosen.set(annotation.id());
    }

    /// The passage the next mark would be of: what is selected, put straight, or the passage of the
    /// annotation that is being looked at.
    Optional<Range> passage() {
        return open().flatMap(open -> {
            Range selection = caret.get().selection();
            if (selection == null) {
                return chosenAnnotation().map(MarkSheet::range);
            }
            TextUnits units = units(open);
            return Optional.of(
                    caret.get().byMouse()
                            ? units.snapped(selection.start(), selection.end())
                            : units.whole(selection.start(), selection.end()));
        });
    }

    /// The words of the document in its language.
    static TextUnits units(Shown.Open open) {
        String language = open.stored().document().header().language();
        return new TextUnits(
                open.paragraphs().text(),
                language == null ? Locale.ROOT : Locale.forLanguageTag(language));
    }

    /// Goes through the reading list.
    void move(int by) {
        neighbours.move(by, () -> say(Message.of("ui.reader.list-end")), this::failed);
    }

    void say(Message message) {
        notice.set(Notice.of(message));
    }

    void failed(Problem problem) {
        notice.set(Notice.of(problem));
    }

    /// Where the reader stands: at what is selected, or else at a place of the text, a span without
    /// length, unless that is its beginning.
    Location location() {
        Range selection = caret.get().selection();
        int at = open().isPresent() ? place.getAsInt() : 0;
        Location.Span span =
                selection != null
                        ? new Location.Span(selection.start(), selection.end())
                        : at > 0 ? new Location.Span(at, at) : null;
        return new Location.Reader(open().map(open -> open.stored().id()).orElse(null), span);
    }

    /// Whether this is where the reader stands.
    boolean isAt(DocumentId id) {
        return open().map(open -> Objects.equals(open.stored().id(), id)).orElse(false);
    }

    void close() {
        opening.cancel();
        following.close();
    }
}
