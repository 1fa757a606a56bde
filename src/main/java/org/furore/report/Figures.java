package org.furore.report;

/// Pictures for the report.
record Figures(Typefaces typefaces) {}
