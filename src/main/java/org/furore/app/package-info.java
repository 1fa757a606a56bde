/// The composition root: the only place where the stages meet. Enter by [Wiring]. Nothing imports
/// it.
@NullMarked
package org.furore.app;

import org.jspecify.annotations.NullMarked;
