@NullMarked
package org.furore.ui.library;

import org.jspecify.annotations.NullMarked;
