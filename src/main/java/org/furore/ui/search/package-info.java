/// The search: a question in the query language, its hits ranked with the words found, facets at
/// the side. Enter by [org.furore.ui.search.SearchScreen]. Parts shared with the library stand
/// there; no reading on the window's thread may come in.
@NullMarked
package org.furore.ui.search;

import org.jspecify.annotations.NullMarked;
