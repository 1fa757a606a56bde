package org.furore.ui.library;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.ReadingList;

import java.util.ArrayList;
import java.util.List;

/// A navigator that only notes where it was sent.
public final class Went implements Navigator {
    public final List<Location> places = new ArrayList<>();
    private final ObjectProperty<ReadingList> list = new SimpleObjectProperty<>(ReadingList.EMPTY);

    @Override
    public void go(Location location) {
        places.add(location);
    }

    @Override
    public ObjectProperty<ReadingList> readingList() {
        return list;
    }
}
