/// Measured quantities over time, each value with its date and source. Enter by [Series].
@NullMarked
package org.furore.domain.series;

import org.jspecify.annotations.NullMarked;
