/// The screen of what machine coders propose: runs of them, and decisions on what they left. Enter
/// by [SuggestionsScreen]. No suggestion may be shown or counted as an annotation here.
@NullMarked
package org.furore.ui.suggestions;

import org.jspecify.annotations.NullMarked;
