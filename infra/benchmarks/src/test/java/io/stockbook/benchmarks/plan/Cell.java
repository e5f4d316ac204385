package io.stockbook.benchmarks.plan;

/**
 * One thing that is measured.
 *
 * @param warmUp what is done once before, and not counted
 */
public record Cell(String name, Unit unit, Taking warmUp, Taking taking) {

    /** In what it is told. */
    public enum Unit {
        PER_SECOND("/s"),
        MILLIS("ms");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** Takes one sample. */
    @FunctionalInterface
    public interface Taking {
        Sample take() throws Exception;
    }
}
