package org.furore.annotate.names;

/// What speaks for a run of words being a name, with the share of such runs that were exactly the
/// names people had marked: measured over six sets (WNUT 2017 training; one half each of Broad
/// Twitter Corpus, Wikigold, re3d, GUM, IEER), rounded to 0.05. Short and social texts are told
/// from edited ones, since their capitals tell less.
enum Evidence {
    /// Begins with a given name.
    PERSON(0.8),
    POST_PERSON(0.8),
    /// One word that is listed: a place, a platform, a kind of organisation.
    KNOWN(0.75),
    POST_KNOWN(0.8),
    /// Several words, all tagged as proper nouns or one of them listed.
    LONG(0.75),
    POST_LONG(0.45),
    /// Several words, some not tagged so.
    MIXED(0.6),
    POST_MIXED(0.25),
    /// One proper noun within a sentence.
    SINGLE(0.75),
    POST_SINGLE(0.5),
    /// One word within a sentence that only its capital speaks for.
    CAPITAL(0.55),
    POST_CAPITAL(0.25),
    /// One proper noun where a sentence begins.
    FIRST(0.75),
    POST_FIRST(0.25),
    /// In a sentence of capitals or a headline, with a listed word in it or without.
    HEADLINE(0.55),
    SHOUTED(0.2),
    QUOTED(0.55),
    /// Without a capital at its head.
    SMALL(0.45);

    /// A text this short is read as a post.
    private static final int SHORT = 300;

    private static final int LISTED =
            WordList.GIVEN.bit()
                    | WordList.PLACE.bit()
                    | WordList.PLATFORM.bit()
                    | WordList.ORGANISATION.bit();

    private final double confidence;

    Evidence(double confidence) {
        this.confidence = confidence;
    }

    double confidence() {
        return confidence;
    }

    static Evidence of(TaggedText text, NameRuns.Run run) {
        int start = run.start();
        boolean post = text.post() || text.tokens().text().length() < SHORT;
        if (run.quoted()) {
            return QUOTED;
        }
        if (!text.tokens().capitalised(start)) {
            return SMALL;
        }
        if (text.in(start, WordList.GIVEN)) {
            return post ? POST_PERSON : PERSON;
        }
        boolean proper = true;
        boolean listed = false;
        for (int i = start; i < run.end(); i++) {
            proper &= text.tag(i) == Tag.PROPN || !text.tokens().capitalised(i);
            listed |= (text.lists(i) & LISTED) != 0;
        }
        if (text.capitals(start) != Capitals.USUAL) {
            return listed ? HEADLINE : SHOUTED;
        }
        if (run.end() - start > 1) {
            return proper || listed ? post ? POST_LONG : LONG : post ? POST_MIXED : MIXED;
        }
        if (listed) {
            return post ? POST_KNOWN : KNOWN;
        }
        if (text.first(start)) {
            return post ? POST_FIRST : FIRST;
        }
        return proper ? post ? POST_SINGLE : SINGLE : post ? POST_CAPITAL : CAPITAL;
    }
}
