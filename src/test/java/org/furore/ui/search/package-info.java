@NullMarked
package org.furore.ui.search;

import org.jspecify.annotations.NullMarked;
