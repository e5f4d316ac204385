package io.stockbook.sagas.process;

/**
 * Sums over all lines, kept up to date line by line so that an order of 2,000 lines is not searched
 * for every event.
 *
 * @param busy lines with an unanswered request for units or for a place in a queue, or of which
 *     units are on their way back
 * @param missing lines with units not promised
 * @param undone lines not shipped in full
 * @param held lines with anything not given back
 */
public record Tally(int busy, int missing, int undone, int held) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Line line) {
        return change(line, 1);
    }

    Tally minus(Line line) {
        return change(line, -1);
    }

    private Tally change(Line line, int by) {
        return new Tally(
                busy + (line.busy() ? by : 0),
                missing + (line.missing() > 0 ? by : 0),
                undone + (line.done() ? 0 : by),
                held + (line.givenBack() ? 0 : by));
    }
}
