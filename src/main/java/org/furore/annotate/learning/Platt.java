package org.furore.annotate.learning;

/// Turns a classifier's values into probabilities by a logistic curve (Platt, "Probabilistic
/// Outputs for Support Vector Machines", 1999), fitted by Newton's method with backtracking and
/// with targets held off 0 and 1 (Lin, Lin, Weng, "A Note on Platt's Probabilistic Outputs",
/// Machine Learning 68, 2007).
///
/// @param slope above 0, so that the order of values is kept
record Platt(double slope, double shift) {
    private static final double FLATTEST = 1e-3;
    private static final double RIDGE = 1e-12;
    private static final double NEAR = 1e-5;
    private static final int STEPS = 100;

    /// The curve under which `positive` is likeliest; `values` must come from models that didn't
    /// learn from the rows they are asked about.
    static Platt fitted(double[] values, boolean[] positive) {
        int count = 0;
        for (boolean each : positive) {
            count += each ? 1 : 0;
        }
        double high = (count + 1.0) / (count + 2.0);
        double low = 1.0 / (values.length - count + 2.0);
        double slope = 0;
        double shift = Math.log((count + 1.0) / (values.length - count + 1.0));
        double loss = loss(values, positive, high, low, slope, shift);
        for (int step = 0; step < STEPS; step++) {
            double curve = RIDGE;
            double cross = 0;
            double flat = RIDGE;
            double downSlope = 0;
            double downShift = 0;
            for (int i = 0; i < values.length; i++) {
                double p = at(slope * values[i] + shift);
                double weight = p * (1 - p);
                double off = p - (positive[i] ? high : low);
                curve += weight * values[i] * values[i];
                cross += weight * values[i];
                flat += weight;
                downSlope += off * values[i];
                downShift += off;
            }
            if (Math.abs(downSlope) < NEAR && Math.abs(downShift) < NEAR) {
                break;
            }
            double area = curve * flat - cross * cross;
            double moveSlope = -(flat * downSlope - cross * downShift) / area;
            double moveShift = -(curve * downShift - cross * downSlope) / area;
            double along = downSlope * moveSlope + downShift * moveShift;
            double length = 1;
            double next = Double.POSITIVE_INFINITY;
            while (length > 1e-10) {
                double tried =
                        loss(
                                values,
                                positive,
                                high,
                                low,
                                slope + length * moveSlope,
                                shift + length * moveShift);
                if (tried < loss + 1e-4 * length * along) {
                    next = tried;
                    break;
                }
                length /= 2;
            }
            if (next == Double.POSITIVE_INFINITY) {
                break;
            }
            slope += length * moveSlope;
            shift += length * moveShift;
            loss = next;
        }
        return new Platt(Math.max(slope, FLATTEST), shift);
    }

    private static double loss(
            double[] values,
            boolean[] positive,
            double high,
            double low,
            double slope,
            double shift) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double x = slope * values[i] + shift;
            double target = positive[i] ? high : low;
            sum += Math.max(x, 0) - x * target + Math.log1p(Math.exp(-Math.abs(x)));
        }
        return sum;
    }

    /// From 0 to 1.
    double of(double value) {
        return at(slope * value + shift);
    }

    private static double at(double x) {
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }
}
