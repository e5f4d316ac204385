package io.stockbook.architecture.walk;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.domain.order.Order;
import io.stockbook.domain.stock.Stock;
import io.stockbook.messages.Actor;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Event;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.sagas.process.Input;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders and stock items in memory. The deciders are the real ones, so nothing else can happen. */
final class World {

    private final Map<OrderId, Order> orders = new HashMap<>();
    private final Map<StockItemId, Stock> stock = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private long position;

    /** Decides, and tells what a process hears of it. */
    List<Input> send(CommandId id, Command command) {
        return switch (command) {
            case OrderCommand it -> decide(id, it, orders, it.order(), Order.UNPLACED);
            case StockCommand it -> decide(id, it, stock, it.item(), Stock.empty(it.item()));
            default -> List.of();
        };
    }

    private <I, C extends Command, E extends Event, S extends Decider<C, E, S>> List<Input> decide(
            CommandId id, C command, Map<I, S> states, I whose, S empty) {
        return switch (states.getOrDefault(whose, empty).decide(command)) {
            case Decision.Refused<E>(var refusal) ->
                    List.of(new Input.Refused(id, command, refusal));
            case Decision.Accepted<E>(var events) when events.isEmpty() ->
                    List.of(new Input.Unchanged(id, command));
            case Decision.Accepted<E>(var events) -> {
                for (E event : events) {
                    states.put(whose, states.getOrDefault(whose, empty).evolve(event));
                }
                yield events.stream().map(event -> recorded(id, command, event)).toList();
            }
        };
    }

    private Input recorded(CommandId id, Command command, Event event) {
        position++;
        String stream = command.target().key();
        return new Input.Happened(
                new RecordedEvent(
                        position,
                        stream,
                        versions.merge(stream, 1L, Long::sum),
                        Instant.EPOCH,
                        event,
                        new Provenance(id.value(), Actor.machine("walk"), null)));
    }

    long available(StockItemId item) {
        Stock there = stock.get(item);
        return there == null ? 0 : there.balances().available();
    }
}
