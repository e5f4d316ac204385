package io.stockbook.connectors.simulation;

import io.stockbook.connectors.sending.Patience;
import io.stockbook.connectors.sending.Progress;
import io.stockbook.connectors.sending.Progress.Standing;
import io.stockbook.connectors.sending.Retries;
import io.stockbook.connectors.sending.SendingStoppedException;
import io.stockbook.connectors.sending.SendingWindow;
import io.stockbook.connectors.sending.Settlement;
import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.Actor;
import io.stockbook.messages.CommandGateway;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs a retailer's days through the gateway: the same size and seed send the same commands, and
 * sending them again changes nothing.
 */
public final class Simulation {

    private final SimulationSize size;
    private final CommandGateway gateway;
    private final Settlement settlement;
    private final Progress progress;
    private final SortedMap<String, Long> sent = new TreeMap<>();

    /** A simulation of that size. */
    public Simulation(
            SimulationSize size, CommandGateway gateway, Settlement settlement, Progress progress) {
        this.size = size;
        this.gateway = gateway;
        this.settlement = settlement;
        this.progress = progress;
    }

    /**
     * Sends everything, half a day at a time: between the halves the fulfilment process does its
     * part.
     *
     * @throws SendingStoppedException when the ledger refuses what must hold or cannot be reached
     */
    public SimulationCounts run() throws InterruptedException {
        Business business = new Business(size);
        try (SendingWindow window =
                new SendingWindow(
                        gateway,
                        Actor.machine(Shop.CLIENT),
                        Retries.USUAL,
                        SendingWindow.USUAL_SIZE)) {
            send(window, business.opening());
            send(window, business.firstMorning());
            for (int day = 1; day <= size.days(); day++) {
                send(window, business.goods(day));
                send(window, business.orders(day));
                rest(day - 0.5);
                send(window, business.evening(day));
                rest(day);
            }
        }
        progress.done(standing(size.days()));
        return new SimulationCounts(sent);
    }

    private void send(SendingWindow window, List<Step> steps) throws InterruptedException {
        window.send(steps);
        steps.forEach(step -> sent.merge(step.command().getClass().getSimpleName(), 1L, Long::sum));
        window.awaitAnswers();
    }

    private void rest(double day) throws InterruptedException {
        Patience.USUAL.untilRest(settlement, new Days(progress, standing(day)));
        progress.at(standing(day));
    }

    private Standing standing(double day) {
        return new Standing("days", (long) day, settlement.events(), day / size.days());
    }

    /** While the simulation waits its days stand still and the events go on. */
    private record Days(Progress progress, Standing days) implements Progress {
        @Override
        public void at(Standing standing) {
            progress.at(new Standing(days.part(), days.counted(), standing.events(), days.share()));
        }

        @Override
        public void done(Standing standing) {
            at(standing);
        }
    }
}
