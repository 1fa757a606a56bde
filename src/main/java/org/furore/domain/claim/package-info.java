/// Propositions as entries of their own, with dated verdicts. Enter by [Claim].
@NullMarked
package org.furore.domain.claim;

import org.jspecify.annotations.NullMarked;
