package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.NameBasedUuid;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.PurchaseOrderNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.purchase.PurchaseLine;
import io.stockbook.messages.purchase.ReceiptTerms;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * A purchase order that somebody has to approve. Its number follows from the stock item and from
 * how many there were, so that asking again asks for the same one.
 */
public final class Draft {

    private static final int LONGEST_NUMBER = 100;
    private static final UUID LONG_NAMES = UUID.fromString("8b1f6f2e-0f0c-5d0a-9a53-0c5b8d3e2f61");

    private Draft() {}

    /** {@code sku@location-3}; of names that are too long for that, something as unmistakable. */
    public static PurchaseOrderId id(StockItemId item, long count) {
        String readable =
                "%s-%d".formatted(item.key().substring(item.key().indexOf('/') + 1), count);
        return new PurchaseOrderId(
                item.owner(),
                new PurchaseOrderNumber(
                        readable.length() <= LONGEST_NUMBER
                                ? readable
                                : "%s-%d"
                                        .formatted(
                                                NameBasedUuid.of(LONG_NAMES, item.key()), count)));
    }

    /** True of the number of one of its drafts. */
    static boolean isOf(PurchaseOrderId purchase, StockItemId item) {
        String number = purchase.number().value();
        String count = number.substring(number.lastIndexOf('-') + 1);
        return count.matches("[1-9][0-9]{0,17}")
                && id(item, Long.parseLong(count)).equals(purchase);
    }

    /** The usual quantity, as often as it takes to have more than the reorder point. */
    static long quantity(Position position, Replenishment terms) {
        long lacking = terms.reorderPoint() - position.units() + 1;
        long times = Math.ceilDiv(lacking, terms.orderQuantity());
        return terms.orderQuantity()
                * Math.min(times, Require.LARGEST_QUANTITY / terms.orderQuantity());
    }

    static Outgoing of(
            StockItemId item,
            PurchaseOrderId purchase,
            Position position,
            Replenishment terms,
            RecordedEvent because) {
        return new Outgoing(
                asking(purchase),
                new PlacePurchaseOrder(
                        purchase,
                        terms.supplier(),
                        ReceiptTerms.AT_DOCK,
                        true,
                        item.location(),
                        List.of(
                                new PurchaseLine(
                                        1,
                                        item.sku(),
                                        quantity(position, terms),
                                        null,
                                        because.recordedAt()
                                                .atOffset(ZoneOffset.UTC)
                                                .toLocalDate()
                                                .plusDays(terms.leadTimeDays()))),
                        new Evidence(null, null, why(item, position, terms))),
                ExceptionOpening.place(because));
    }

    private static String why(StockItemId item, Position position, Replenishment terms) {
        return "%s has %d units at %s, and is bought again at %d: %d available, %d not put away, %d"
                        .formatted(
                                item.sku(),
                                position.units(),
                                item.location(),
                                terms.reorderPoint(),
                                position.available(),
                                position.inspection(),
                                position.onOrder())
                + " on order, %d on their way from elsewhere, and %d that orders wait for"
                        .formatted(position.inTransit(), position.waiting());
    }

    private static CommandId asking(PurchaseOrderId purchase) {
        return CommandId.ofDocument(purchase).derived("draft");
    }

    /** Nobody has to draft it any more. */
    static Outgoing resolved(PurchaseOrderId purchase, String why, RecordedEvent because) {
        ExceptionId exception =
                new ExceptionId(purchase.owner(), ExceptionOpening.id(asking(purchase).toString()));
        return new Outgoing(
                CommandId.ofDocument(exception).derived("over"),
                new ResolveException(exception, why),
                ExceptionOpening.place(because));
    }

    /** Nobody has drafted it: a person has to. */
    static Outgoing refused(CommandId id, PlacePurchaseOrder asked, String why) {
        PurchaseLine line = asked.lines().getFirst();
        return ExceptionOpening.opening(
                asked.purchase().owner(),
                ExceptionType.REPLENISHMENT_REFUSED,
                asked.purchase().key(),
                ExceptionOpening.id(id.toString()),
                asked.purchase().number().value(),
                "%d units of %s are needed at %s, and could not be drafted as %s: %s"
                        .formatted(
                                line.quantity(),
                                line.sku(),
                                asked.location(),
                                asked.purchase().number(),
                                why),
                id.toString());
    }
}
