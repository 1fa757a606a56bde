/// Turns what a coder does, a gesture or a line of text, into change sets: anchoring of quotes,
/// reading of annotation lines. Enter by [org.furore.annotate.AnnotationLines] and
/// [org.furore.annotate.Anchors]. Nothing is written here: the caller applies the change set; no
/// SQL and no window may come in.
@NullMarked
package org.furore.annotate;

import org.jspecify.annotations.NullMarked;
