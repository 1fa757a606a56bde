/// Furore: a workbench for people who study media controversies.
///
/// Enter by [Main]. Nothing but the start belongs in this package: what the program does lives in
/// the packages below it, which are named after what the user does, in the order the data goes.
@NullMarked
package org.furore;

import org.jspecify.annotations.NullMarked;
