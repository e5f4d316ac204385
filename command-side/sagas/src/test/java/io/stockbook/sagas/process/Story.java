package io.stockbook.sagas.process;

import static java.util.Objects.requireNonNull;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Submission;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelEvent.ChannelOpened;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderTerms;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.ConsumeReservation;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.ledger.SmallLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A story told to the processes: commands go to a small ledger, its events and refusals come back,
 * until nobody has anything more to say. Commands can be held back to tell races.
 */
final class Story implements Facts {

    static final ChannelCode WEB = new ChannelCode("web");
    private static final Actor TELLER = Actor.machine("teller");

    final SmallLedger ledger = new SmallLedger();
    final List<Command> sent = new ArrayList<>();
    private final Map<ChannelId, ChannelPolicy> policies = new HashMap<>();
    private final SequencedMap<StockItemId, Shelf> shelves = new LinkedHashMap<>();
    private final Map<StockItemId, Map<Demand, WaitingLine>> waiting = new HashMap<>();
    private final Map<OrderId, Fulfilment> states = new LinkedHashMap<>();
    private final Map<OrderId, RecordedEvent> placed = new HashMap<>();
    private final Map<OrderId, List<Input>> early = new HashMap<>();
    private final Map<CommandId, OrderId> senders = new HashMap<>();
    private final List<Outgoing> held = new ArrayList<>();
    private Predicate<Command> holding = command -> false;
    final Map<Sku, List<String>> codes = new HashMap<>();
    private final List<Reservation> reserved = new ArrayList<>();
    final List<Deadline> deadlines = new ArrayList<>();
    private long seen;
    private int told;

    /** The channel sells from these locations, the preferred one first. */
    Story channel(String... locations) {
        ChannelPolicy policy =
                ChannelPolicy.from(Arrays.stream(locations).map(LocationId::new).toList());
        return tell(new OpenChannel(new ChannelId(OwnerId.HOUSE, WEB), "Web", policy));
    }

    Story receive(String sku, String location, long units) {
        return tell(
                new ReceiveStock(
                        item(sku, location),
                        "R" + told,
                        Status.AVAILABLE,
                        units,
                        null,
                        null,
                        null,
                        Evidence.NONE));
    }

    Story place(String number, Handling handling, OrderLine... lines) {
        return place(number, Rank.USUAL_PRIORITY, handling, lines);
    }

    Story place(String number, int priority, Handling handling, OrderLine... lines) {
        return tell(
                new PlaceOrder(
                        order(number),
                        WEB,
                        priority,
                        null,
                        handling,
                        List.of(lines),
                        List.of(),
                        null,
                        null,
                        null,
                        Evidence.of(number)));
    }

    /** An order from that checkout. */
    Story placeFromCart(String number, OrderLine... lines) {
        return tell(
                new PlaceOrder(
                        order(number),
                        WEB,
                        Rank.USUAL_PRIORITY,
                        null,
                        Handling.MANUAL,
                        List.of(lines),
                        List.of(),
                        null,
                        null,
                        new OrderTerms(FillPolicy.PARTIAL, null, "cart", List.of()),
                        Evidence.of(number)));
    }

    /** A checkout keeps units for itself. */
    AllocationId reserve(String sku, String location, long units) {
        AllocationId cart = new AllocationId(new UUID(7, told));
        tell(
                new AllocateStock(
                        item(sku, location),
                        cart,
                        new Demand(Demand.Kind.CHECKOUT, "cart", 1),
                        WEB,
                        Rank.unplaced(1),
                        units,
                        Instant.MAX,
                        null,
                        Evidence.NONE));
        reserved.add(new Reservation(item(sku, location), cart, units));
        return cart;
    }

    /** The checkout has become the first line of this order. */
    Story consume(String sku, String location, AllocationId cart, String number) {
        return tell(
                new ConsumeReservation(
                        item(sku, location),
                        cart,
                        Demand.orderLine(number, 1),
                        Rank.unplaced(1),
                        Evidence.NONE));
    }

    /** Somebody sends a command, and everybody reacts. */
    Story tell(Command command) {
        told++;
        CommandId id = CommandId.ofKey(OwnerId.HOUSE, "teller", "" + told);
        Answer answer = ledger.send(Submission.of(id, TELLER, command));
        if (answer instanceof Answer.Refused refused) {
            throw new IllegalStateException(refused.toString());
        }
        return settle();
    }

    /** Moves time on to the last moment that an order waits for. */
    Story lapse(String number) {
        Map<OrderId, List<Input>> due = new LinkedHashMap<>();
        due.put(
                order(number),
                new ArrayList<>(List.of(new Input.Lapsed(deadlines.getLast().dueAt()))));
        return settle(due);
    }

    /** From now on these commands do not reach the ledger until they are let go. */
    Story hold(Predicate<Command> which) {
        holding = which;
        return this;
    }

    Story letGo() {
        holding = command -> false;
        List<Outgoing> before = List.copyOf(held);
        held.clear();
        Map<OrderId, List<Input>> answers = new LinkedHashMap<>();
        before.forEach(outgoing -> dispatch(outgoing, answers));
        return settle(answers);
    }

    Fulfilment state(String number) {
        return requireNonNull(states.get(order(number)));
    }

    <C extends Command> List<C> sent(Class<C> kind) {
        return sent.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static OrderId order(String number) {
        return new OrderId(OwnerId.HOUSE, new OrderNumber(number));
    }

    static StockItemId item(String sku, String location) {
        return new StockItemId(OwnerId.HOUSE, new Sku(sku), new LocationId(location));
    }

    static OrderLine line(int number, String sku, long quantity) {
        return new OrderLine(number, new Sku(sku), quantity, null);
    }

    private Story settle() {
        return settle(new LinkedHashMap<>());
    }

    /** Events first, then refusals, then offers: as the runtime does. */
    private Story settle(Map<OrderId, List<Input>> answers) {
        Map<OrderId, List<Input>> refusals = answers;
        while (seen < ledger.position() || !refusals.isEmpty()) {
            List<RecordedEvent> batch = ledger.after(seen);
            seen += batch.size();
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
        return this;
    }

    private void fold(RecordedEvent recorded, Map<OrderId, List<Input>> inputs) {
        switch (recorded.event()) {
            case OrderEvent.OrderPlaced _ -> {
                OrderId order = OrderId.parse(recorded.stream());
                placed.put(order, recorded);
                input(order, recorded, inputs);
            }
            case OrderEvent _ -> input(OrderId.parse(recorded.stream()), recorded, inputs);
            case ChannelOpened it -> {
                policies.put(ChannelId.parse(recorded.stream()), it.policy());
                states.keySet()
                        .forEach(
                                order ->
                                        inputs.computeIfAbsent(order, _ -> new ArrayList<>())
                                                .add(new Input.ChannelKnown("channel")));
            }
            case StockEvent it -> {
                StockItemId item = StockItemId.parse(recorded.stream());
                shelves.merge(
                        item,
                        Shelf.EMPTY.after(recorded.version(), it),
                        (shelf, _) -> shelf.after(recorded.version(), it));
                wait(item, it);
                Demand demand = Demands.of(it);
                if (demand != null && demand.kind() == Demand.Kind.ORDER) {
                    input(order(demand.document()), recorded, inputs);
                }
            }
            default -> {}
        }
    }

    private void wait(StockItemId item, StockEvent event) {
        Map<Demand, WaitingLine> here = waiting.computeIfAbsent(item, _ -> new LinkedHashMap<>());
        if (event instanceof StockEvent.DemandQueued it) {
            here.put(
                    it.demand(),
                    new WaitingLine(
                            it.demand(), item.location(), it.channel(), it.rank(), it.quantity()));
        } else if (event instanceof StockEvent.DemandDropped it) {
            here.computeIfPresent(
                    it.demand(),
                    (_, line) ->
                            line.quantity() == it.quantity()
                                    ? null
                                    : new WaitingLine(
                                            line.demand(),
                                            line.location(),
                                            line.channel(),
                                            line.rank(),
                                            line.quantity() - it.quantity()));
        }
    }

    private Map<OrderId, List<Input>> offers() {
        Map<Sku, SequencedMap<LocationId, Shelf>> bySku = new LinkedHashMap<>();
        Map<Sku, List<WaitingLine>> lines = new LinkedHashMap<>();
        shelves.forEach(
                (item, shelf) -> {
                    bySku.computeIfAbsent(item.sku(), _ -> new LinkedHashMap<>())
                            .put(item.location(), shelf);
                    lines.computeIfAbsent(item.sku(), _ -> new ArrayList<>())
                            .addAll(waiting.getOrDefault(item, Map.of()).values());
                });
        Map<OrderId, List<Input>> inputs = new LinkedHashMap<>();
        bySku.forEach(
                (sku, shelf) -> {
                    for (Offer offer : Offering.offers(shelf, lines.getOrDefault(sku, List.of()))) {
                        inputs.computeIfAbsent(
                                        order(offer.to().demand().document()),
                                        _ -> new ArrayList<>())
                                .add(
                                        new Input.Offered(
                                                offer.to().demand().line(),
                                                offer.location(),
                                                offer.quantity(),
                                                "arrival"));
                    }
                });
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
                        keep(OrderFulfilment.react(state, some, this), out);
                    } else {
                        early.computeIfAbsent(order, _ -> new ArrayList<>()).addAll(some);
                    }
                });
    }

    private Reaction begin(OrderId order, RecordedEvent first, List<Input> some) {
        List<Input> known = new ArrayList<>(early.getOrDefault(order, List.of()));
        known.addAll(some);
        return OrderFulfilment.begin(first, (OrderEvent.OrderPlaced) first.event(), known, this);
    }

    private void keep(Reaction reaction, List<Outgoing> out) {
        states.put(reaction.state().order(), reaction.state());
        reaction.commands().forEach(one -> senders.put(one.id(), reaction.state().order()));
        out.addAll(reaction.commands());
        deadlines.addAll(reaction.deadlines());
    }

    private void dispatch(Outgoing outgoing, Map<OrderId, List<Input>> refusals) {
        Answer answer =
                ledger.send(
                        new Submission(
                                outgoing.id(), TELLER, outgoing.command(), null, outgoing.cause()));
        Input input = asInput(outgoing, answer);
        OrderId sender = senders.get(outgoing.id());
        if (input != null && sender != null) {
            refusals.computeIfAbsent(sender, _ -> new ArrayList<>()).add(input);
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

    private static void input(
            OrderId order, RecordedEvent recorded, Map<OrderId, List<Input>> inputs) {
        inputs.computeIfAbsent(order, _ -> new ArrayList<>()).add(new Input.Happened(recorded));
    }

    @Override
    public @Nullable ChannelPolicy policy(ChannelId channel) {
        return policies.get(channel);
    }

    @Override
    public Map<CatalogItemId, List<String>> codes(Collection<CatalogItemId> items) {
        return items.stream()
                .filter(item -> codes.containsKey(item.sku()))
                .collect(
                        Collectors.toMap(
                                item -> item,
                                item -> codes.getOrDefault(item.sku(), List.of()),
                                (one, _) -> one));
    }

    @Override
    public List<Reservation> reservations(OwnerId owner, String checkout) {
        return reserved;
    }

    @Override
    public long takeable(StockItemId item, ChannelCode channel, long own) {
        return shelves.getOrDefault(item, Shelf.EMPTY).takeable(channel, own);
    }
}
