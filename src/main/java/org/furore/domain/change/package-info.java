/// Edits as values: changes, change sets, the one door for writing and the history. Enter by
/// [Workspace]. A change holds ids and values, never live objects.
@NullMarked
package org.furore.domain.change;

import org.jspecify.annotations.NullMarked;
