package org.furore.ui.codebook;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Usages;
import org.furore.domain.annotation.Usages.Listing;
import org.furore.domain.annotation.Usages.Role;
import org.furore.domain.annotation.Usages.Usage;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;
import org.furore.domain.codebook.Code;
import org.furore.ui.controls.LazyRows;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Problem;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.ReadingList;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// All passages of the chosen entry. To be used on the window's thread.
final class PassagesViewModel {
    private final Desk desk;
    private final Navigator navigator;
    private final Consumer<Problem> failed;
    private final Latest listing;
    private final LazyRows<Usage> rows;
    private final ObjectProperty<Optional<Role>> role =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Listing> listed = new SimpleObjectProperty<>(Listing.EMPTY);
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private final BooleanProperty withBelow;
    private final Subscription following;
    private List<EntryId> entries = List.of();
    private @Nullable Entry entry;
    private Codebook codebook = Codebook.EMPTY;

    PassagesViewModel(Desk desk, Navigator navigator, Consumer<Problem> failed) {
        this.desk = desk;
        this.navigator = navigator;
        this.failed = failed;
        this.listing = desk.tasks().latest();
        this.withBelow = desk.memory().flag("codebook.with-below", true);
        this.rows =
                new LazyRows<>(
                        desk.tasks(),
                        numbers -> desk.file().usages().read(numbers),
                        Usage::number,
                        failed);
        following =
                Subscription.combine(
                        role.subscribe((before, now) -> list()),
                        withBelow.subscribe((before, now) -> list()));
    }

    /// Lists the passages of another entry, or of none; of the same one nothing changes.
    void show(@Nullable Entry other, Codebook now) {
        boolean same =
                entry == null ? other == null : other != null && entry.id().equals(other.id());
        entry = other;
        codebook = now;
        if (!same) {
            ready.set(false);
            listed.set(Listing.EMPTY);
            rows.show(new long[0]);
            if (role.get().isPresent()) {
                role.set(Optional.empty());
            } else {
                list();
            }
        }
    }

    /// Lists them anew, after something changed.
    void refresh(Codebook now) {
        codebook = now;
        list();
    }

    private void list() {
        Entry now = entry;
        if (now == null) {
            listing.cancel();
            return;
        }
        entries =
                now instanceof Code code && withBelow.get()
                        ? List.copyOf(codebook.withThoseBelow(code.id()))
                        : List.of(now.id());
        List<EntryId> wanted = entries;
        Role way = role.get().orElse(null);
        listing.run(
                progress -> {
                    Usages usages = desk.file().usages();
                    return usages.of(wanted, way);
                },
                this::arrived,
                failed);
    }

    private void arrived(Listing fresh) {
        listed.set(fresh);
        rows.show(fresh.numbers());
        ready.set(true);
    }

    /// Opens the document of a row where the mark stands; its neighbours in the list are the
    /// documents before and after it.
    void open(int index) {
        if (index < 0 || index >= rows.size()) {
            return;
        }
        Usage usage = rows.get(index).value().orElse(null);
        Usages.Where where = usage == null ? null : usage.document();
        if (usage == null || where == null) {
            return;
        }
        int[] ordinals =
                Arrays.stream(listed.get().ordinals())
                        .filter(each -> each > 0 && each <= Integer.MAX_VALUE)
                        .distinct()
                        .mapToInt(each -> (int) each)
                        .toArray();
        navigator.readingList().set(new ReadingList(ordinals, -1).at(where.ordinal()));
        Location.Span span =
                usage.annotation().place() instanceof Place.Span(var document, var passage)
                        ? new Location.Span(passage.start(), passage.end())
                        : null;
        navigator.go(new Location.Reader(where.id(), span));
    }

    /// Whether codes below the chosen one can be listed with it.
    boolean hasBelow() {
        return entry instanceof Code code && codebook.withThoseBelow(code.id()).size() > 1;
    }

    void close() {
        following.unsubscribe();
        listing.cancel();
    }

    LazyRows<Usage> rows() {
        return rows;
    }

    /// The way an actor is named that is listed, or empty for all.
    ObjectProperty<Optional<Role>> role() {
        return role;
    }

    ObjectProperty<Listing> listed() {
        return listed;
    }

    /// Whether the list is that of the chosen entry.
    BooleanProperty ready() {
        return ready;
    }

    BooleanProperty withBelow() {
        return withBelow;
    }
}
