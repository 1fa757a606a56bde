package org.furore.importing;

import org.furore.importing.Mapping.Field;
import org.furore.importing.Mapping.Kind;
import org.furore.importing.Mapping.Rule;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A guess at what the columns of a table mean, for a person to look at. It goes by names first, by
/// cells where names say nothing. What would change the meaning of values is left open: which of
/// day and month stands first, the best value of a rating, and the platform of posts unless a name
/// tells it.
final class MappingProposal {
    private static final double ENOUGH = 0.8;
    private static final int LONG_TEXT = 25;

    private static final Map<String, String> PLATFORMS = platforms();

    private final TableSample sample;
    private final Mapping blank;
    private final ColumnNames known;
    private final Map<String, String> plain = new LinkedHashMap<>();
    private final Map<String, DateForm> forms = new HashMap<>();

    MappingProposal(TableSample sample, Mapping blank, ColumnNames known) {
        this.sample = sample;
        this.blank = blank;
        this.known = known;
        sample.names().forEach(name -> plain.put(name, ColumnNames.plain(name)));
    }

    private static Map<String, String> platforms() {
        Map<String, String> platforms = new LinkedHashMap<>();
        platforms.put("tweet", "x");
        platforms.put("twitter", "x");
        platforms.put("subreddit", "reddit");
        for (String own :
                List.of(
                        "reddit",
                        "youtube",
                        "tiktok",
                        "facebook",
                        "instagram",
                        "mastodon",
                        "bluesky",
                        "telegram",
                        "letterboxd")) {
            platforms.put(own, own);
        }
        return platforms;
    }

    Mapping mapping() {
        return mapping(kind());
    }

    Mapping mapping(Kind kind) {
        Mapping mapping = blank.with(kind);
        Map<Field, Rule> rules = new EnumMap<>(Field.class);
        Set<String> taken = new HashSet<>();
        for (Field field : order(kind)) {
            String column = named(kind, field, taken);
            if (column != null) {
                taken.add(column);
                rules.put(field, Rule.column(column));
            }
        }
        byCells(kind, rules, taken);
        if (kind == Kind.POST || kind == Kind.REVIEW) {
            platform(kind, rules);
        }
        for (Map.Entry<Field, Rule> rule : rules.entrySet()) {
            mapping = mapping.with(rule.getKey(), rule.getValue());
        }
        Rule date = rules.get(Field.DATE);
        return date == null ? mapping : mapping.with(dates(date.columns().get(0)).pattern());
    }

    /// Fields whose names are the more particular come first: `username` is a handle before it is
    /// an author.
    private static List<Field> order(Kind kind) {
        List<Field> order = new ArrayList<>();
        for (Field first : List.of(Field.HANDLE, Field.WORK, Field.RATING, Field.TEXT)) {
            if (kind.fields().contains(first)) {
                order.add(first);
            }
        }
        kind.fields().stream().filter(field -> !order.contains(field)).forEach(order::add);
        return order;
    }

    private Kind kind() {
        Kind best = null;
        int most = 0;
        for (Kind kind : Kind.values()) {
            int points = 0;
            for (String name : plain.values()) {
                points += known.telling(kind, name);
            }
            if (points > most) {
                most = points;
                best = kind;
            }
        }
        String text = longest(Set.of());
        double length = text == null ? 0 : averageLength(text);
        if (best != null && (best != Kind.SERIES || length < LONG_TEXT)) {
            return best;
        }
        boolean dated = plain.keySet().stream().anyMatch(this::isDate);
        boolean measured = plain.keySet().stream().anyMatch(this::isMeasured);
        if (length < LONG_TEXT && dated && measured) {
            return Kind.SERIES;
        }
        return length < 400 && platformName() != null ? Kind.POST : Kind.ARTICLE;
    }

    private @Nullable String named(Kind kind, Field field, Set<String> taken) {
        for (String name : known.of(kind, field)) {
            for (Map.Entry<String, String> column : plain.entrySet()) {
                if (column.getValue().equals(name)
                        && !taken.contains(column.getKey())
                        && plausible(field, column.getKey())) {
                    return column.getKey();
                }
            }
        }
        return null;
    }

    /// Whether the cells can be what the name says. A column without cells can.
    private boolean plausible(Field field, String column) {
        List<String> cells = sample.cells(column);
        if (cells.isEmpty()) {
            return true;
        }
        return switch (field) {
            case DATE -> dates(column).shape() != DateForm.Shape.UNKNOWN;
            case LANGUAGE -> share(cells, MappingProposal::isLanguage) >= ENOUGH;
            case LIKES, REPOSTS, REPLIES, QUOTES, VIEWS ->
                    share(cells, cell -> Quantity.count(cell) != null) >= ENOUGH;
            case VALUE -> isMeasured(column);
            case REVIEWER ->
                    share(
                                    cells,
                                    cell ->
                                            cell.equalsIgnoreCase("critic")
                                                    || cell.equalsIgnoreCase("user"))
                            >= ENOUGH;
            case URL -> share(cells, cell -> cell.indexOf('.') > 0 || cell.contains("/")) >= ENOUGH;
            default -> true;
        };
    }

    /// Fills what names did not tell and cells show by themselves.
    private void byCells(Kind kind, Map<Field, Rule> rules, Set<String> taken) {
        if (!rules.containsKey(Field.DATE)) {
            plain.keySet().stream()
                    .filter(column -> !taken.contains(column) && isDate(column))
                    .findFirst()
                    .ifPresent(column -> fill(Field.DATE, column, rules, taken));
        }
        if (kind == Kind.SERIES) {
            if (!rules.containsKey(Field.VALUE)) {
                plain.keySet().stream()
                        .filter(column -> !taken.contains(column) && isMeasured(column))
                        .findFirst()
                        .ifPresent(column -> fill(Field.VALUE, column, rules, taken));
            }
            Rule value = rules.get(Field.VALUE);
            if (!rules.containsKey(Field.SERIES) && value != null) {
                rules.put(Field.SERIES, Rule.constant(value.columns().get(0)));
            }
            return;
        }
        if (!rules.containsKey(Field.URL)) {
            plain.keySet().stream()
                    .filter(column ->
                            !taken.contains(column)
                                    && share(sample.cells(column), MappingProposal::isAddress)
                                            >= ENOUGH)
                    .findFirst()
                    .ifPresent(column -> fill(Field.URL, column, rules, taken));
        }
        if (!rules.containsKey(Field.TEXT)) {
            String longest = longest(taken);
            if (longest != null && averageLength(longest) >= LONG_TEXT) {
                fill(Field.TEXT, longest, rules, taken);
            }
        }
        Rule title = rules.get(Field.TITLE);
        if (kind == Kind.REVIEW && !rules.containsKey(Field.WORK) && title != null) {
            List<String> titles = sample.cells(title.columns().get(0));
            // The same title again and again is what is reviewed, not the review's own.
            if (titles.size() >= 4 && 2 * new HashSet<>(titles).size() <= titles.size()) {
                rules.put(Field.WORK, title);
                rules.remove(Field.TITLE);
            }
        }
    }

    private static void fill(
            Field field, String column, Map<Field, Rule> rules, Set<String> taken) {
        rules.put(field, Rule.column(column));
        taken.add(column);
    }

    private void platform(Kind kind, Map<Field, Rule> rules) {
        String platform = platformName();
        if (!rules.containsKey(Field.PLATFORM) && platform != null && kind == Kind.POST) {
            rules.put(Field.PLATFORM, Rule.constant(platform));
        }
        if (kind == Kind.REVIEW && !rules.containsKey(Field.PLATFORM)) {
            rules.remove(Field.NATIVE_ID);
        }
    }

    /// The platform that a column's name or the file's tells, or null.
    private @Nullable String platformName() {
        String file = sample.name().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> platform : PLATFORMS.entrySet()) {
            boolean told =
                    file.contains(platform.getKey())
                            || plain.values().stream()
                                    .anyMatch(name -> name.contains(platform.getKey()));
            if (told) {
                return platform.getValue();
            }
        }
        return null;
    }

    private DateForm dates(String column) {
        return forms.computeIfAbsent(column, sample::dates);
    }

    private boolean isDate(String column) {
        DateForm form = dates(column);
        boolean clear =
                form.shape() == DateForm.Shape.CLEAR
                        && sample.cells(column).stream().noneMatch(cell -> cell.length() < 6);
        return clear || form.shape() == DateForm.Shape.UNCLEAR_ORDER;
    }

    private boolean isMeasured(String column) {
        return share(sample.cells(column), cell -> Quantity.of(cell, null, true) != null) >= ENOUGH;
    }

    private @Nullable String longest(Set<String> taken) {
        String longest = null;
        double most = 0;
        for (String column : plain.keySet()) {
            double length = averageLength(column);
            boolean words = share(sample.cells(column), MappingProposal::isAddress) < 0.5;
            if (length > most && words && !taken.contains(column)) {
                most = length;
                longest = column;
            }
        }
        return longest;
    }

    private double averageLength(String column) {
        return sample.cells(column).stream().mapToInt(String::length).average().orElse(0);
    }

    private static boolean isAddress(String cell) {
        return cell.startsWith("http://") || cell.startsWith("https://");
    }

    private static boolean isLanguage(String cell) {
        return cell.length() <= 12 && cell.matches("[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*");
    }

    private static double share(List<String> cells, java.util.function.Predicate<String> test) {
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(test).count() / cells.size();
    }
}
