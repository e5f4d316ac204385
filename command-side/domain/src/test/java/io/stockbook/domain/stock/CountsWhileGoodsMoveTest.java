package io.stockbook.domain.stock;

import static io.stockbook.domain.stock.Facts.ITEM;
import static io.stockbook.domain.stock.Facts.NOTE;
import static io.stockbook.domain.stock.Facts.allocate;
import static io.stockbook.domain.stock.Facts.promise;
import static io.stockbook.messages.stock.Status.AVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.domain.Decision;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A shelf as it is, beside the books that may be wrong about it. Somebody counts what is there when
 * he begins, and goods come and go before that is booked: then the books are right, but for what
 * somebody missed of goods that came later.
 */
final class CountsWhileGoodsMoveTest {

    private static final int STEPS = 30;

    private Stock books = Stock.empty(ITEM);
    private long shelf;
    private int promises;

    @Test
    void theBooksAreRightAfterACountWhateverMovedMeanwhile() {
        long first = new Random().nextLong();
        System.out.printf("2000 shelves from seed %d on%n", first);
        for (long seed = first; seed < first + 2_000; seed++) {
            tell(seed);
        }
    }

    private void tell(long seed) {
        Random chance = new Random(seed);
        books = Stock.empty(ITEM);
        shelf = 0;
        promises = 0;
        move(chance, STEPS);
        long wrong = chance.nextLong(-3, 4);
        shelf = Math.max(0, shelf + wrong);
        long then = shelf;
        tell(new StockCommand.OpenCount(ITEM, "C-1", AVAILABLE, null, 1, NOTE));
        move(chance, STEPS);
        long before = books.balances().counted(AVAILABLE);
        tell(new StockCommand.CountStock(ITEM, "C-1", AVAILABLE, then, null, NOTE));
        long stillSought = books.balances().missing();
        assertThat(books.balances().counted(AVAILABLE) + stillSought)
                .as("seed %d: %d before the count", seed, before)
                .isEqualTo(shelf);
    }

    /** Nobody takes from a shelf what is not on it. */
    private void move(Random chance, int steps) {
        for (int step = 0; step < steps; step++) {
            long units = chance.nextLong(1, 5);
            switch (chance.nextInt(9)) {
                case 0, 1 -> shelf += told(receive(units)) ? units : 0;
                case 2, 3 -> told(allocate(++promises, units));
                case 4, 5 -> take(units, pick(any(chance), units));
                case 6 -> shelf += told(putBack(any(chance), units)) ? units : 0;
                case 7 -> take(units, sample(units));
                default -> told(miss(any(chance), units));
            }
        }
    }

    private void take(long units, StockCommand command) {
        if (units <= shelf && told(command)) {
            shelf -= units;
        }
    }

    private int any(Random chance) {
        return 1 + chance.nextInt(Math.max(1, promises));
    }

    private void tell(StockCommand command) {
        assertThat(told(command)).as("%s", command).isTrue();
    }

    private boolean told(StockCommand command) {
        if (books.decide(command) instanceof Decision.Accepted<StockEvent>(List<StockEvent> led)) {
            led.forEach(event -> books = books.evolve(event));
            return true;
        }
        return false;
    }

    private static StockCommand receive(long units) {
        return new StockCommand.ReceiveStock(
                ITEM, "ASN-1", AVAILABLE, units, null, null, null, NOTE);
    }

    private static StockCommand pick(int promise, long units) {
        return new StockCommand.PickStock(ITEM, promise(promise), units, null, NOTE);
    }

    private static StockCommand putBack(int promise, long units) {
        return new StockCommand.ReversePick(ITEM, promise(promise), units, NOTE);
    }

    private static StockCommand sample(long units) {
        return new StockCommand.AdjustStock(
                ITEM, AVAILABLE, -units, ReasonCode.SAMPLE, null, null, NOTE);
    }

    /** A picker who looks in the wrong place: the units are where they were. */
    private static StockCommand miss(int promise, long units) {
        return new StockCommand.ShortAllocation(ITEM, promise(promise), units, NOTE);
    }
}
