package io.stockbook.architecture.walk;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.order.OrderEvent.OrderPlaced;
import io.stockbook.messages.stock.Rank;
import io.stockbook.sagas.process.Facts;
import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.sagas.process.Input;
import io.stockbook.sagas.process.KnownCode;
import io.stockbook.sagas.process.OrderFulfilment;
import io.stockbook.sagas.process.Outgoing;
import io.stockbook.sagas.process.Reaction;
import io.stockbook.sagas.process.Recipe;
import io.stockbook.sagas.process.Reservation;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many short lives of an order, with the process that carries it and people who interfere. */
public final class CarriedOrders {

    /** Where an order's process stands before it begins. */
    public static final String NOWHERE = "[*]";

    private static final int LIVES = 1_500;
    private static final int STEPS = 30;
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final OrderId ORDER = new OrderId(OwnerId.HOUSE, new OrderNumber("A"));
    private static final ChannelPolicy POLICY =
            ChannelPolicy.from(List.of(new LocationId("A"), new LocationId("B")));

    private final Random chance;
    private final Examples examples;
    private final Seen seen = new Seen();
    private long told;

    private CarriedOrders(long seed) {
        this.chance = new Random(seed);
        this.examples = new Examples(chance);
        examples.only(OwnerId.class, OwnerId.HOUSE);
        examples.only(OrderId.class, ORDER);
    }

    /**
     * Lives all these lives; the same seed, the same lives.
     *
     * @param others commands that somebody else may send
     */
    public static Seen of(List<Class<?>> others, long seed) {
        CarriedOrders orders = new CarriedOrders(seed);
        for (int life = 0; life < LIVES; life++) {
            orders.new Life().live(orders.examples.some(others));
        }
        return orders.seen;
    }

    /** One order and what stands around it. */
    private final class Life implements Facts {

        private final World world = new World();
        private final Deque<Input> post = new ArrayDeque<>();
        private boolean channelOpen = chance.nextBoolean();
        private boolean codeKnown;
        private @Nullable Fulfilment carried;

        void live(List<Class<?>> interfering) {
            for (int step = 0; step < STEPS; step++) {
                switch (chance.nextInt(10)) {
                    case 0 -> {
                        channelOpen = true;
                        post.add(new Input.ChannelKnown("walk"));
                    }
                    case 1 -> post.add(new Input.Offered(1, new LocationId("A"), 1, "walk"));
                    case 2 -> post.add(new Input.Lapsed(Instant.EPOCH));
                    case 3 -> post.add(new Input.Arrived("walk"));
                    case 4 -> post.add(new Input.Outwaited(LATER));
                    case 5 -> {
                        codeKnown = true;
                        post.add(new Input.CodeKnown("walk"));
                    }
                    default -> somebodySends((Command) examples.of(examples.any(interfering)));
                }
                for (Input next = post.poll(); next != null; next = post.poll()) {
                    tell(next);
                }
            }
        }

        /** What others are answered is not the process's business. */
        private void somebodySends(Command command) {
            told++;
            CommandId id = CommandId.ofKey(OwnerId.HOUSE, "walk", "" + told);
            world.send(id, command).stream()
                    .filter(Input.Happened.class::isInstance)
                    .forEach(post::add);
        }

        private void tell(Input input) {
            Fulfilment before = carried;
            if (before != null) {
                keep(before.phase(), input, OrderFulfilment.react(before, List.of(input), this));
            } else if (input instanceof Input.Happened(var recorded)
                    && recorded.event() instanceof OrderPlaced placed) {
                keep(NOWHERE, input, OrderFulfilment.begin(recorded, placed, List.of(), this));
            }
        }

        private void keep(Object before, Input input, Reaction reaction) {
            carried = reaction.state();
            Class<?> cause =
                    input instanceof Input.Happened(var recorded)
                            ? recorded.event().getClass()
                            : input.getClass();
            seen.went(before, cause, reaction.state().phase());
            for (Outgoing outgoing : reaction.commands()) {
                post.addAll(world.send(outgoing.id(), outgoing.command()));
            }
        }

        @Override
        public @Nullable ChannelPolicy policy(ChannelId channel) {
            return channelOpen ? POLICY : null;
        }

        @Override
        public long takeable(StockItemId item, ChannelCode channel, long behind) {
            return world.available(item);
        }

        @Override
        public long onOffer(StockItemId item) {
            return world.available(item);
        }

        @Override
        public Map<StockItemId, Long> behind(Collection<StockItemId> items, Rank rank) {
            return Map.of();
        }

        @Override
        public Map<CatalogItemId, List<String>> codes(Collection<CatalogItemId> items) {
            return Map.of();
        }

        @Override
        public Map<CatalogItemId, List<PrepNeed>> prep(
                Collection<CatalogItemId> items, ChannelCode channel) {
            return items.stream()
                    .distinct()
                    .filter(_ -> chance.nextInt(4) == 0)
                    .collect(toMap(identity(), _ -> List.of(PrepNeed.LABEL)));
        }

        @Override
        public Map<CatalogItemId, Recipe> kits(Collection<CatalogItemId> items, long position) {
            List<Component> components = List.of(new Component(new Sku("A"), 1));
            return items.stream()
                    .distinct()
                    .filter(_ -> chance.nextInt(4) == 0)
                    .collect(
                            toMap(
                                    identity(),
                                    _ -> new Recipe(components, false, chance.nextBoolean())));
        }

        @Override
        public Map<AliasLine, List<Sku>> items(OwnerId owner, Collection<AliasLine> lines) {
            return codeKnown
                    ? lines.stream()
                            .distinct()
                            .collect(Collectors.toMap(line -> line, _ -> List.of(new Sku("A"))))
                    : Map.of();
        }

        @Override
        public List<KnownCode> near(OwnerId owner, AliasLine line) {
            return List.of();
        }

        @Override
        public List<Reservation> reservations(OwnerId owner, String checkout) {
            return List.of();
        }
    }
}
