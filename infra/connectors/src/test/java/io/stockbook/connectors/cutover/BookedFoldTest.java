package io.stockbook.connectors.cutover;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.cutover.ControlTotal;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent.OpeningBalanceSet;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferEvent.TransferRequested;
import io.stockbook.messages.transfer.TransferEvent.UnitsDispatched;
import io.stockbook.messages.transfer.TransferLine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is promised or on its way is what the ledger says of it, not what a row is called. */
final class BookedFoldTest {

    private static final CommandId SHELF = id();
    private static final CommandId KEPT = id();
    private static final CommandId GONE = id();
    private static final CommandId OTHER = id();
    private static final Route ROUTE = new Route(new LocationId("LEEDS"), new LocationId("YORK"));
    private static final Sku PAN = new Sku("PAN");

    private final BookedFold fold =
            new BookedFold(
                    Map.of(
                            SHELF, ControlPart.AVAILABLE,
                            KEPT, ControlPart.ALLOCATED,
                            GONE, ControlPart.TRANSIT));

    @Test
    void promisesAndDeparturesSayHowManyOfTheOpenedUnitsTheyAre() {
        fold.add(SHELF, opened(Status.AVAILABLE, 90, 900));
        fold.add(KEPT, opened(Status.AVAILABLE, 7, 70));
        fold.add(GONE, opened(Status.AVAILABLE, 3, 30));
        fold.add(OTHER, promised(5));
        fold.add(OTHER, requested(5));
        fold.add(OTHER, dispatched(3));

        assertThat(fold.totals().totals())
                .containsExactly(
                        total(ControlPart.AVAILABLE, 0, 90, 900),
                        total(ControlPart.ALLOCATED, 0, 7, 70),
                        total(ControlPart.TRANSIT, 0, 3, 30),
                        total(ControlPart.TRANSFERS, 1, 5, 0));
    }

    @Test
    void aPromiseThatWasNotBookedIsMissed() {
        fold.add(SHELF, opened(Status.AVAILABLE, 90, 900));
        fold.add(KEPT, opened(Status.AVAILABLE, 7, 70));
        fold.add(OTHER, promised(6));

        assertThat(fold.totals().totals())
                .containsExactly(
                        total(ControlPart.AVAILABLE, 0, 91, 900),
                        total(ControlPart.ALLOCATED, 0, 6, 70));
    }

    @Test
    void noMoreIsPromisedThanWasOpened() {
        fold.add(KEPT, opened(Status.AVAILABLE, 4, 40));
        fold.add(OTHER, promised(6));

        assertThat(fold.totals().totals()).containsExactly(total(ControlPart.ALLOCATED, 0, 4, 40));
    }

    @Test
    void whatWasOpenedElsewhereCountsThere() {
        fold.add(SHELF, opened(Status.DAMAGED, 90, 900));

        assertThat(fold.totals().totals()).containsExactly(total(ControlPart.DAMAGED, 0, 90, 900));
    }

    private static ControlTotal total(ControlPart part, long documents, long units, long cents) {
        return new ControlTotal(part, documents, units, new Money(cents, "EUR"));
    }

    private static OpeningBalanceSet opened(Status status, long quantity, long cents) {
        return new OpeningBalanceSet(
                status, quantity, null, new Money(cents, "EUR"), Evidence.NONE);
    }

    private static StockAllocated promised(long quantity) {
        return new StockAllocated(
                new AllocationId(UUID.randomUUID()),
                new Demand(Demand.Kind.CHECKOUT, "cutover-1", 1),
                null,
                Rank.unplaced(1),
                quantity,
                0,
                null,
                null,
                Evidence.NONE);
    }

    private static TransferRequested requested(long quantity) {
        return new TransferRequested(
                ROUTE, List.of(new TransferLine(1, PAN, quantity, null)), Evidence.NONE);
    }

    private static UnitsDispatched dispatched(long quantity) {
        return new UnitsDispatched(
                ROUTE,
                List.of(new DispatchedUnits(1, PAN, Status.AVAILABLE, quantity, null)),
                null,
                Evidence.NONE);
    }

    private static CommandId id() {
        return new CommandId(UUID.randomUUID());
    }
}
