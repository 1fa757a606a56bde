/// Long work, its progress and its errors. Enter by [Progress].
@NullMarked
package org.furore.domain.task;

import org.jspecify.annotations.NullMarked;
