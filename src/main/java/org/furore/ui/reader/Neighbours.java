package org.furore.ui.reader;

import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Listings;
import org.furore.domain.document.StoredDocument;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.furore.ui.library.LibraryViewModel;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.ReadingList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The documents before and after the one being read, read ahead so that going to them takes no
/// time. To be used on the window's thread.
final class Neighbours {
    private final Desk desk;
    private final Navigator navigator;
    private final Latest reading;
    private final Latest moving;
    private final Latest listing;
    private final List<Loaded> ahead = new ArrayList<>();
    private ReadingList given = ReadingList.EMPTY;
    private ReadingList library = ReadingList.EMPTY;

    /// A document of the list that is there.
    private record Found(int position, StoredDocument stored) {}

    Neighbours(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        reading = desk.tasks().latest();
        moving = desk.tasks().latest();
        listing = desk.tasks().latest();
    }

    /// Finds out where a document that was opened stands: in the list a person chose it from, or
    /// else in the library, so that there is always a next one; then reads its neighbours.
    void stand(long ordinal) {
        listing.cancel();
        ReadingList now = navigator.readingList().get();
        if (now.ordinals() != library.ordinals()) {
            given = now;
        }
        ReadingList in = given.at(ordinal);
        navigator.readingList().set(in);
        if (in.position() >= 0) {
            prefetch();
            return;
        }
        Listings.Order order = LibraryViewModel.order(desk.memory());
        listing.run(
                progress -> new ReadingList(desk.file().listings().order(order), -1).at(ordinal),
                list -> {
                    library = list;
                    navigator.readingList().set(list);
                    prefetch();
                },
                problem -> {});
    }

    /// Reads the next and the previous document.
    private void prefetch() {
        ReadingList list = navigator.readingList().get();
        List<Long> ordinals = new ArrayList<>();
        if (list.hasNext()) {
            ordinals.add((long) list.ordinals()[list.position() + 1]);
        }
        if (list.hasPrevious()) {
            ordinals.add((long) list.ordinals()[list.position() - 1]);
        }
        ahead.clear();
        if (!ordinals.isEmpty()) {
            reading.run(
                    progress ->
                            desk.file().documents().byOrdinals(ordinals).stream()
                                    .map(stored -> Loaded.of(desk.file(), stored))
                                    .toList(),
                    ahead::addAll,
                    problem -> {});
        }
    }

    /// Forgets what was read ahead, since the case changed.
    void forget() {
        reading.cancel();
        ahead.clear();
    }

    /// A document that was read ahead.
    Optional<Loaded> take(DocumentId id) {
        return ahead.stream().filter(each -> each.stored().id().equals(id)).findFirst();
    }

    /// Goes `by` documents on, or back; documents that are gone are left out.
    void move(int by, Runnable atEnd, Consumer<Problem> failed) {
        ReadingList list = navigator.readingList().get();
        int next = list.position() + by;
        if (list.position() < 0 || next < 0 || next >= list.ordinals().length) {
            atEnd.run();
            return;
        }
        for (Loaded loaded : ahead) {
            if (loaded.stored().ordinal() == list.ordinals()[next]) {
                go(list, new Found(next, loaded.stored()));
                return;
            }
        }
        moving.run(
                progress -> find(list, next, by),
                found -> found.ifPresentOrElse(there -> go(list, there), atEnd),
                failed);
    }

    private Optional<Found> find(ReadingList list, int from, int by) {
        Documents documents = desk.file().documents();
        for (int at = from; at >= 0 && at < list.ordinals().length; at += Integer.signum(by)) {
            Optional<StoredDocument> stored = documents.byOrdinal(list.ordinals()[at]);
            if (stored.isPresent()) {
                return Optional.of(new Found(at, stored.get()));
            }
        }
        return Optional.empty();
    }

    private void go(ReadingList list, Found found) {
        navigator.readingList().set(new ReadingList(list.ordinals(), found.position()));
        navigator.go(new Location.Reader(found.stored().id(), null));
    }
}
