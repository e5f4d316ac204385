package io.stockbook.sagas;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import io.stockbook.messages.order.OrderEvent.OrderReleased;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.sagas.process.ExceptionOpening;
import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.sagas.process.Input;
import io.stockbook.sagas.process.Line;
import io.stockbook.sagas.process.OrderFulfilment;
import io.stockbook.sagas.process.Outgoing;
import io.stockbook.sagas.process.Reaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Tells the orders of one round what they have to know, each once with everything. */
final class Orders {

    private record Begun(RecordedEvent recorded, OrderPlaced placed) {}

    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

    private final Fulfilments states;
    private final Planning facts;
    private final Outbox outbox;
    private final EarlyNews early;
    private final Deadlines deadlines;
    private final Map<OrderId, List<Input>> mail = new LinkedHashMap<>();
    private final Map<OrderId, Begun> begun = new HashMap<>();
    private final Set<OrderId> released = new HashSet<>();

    Orders(
            Fulfilments states,
            Planning facts,
            Outbox outbox,
            EarlyNews early,
            Deadlines deadlines) {
        this.states = states;
        this.facts = facts;
        this.outbox = outbox;
        this.early = early;
        this.deadlines = deadlines;
    }

    /** From this event on there is a process; it plans once it has heard all of this round. */
    void begin(RecordedEvent recorded, OrderPlaced placed) {
        OrderId order = OrderId.parse(recorded.stream());
        begun.put(order, new Begun(recorded, placed));
        tell(order, new Input.Happened(recorded));
    }

    void tell(OrderId order, Input input) {
        if (input instanceof Input.Happened it && it.recorded().event() instanceof OrderReleased) {
            released.add(order);
        }
        mail.computeIfAbsent(order, _ -> new ArrayList<>()).add(input);
    }

    /** Lets every order that was told something react. */
    void react() {
        states.load(mail.keySet());
        early.load(mail.keySet().stream().filter(order -> !states.know(order)).toList());
        facts.itemCodes().load(scanned());
        Set<CatalogItemId> placed = placed();
        facts.itemPrep().load(placed);
        facts.itemKits().load(placed);
        mail.forEach((order, inputs) -> take(order, inputs, () -> reaction(order, inputs)));
        mail.clear();
        released.clear();
    }

    /** What goes to the floor, in one question for all orders. */
    private Set<CatalogItemId> scanned() {
        Set<CatalogItemId> items = new HashSet<>();
        for (OrderId order : released) {
            try {
                Fulfilment state = states.of(order);
                if (state != null) {
                    state.lines().values().stream()
                            .filter(it -> it.sku() != null)
                            .forEach(it -> items.add(item(order, it)));
                }
            } catch (JacksonException unreadable) {
                LOG.debug("{} says so when it is told", order, unreadable);
            }
        }
        return items;
    }

    /** What begins, in one question for all orders. */
    private Set<CatalogItemId> placed() {
        Set<CatalogItemId> items = new HashSet<>();
        begun.forEach(
                (order, first) ->
                        first.placed()
                                .lines()
                                .forEach(
                                        line ->
                                                items.add(
                                                        new CatalogItemId(
                                                                order.owner(), line.sku()))));
        return items;
    }

    private static CatalogItemId item(OrderId order, Line line) {
        return new CatalogItemId(order.owner(), line.item());
    }

    private @Nullable Reaction reaction(OrderId order, List<Input> inputs) {
        Begun first = begun.remove(order);
        if (first != null) {
            List<Input> known = new ArrayList<>(early.take(order));
            known.addAll(inputs);
            return OrderFulfilment.begin(first.recorded(), first.placed(), known, facts);
        }
        Fulfilment state = states.of(order);
        if (state == null) {
            early.keep(order, inputs);
            return null;
        }
        return OrderFulfilment.react(state, inputs, facts);
    }

    /**
     * An order whose process cannot take its inputs must not stop all others: its state stays as it
     * was, and a person is told what it did not take.
     */
    private void take(OrderId order, List<Input> inputs, Supplier<@Nullable Reaction> reacting) {
        try {
            Reaction reaction = reacting.get();
            if (reaction != null) {
                states.put(reaction.state());
                keep(order, reaction.commands());
                reaction.deadlines().forEach(deadlines::set);
            }
        } catch (DataAccessException unreachable) {
            throw unreachable;
        } catch (RuntimeException defect) {
            LOG.error("The process of {} could not take {}", order, inputs, defect);
            keep(
                    order,
                    List.of(
                            ExceptionOpening.defect(
                                    order.owner(),
                                    order.key(),
                                    inputs.getFirst().cause(),
                                    defect.toString())));
        }
    }

    private void keep(OrderId order, List<Outgoing> commands) {
        for (Outgoing outgoing : commands) {
            if (outgoing.command() instanceof AllocateStock asked) {
                facts.shelves().asked(asked);
            }
        }
        outbox.add(order.key(), commands);
    }
}
