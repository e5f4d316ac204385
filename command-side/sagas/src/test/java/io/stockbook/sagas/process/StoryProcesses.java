package io.stockbook.sagas.process;

import static java.util.Objects.requireNonNull;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.CatalogEvent;
import io.stockbook.messages.channel.ChannelEvent.ChannelOpened;
import io.stockbook.messages.channel.ChannelEvent.ChannelPolicyChanged;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the processes of a story round by round, as the runtime does. */
final class StoryProcesses {

    final List<Deadline> deadlines = new ArrayList<>();
    private final StoryFacts facts;
    private final Map<OrderId, Fulfilment> states = new LinkedHashMap<>();
    private final Map<OrderId, RecordedEvent> placed = new HashMap<>();
    private final Map<OrderId, List<Input>> early = new HashMap<>();
    private final Map<CommandId, OrderId> senders = new HashMap<>();

    StoryProcesses(StoryFacts facts) {
        this.facts = facts;
    }

    Fulfilment state(OrderId order) {
        return requireNonNull(states.get(order));
    }

    /** Everybody's state, by order. */
    Map<OrderId, Fulfilment> states() {
        return states;
    }

    /** Events first, then answers, then offers: as the runtime does. */
    List<Outgoing> round(List<RecordedEvent> batch, Map<OrderId, List<Input>> answers) {
        facts.nextRound();
        Map<OrderId, List<Input>> inputs = new LinkedHashMap<>();
        List<Outgoing> out = new ArrayList<>();
        for (RecordedEvent recorded : batch) {
            fold(recorded, inputs);
            if (recorded.event() instanceof StockEvent.AllocationShorted it) {
                out.add(ExceptionOpening.shorted(recorded, it));
            }
        }
        answers.forEach(
                (order, some) ->
                        inputs.computeIfAbsent(order, _ -> new ArrayList<>()).addAll(some));
        react(inputs, out);
        patients().forEach(order -> react(arrival(order), out));
        react(offers(), out);
        return out;
    }

    /** The order whose process sent this, or null. */
    @Nullable OrderId sender(Outgoing outgoing) {
        return senders.get(outgoing.id());
    }

    private void follow(
            RecordedEvent recorded, ChannelPolicy policy, Map<OrderId, List<Input>> inputs) {
        facts.opened(ChannelId.parse(recorded.stream()), policy);
        states.forEach(
                (order, state) -> {
                    if (state.awaitsChannel()) {
                        input(order, new Input.ChannelKnown("channel"), inputs);
                    }
                });
    }

    private void fold(RecordedEvent recorded, Map<OrderId, List<Input>> inputs) {
        switch (recorded.event()) {
            case OrderEvent it -> {
                OrderId order = OrderId.parse(recorded.stream());
                if (it instanceof OrderEvent.OrderPlaced) {
                    placed.put(order, recorded);
                }
                input(order, new Input.Happened(recorded), inputs);
            }
            case CatalogEvent it -> {
                facts.fold(CatalogItemId.parse(recorded.stream()), it);
                states.forEach(
                        (order, state) -> {
                            if (state.standing().unidentified() != null) {
                                input(order, new Input.CodeKnown("code"), inputs);
                            }
                        });
            }
            case ChannelOpened it -> follow(recorded, it.policy(), inputs);
            case ChannelPolicyChanged it -> follow(recorded, it.policy(), inputs);
            case StockEvent it -> {
                facts.fold(StockItemId.parse(recorded.stream()), recorded, it);
                Demand demand = Demands.of(it);
                if (demand != null && demand.kind() == Demand.Kind.ORDER) {
                    input(Story.order(demand.document()), new Input.Happened(recorded), inputs);
                }
            }
            default -> {}
        }
    }

    /** Who waits for all of it and may find it now, by rank. */
    private List<OrderId> patients() {
        return states.values().stream()
                .filter(
                        state ->
                                Patience.lacking(state).stream()
                                        .anyMatch(lack -> lack.quantity() <= facts.there(lack)))
                .sorted(Comparator.comparing(state -> state.placed().rank(1)))
                .map(Fulfilment::order)
                .toList();
    }

    private static Map<OrderId, List<Input>> arrival(OrderId order) {
        return Map.of(order, List.of(new Input.Arrived("arrival")));
    }

    private Map<OrderId, List<Input>> offers() {
        Map<OrderId, List<Input>> inputs = new LinkedHashMap<>();
        for (Offer offer : facts.offers()) {
            Demand demand = offer.to().demand();
            input(
                    Story.order(demand.document()),
                    new Input.Offered(demand.line(), offer.location(), offer.quantity(), "arrival"),
                    inputs);
        }
        return inputs;
    }

    private void react(Map<OrderId, List<Input>> inputs, List<Outgoing> out) {
        inputs.forEach(
                (order, some) -> {
                    RecordedEvent first = placed.remove(order);
                    Fulfilment state = states.get(order);
                    if (first != null) {
                        keep(begin(order, first, some), out);
                    } else if (state != null) {
                        keep(OrderFulfilment.react(state, some, facts), out);
                    } else {
                        early.computeIfAbsent(order, _ -> new ArrayList<>()).addAll(some);
                    }
                });
    }

    private Reaction begin(OrderId order, RecordedEvent first, List<Input> some) {
        List<Input> known = new ArrayList<>(early.getOrDefault(order, List.of()));
        known.addAll(some);
        return OrderFulfilment.begin(first, (OrderEvent.OrderPlaced) first.event(), known, facts);
    }

    private void keep(Reaction reaction, List<Outgoing> out) {
        states.put(reaction.state().order(), reaction.state());
        reaction.commands().forEach(one -> senders.put(one.id(), reaction.state().order()));
        for (Outgoing outgoing : reaction.commands()) {
            out.add(outgoing);
            if (outgoing.command() instanceof AllocateStock asked) {
                facts.asked(asked);
            }
        }
        deadlines.addAll(reaction.deadlines());
    }

    private static void input(OrderId order, Input input, Map<OrderId, List<Input>> inputs) {
        inputs.computeIfAbsent(order, _ -> new ArrayList<>()).add(input);
    }
}
