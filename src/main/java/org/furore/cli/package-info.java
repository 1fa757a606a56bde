/// The command line: one class per command, each scriptable. Enter by [FuroreCommand]. No command
/// does the work of a stage; it asks one and prints what it says.
@NullMarked
package org.furore.cli;

import org.jspecify.annotations.NullMarked;
