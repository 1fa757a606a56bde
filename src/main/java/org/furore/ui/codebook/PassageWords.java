package org.furore.ui.codebook;

import org.furore.domain.EnumWords;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Usages;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.EdtfLabel;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What is said of a mark beside its passage.
///
/// @param codebook names the entries
record PassageWords(Words words, Codebook codebook) {
    private static final int NAME = 60;

    /// The date of the document, as known.
    String date(Usages.@Nullable Where document) {
        Edtf date = document == null ? null : document.header().date();
        return date == null
                ? words.text("ui.codebook.undated")
                : EdtfLabel.of(date, words.locale());
    }

    /// What the document is called: its title, else who wrote it.
    String title(Usages.@Nullable Where document) {
        if (document == null) {
            return words.text("ui.codebook.image");
        }
        Header header = document.header();
        String title = header.title() != null ? header.title() : header.author();
        return title == null ? words.text("ui.codebook.untitled") : title.strip();
    }

    /// Where it appeared, or "".
    String outlet(Usages.@Nullable Where document) {
        String outlet = document == null ? null : document.header().outlet();
        return outlet == null ? "" : outlet.strip();
    }

    /// What the mark states, as seen from the entry whose passages are shown.
    ///
    /// @param chosen that entry
    String statement(Annotation mark, @Nullable Entry chosen) {
        List<String> parts = new ArrayList<>();
        EntryId self = chosen == null ? null : chosen.id();
        switch (mark) {
            case Annotation.ClaimMention mention -> claim(mention, self, parts);
            case Annotation.SentimentMark sentiment -> {
                parts.add(words.text("ui.codebook.sentiment", words.signed(sentiment.polarity())));
                ActorId target = sentiment.target();
                if (target != null && !target.equals(self)) {
                    parts.add(words.text("ui.codebook.towards", name(target)));
                }
            }
            case Annotation.ActorMention mention -> {
                if (!mention.actor().equals(self)) {
                    parts.add(name(mention.actor()));
                }
            }
            case Annotation.CodeMark code -> {
                if (!code.code().equals(self)) {
                    parts.add(name(code.code()));
                }
            }
        }
        return String.join(" \u00B7 ", parts);
    }

    private void claim(
            Annotation.ClaimMention mention, @Nullable EntryId self, List<String> parts) {
        String stance = mention.stance() == null ? null : EnumWords.of(mention.stance());
        ActorId speaker = mention.speaker();
        if (speaker != null) {
            parts.add(
                    stance == null
                            ? words.text("ui.codebook.speaker", name(speaker))
                            : words.text("ui.codebook.speaker-" + stance, name(speaker)));
        } else if (stance != null) {
            parts.add(words.text("ui.codebook.stance-" + stance));
        }
        if (!mention.claim().equals(self)) {
            parts.add(words.text("ui.codebook.quoted", name(mention.claim())));
        }
        if (mention.reportedBy() != null) {
            parts.add(words.text("ui.codebook.reported-by", name(mention.reportedBy())));
        }
        if (mention.attribution() != null) {
            parts.add(words.text("ui.codebook.attribution-" + EnumWords.of(mention.attribution())));
        }
        if (mention.hedged()) {
            parts.add(words.text("ui.codebook.hedged"));
        }
    }

    private String name(@Nullable EntryId id) {
        Entry entry = codebook.find(id);
        String name = entry == null ? "\u2013" : EntryRow.name(entry);
        if (name.length() <= NAME) {
            return name;
        }
        int end = Character.isLowSurrogate(name.charAt(NAME - 1)) ? NAME - 2 : NAME - 1;
        return name.substring(0, end).stripTrailing() + "\u2026";
    }
}
