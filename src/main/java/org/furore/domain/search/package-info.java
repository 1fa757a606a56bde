/// The query language and the port of the search. Enter by [QueryParser] and [TextSearch]. No
/// search engine's types may come in.
@NullMarked
package org.furore.domain.search;

import org.jspecify.annotations.NullMarked;
