package org.furore.importing;

import org.furore.importing.PageBlocks.Block;

import java.util.List;
import java.util.regex.Pattern;

/// Lines within an article that are none of it: pointers to other articles, calls to subscribe,
/// credits of pictures, rows of links. Known by how they begin or what they ask, in the languages
/// listed.
final class PageAsides {
    private static final Pattern POINTER =
            words(
                    "^\\W{0,3}(?:read (?:more|also|next)|see also|also read|related|more:|next:"
                            + "|watch:|you (?:may|might) also (?:like|be interested in)"
                            + "|lea(?: tambi[ée]n| m[áa]s)?|le puede interesar|te puede interesar"
                            + "|lee tambi[ée]n|mira|(?:à )?lire aussi|voir aussi|siehe auch"
                            + "|mehr zum thema|lesen sie (?:auch|mehr)|auch interessant"
                            + "|das (?:thema )?k[öo]nnte (?:dich|sie|euch) auch interessieren"
                            + "|czytaj (?:te[żz]|tak[żz]e|wi[ęe]cej)|leggi anche"
                            + "|leia (?:também|mais)|lees ook)\\s*[:›»>|-]");

    private static final Pattern CALL =
            words(
                    "\\b(?:sign(?:ing)? up|subscribe|follow|join)\\b.{0,60}\\b(?:our|us)\\b"
                            + "|\\bour (?:\\w+ )?newsletters?\\b|\\balready a subscriber\\b"
                            + "|\\bto (?:view|read) the full (?:story|article)\\b"
                            + "|\\bunser(?:en)? (?:\\w+ )?newsletter\\b|\\bnotre newsletter\\b"
                            + "|\\bnuestro (?:bolet[íi]n|canal|newsletter)\\b"
                            + "|\\b(?:[úu]nete|suscr[íi]bete)\\b|\\bnossa newsletter\\b"
                            + "|\\bnosso canal\\b");

    private static final Pattern CREDIT =
            words(
                    "^\\W{0,3}(?:©|(?:photo(?:graph|s)?|fotos?|images?|bild(?:er|quelle|nachweis)?"
                            + "|abbildung|grafik|cr[ée]dit[os]*|imagen|zdj[ęe]cie|immagine|kuva)"
                            + "(?:\\s(?:by|via|von|de|par|courtesy|illustrative|photos?|credit)\\b"
                            + "|\\s*[:©/|]))");

    private static final int LONGEST = 300;

    private static final int LONGEST_CREDIT = 120;

    private static final double LINKS = 0.7;

    private static final int ROW = 5;

    private PageAsides() {}

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// The blocks of an article without these, and without the links and headings after its last
    /// sentence, unless they are most of it.
    static List<Block> without(List<Block> article) {
        int end = article.size();
        while (end > 0 && isAfter(article.get(end - 1))) {
            end--;
        }
        List<Block> before = article.subList(0, end);
        boolean most = 2 * PageBlocks.length(before) >= PageBlocks.length(article);
        return (most ? before : article).stream().filter(block -> !isAside(block)).toList();
    }

    private static boolean isAfter(Block block) {
        return block.density() > LINKS || block.element().normalName().matches("h[2-6]");
    }

    static boolean isAside(Block block) {
        if (block.length() > LONGEST) {
            return isRow(block);
        }
        String text = block.text();
        boolean leading = block.links() > 0 || text.endsWith(":");
        return leading && POINTER.matcher(text).find()
                || CALL.matcher(text).find()
                || text.length() <= LONGEST_CREDIT && CREDIT.matcher(text).find()
                || isRow(block);
    }

    private static boolean isRow(Block block) {
        return block.links() >= ROW && block.density() > LINKS;
    }
}
