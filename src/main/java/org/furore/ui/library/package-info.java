/// The library: all documents of a case in one list, with facets, dates and a preview. Enter by
/// [org.furore.ui.library.LibraryScreen]; the search shows its hits with the same facets and pages.
/// No SQL, no Lucene and no reading on the window's thread may come in.
@NullMarked
package org.furore.ui.library;

import org.jspecify.annotations.NullMarked;
