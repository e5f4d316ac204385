package io.stockbook.sagas.process;

import static java.util.Objects.requireNonNull;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Submission;
import io.stockbook.messages.channel.ChannelEvent.ChannelOpened;
import io.stockbook.messages.channel.ChannelEvent.ChannelPolicyChanged;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.ledger.SmallLedger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs the processes of a story over a small ledger: its events and refusals come back to them,
 * until nobody has anything more to say.
 */
final class StoryProcesses {

    private static final Actor PROCESSES = Actor.machine("processes");

    final List<Command> sent = new ArrayList<>();
    final List<Deadline> deadlines = new ArrayList<>();
    private final SmallLedger ledger;
    private final StoryFacts facts;
    private final Map<OrderId, Fulfilment> states = new LinkedHashMap<>();
    private final Map<OrderId, RecordedEvent> placed = new HashMap<>();
    private final Map<OrderId, List<Input>> early = new HashMap<>();
    private final Map<CommandId, OrderId> senders = new HashMap<>();
    private final List<Outgoing> held = new ArrayList<>();
    private Predicate<Command> holding = command -> false;
    private long seen;

    StoryProcesses(SmallLedger ledger, StoryFacts facts) {
        this.ledger = ledger;
        this.facts = facts;
    }

    Fulfilment state(OrderId order) {
        return requireNonNull(states.get(order));
    }

    /** These commands do not reach the ledger until they are let go. */
    void hold(Predicate<Command> which) {
        holding = which;
    }

    void letGo() {
        holding = command -> false;
        List<Outgoing> before = List.copyOf(held);
        held.clear();
        Map<OrderId, List<Input>> answers = new LinkedHashMap<>();
        before.forEach(outgoing -> dispatch(outgoing, answers));
        settle(answers);
    }

    /** Tells an order's process something that no event says. */
    void tell(OrderId order, Input input) {
        Map<OrderId, List<Input>> inputs = new LinkedHashMap<>();
        input(order, input, inputs);
        settle(inputs);
    }

    void settle() {
        settle(new LinkedHashMap<>());
    }

    /** Events first, then refusals, then offers: as the runtime does. */
    private void settle(Map<OrderId, List<Input>> answers) {
        Map<OrderId, List<Input>> refusals = answers;
        while (seen < ledger.position() || !refusals.isEmpty()) {
            List<RecordedEvent> batch = ledger.after(seen);
            seen += batch.size();
            facts.nextRound();
            Map<OrderId, List<Input>> inputs = new LinkedHashMap<>();
            List<Outgoing> out = new ArrayList<>();
            for (RecordedEvent recorded : batch) {
                fold(recorded, inputs);
                if (recorded.event() instanceof StockEvent.AllocationShorted it) {
                    out.add(ExceptionOpening.shorted(recorded, it));
                }
            }
            refusals.forEach(
                    (order, some) ->
                            inputs.computeIfAbsent(order, _ -> new ArrayList<>()).addAll(some));
            react(inputs, out);
            patients().forEach(order -> react(arrival(order), out));
            react(offers(), out);
            refusals = new LinkedHashMap<>();
            for (Outgoing outgoing : out) {
                sent.add(outgoing.command());
                if (holding.test(outgoing.command())) {
                    held.add(outgoing);
                } else {
                    dispatch(outgoing, refusals);
                }
            }
        }
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
                                Patience.lacking(state).entrySet().stream()
                                        .anyMatch(
                                                lack ->
                                                        lack.getValue()
                                                                <= facts.there(lack.getKey())))
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

    private void dispatch(Outgoing outgoing, Map<OrderId, List<Input>> refusals) {
        Answer answer =
                ledger.send(
                        new Submission(
                                outgoing.id(),
                                PROCESSES,
                                outgoing.command(),
                                null,
                                outgoing.cause()));
        Input input = asInput(outgoing, answer);
        OrderId sender = senders.get(outgoing.id());
        if (input != null && sender != null) {
            input(sender, input, refusals);
        }
    }

    private static @Nullable Input asInput(Outgoing outgoing, Answer answer) {
        return switch (answer) {
            case Answer.Refused no ->
                    new Input.Refused(outgoing.id(), outgoing.command(), no.refusal());
            case Answer.Accepted yes when yes.position() == 0 ->
                    new Input.Unchanged(outgoing.id(), outgoing.command());
            case Answer.Accepted _ -> null;
        };
    }

    private static void input(OrderId order, Input input, Map<OrderId, List<Input>> inputs) {
        inputs.computeIfAbsent(order, _ -> new ArrayList<>()).add(input);
    }
}
