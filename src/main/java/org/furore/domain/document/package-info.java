/// What is read and coded: originals, documents, imports, and the ports that keep them. Enter by
/// [Document] and [Documents]. No format and no SQL may come in.
@NullMarked
package org.furore.domain.document;

import org.jspecify.annotations.NullMarked;
