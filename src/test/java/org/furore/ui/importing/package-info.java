/// Tests of importing in the window.
@NullMarked
package org.furore.ui.importing;

import org.jspecify.annotations.NullMarked;
