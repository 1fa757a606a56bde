package org.furore.ui.timeline;

import org.furore.domain.CaseFile;
import org.furore.domain.actor.Actor;
import org.furore.domain.event.Event;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Finds what a case holds by some words of it, for fields that offer it.
record Finder(CaseFile file) {
    private static final int MOST = 12;

    /// Actors whose name holds `words`. Blocks; any thread but the window's.
    List<EventFormModel.Participant> actors(String words) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        try (var all = file.entries().stream(Actor.class)) {
            return all.filter(a -> named(a, sought))
                    .limit(MOST)
                    .map(a -> new EventFormModel.Participant(a.id(), a.name(), null))
                    .toList();
        }
    }

    private static boolean named(Actor actor, String sought) {
        return actor.name().toLowerCase(Locale.ROOT).contains(sought)
                || actor.aliases().stream()
                        .anyMatch(a -> a.toLowerCase(Locale.ROOT).contains(sought));
    }

    /// Events whose title holds `words`. Blocks; any thread but the window's.
    List<Event> events(String words) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        try (var all = file.entries().stream(Event.class)) {
            return all.filter(e -> e.title().toLowerCase(Locale.ROOT).contains(sought))
                    .limit(MOST)
                    .toList();
        }
    }

    /// Types of the events of the case that hold `words`, the most used first. Blocks; any thread
    /// but the window's.
    List<String> types(String words) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        Map<String, Integer> uses = new TreeMap<>();
        try (var all = file.entries().stream(Event.class)) {
            all.forEach(event -> {
                String type = event.type();
                if (type != null) {
                    uses.merge(type.replace('-', ' '), 1, Integer::sum);
                }
            });
        }
        return uses.entrySet().stream()
                .filter(e -> e.getKey().contains(sought) && !e.getKey().equals(sought))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .limit(MOST)
                .toList();
    }
}
