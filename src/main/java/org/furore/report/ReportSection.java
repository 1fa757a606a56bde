package org.furore.report;

import org.furore.domain.EnumWords;

import java.util.Arrays;
import java.util.List;

/// A section of the report that can be asked for. Title page and table of contents are always
/// there, and so is the list of sources: numbers without it would lead nowhere.
public enum ReportSection {
    SUMMARY,
    TIMELINE,
    CLAIM_TABLE,
    CLAIMS,
    SENTIMENT,
    RATINGS,
    SERIES,
    ACTORS,
    EVENTS,
    SOURCES,
    CODING;

    /// All of them in the order a reader wants.
    public static final List<ReportSection> STANDARD = List.copyOf(Arrays.asList(values()));

    /// The name used in keys, anchors and options: `claim-table`.
    public String word() {
        return EnumWords.of(this);
    }
}
