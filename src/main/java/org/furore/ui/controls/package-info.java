/// Controls that several screens share. Nothing of one screen alone may come in.
@NullMarked
package org.furore.ui.controls;

import org.jspecify.annotations.NullMarked;
