package io.stockbook.sagas.process;

import io.stockbook.messages.Actor;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Submission;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.order.FillPolicy;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.OrderTerms;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.ConsumeReservation;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.sagas.ledger.SmallLedger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A story told to the processes: commands go to a small ledger, its events and refusals come back,
 * until nobody has anything more to say. Commands can be held back to tell races.
 */
final class Story {

    static final ChannelCode WEB = new ChannelCode("web");
    private static final Actor TELLER = Actor.machine("teller");

    final SmallLedger ledger = new SmallLedger();
    private final StoryFacts facts = new StoryFacts();
    private final StoryProcesses processes = new StoryProcesses(facts);
    private final StoryMail mail = new StoryMail(ledger, processes);
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

    /** An order that takes all or nothing. */
    Story placeWhole(String number, FillPolicy fill, OrderLine... lines) {
        return placeWhole(number, Rank.USUAL_PRIORITY, fill, lines);
    }

    Story placeWhole(String number, int priority, FillPolicy fill, OrderLine... lines) {
        return tell(
                new PlaceOrder(
                        order(number),
                        WEB,
                        priority,
                        null,
                        Handling.MANUAL,
                        List.of(lines),
                        List.of(),
                        null,
                        null,
                        new OrderTerms(fill, null, null, List.of()),
                        Evidence.of(number)));
    }

    /** An order of which some lines name the channel's codes. */
    Story placeNamed(String number, FillPolicy fill, List<OrderLine> lines, AliasLine... named) {
        return tell(
                new PlaceOrder(
                        order(number),
                        WEB,
                        Rank.USUAL_PRIORITY,
                        null,
                        Handling.RELEASE_WHEN_ALLOCATED,
                        lines,
                        List.of(),
                        null,
                        null,
                        fill == FillPolicy.PARTIAL
                                ? null
                                : new OrderTerms(fill, null, null, List.of()),
                        List.of(named),
                        Evidence.of(number)));
    }

    /** Moves time on until the last order that waits for all of it has done so for long enough. */
    Story outwait(String number) {
        return outwait(number, processes.deadlines.getLast().dueAt());
    }

    Story outwait(String number, Instant dueAt) {
        mail.tell(order(number), new Input.Outwaited(dueAt));
        return this;
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
        return reserve(1, sku, location, units);
    }

    AllocationId reserve(int line, String sku, String location, long units) {
        AllocationId cart = new AllocationId(new UUID(7, told));
        tell(
                new AllocateStock(
                        item(sku, location),
                        cart,
                        new Demand(Demand.Kind.CHECKOUT, "cart", line),
                        WEB,
                        Rank.unplaced(1),
                        units,
                        Instant.MAX,
                        null,
                        Evidence.NONE));
        facts.reserved(new Reservation(item(sku, location), cart, line, units));
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
        mail.settle();
        return this;
    }

    /** Moves time on to the last moment that an order waits for. */
    Story lapse(String number) {
        return lapse(number, processes.deadlines.getLast().dueAt());
    }

    /** A deadline is told that was due at this moment. */
    Story lapse(String number, Instant dueAt) {
        mail.tell(order(number), new Input.Lapsed(dueAt));
        return this;
    }

    /** From now on these commands do not reach the ledger until they are let go. */
    Story hold(Predicate<Command> which) {
        mail.hold(which);
        return this;
    }

    Story letGo() {
        mail.letGo();
        return this;
    }

    Fulfilment state(String number) {
        return processes.state(order(number));
    }

    <C extends Command> List<C> sent(Class<C> kind) {
        return mail.sent.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Deadline> deadlines() {
        return processes.deadlines;
    }

    /** Scanners read this of the item, besides its SKU. */
    Story code(String sku, String code) {
        facts.codes.put(new Sku(sku), List.of(code));
        return this;
    }

    /** The channel wants this done to units of the item before they leave. */
    Story wants(String sku, PrepNeed... needs) {
        facts.prep.put(new Sku(sku), List.of(needs));
        return this;
    }

    /** The item is a kit of these, for orders that are placed from now on. */
    Story kit(String sku, boolean maySplit, Component... components) {
        facts.kits.put(new Sku(sku), new Recipe(List.of(components), maySplit, null));
        return this;
    }

    /** Orders for the kit wait for built ones from now on. */
    Story builtOnly(String sku, Component... components) {
        facts.kits.put(new Sku(sku), new Recipe(List.of(components), false, true));
        return this;
    }

    /** Who waits for a kit hears that components may serve it. */
    Story opened(String number) {
        mail.tell(order(number), new Input.Arrived("catalog"));
        return this;
    }

    static Component holding(String sku, long quantity) {
        return new Component(new Sku(sku), quantity);
    }

    static OrderId order(String number) {
        return new OrderId(OwnerId.HOUSE, new OrderNumber(number));
    }

    static StockItemId item(String sku, String location) {
        return new StockItemId(OwnerId.HOUSE, new Sku(sku), new LocationId(location));
    }

    static AliasLine named(int number, String alias, long quantity) {
        return new AliasLine(number, "channel:web", alias, quantity, null);
    }

    static OrderLine line(int number, String sku, long quantity) {
        return new OrderLine(number, new Sku(sku), quantity, null);
    }
}
