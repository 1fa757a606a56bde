package org.furore.ui.report;

import org.furore.report.ReportSection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A section at its place in the report, printed or left out.
record SectionChoice(ReportSection section, boolean printed) {

    /// Numbers without the list of sources would lead nowhere, so it is always there.
    boolean fixed() {
        return section == ReportSection.SOURCES;
    }

    /// All sections as they are kept between runs: `summary,-timeline`. What is missing or not
    /// known comes at its usual place or not at all.
    static List<SectionChoice> read(String text) {
        List<SectionChoice> choices = new ArrayList<>();
        Set<ReportSection> left = EnumSet.allOf(ReportSection.class);
        for (String word : text.split(",")) {
            boolean printed = !word.startsWith("-");
            String name = printed ? word : word.substring(1);
            Arrays.stream(ReportSection.values())
                    .filter(each -> each.word().equals(name.strip().toLowerCase(Locale.ROOT)))
                    .filter(left::remove)
                    .forEach(each ->
                            choices.add(
                                    new SectionChoice(
                                            each, printed || each == ReportSection.SOURCES)));
        }
        left.forEach(each -> choices.add(new SectionChoice(each, true)));
        return List.copyOf(choices);
    }

    static String write(List<SectionChoice> choices) {
        return choices.stream()
                .map(each -> (each.printed() ? "" : "-") + each.section().word())
                .collect(Collectors.joining(","));
    }

    /// The list with one choice moved.
    static List<SectionChoice> moved(List<SectionChoice> choices, int from, int to) {
        List<SectionChoice> moved = new ArrayList<>(choices);
        moved.add(Math.clamp(to, 0, choices.size() - 1), moved.remove(from));
        return List.copyOf(moved);
    }

    /// The list with one section printed or left out.
    static List<SectionChoice> toggled(List<SectionChoice> choices, int index) {
        List<SectionChoice> toggled = new ArrayList<>(choices);
        SectionChoice was = toggled.get(index);
        toggled.set(index, new SectionChoice(was.section(), was.fixed() || !was.printed()));
        return List.copyOf(toggled);
    }
}
