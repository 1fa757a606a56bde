/// The window around the screens: navigation, menus, commands, history of places, jobs, problems.
/// Enter by [Shell]. It knows screens only as [Screen].
@NullMarked
package org.furore.ui.shell;

import org.jspecify.annotations.NullMarked;
