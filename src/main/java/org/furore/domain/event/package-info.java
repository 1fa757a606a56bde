/// What happened when, the links between events and the relations between entries. Enter by [Event]
/// and [Edtf].
@NullMarked
package org.furore.domain.event;

import org.jspecify.annotations.NullMarked;
