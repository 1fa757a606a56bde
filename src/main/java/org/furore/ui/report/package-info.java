/// The screen of the report: what it shall hold, its real pages as they will be printed, and the
/// file. Enter by [ReportScreen]. How a page looks is decided in [org.furore.report], not here.
@NullMarked
package org.furore.ui.report;

import org.jspecify.annotations.NullMarked;
