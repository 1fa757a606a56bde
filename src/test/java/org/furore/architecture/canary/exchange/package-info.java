/// Planted classes: those that break a rule of the house say so.
@NullMarked
package org.furore.architecture.canary.exchange;

import org.jspecify.annotations.NullMarked;
