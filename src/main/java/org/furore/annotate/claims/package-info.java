/// Finds sentences that carry a claim worth checking, in anybody's text, before anything was coded.
/// Enter by [org.furore.annotate.claims.ClaimRanker]; its hints serve a learner as
/// [org.furore.annotate.claims.ClaimCues]. Weights learnt from data that may not be shipped must
/// not come in, nor a case, an index or a window.
@NullMarked
package org.furore.annotate.claims;

import org.jspecify.annotations.NullMarked;
