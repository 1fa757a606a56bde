package org.furore.domain.document;

import org.furore.domain.task.Message;

/// A record that was not taken, where it stands and why.
///
/// @param file path of the file relative to the argument it was found under
public record ImportProblem(String file, Locator locator, Message reason) {}
