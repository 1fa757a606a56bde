/// Bringing files in: a look before anything is stored, what the columns of a table mean, how it
/// went, and all imports of the case. Enter by [ImportFlow]. No reading of files may come in: that
/// is done in the background by [org.furore.importing].
@NullMarked
package org.furore.ui.importing;

import org.jspecify.annotations.NullMarked;
