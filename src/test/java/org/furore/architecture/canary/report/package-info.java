/// Planted classes: those that break a rule of the house say so.
@NullMarked
package org.furore.architecture.canary.report;

import org.jspecify.annotations.NullMarked;
