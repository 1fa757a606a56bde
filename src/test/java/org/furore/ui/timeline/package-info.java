@NullMarked
package org.furore.ui.timeline;

import org.jspecify.annotations.NullMarked;
