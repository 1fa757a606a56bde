/// What can be counted and compared in a case, as pure functions over the domain: at present how
/// far coders agree, in figures and as a list of where they differ.
///
/// Enter by [org.furore.analysis.Comparison], which makes units of annotations, or by
/// [org.furore.analysis.Ratings] and [org.furore.analysis.Continuum] for tables and texts of one's
/// own. No reading of a case, no window and no words of a language may come in.
///
/// ## What is compared
///
/// A coder counts for a document only if they coded it; who did, the caller says
/// ([org.furore.analysis.Coded]). "Not coded" is thus a hole in the table, "coded, and nothing
/// found" is an answer. Documents that fewer than two of the chosen coders coded are left out.
/// Suggestions of a machine take part only where the caller gives them as that coder's marks.
///
/// On the level of documents, a unit is a document:
///
/// - a code is applied to it if any mark with that code stands in it, on the whole or on a passage
///   or a region of it; codes below or above it in the tree do not count for it;
/// - a claim is mentioned in the same sense;
/// - the stance on a claim is the one stance that all of the coder's mentions of the claim give;
///   documents where fewer than two coders gave one are no units of it;
/// - the sentiment towards a target, or towards none, is the polarity of the marks on the whole
///   document.
///
/// On the level of passages:
///
/// - codes, claims and actors cut the text into what is marked and what is not. The text is the
///   continuum of Krippendorff's alpha for unitizing, a unit is a stretch of text;
/// - stance and sentiment are compared on passages that two coders both marked: their intersection
///   is at least half of their union, each passage has one partner at most, and the best pair is
///   taken first. A unit is such a pair.
///
/// Marks of one coder that lie over each other and are about the same thing are one: the union of
/// their spans. Marks that only touch stay two. Where a coder gives one thing two values (two
/// stances on a claim in a document, two polarities on spans that overlap), the answer is
/// ambiguous: it is listed and counted, and takes no part in the figures.
@NullMarked
package org.furore.analysis;

import org.jspecify.annotations.NullMarked;
