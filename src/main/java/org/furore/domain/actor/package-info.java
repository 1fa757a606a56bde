/// Persons, organisations, movements, platforms, works and groups. Enter by [Actor].
@NullMarked
package org.furore.domain.actor;

import org.jspecify.annotations.NullMarked;
