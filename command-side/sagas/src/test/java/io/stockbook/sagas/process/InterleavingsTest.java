package io.stockbook.sagas.process;

import static io.stockbook.sagas.process.Story.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.KitComponent;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.order.OrderCommand.UnblockOrder;
import io.stockbook.messages.stock.Demand;
import io.stockbook.sagas.ledger.OrderSeen;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However late events, commands and answers come: no unit is leaked, the order counts on no more
 * than its line asks for, and every order comes to its end.
 */
final class InterleavingsTest {

    private static final int TOGETHER = 100;

    static LongStream hundreds() {
        return LongStream.range(0, 14);
    }

    @ParameterizedTest(name = "hundred {0}")
    @MethodSource("hundreds")
    void everyOrderComesToItsEndHoweverLateItsNewsIs(long hundred) {
        each(hundred, InterleavingsTest::goes);
    }

    @ParameterizedTest(name = "hundred {0}")
    @MethodSource("hundreds")
    void kitsAreKeptCompleteOrNotAtAllHoweverLateNewsIs(long hundred) {
        each(hundred, InterleavingsTest::goesWithKits);
    }

    @ParameterizedTest(name = "hundred {0}")
    @MethodSource("hundreds")
    void kitsThatAreOnlySoldBuiltWaitForThemUntilComponentsMayServe(long hundred) {
        each(hundred, InterleavingsTest::goesWithBuiltKits);
    }

    /** What was put back after a count took units, or while fewer were wanted: none ever ended. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2036, 3552, 4560, 6199, 6830, 7495, 8578, 9475, 9746, 18132, 24497})
    void whatOnceHadNoEndHasOne(long seed) {
        goes(new Random(seed));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(
            longs = {333, 377, 1328, 1917, 2188, 2373, 2694, 3668, 4572, 4847, 5573, 5816, 18132})
    void soItIsWhereThereAreKits(long seed) {
        goesWithKits(new Random(seed));
    }

    private static void goes(Random random) {
        goes(random, new Interleaving(random, Map.of()), RandomPeople.SKUS);
    }

    private static void goesWithKits(Random random) {
        goes(random, new Interleaving(random, RandomPeople.KITS), RandomPeople.WITH_KITS);
    }

    private static void goesWithBuiltKits(Random random) {
        goes(random, new Interleaving(random, RandomPeople.KITS), RandomPeople.WITH_BUILT);
    }

    private static void each(long hundred, Consumer<Random> history) {
        for (long seed = hundred * TOGETHER; seed < (hundred + 1) * TOGETHER; seed++) {
            try {
                history.accept(new Random(seed));
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError("seed " + seed, wrong);
            }
        }
    }

    private static void goes(Random random, Interleaving all, List<String> skus) {
        InterleavedFloor floor = new InterleavedFloor(random, all.ledger);
        RandomPeople people = new RandomPeople(random, floor, skus);
        all.tell(
                new OpenChannel(
                        new ChannelId(OwnerId.HOUSE, Story.WEB),
                        "Web",
                        ChannelPolicy.from(
                                RandomPeople.LOCATIONS.stream().map(LocationId::new).toList())));
        skus.forEach(sku -> all.tell(people.received(sku, "north", 6)));
        int patience = 1 + random.nextInt(12);
        for (int step = 0; step < 40; step++) {
            all.tell(people.next());
            if (random.nextInt(20) == 0) {
                all.lapse();
            }
            if (skus.contains("BOX") && random.nextInt(40) == 0) {
                all.open("BOX");
            }
            for (int late = random.nextInt(patience + 1); late > 0; late--) {
                all.step();
            }
        }
        all.untilQuiet();
        assertSound(all);
        end(all, people, floor);
        assertSound(all);
        assertThat(people.orders())
                .as(() -> "of " + all.processes.states().values())
                .allMatch(order -> all.ledger.order(order).ended(), "has come to its end");
    }

    private static void end(Interleaving all, RandomPeople people, InterleavedFloor floor) {
        for (String sku : RandomPeople.ALL) {
            for (String location : RandomPeople.LOCATIONS) {
                all.tell(RandomPeople.resumed(sku, location));
                all.tell(people.received(sku, location, 100));
            }
        }
        for (int round = 0; round < 4; round++) {
            for (OrderId order : people.orders()) {
                for (BlockReason reason : BlockReason.values()) {
                    all.tell(new UnblockOrder(order, reason, null));
                }
            }
            floor.delivered().forEach(all::tell);
            all.untilQuiet();
            people.orders().forEach(order -> all.tell(new ReleaseOrder(order)));
            all.untilQuiet();
            for (OrderId order : people.orders()) {
                all.tell(new ConfirmPick(order, List.of(), Evidence.NONE));
                all.tell(new ConfirmShipment(order, List.of(), null, Evidence.NONE));
            }
            all.untilQuiet();
        }
    }

    private static void assertSound(Interleaving all) {
        Map<String, Long> promised = new HashMap<>();
        for (Fulfilment state : all.processes.states().values()) {
            for (Line line : state.lines().values()) {
                for (Part part : line.parts()) {
                    promised.merge(
                            line.item() + "@" + part.location(),
                            part.open() + part.picked(),
                            Long::sum);
                }
                assertQueued(all, state, line);
            }
            assertTold(all.ledger.order(state.order()), state);
            assertWholeKits(state);
            assertAwake(all, state);
            assertServed(all, state);
        }
        for (String sku : RandomPeople.ALL) {
            for (String location : RandomPeople.LOCATIONS) {
                assertThat(all.ledger.stock(item(sku, location)).promised())
                        .as("promised of %s at %s", sku, location)
                        .isEqualTo(promised.getOrDefault(sku + "@" + location, 0L));
            }
        }
        assertThat(all.ledger.events(ExceptionOpened.class))
                .filteredOn(it -> it.type() == ExceptionType.STEP_REFUSED)
                .extracting(ExceptionOpened::sentence)
                .allMatch(
                        sentence ->
                                sentence.contains("cannot be cancelled whole")
                                        || sentence.contains("no stock item promises any more"));
    }

    private static void assertQueued(Interleaving all, Fulfilment state, Line line) {
        Demand demand = state.placed().demand(line.number());
        for (String location : RandomPeople.LOCATIONS) {
            assertThat(all.ledger.stock(item(line.item().value(), location)).queued(demand))
                    .as("queued for %s at %s", demand, location)
                    .isEqualTo(line.waitAt(new LocationId(location)).queued());
        }
    }

    /** Before anything of an order is on the floor it holds complete kits, and nothing besides. */
    private static void assertWholeKits(Fulfilment state) {
        boolean onTheFloor =
                state.lines().values().stream()
                        .flatMap(line -> line.parts().stream())
                        .anyMatch(
                                part ->
                                        part.heard() != Heard.NOTHING
                                                || part.picked() + part.shipped() > 0);
        if (onTheFloor || state.phase() != Phase.ACTIVE) {
            return;
        }
        for (Kit kit : state.kits().values()) {
            Map<String, Set<Long>> kits = new HashMap<>();
            for (KitComponent of : kit.components()) {
                Map<String, Long> units = new HashMap<>();
                RandomPeople.LOCATIONS.forEach(
                        location -> units.put(kit.recipe().maySplit() ? "" : location, 0L));
                for (Part part : state.line(of.line()).parts()) {
                    units.merge(
                            kit.recipe().maySplit() ? "" : part.location().value(),
                            part.open(),
                            Long::sum);
                }
                units.forEach(
                        (place, some) -> {
                            assertThat(some % of.perKit()).as("%s of %s", of, state).isZero();
                            kits.computeIfAbsent(place, _ -> new HashSet<>())
                                    .add(some / of.perKit());
                        });
            }
            kits.forEach(
                    (place, same) ->
                            assertThat(same)
                                    .as("kits of line %d at %s: %s", kit.line(), place, state)
                                    .hasSizeLessThan(2));
        }
    }

    /** Nobody waits for kits that are there in full. */
    private static void assertAwake(Interleaving all, Fulfilment state) {
        if (!state.maySource() || WholeOrder.isOne(state)) {
            return;
        }
        for (Kit kit : state.kits().values()) {
            if (KitStock.of(state, kit).lacking() > 0) {
                for (String location : RandomPeople.LOCATIONS) {
                    assertThat(kit.components())
                            .as("what %s waits for at %s", state, location)
                            .anyMatch(
                                    of ->
                                            all.facts.takeable(
                                                            item(of.sku().value(), location),
                                                            Story.WEB,
                                                            0)
                                                    < of.perKit());
                }
            }
        }
    }

    /**
     * Of a kit that is only sold built nothing but that is promised; who waits knows when it is
     * not.
     */
    private static void assertServed(Interleaving all, Fulfilment state) {
        for (Kit kit : state.kits().values()) {
            if (kit.recipe().soldBuiltOnly()) {
                assertThat(kit.components()).as("what serves %s of %s", kit, state).isEmpty();
                assertThat(
                                state.maySource()
                                        && state.line(kit.line()).missing() > 0
                                        && all.isOpen("BOX"))
                        .as("%s waits for built ones though nobody has to", state)
                        .isFalse();
            }
        }
    }

    /** What the order counts on and what it waits for is what it asks for. */
    private static void assertTold(OrderSeen order, Fulfilment state) {
        if (order.open()) {
            for (int line : order.lines()) {
                assertThat(order.promised(line) + order.waiting(line))
                        .as("units of line %d that %s counts on or waits for", line, state.order())
                        .isEqualTo(order.wanted(line));
            }
        }
    }
}
