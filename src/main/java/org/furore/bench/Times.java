package org.furore.bench;

import java.util.Arrays;

/// Many times of the same work.
///
/// @param millis ascending
record Times(double[] millis) {

    /// @param nanos in any order
    static Times ofNanos(long... nanos) {
        return new Times(Arrays.stream(nanos).sorted().mapToDouble(one -> one / 1e6).toArray());
    }

    /// The time that as many percent of all do not exceed.
    double at(int percent) {
        return millis[Math.min(millis.length - 1, millis.length * percent / 100)];
    }

    double most() {
        return millis[millis.length - 1];
    }
}
