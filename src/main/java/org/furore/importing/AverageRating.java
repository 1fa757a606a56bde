package org.furore.importing;

import org.furore.domain.event.Edtf;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The average rating of a work as a page declares it (`AggregateRating` of schema.org), and what
/// it is as observations.
///
/// | figure | series | unit |
/// |---|---|---|
/// | `ratingValue` | `work: rating's name, outlet, scale` | the scale where it is stated (`of 10`, `percent`), else null |
/// | `ratingCount` | `work: rating's name, outlet, ratings` | `ratings` |
/// | `reviewCount`, where it is another number | `work: rating's name, outlet, reviews` | `reviews` |
///
/// The scale is part of the series' key: a value whose scale is not stated is not put among those
/// whose scale is. The value is kept as written and neither scaled nor rounded. The average of no
/// ratings is none.
///
/// @param work what is rated
/// @param name of the rating, where a page has several (`Tomatometer`), or null
/// @param value and the others as the page writes them
record AverageRating(
        String work,
        @Nullable String name,
        @Nullable String value,
        @Nullable String best,
        @Nullable String ratings,
        @Nullable String reviews) {

    /// What a figure became.
    sealed interface Outcome {}

    record Observed(ObservationDraft observation) implements Outcome {}

    record Rejected(Message reason) implements Outcome {}

    /// Whether it has a figure at all.
    boolean isEmpty() {
        return value == null && ratings == null && reviews == null;
    }

    /// What the figures are of a page that was seen on a day.
    ///
    /// @param day when the page was saved, or null: then they are refused, once for all
    /// @param outlet whose ratings they are, or null
    List<Outcome> outcomes(@Nullable Edtf day, @Nullable String outlet) {
        if (day == null) {
            return List.of(new Rejected(undated()));
        }
        List<Outcome> outcomes = new ArrayList<>();
        BigDecimal none = ratings == null ? count(reviews) : count(ratings);
        if (value != null && (none == null || none.signum() != 0)) {
            Measured average = average();
            outcomes.add(
                    average == null
                            ? unreadable(value)
                            : observed(day, outlet, average.unit, average.value));
        }
        if (ratings != null) {
            outcomes.add(counted(day, outlet, "ratings", ratings));
        }
        if (reviews != null && !Objects.equals(ratings, reviews)) {
            outcomes.add(counted(day, outlet, "reviews", reviews));
        }
        return outcomes;
    }

    private Outcome counted(Edtf day, @Nullable String outlet, String unit, String written) {
        BigDecimal count = count(written);
        return count == null
                ? unreadable(written)
                : observed(day, outlet, unit, new Quantity(count, qualifier(written), null));
    }

    private Observed observed(
            Edtf day, @Nullable String outlet, @Nullable String unit, Quantity quantity) {
        String which =
                Stream.of(name, outlet, unit)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return new Observed(
                new ObservationDraft(
                        work + ": " + (which.isEmpty() ? "rating" : which),
                        unit,
                        day,
                        quantity.value(),
                        quantity.qualifier()));
    }

    private static Rejected unreadable(String written) {
        return new Rejected(
                Message.of("importing.rating-unreadable", UnreadableValue.shown(written)));
    }

    private Message undated() {
        String shown = value == null ? "?" : UnreadableValue.shown(value);
        String scale = scale();
        String of = scale == null || shown.indexOf('/') >= 0 ? shown : shown + "/" + scale;
        BigDecimal count = count(ratings == null ? reviews : ratings);
        String whose = UnreadableValue.shown(work);
        return count == null
                ? Message.of("importing.rating-undated", of, whose)
                : Message.of("importing.rating-undated-count", of, whose, count);
    }

    private record Measured(Quantity value, @Nullable String unit) {}

    /// A value above the best one says that the scale is another.
    private @Nullable Measured average() {
        String written = Objects.requireNonNull(value).strip();
        String scale = scale();
        int slash = written.indexOf('/');
        if (slash > 0) {
            scale = plain(written.substring(slash + 1).strip());
            written = written.substring(0, slash).strip();
            if (scale == null) {
                return null;
            }
        }
        Quantity quantity = quantity(written, scale);
        if (quantity == null || quantity.value().signum() < 0) {
            return null;
        }
        if ("percent".equals(quantity.unit())) {
            return new Measured(quantity, "percent");
        }
        boolean within = scale != null && quantity.value().compareTo(new BigDecimal(scale)) <= 0;
        return new Measured(quantity, within ? "of " + scale : null);
    }

    /// Schema.org's decimal sign is the point. A comma is one too, unless it may divide thousands
    /// of a scale that has them.
    private static @Nullable Quantity quantity(String written, @Nullable String scale) {
        if (written.indexOf('.') >= 0) {
            return Quantity.of(written, '.', false);
        }
        Quantity quantity = Quantity.of(written, null, false);
        boolean small = scale != null && new BigDecimal(scale).compareTo(THOUSAND) < 0;
        return quantity == null && small ? Quantity.of(written, ',', false) : quantity;
    }

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private @Nullable String scale() {
        return best == null ? null : plain(best.strip());
    }

    /// A positive number in its shortest form, with a point; null for anything else.
    private static @Nullable String plain(String written) {
        if (written.length() > 9 || !written.matches("[0-9]+([.,][0-9]+)?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(written.replace(',', '.'));
        return number.signum() == 0 ? null : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String qualifier(String written) {
        Quantity quantity = Quantity.of(written, '.', false);
        return quantity == null ? null : quantity.qualifier();
    }

    /// A whole number, whose thousands may be divided in any way; null where it is none. Three
    /// digits after a sign are thousands: nobody counts with three decimals.
    private static @Nullable BigDecimal count(@Nullable String written) {
        BigDecimal point = written == null ? null : whole(Quantity.of(written, '.', false));
        BigDecimal comma = written == null ? null : whole(Quantity.of(written, ',', false));
        if (point == null || comma == null) {
            return point == null ? comma : point;
        }
        return point.max(comma);
    }

    private static @Nullable BigDecimal whole(@Nullable Quantity quantity) {
        if (quantity == null || quantity.unit() != null || quantity.value().signum() < 0) {
            return null;
        }
        BigDecimal number = quantity.value();
        return number.stripTrailingZeros().scale() > 0
                ? null
                : new BigDecimal(number.toBigInteger());
    }
}
