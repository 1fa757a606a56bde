package org.furore.domain.event;

import java.util.Locale;

/// The case's timeline as a picture, for who prints it.
public interface TimelineFigure {

    /// A self-contained SVG, `width` pixels of 1/96 inch wide, for print (light, told apart in
    /// grey).
    String svg(int width, Locale locale);
}
