/// Posts as platforms other than X, and programs that watch them, write them down: Mastodon,
/// Bluesky, Reddit, and what Zeeschuimer caught in a browser. Enter by the readers, one a format.
/// What no file says is not made up here: no address is asked for, no id is composed.
@NullMarked
package org.furore.importing.social;

import org.jspecify.annotations.NullMarked;
