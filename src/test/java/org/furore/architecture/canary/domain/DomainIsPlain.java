package org.furore.architecture.canary.domain;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Breaks no rule: all that a domain type may use.
public record DomainIsPlain(List<String> names, @Nullable String note) {

    /// Switches, so that the compiler leaves its own classes behind.
    public int size(Object thing) {
        return switch (thing) {
            case String text when text.equals(note) -> text.length();
            case int[] numbers -> numbers.length;
            case byte[][] bytes -> bytes[0].length;
            default -> names.size();
        };
    }
}
