package org.furore.annotate.sentiment;

/// How a text is toned, as VADER says it. All zero where the text has no word at all.
///
/// @param negative share of the text that is negative, 0..1, three decimals
/// @param neutral share that is neutral, likewise
/// @param positive share that is positive, likewise; the three make 1 but for rounding
/// @param compound the sum of all valences brought into −1..1, four decimals: the one number to use
///   if there is to be one. Its authors call a text positive from 0.05 up, negative from −0.05 down
public record Sentiment(double negative, double neutral, double positive, double compound) {
    static final Sentiment NONE = new Sentiment(0, 0, 0, 0);
}
