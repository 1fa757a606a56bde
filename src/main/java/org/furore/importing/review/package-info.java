/// Reviews that are neither tables nor pages: what sites and research collections give a review an
/// object. Enter by [AmazonReader]. No table comes in here, and no article.
@NullMarked
package org.furore.importing.review;

import org.jspecify.annotations.NullMarked;
