package org.furore.annotate;

import org.furore.domain.task.Message;

/// A line that was not taken.
///
/// @param line from 1
public record LineProblem(int line, Message reason) {}
