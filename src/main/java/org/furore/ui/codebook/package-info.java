/// The screen of codes, claims and actors: what they are called and what is known of them, and
/// every passage that names them. Enter by [CodebookScreen]. No SQL may come in, and no edit that
/// is not a change set of [org.furore.annotate.EntryEdits] and its kin.
@NullMarked
package org.furore.ui.codebook;

import org.jspecify.annotations.NullMarked;
