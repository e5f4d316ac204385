package io.stockbook.sagas.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Command;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.owner.Receiving;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.work.WorkOrderEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random histories of transfers, returns, purchase orders, counts and work orders, all at once over
 * four stock items of which people speak directly too. After every step the invariants 1 to 4 of
 * the ledger hold: of each stock item after each of its events, against a notebook; of the edges
 * against the documents once all letters are delivered, which in every other history is after each
 * step.
 *
 * <p>A failure names its seed; {@code -Dstockbook.documents.seed=SEED} tells that one again.
 */
final class DocumentHistoriesTest {

    private static final int STEPS = 100;

    private static final int MOST_TO_SEE = 5_000;

    private static final List<Class<?>> ALL =
            Stream.of(
                            StockEvent.class,
                            TransferEvent.class,
                            ReturnEvent.class,
                            PurchaseEvent.class,
                            CountEvent.class,
                            WorkOrderEvent.class)
                    .<Class<?>>flatMap(page -> Stream.of(page.getPermittedSubclasses()))
                    .toList();

    private final Set<Class<?>> seen = new HashSet<>();

    @Test
    void whatDocumentsSayIsWhatStockItemsBook() {
        tell(500);
    }

    @Test
    @Tag("long")
    void whatVeryManyDocumentsSayIsWhatStockItemsBook() {
        tell(10_000);
    }

    private void tell(int histories) {
        Long again = Long.getLong("stockbook.documents.seed");
        if (again != null) {
            history(again);
            return;
        }
        long first = new Random().nextLong();
        System.out.printf("%d histories of documents from seed %d on%n", histories, first);
        for (int history = 0; history < histories; history++) {
            history(first + history);
        }
        // Some events are rare: of few histories a handful more may be needed to see each.
        for (int history = histories; history < MOST_TO_SEE && !seen.containsAll(ALL); history++) {
            history(first + history);
        }
        assertThat(seen).containsAll(ALL);
    }

    private void history(long seed) {
        Random random = new Random(seed);
        boolean prompt = random.nextBoolean();
        DocumentMail mail =
                new DocumentMail(
                        random, random.nextBoolean() ? Receiving.DOCK : Receiving.AVAILABLE);
        RandomDocuments documents = new RandomDocuments(random, mail);
        List<Command> soFar = new ArrayList<>();
        try {
            for (int step = 1; step <= STEPS; step++) {
                Command command = documents.next(step);
                soFar.add(command);
                mail.tell(command);
                deliver(mail, random, prompt);
                if (random.nextInt(10) == 0) {
                    mail.tellAgain();
                }
            }
            mail.deliverAll();
            mail.assertBooked();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "seed %d, step %d: %s".formatted(seed, soFar.size(), soFar.getLast()), failure);
        }
        mail.ledger.after(0).forEach(recorded -> seen.add(recorded.event().getClass()));
    }

    private static void deliver(DocumentMail mail, Random random, boolean prompt) {
        if (prompt) {
            mail.deliverAll();
            mail.assertBooked();
        } else {
            for (int letters = random.nextInt(4); letters > 0; letters--) {
                var _ = mail.deliverOne();
            }
        }
    }
}
