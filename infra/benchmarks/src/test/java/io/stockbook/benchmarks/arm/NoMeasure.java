package io.stockbook.benchmarks.arm;

/** The machine was so disturbed that something could not be measured. */
public final class NoMeasure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoMeasure(String sentence) {
        super(sentence);
    }
}
