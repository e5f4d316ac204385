package io.stockbook.sagas.process;

/**
 * What a stock item will have to sell when all has come that is expected and all are served who
 * wait.
 *
 * @param inspection on the dock, or back from a customer, and not put away
 * @param waiting units that orders wait for there
 * @param onOrder bought and not booked yet, drafts among them
 * @param inTransit on their way from other locations
 */
public record Position(
        long available, long inspection, long waiting, long onOrder, long inTransit) {

    /** All of it together. */
    public long units() {
        return available + inspection - waiting + onOrder + inTransit;
    }
}
