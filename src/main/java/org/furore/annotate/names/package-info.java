/// Names of actors in texts: those a case knows, those it doesn't know yet, and which names are one
/// actor. Enter by [org.furore.annotate.names.NameCoder] for one text and by
/// [org.furore.annotate.names.NameCensus] for many. Nothing is read from a case or written to one
/// here: no store, no window and no network may come in.
@NullMarked
package org.furore.annotate.names;

import org.jspecify.annotations.NullMarked;
