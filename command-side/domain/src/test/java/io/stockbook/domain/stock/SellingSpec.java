package io.stockbook.domain.stock;

import static io.stockbook.domain.stock.Facts.ITEM;
import static io.stockbook.domain.stock.Facts.NOTE;
import static io.stockbook.domain.stock.Facts.allocate;
import static io.stockbook.domain.stock.Facts.allocated;
import static io.stockbook.domain.stock.Facts.given;
import static io.stockbook.domain.stock.Facts.received;

import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockEvent;
import org.junit.jupiter.api.Test;

final class SellingSpec {

    private static final StockEvent SUSPENDED =
            new StockEvent.SellingSuspended(ReasonCode.RECALL, NOTE);
    private static final StockEvent RESUMED = new StockEvent.SellingResumed(NOTE);
    private static final StockCommand SUSPEND =
            new StockCommand.SuspendSelling(ITEM, ReasonCode.RECALL, NOTE);
    private static final StockCommand RESUME = new StockCommand.ResumeSelling(ITEM, NOTE);

    @Test
    void suspendsAndResumes() {
        given().when(SUSPEND).then(SUSPENDED);
        given(SUSPENDED).when(RESUME).then(RESUMED);
    }

    @Test
    void changesNothingThatIsSoAlready() {
        given(SUSPENDED).when(SUSPEND).then();
        given().when(RESUME).then();
    }

    @Test
    void promisesAgainAfterResuming() {
        given(received(3), SUSPENDED, RESUMED).when(allocate(1, 2)).then(allocated(1, 2));
    }
}
