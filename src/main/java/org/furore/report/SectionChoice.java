package org.furore.report;

import org.furore.domain.report.ReportPlan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A section at its place in the report, printed or left out.
public record SectionChoice(ReportSection section, boolean printed) {

    /// All of them, printed, in the usual order.
    public static final List<SectionChoice> STANDARD = read(List.of());

    /// Numbers without the list of sources would lead nowhere, so it is always there.
    public boolean fixed() {
        return section == ReportSection.SOURCES;
    }

    /// All sections as a plan has them. What is missing or not known comes at its usual place or
    /// not at all.
    public static List<SectionChoice> read(List<ReportPlan.Section> planned) {
        List<SectionChoice> choices = new ArrayList<>();
        Set<ReportSection> left = EnumSet.allOf(ReportSection.class);
        for (ReportPlan.Section each : planned) {
            Arrays.stream(ReportSection.values())
                    .filter(section -> section.word().equals(each.word()))
                    .filter(left::remove)
                    .map(section -> new SectionChoice(section, each.printed()))
                    .map(choice -> choice.fixed() ? choice.with(true) : choice)
                    .forEach(choices::add);
        }
        left.forEach(each -> choices.add(new SectionChoice(each, true)));
        return List.copyOf(choices);
    }

    /// The choices as a plan has them.
    public static List<ReportPlan.Section> write(List<SectionChoice> choices) {
        return choices.equals(STANDARD)
                ? List.of()
                : choices.stream()
                        .map(each -> new ReportPlan.Section(each.section.word(), each.printed))
                        .toList();
    }

    /// Those that are printed.
    public static List<ReportSection> printed(List<SectionChoice> choices) {
        return choices.stream().filter(SectionChoice::printed).map(SectionChoice::section).toList();
    }

    /// The list with one choice moved.
    public static List<SectionChoice> moved(List<SectionChoice> choices, int from, int to) {
        List<SectionChoice> moved = new ArrayList<>(choices);
        moved.add(Math.clamp(to, 0, choices.size() - 1), moved.remove(from));
        return List.copyOf(moved);
    }

    /// The list with one section printed or left out.
    public static List<SectionChoice> toggled(List<SectionChoice> choices, int index) {
        List<SectionChoice> toggled = new ArrayList<>(choices);
        SectionChoice was = toggled.get(index);
        toggled.set(index, was.with(was.fixed() || !was.printed));
        return List.copyOf(toggled);
    }

    private SectionChoice with(boolean print) {
        return new SectionChoice(section, print);
    }
}
