package org.furore.bench;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Many times of the same work.
///
/// @param millis ascending
record Times(double[] millis) {

    /// @param nanos in any order
    static Times ofNanos(long... nanos) {
        return new Times(Arrays.stream(nanos).sorted().mapToDouble(one -> one / 1e6).toArray());
    }

    /// These and others.
    Times with(Times others) {
        return new Times(
                DoubleStream.concat(Arrays.stream(millis), Arrays.stream(others.millis))
                        .sorted()
                        .toArray());
    }

    /// The time that as many percent of all do not exceed.
    double at(int percent) {
        return millis[Math.min(millis.length - 1, millis.length * percent / 100)];
    }

    double most() {
        return millis[millis.length - 1];
    }
}
