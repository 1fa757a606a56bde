/// Files packed in files: zip and tar, and any of them in one another, two deep. Enter by
/// [Archive]. Nothing is written to a disk under a member's name, and what is in a file is not this
/// package's business.
@NullMarked
package org.furore.platform.archive;

import org.jspecify.annotations.NullMarked;
