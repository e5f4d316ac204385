package io.stockbook.sagas.process;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.TransferEvent.UnitsArrived;
import java.util.List;
import java.util.stream.Collectors;

/** How it is told that more arrived than was on its way. */
final class Excess {

    /** The most entries that one sentence names. */
    private static final int MOST_NAMED = 5;

    private Excess() {}

    static String sentence(TransferId transfer, UnitsArrived arrived) {
        List<ArrivedUnits> excess =
                arrived.units().stream().filter(one -> one.excess() > 0).toList();
        String named =
                excess.stream()
                        .limit(MOST_NAMED)
                        .map(one -> "%d of %s".formatted(one.excess(), one.sku()))
                        .collect(Collectors.joining(", "));
        int others = excess.size() - MOST_NAMED;
        return "Receipt %s of transfer %s brought units to %s that were not on their way: %s%s"
                .formatted(
                        arrived.receipt(),
                        transfer.number(),
                        arrived.route().to(),
                        named,
                        others > 0 ? " and %d more".formatted(others) : "");
    }

    /** The receipt stands for it, unless it names another paper. */
    static Evidence evidence(TransferId transfer, UnitsArrived arrived) {
        Evidence said = arrived.evidence();
        return new Evidence(
                said.document() == null ? arrived.receipt() : said.document(),
                said.occurredAt(),
                "not on its way with transfer " + transfer.number());
    }
}
