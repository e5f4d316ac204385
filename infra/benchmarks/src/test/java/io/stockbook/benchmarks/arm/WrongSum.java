package io.stockbook.benchmarks.arm;

/** The books do not hold what was answered, so no figure of the run means anything. */
public final class WrongSum extends RuntimeException {

    private static final long serialVersionUID = 1;

    public WrongSum(String sentence) {
        super(sentence);
    }
}
