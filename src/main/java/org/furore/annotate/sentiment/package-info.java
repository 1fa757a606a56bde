/// Says how texts of English are toned: a port of VADER (Hutto and Gilbert, "VADER: A Parsimonious
/// Rule-based Model for Sentiment Analysis of Social Media Text", ICWSM 2014) equal to its
/// reference implementation, with reasons a screen can show. Enter by
/// [org.furore.annotate.sentiment.SentimentCoder] for documents, by
/// [org.furore.annotate.sentiment.Vader] for one text. No other language is offered, French
/// neither: we have no lexicon of it that may be shipped, and English rules would answer wrongly;
/// no network, no window and no store may come in.
@NullMarked
package org.furore.annotate.sentiment;

import org.jspecify.annotations.NullMarked;
