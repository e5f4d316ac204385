package io.stockbook.sagas;

import static io.stockbook.sagas.Words.channel;
import static io.stockbook.sagas.Words.item;
import static io.stockbook.sagas.Words.order;
import static io.stockbook.sagas.Words.place;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.ConfirmPick;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.ResumeSelling;
import io.stockbook.messages.stock.StockCommand.SuspendSelling;
import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.sagas.process.Line;
import io.stockbook.sagas.process.Part;
import io.stockbook.sagas.process.Phase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in whatever order, over crashes and lost answers: no unit is leaked. */
final class RandomHistoriesTest {

    private static final List<String> LOCATIONS = List.of("north", "south", "east");
    private static final List<String> SKUS = List.of("A", "B", "C");
    private static final int ORDERS = 12;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void everyUnitIsShippedPromisedOrWaitedFor(long seed) {
        Random random = new Random(seed);
        try (Stage stage = new Stage(1 + random.nextInt(12))) {
            stage.tell(channel("north", "south", "east"));
            stage.runtime.start();
            int placed = 0;
            for (int step = 0; step < 120; step++) {
                if (placed < ORDERS && random.nextInt(6) == 0) {
                    placed++;
                    stage.tell(placing(random, placed));
                } else {
                    stage.tell(anything(random, Math.max(1, placed)));
                }
                if (random.nextInt(3) > 0) {
                    stage.feed();
                }
                if (random.nextInt(40) == 0) {
                    restart(stage, random);
                }
            }
            LOCATIONS.forEach(location -> SKUS.forEach(sku -> stage.tell(resume(sku, location))));
            stage.untilQuiet();
            check(stage);
        }
    }

    private static void restart(Stage stage, Random random) {
        stage.runtime.stop();
        stage.runtime =
                stage.runtime(
                        submission -> {
                            CompletableFuture<Answer> answer = stage.answer(submission);
                            return random.nextInt(10) == 0
                                    ? CompletableFuture.failedFuture(
                                            new IllegalStateException("cut off"))
                                    : answer;
                        },
                        Clock.systemUTC());
        stage.runtime.start();
    }

    private static Command placing(Random random, int number) {
        List<Object> lines = new ArrayList<>();
        for (int line = 0; line <= random.nextInt(4); line++) {
            lines.add(one(SKUS, random));
            lines.add(1 + random.nextInt(6));
        }
        Handling handling = List.of(Handling.values()).get(random.nextInt(3));
        return place("" + number, handling, lines.toArray());
    }

    private static Command anything(Random random, int orders) {
        String number = "" + (1 + random.nextInt(orders));
        String sku = one(SKUS, random);
        String location = one(LOCATIONS, random);
        return switch (random.nextInt(12)) {
            case 0 -> new CancelOrder(order(number), "not wanted");
            case 1, 2 -> new ConfirmPick(order(number), List.of(), Evidence.NONE);
            case 3, 4 -> new ConfirmShipment(order(number), List.of(), "S", Evidence.NONE);
            case 5 ->
                    new CountStock(
                            item(sku, location), "C", Status.AVAILABLE, 0, null, Evidence.NONE);
            case 6 -> new SuspendSelling(item(sku, location), ReasonCode.QUALITY, Evidence.NONE);
            case 7 -> resume(sku, location);
            default -> receive(sku, location, 1 + random.nextInt(5));
        };
    }

    private static Command resume(String sku, String location) {
        return new ResumeSelling(item(sku, location), Evidence.NONE);
    }

    private static String one(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static void check(Stage stage) {
        SourcingFold fold = new SourcingFold();
        stage.ledger.after(0).forEach(fold::take);
        assertTablesHold(stage, fold);
        Map<String, Long> promised = new HashMap<>();
        Map<String, Long> waiting = new HashMap<>();
        for (Fulfilment state : states(stage)) {
            for (Line line : state.lines().values()) {
                String document = state.order().number().value();
                assertThat(line.parts()).allSatisfy(part -> assertThat(part.asked()).isZero());
                for (Part part : line.parts()) {
                    promised.merge(
                            line.item() + "@" + part.location(),
                            part.open() + part.picked(),
                            Long::sum);
                }
                for (String location : LOCATIONS) {
                    String sku = line.item().value();
                    long due = state.phase() == Phase.ACTIVE ? line.missing() : 0;
                    assertThat(
                                    stage.ledger
                                            .stock(item(sku, location))
                                            .queued(Demand.orderLine(document, line.number())))
                            .isEqualTo(due);
                    waiting.merge(sku + "@" + location, due, Long::sum);
                }
            }
        }
        for (String sku : SKUS) {
            for (String location : LOCATIONS) {
                var stock = stage.ledger.stock(item(sku, location));
                String place = sku + "@" + location;
                assertThat(stock.promised()).isEqualTo(promised.getOrDefault(place, 0L));
                assertThat(stock.queued()).isEqualTo(waiting.getOrDefault(place, 0L));
                assertThat(Math.min(stock.available(), stock.queued())).as(place).isZero();
            }
        }
        assertThat(stage.ledger.events(ExceptionOpened.class))
                .allSatisfy(
                        it -> {
                            assertThat(it.type()).isEqualTo(ExceptionType.STEP_REFUSED);
                            assertThat(it.sentence())
                                    .containsAnyOf(
                                            "cannot be cancelled whole",
                                            "that no stock item promises any more");
                        });
    }

    private static void assertTablesHold(Stage stage, SourcingFold fold) {
        Shelves shelves = new Shelves(stage.dsl);
        fold.shelves().forEach((item, shelf) -> assertThat(shelves.at(item)).isEqualTo(shelf));
        assertThat(stage.count("waiting")).isEqualTo(fold.waiting().size());
    }

    private static List<Fulfilment> states(Stage stage) {
        return stage.dsl
                .fetch("SELECT state::text AS state FROM ledger.process_state ORDER BY process")
                .map(row -> StoredFulfilment.read(row.get("state", String.class)));
    }
}
