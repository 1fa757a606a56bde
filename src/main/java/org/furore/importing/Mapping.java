package org.furore.importing;

/// What the columns of a table mean.
public record Mapping() {}
