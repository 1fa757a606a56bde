/// The researcher's own categories and who applies them. Enter by [Code] and [Coder].
@NullMarked
package org.furore.domain.codebook;

import org.jspecify.annotations.NullMarked;
