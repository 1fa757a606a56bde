/// Runs machine coders over the documents of a case and decides on what they propose. Enter by
/// [org.furore.annotate.suggest.Suggesting] and [org.furore.annotate.suggest.Deciding]. No coder
/// writes to the case by itself, and nothing here counts a suggestion as an annotation.
@NullMarked
package org.furore.annotate.suggest;

import org.jspecify.annotations.NullMarked;
