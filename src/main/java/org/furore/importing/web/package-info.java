/// Web archives, saved messages of pages and feeds: each record a page or an entry with when and
/// where it was caught. Enter by the readers, which [org.furore.importing.Importer] asks. What a
/// page says of itself is read elsewhere, and nothing that fetches may come in.
@NullMarked
package org.furore.importing.web;

import org.jspecify.annotations.NullMarked;
