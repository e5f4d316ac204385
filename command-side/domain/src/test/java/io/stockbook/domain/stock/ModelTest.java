package io.stockbook.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Decision;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random histories, told to the decider and to a plain notebook: both must say no to the same
 * commands for the same reason, and agree on everything after every command.
 *
 * <p>A failure names its seed; {@code -Dstockbook.model.seed=SEED} tells that one history again.
 */
final class ModelTest {

    private static final int COMMANDS = 300;
    private static final List<StockItemId> ITEMS =
            List.of(item("MUG", "north"), item("MUG", "south"), item("CUP", "north"));

    private final Set<Class<?>> eventsSeen = new HashSet<>();
    private final Set<RefusalCode> refusalsSeen = EnumSet.noneOf(RefusalCode.class);

    @Test
    void agreesWithTheNotebookOnEveryHistory() {
        tell(300);
    }

    @Test
    @Tag("long")
    void agreesWithTheNotebookOnVeryManyHistories() {
        tell(10_000);
    }

    private void tell(int histories) {
        Long again = Long.getLong("stockbook.model.seed");
        if (again != null) {
            history(again);
            return;
        }
        long first = new Random().nextLong();
        System.out.printf("%d histories from seed %d on%n", histories, first);
        for (int history = 0; history < histories; history++) {
            history(first + history);
        }
        assertThat(eventsSeen).containsExactlyInAnyOrder(StockEvent.class.getPermittedSubclasses());
        assertThat(refusalsSeen)
                .containsExactlyInAnyOrder(
                        RefusalCode.ALREADY_EXISTS,
                        RefusalCode.UNKNOWN_ALLOCATION,
                        RefusalCode.UNKNOWN_DEMAND,
                        RefusalCode.UNKNOWN_SHIPMENT,
                        RefusalCode.WRONG_STATE,
                        RefusalCode.WRONG_STATUS,
                        RefusalCode.WRONG_REASON,
                        RefusalCode.SELLING_SUSPENDED,
                        RefusalCode.INSUFFICIENT_STOCK,
                        RefusalCode.INSUFFICIENT_QUANTITY);
    }

    private void history(long seed) {
        Random chance = new Random(seed);
        List<ToldStock> told = ITEMS.stream().map(ToldStock::new).toList();
        List<StockCommand> soFar = new ArrayList<>();
        try {
            for (int count = 0; count < COMMANDS; count++) {
                ToldStock one = told.get(chance.nextInt(told.size()));
                StockCommand command = one.next(chance);
                soFar.add(command);
                saw(one.tell(command));
            }
            for (ToldStock one : told) {
                assertThat(StockSnapshot.of(one.stock()).restored()).isEqualTo(one.stock());
            }
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "seed %d, command %d: %s".formatted(seed, soFar.size(), soFar.getLast()),
                    failure);
        }
    }

    private void saw(Decision<StockEvent> decision) {
        switch (decision) {
            case Decision.Accepted<StockEvent>(var events) ->
                    events.forEach(event -> eventsSeen.add(event.getClass()));
            case Decision.Refused<StockEvent>(var refusal) -> refusalsSeen.add(refusal.code());
        }
    }

    private static StockItemId item(String sku, String location) {
        return new StockItemId(new OwnerId("house"), new Sku(sku), new LocationId(location));
    }
}
