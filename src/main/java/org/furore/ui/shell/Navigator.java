package org.furore.ui.shell;

import javafx.beans.property.ObjectProperty;

/// Takes a person from one place to another. To be used on the window's thread.
public interface Navigator {

    /// Shows `location` and remembers the place left, for going back.
    void go(Location location);

    /// What "next document" means in the reader: set by whoever opens a document from a list.
    ObjectProperty<ReadingList> readingList();
}
