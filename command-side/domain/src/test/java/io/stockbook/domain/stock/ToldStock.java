package io.stockbook.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Decision;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One stock item, as the decider and as a plain notebook have it. After every command both must
 * have said the same, have the same pages, and the invariants 1 to 3 of the ledger must hold.
 */
public final class ToldStock {

    private final StockItemId item;
    private final StockModel model = new StockModel();
    private final Invariants invariants = new Invariants();
    private Stock stock;

    /** Nothing has happened to it yet. */
    public ToldStock(StockItemId item) {
        this.item = item;
        this.stock = Stock.empty(item);
    }

    /** A command by chance, mostly sensible, often not. */
    public StockCommand next(Random chance) {
        return new RandomCommands(chance).next(item, model.book);
    }

    /** Tells it, and compares. */
    public Decision<StockEvent> tell(StockCommand command) {
        Decision<StockEvent> decision = stock.decide(command);
        @Nullable RefusalCode refused = null;
        switch (decision) {
            case Decision.Accepted<StockEvent>(var events) -> events.forEach(this::take);
            case Decision.Refused<StockEvent>(var refusal) -> refused = refusal.code();
        }
        assertThat(refused).isEqualTo(model.tell(command));
        assertThat(Pages.of(stock)).isEqualTo(Pages.of(model.book));
        return decision;
    }

    private void take(StockEvent event) {
        Stock after = stock.evolve(event);
        invariants.check(stock, event, after);
        stock = after;
    }

    /** What is known of it now. */
    public Stock stock() {
        return stock;
    }

    /** Units that a count of this number should find; empty when it is not open here. */
    public OptionalLong expected(String count) {
        return stock.counts().all().stream()
                .filter(open -> open.count().equals(count))
                .mapToLong(open -> Math.max(0, open.expected(stock.balances())))
                .findFirst();
    }
}
