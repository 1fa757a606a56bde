package org.furore.ui.timeline;

import org.furore.domain.event.Edtf;
import org.furore.domain.task.Message;

import java.util.ArrayList;
import java.util.List;

/// What a date as written says and does not say, in sentences. Pure.
final class DateMeaning {
    private DateMeaning() {}

    /// How exactly it is known, first.
    static List<Message> of(Edtf date) {
        List<Message> all = new ArrayList<>();
        all.add(said(known(date)));
        if (date.hasOpenEnd()) {
            all.add(said("means-open-end"));
        }
        if (date.hasOpenStart()) {
            all.add(said("means-open-start"));
        }
        if (date.hasUnknownEnd()) {
            all.add(said("means-unknown-end"));
        }
        if (date.hasUnknownStart()) {
            all.add(said("means-unknown-start"));
        }
        if (date.isApproximate()) {
            all.add(said("means-about"));
        }
        if (date.isUncertain()) {
            all.add(said("means-doubt"));
        }
        return all;
    }

    private static String known(Edtf date) {
        if (date.isInterval()) {
            return "means-interval";
        }
        return switch (date.precision()) {
            case TIME -> "means-time";
            case DAY -> "means-day";
            case MONTH -> "means-month";
            case SEASON -> "means-season";
            case YEAR -> "means-year";
            case DECADE, CENTURY, MILLENNIUM, NONE -> "means-years";
        };
    }

    private static Message said(String key) {
        return Message.of("ui.timeline." + key);
    }
}
