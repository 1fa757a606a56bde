/// The case as a PDF whose every statement can be traced to its source. Enter by [ReportWriter].
/// What comes from documents is text and nothing else: no markup of theirs, no address of theirs is
/// followed.
@NullMarked
package org.furore.report;

import org.jspecify.annotations.NullMarked;
