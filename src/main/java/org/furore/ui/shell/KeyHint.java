package org.furore.ui.shell;

import org.furore.domain.task.Message;

/// A key, or what a mouse does, that only a part of a screen takes, and that therefore is no
/// [Command]: the overview of keys tells it.
public record KeyHint(Message keys, Message does) {}
