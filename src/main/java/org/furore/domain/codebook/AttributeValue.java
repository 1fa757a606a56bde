package org.furore.domain.codebook;

import org.furore.domain.event.Edtf;

import java.math.BigDecimal;

/// A value of a typed attribute.
public sealed interface AttributeValue {

    /// Free text or a choice.
    record OfText(String text) implements AttributeValue {}

    record OfNumber(BigDecimal number) implements AttributeValue {}

    record OfDate(Edtf date) implements AttributeValue {}

    record OfYesNo(boolean yes) implements AttributeValue {}
}
