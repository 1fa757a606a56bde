/// Search over a case: Lucene behind [org.furore.domain.search.TextSearch], in a cache folder that
/// may be deleted at any time. Enter by [LuceneSearch]. No other package may know Lucene, and
/// nothing is kept here that the case file does not have.
@NullMarked
package org.furore.index;

import org.jspecify.annotations.NullMarked;
