package io.stockbook.queries;

/** What arrived, by the status in which it did. */
public record ReceivedUnits(long available, long inspection, long held, long damaged) {

    /** All of it. */
    public long total() {
        return available + inspection + held + damaged;
    }
}
