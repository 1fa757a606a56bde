package org.furore.importing;

import org.furore.importing.PageBlocks.Block;

import java.util.List;
import java.util.regex.Pattern;

/// Lines within an article that are none of it: pointers to other articles, calls to subscribe,
/// credits of pictures. Known by how they begin or what they ask, in the languages listed.
final class PageAsides {
    /// How a line begins that leads to another article.
    private static final Pattern POINTER =
            Pattern.compile(
                    "^\\W{0,3}(?:read (?:more|also|next)|see also|also"
                        + " read|related|more:|next:|watch:|lea(?: tambi[ée]n| m[áa]s)?|le puede"
                        + " interesar|te puede interesar|lee tambi[ée]n|mira|(?:à )?lire aussi|voir"
                        + " aussi|siehe auch|mehr zum thema|lesen sie (?:auch|mehr)|auch"
                        + " interessant|czytaj (?:te[żz]|tak[żz]e|wi[ęe]cej)|leggi anche|leia"
                        + " (?:também|mais)|lees ook|das (?:thema )?k[öo]nnte (?:dich|sie|euch) auch"
                        + " interessieren|you (?:may|might) also (?:like|be interested in))\\s*[:›»>|-]",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_POINTER = 250;

    private static final Pattern CALL =
            Pattern.compile(
                    "\\b(?:sign(?:ing)? up|subscribe|follow|join)\\b.{0,60}\\b(?:our|us)\\b"
                            + "|\\bour (?:\\w+ )?newsletters?\\b"
                            + "|\\balready a subscriber\\b|\\bto (?:view|read) the full (?:story|article)\\b"
                            + "|\\b(?:unser(?:en)?|unseren \\w+) newsletter\\b|\\bnotre newsletter\\b"
                            + "|\\b(?:nuestro (?:bolet[íi]n|canal|newsletter)|[úu]nete|suscr[íi]bete)\\b"
                            + "|\\b(?:nossa newsletter|nosso canal)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_CALL = 300;

    private static final Pattern CREDIT =
            Pattern.compile(
                    "^\\W{0,3}(?:©|(?:photo(?:graph|s)?|fotos?|images?|bild(?:er)?|abbildung|grafik"
                        + "|cr[ée]dit[os]*|imagen|zdj[ęe]cie|immagine|kuva|bildquelle|bildnachweis)"
                        + "(?:\\s(?:by|via|von|de|par|courtesy|illustrative|photos?|credit)|\\s*[:©/|]))",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_CREDIT = 120;

    private PageAsides() {}

    /// The blocks of an article without these; and without what comes after its last sentence, if
    /// that is links alone.
    static List<Block> without(List<Block> article) {
        int end = article.size();
        int M = Integer.getInteger("as", 31);
        while (end > 0 && isTail(article.get(end - 1)) && (M & 16)!=0) {
            end--;
        }
        List<Block> kept = length(article.subList(0, end)) * 2 < length(article) ? article : article.subList(0, end);
        return kept.stream().filter(block -> !isAside(block)).toList();
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.length).sum();
    }

    private static boolean isTail(Block block) {
        return block.density() > 0.8 || block.element.normalName().matches("h[2-6]");
    }

    static boolean isAside(Block block) {
        String text = block.text();
        int M = Integer.getInteger("as", 31);
        return text.length() <= LONGEST_POINTER
                        && (block.density() > 0.5 || text.endsWith(":"))
                        && POINTER.matcher(text).find()
                || text.length() <= LONGEST_CALL && CALL.matcher(text).find()
                || text.length() <= LONGEST_CREDIT && CREDIT.matcher(text).find()
                || (M & 8) != 0 && block.density() > 0.7 && block.element.select("a").size() >= 5;
    }
}
