package io.stockbook.connectors.sending;

import io.stockbook.connectors.sending.Progress.Standing;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Waits for the processes behind a plan, as long as something still happens.
 *
 * @param standstill how long nothing at all may happen before waiting is given up
 * @param nanoTime a clock that only goes forward
 */
public record Patience(Duration standstill, LongSupplier nanoTime) {

    /** Two minutes of the process's own clock: longer than any restart of the database. */
    public static final Patience USUAL = new Patience(Duration.ofMinutes(2), System::nanoTime);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    /**
     * Waits until the processes are at rest.
     *
     * @throws SendingStoppedException when nothing happens any more and they are not
     */
    public void untilRest(Settlement settlement, Progress progress) throws InterruptedException {
        until(-1, settlement, progress);
    }

    /**
     * Waits until at most so many orders are open, or the processes are at rest.
     *
     * @throws SendingStoppedException when nothing happens any more and it is not so
     */
    public void untilOpen(long most, Settlement settlement, Progress progress)
            throws InterruptedException {
        until(most, settlement, progress);
    }

    private void until(long most, Settlement settlement, Progress progress)
            throws InterruptedException {
        long before = settlement.openOrders();
        long lastEvents = settlement.events();
        long lastOpen = before;
        long lastChange = nanoTime.getAsLong();
        while (!(settlement.await(LOOK_AGAIN) || settlement.openOrders() <= most)) {
            long open = settlement.openOrders();
            long events = settlement.events();
            if (open != lastOpen || events != lastEvents) {
                lastOpen = open;
                lastEvents = events;
                lastChange = nanoTime.getAsLong();
            }
            if (nanoTime.getAsLong() - lastChange > standstill.toNanos()) {
                throw new SendingStoppedException(
                        "%d orders are open and nothing has happened for %d s"
                                .formatted(open, standstill.toSeconds()));
            }
            before = Math.max(before, open);
            progress.at(new Standing("orders open", open, events, share(open, before)));
        }
    }

    private static double share(long open, long before) {
        return before == 0 ? 0 : 1 - (double) open / before;
    }
}
