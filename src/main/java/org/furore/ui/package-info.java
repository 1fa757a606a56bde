/// The window: a package for each screen, `shell` for what surrounds them, `fx` where the toolkit
/// meets the program. Enter by [org.furore.ui.shell.Shell]. No SQL, no Lucene, no file is touched
/// on the thread that paints.
@NullMarked
package org.furore.ui;

import org.jspecify.annotations.NullMarked;
