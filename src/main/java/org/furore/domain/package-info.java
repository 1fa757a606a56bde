/// What Furore talks about: plain records, sealed types and the ports (interfaces) through which
/// the stages meet. Enter by [CaseFile]. Nothing but `java.*` and jspecify may come in.
@NullMarked
package org.furore.domain;

import org.jspecify.annotations.NullMarked;
