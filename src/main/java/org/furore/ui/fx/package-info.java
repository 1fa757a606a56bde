/// Where the toolkit meets the program: work off the window's thread and back, the feed as a screen
/// sees it, words in the person's language. Enter by [Desk]. Nothing of a screen may come in, and
/// nobody else calls Platform.
@NullMarked
package org.furore.ui.fx;

import org.jspecify.annotations.NullMarked;
