/// How fast and how small Furore is, each figure beside what bare engines do with the same input in
/// the same run. Enter by [BenchCommand]. It may use every package; only the wiring uses it.
@NullMarked
package org.furore.bench;

import org.jspecify.annotations.NullMarked;
