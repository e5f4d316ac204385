package io.stockbook.benchmarks.load;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The n-th most wanted stock item is wanted n to the power of the exponent times less often. */
final class Zipf implements Load.Choice {

    private final double[] upTo;

    Zipf(int skus, double exponent) {
        upTo = new double[skus];
        double sum = 0;
        for (int sku = 0; sku < skus; sku++) {
            sum += Math.pow(sku + 1.0, -exponent);
            upTo[sku] = sum;
        }
    }

    @Override
    public int next(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
    }
}
