package org.furore.annotate.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Ridge regression over sparse rows: the weights `w` that make `‖Xw − y‖² + λ‖w‖²` least, by
/// conjugate gradients on the normal equations (CGLS; Björck, "Numerical Methods for Least Squares
/// Problems", 1996, section 7.4). The same rows in the same order give the same weights on every
/// machine.
final class Ridge {
    private final int columns;
    private final List<int[]> places = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final List<Double> answers = new ArrayList<>();

    Ridge(int columns) {
        this.columns = columns;
    }

    void add(int[] places, double[] values, double answer) {
        this.places.add(places);
        this.values.add(values);
        answers.add(answer);
    }

    /// @param lambda above 0
    double[] weights(double lambda) {
        double[] weights = new double[columns];
        double[] residual = answers.stream().mapToDouble(Double::doubleValue).toArray();
        double[] gradient = transposed(residual);
        double[] direction = gradient.clone();
        double norm = dot(gradient, gradient);
        double enough = norm * 1e-16;
        for (int step = 0; step < 1000 && norm > enough; step++) {
            double[] image = times(direction);
            double length = norm / (dot(image, image) + lambda * dot(direction, direction));
            add(weights, length, direction);
            add(residual, -length, image);
            gradient = transposed(residual);
            add(gradient, -lambda, weights);
            double next = dot(gradient, gradient);
            for (int i = 0; i < columns; i++) {
                direction[i] = gradient[i] + next / norm * direction[i];
            }
            norm = next;
        }
        return weights;
    }

    private double[] times(double[] w) {
        double[] product = new double[places.size()];
        for (int row = 0; row < product.length; row++) {
            int[] at = places.get(row);
            double[] value = values.get(row);
            for (int i = 0; i < at.length; i++) {
                product[row] += value[i] * w[at[i]];
            }
        }
        return product;
    }

    private double[] transposed(double[] y) {
        double[] product = new double[columns];
        for (int row = 0; row < y.length; row++) {
            int[] at = places.get(row);
            double[] value = values.get(row);
            for (int i = 0; i < at.length; i++) {
                product[at[i]] += value[i] * y[row];
            }
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] what) {
        Arrays.setAll(to, i -> to[i] + factor * what[i]);
    }
}
