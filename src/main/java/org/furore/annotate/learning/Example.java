package org.furore.annotate.learning;

/// One thing a coder decided about, or left uncoded, to learn from.
///
/// @param text a sentence or a passage
/// @param positive whether it is of the kind sought. An uncoded sentence of a document that was
///   coded counts as negative; one of a document nobody coded is only unlabelled, and learning from
///   it lowers the probabilities without much harm to the ranking (Elkan and Noto, "Learning
///   Classifiers from Only Positive and Unlabeled Data", KDD 2008)
/// @param document the key of what it stands in, "" if it stands alone; nothing of one document is
///   both learnt from and tested on
public record Example(String text, boolean positive, String document) {}
