package io.stockbook.eventcatalog;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.cutover.ControlTotal;
import io.stockbook.messages.cutover.ControlTotals;
import io.stockbook.messages.cutover.CutoverEvent;
import io.stockbook.messages.cutover.CutoverFile;
import java.util.List;

/** One of each event of a cutover. */
final class CutoverExamples {

    private static final ControlTotals TOTALS =
            new ControlTotals(
                    List.of(
                            new ControlTotal(
                                    ControlPart.AVAILABLE, 0, 1_200, new Money(45_600, "EUR")),
                            new ControlTotal(ControlPart.ORDERS, 17, 40, null)));

    private CutoverExamples() {}

    static List<Event> all() {
        return List.of(
                new CutoverEvent.CutoverBegun(
                        TOTALS,
                        List.of(new CutoverFile("stock", "0a".repeat(32))),
                        Evidence.of("old system, 31 December")),
                new CutoverEvent.CutoverFinished(TOTALS));
    }
}
