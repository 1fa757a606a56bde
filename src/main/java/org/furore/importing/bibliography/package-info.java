/// Bibliographies: each record an article of which the header is known, and the abstract where
/// there is one. Enter by the readers, which [org.furore.importing.Importer] asks. Nothing of the
/// styles in which references are printed may come in.
@NullMarked
package org.furore.importing.bibliography;

import org.jspecify.annotations.NullMarked;
