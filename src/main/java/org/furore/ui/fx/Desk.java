package org.furore.ui.fx;

import org.furore.domain.CaseFile;

/// What the screens of an open case stand on.
///
/// @param file to be read in [Tasks] only
/// @param edits the one door for writing
/// @param memory layout and last choices of this person
public record Desk(
        CaseFile file, Tasks tasks, Jobs jobs, Edits edits, CaseFeed feed, Memory memory) {}
