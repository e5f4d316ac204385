package io.stockbook.benchmarks.arm;

import io.stockbook.benchmarks.load.Load;
import io.stockbook.benchmarks.load.Run;
import java.time.Duration;

/** An arm, and what its books must hold after all that it has answered. */
public final class Audited implements AutoCloseable {

    private final String name;
    private final Arm arm;
    private long events;
    private long available;

    public Audited(String name, Arm arm) {
        this.name = name;
        this.arm = arm;
    }

    public String name() {
        return name;
    }

    public void receive(int skus, long quantityEach) throws Exception {
        arm.receive(skus, quantityEach);
        events += skus;
        available += skus * quantityEach;
    }

    public Run run(Load load, int inFlight, Duration duration) throws Exception {
        return booked(arm.run(load, inFlight, duration));
    }

    public Run oneByOne(Load load, Duration duration) throws Exception {
        return booked(arm.oneByOne(load, duration));
    }

    /** Takes into the account what stood in the books before the arm was opened. */
    public void found(Count before) {
        events += before.events();
        available += before.available();
    }

    private Run booked(Run run) {
        events += run.allocated() + run.freed();
        available += run.freed() - run.allocated();
        if (run.refused() > 0) {
            throw new WrongSum("%s refused %,d of what it had".formatted(name, run.refused()));
        }
        return run;
    }

    /** Fails when the books do not hold exactly what was answered. */
    public void check() throws Exception {
        Count count = arm.count();
        if (count.events() != events || count.available() != available || count.lowest() < 0) {
            throw new WrongSum(
                    "%s answered for %,d events and left %,d units, but its books hold %s"
                            .formatted(name, events, available, count));
        }
    }

    @Override
    public void close() {
        arm.close();
    }
}
