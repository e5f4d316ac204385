package io.stockbook.benchmarks.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A number that the table gives: the median over all rounds of one cell's value over another's, or
 * of one cell's value alone.
 *
 * @param must the bar below which the work is not done
 * @param goal what we are after
 */
public record Figure(
        String key, String meaning, String over, @Nullable String under, Bar must, Bar goal) {

    /** A value and on which side of it one has to be. */
    public record Bar(boolean atLeast, double value) {

        static Bar atLeast(double value) {
            return new Bar(true, value);
        }

        static Bar atMost(double value) {
            return new Bar(false, value);
        }

        /** True when the value is on the right side. */
        public boolean holds(double measured) {
            return atLeast ? measured >= value : measured <= value;
        }

        @Override
        public String toString() {
            return (atLeast ? "≥ " : "≤ ") + Numbers.text(value);
        }
    }

    public double value(Measured measured) {
        return Median.of(pairs(measured));
    }

    /** Each round's pair, since only what was measured within the same minute can be compared. */
    public List<Double> pairs(Measured measured) {
        List<Sample> upper = measured.cell(over).samples();
        if (under == null) {
            return upper.stream().map(Sample::value).toList();
        }
        List<Sample> lower = measured.cell(under).samples();
        return IntStream.range(0, upper.size())
                .mapToObj(round -> upper.get(round).value() / lower.get(round).value())
                .toList();
    }

    /** True when it is made of this cell. */
    public boolean needs(String cell) {
        return cell.equals(over) || cell.equals(under);
    }
}
