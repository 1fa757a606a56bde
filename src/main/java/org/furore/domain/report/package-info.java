/// What a researcher says of the report: its words, its sections, its paper. Enter by [ReportPlan].
/// How a report is printed is no business of the domain.
@NullMarked
package org.furore.domain.report;

import org.jspecify.annotations.NullMarked;
