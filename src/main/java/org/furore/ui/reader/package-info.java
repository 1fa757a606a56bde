/// Reading and annotating one document. Enter by [org.furore.ui.reader.ReaderScreen]. What is said
/// of a passage becomes a change set in `org.furore.annotate`; no file, SQL or index may be touched
/// here, and JavaFX's incubating text area is used nowhere else.
@NullMarked
package org.furore.ui.reader;

import org.jspecify.annotations.NullMarked;
