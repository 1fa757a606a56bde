package org.furore.architecture;

import com.tngtech.archunit.lang.ArchRule;

import java.util.Set;
import java.util.function.Function;

/// One rule of the house, for any root package: the real one, or that of the canaries.
///
/// A rule that never failed is a wish, so each names the planted classes it must catch. It must
/// catch these and no others.
///
/// @param name what holds, as a sentence
/// @param of the rule for the house that stands below a root package
/// @param canaries the simple names of the planted classes that break it
record HouseRule(String name, Function<String, ArchRule> of, Set<String> canaries) {

    HouseRule(String name, Function<String, ArchRule> of, String... canaries) {
        this(name, of, Set.of(canaries));
    }
}
