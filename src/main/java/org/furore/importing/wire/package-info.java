/// Stories of news agencies in the markup they are distributed in. Enter by the reader, which
/// [org.furore.importing.Importer] asks. What an agency's codes for topics and places mean is not
/// known here.
@NullMarked
package org.furore.importing.wire;

import org.jspecify.annotations.NullMarked;
