/// A coder's marks on places of documents. Enter by [Annotation] and [Place]. No screen may come
/// in.
@NullMarked
package org.furore.domain.annotation;

import org.jspecify.annotations.NullMarked;
