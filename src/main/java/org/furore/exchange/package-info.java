/// Formats shared with other programs: what is written, and the schemas it holds to. Enter by
/// [org.furore.exchange.FuroreJsonl] and [org.furore.exchange.Schemas]. Nothing here changes a
/// case: what is read from outside goes through the stages that make change sets.
@NullMarked
package org.furore.exchange;

import org.jspecify.annotations.NullMarked;
