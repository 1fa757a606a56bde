/// What every stage needs of the machine: paths, settings, messages in the person's language. Enter
/// by [Messages]. Nothing of a stage may come in.
@NullMarked
package org.furore.platform;

import org.jspecify.annotations.NullMarked;
