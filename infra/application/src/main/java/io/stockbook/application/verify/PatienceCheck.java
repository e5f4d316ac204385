package io.stockbook.application.verify;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.sagas.OrdersUnderWay;
import io.stockbook.sagas.process.Deadline;
import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.sagas.process.Patience;
import io.stockbook.sagas.process.Phase;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;

/**
 * Whoever waits for everything and stands in no queue is found when stock arrives, and does not
 * wait for ever; neither does what is kept for an order that waits for its money.
 */
final class PatienceCheck extends ProcessCheck {

    private final FoldedRows lacking =
            new FoldedRows("SELECT * FROM ledger.patience", "process", "owner", "sku", "location");
    private final Earliest differences = new Earliest();

    PatienceCheck(DSLContext snapshot) {
        super(snapshot, "5: who waits for all of it is looked for when stock arrives");
    }

    /** What an order waits for is its process's knowledge, which other checks compare. */
    @Override
    void fold(RecordedEvent recorded) {}

    @Override
    public void end() {
        Set<String> outwaits = woken(Deadline.LongestWait.NAME);
        Set<String> lapses = woken(Deadline.Lapse.NAME);
        OrdersUnderWay.each(
                snapshot(),
                process -> {
                    compare(process, outwaits);
                    lapses(process, lapses);
                });
        lacking.compare(snapshot());
        differences.end();
    }

    /** Those that somebody will wake for this, and those that are being told something. */
    private Set<String> woken(String deadline) {
        Set<String> woken = busy();
        woken.addAll(
                snapshot()
                        .fetch(
                                "SELECT process FROM ledger.deadline WHERE name = {0}",
                                val(deadline))
                        .map(row -> row.get("process", String.class)));
        return woken;
    }

    /** Whoever is being cancelled gives everything back in any case. */
    private void lapses(Fulfilment process, Set<String> woken) {
        if (process.phase() != Phase.CANCELLING
                && process.standing().awaitsLapse()
                && !woken.contains(process.order().key())) {
            differences.add(
                    process.placed().position(),
                    "%s is blocked for %s and keeps its stock until %s, and nobody will wake for it"
                            .formatted(
                                    process.order(),
                                    process.standing().blocks(),
                                    process.standing().lapsesAt()));
        }
    }

    private void compare(Fulfilment process, Set<String> woken) {
        String key = process.order().key();
        long position = process.placed().position();
        Patience.lacking(process)
                .forEach(
                        lack ->
                                lacking.put(
                                        position,
                                        List.of(
                                                key,
                                                process.order().owner().value(),
                                                lack.sku().value(),
                                                Objects.toString(lack.location(), "")),
                                        "priority",
                                        process.placed().priority(),
                                        "promised",
                                        process.placed().promised(),
                                        "position",
                                        position,
                                        "quantity",
                                        lack.quantity()));
        Patience patience = process.standing().patience();
        if (patience != null && patience.until() != null && !woken.contains(key)) {
            differences.add(
                    position,
                    "%s waits for all of it until %s, and nobody will wake for it"
                            .formatted(process.order(), patience.until()));
        }
    }
}
