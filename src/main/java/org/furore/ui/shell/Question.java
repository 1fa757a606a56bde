package org.furore.ui.shell;

import org.furore.domain.task.Message;

/// Something a person is asked before it is done.
///
/// @param text what would happen
/// @param yes the verb of the button that does it
/// @param no the verb of the button that leaves everything as it is
public record Question(Message text, Message yes, Message no, Runnable action) {}
