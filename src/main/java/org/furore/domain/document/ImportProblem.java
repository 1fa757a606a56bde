package org.furore.domain.document;

import org.furore.domain.task.Message;

/// A record that was not taken, where it stands and why.
///
/// @param file path of the file relative to the argument it was found under
/// @param fileIndex which file of the import, from 0, in the order of [Imports#files]
public record ImportProblem(String file, int fileIndex, Locator locator, Message reason) {}
