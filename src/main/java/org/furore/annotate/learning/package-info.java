/// Learns from what a coder marked which other texts are of the same kind, ranks them, says why,
/// and finds more like a claim. Enter by [org.furore.annotate.learning.Learner] and
/// [org.furore.annotate.learning.MoreLike]. Pure functions over texts: no case, no index, no
/// thread, and no knowledge of what is being sought may come in.
@NullMarked
package org.furore.annotate.learning;

import org.jspecify.annotations.NullMarked;
