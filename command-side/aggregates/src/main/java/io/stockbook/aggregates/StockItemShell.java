package io.stockbook.aggregates;

import static io.stockbook.messages.Handled.EXPECTED_VERSION;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import io.stockbook.domain.stock.Stock;
import io.stockbook.messages.Handled;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The stock item in Axon's hands. */
@AggregateRoot(type = "StockItem")
final class StockItemShell extends Shell<StockCommand, StockEvent, Stock> {

    StockItemShell(String stream) {
        super(stream, Stock.empty(StockItemId.parse(stream)));
    }

    @CommandHandler(commandName = "StockCommand")
    @CreationPolicy(CREATE_IF_MISSING)
    Handled on(StockCommand command, @MetaDataValue(EXPECTED_VERSION) @Nullable Long expected) {
        return handle(command, expected);
    }

    @EventSourcingHandler
    void on(StockEvent event) {
        evolve(event);
    }
}
