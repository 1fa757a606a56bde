package org.furore.domain.task;

import java.util.List;

/// A sentence for a person, by key and arguments, so that it can be said in their language. The
/// part of the key before the last dot names the bundle: `importing.bad-json` stands in
/// `org/furore/importing/messages.properties`.
///
/// @param key words of the bundle's key, e.g. `importing.bad-json`
/// @param arguments what fills `{0}`, `{1}` …; each is shown by its text
public record Message(String key, List<String> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    /// A message whose arguments are given by their `toString`.
    public static Message of(String key, Object... arguments) {
        return new Message(key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
