package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.transfer.Route;
import java.util.ArrayList;
import java.util.List;

/** What follows from one event of a transfer, under ids that follow from the event and the step. */
final class TransferSteps {

    private final RecordedEvent recorded;
    private final TransferId transfer;
    private final Route route;
    private final List<Outgoing> outgoing = new ArrayList<>();

    TransferSteps(RecordedEvent recorded, Route route) {
        this.recorded = recorded;
        this.transfer = TransferId.parse(recorded.stream());
        this.route = route;
    }

    TransferId transfer() {
        return transfer;
    }

    /** How the stock items name it. */
    String number() {
        return transfer.number().value();
    }

    StockItemId from(Sku sku) {
        return item(sku, route.from());
    }

    StockItemId to(Sku sku) {
        return item(sku, route.to());
    }

    private StockItemId item(Sku sku, LocationId location) {
        return new StockItemId(transfer.owner(), sku, location);
    }

    void send(String step, Command command) {
        outgoing.add(
                new Outgoing(
                        CommandId.ofDocument(transfer)
                                .derived("event %d %s".formatted(recorded.version(), step)),
                        command,
                        ExceptionOpening.place(recorded)));
    }

    /** A person is told; once for an event. */
    void open(ExceptionType type, String sentence) {
        String place = ExceptionOpening.place(recorded);
        outgoing.add(
                ExceptionOpening.opening(
                        transfer.owner(),
                        type,
                        transfer.key(),
                        ExceptionOpening.id(place),
                        number(),
                        sentence,
                        place));
    }

    List<Outgoing> outgoing() {
        return List.copyOf(outgoing);
    }
}
