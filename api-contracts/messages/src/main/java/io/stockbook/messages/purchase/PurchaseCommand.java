package io.stockbook.messages.purchase;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Microseconds;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.AsnNumber;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.ReceiptNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a purchase order can be asked (a request, which may be refused) or told (a report,
 * which is never refused for its quantity).
 */
public sealed interface PurchaseCommand extends Command {

    /** The most lines of one purchase order, one announcement, one receipt or one return. */
    int MOST_LINES = 2_000;

    /** The longest reason. */
    int LONGEST_REASON = 2_000;

    /** The purchase order that decides. */
    PurchaseOrderId purchase();

    @Override
    default PurchaseOrderId target() {
        return purchase();
    }

    /**
     * Orders goods; keyed by its own number.
     *
     * @param draft true when somebody has to approve it before it counts
     * @param location where the goods are to come in, when that is agreed
     */
    record PlacePurchaseOrder(
            PurchaseOrderId purchase,
            SupplierCode supplier,
            ReceiptTerms terms,
            boolean draft,
            @Nullable LocationId location,
            List<PurchaseLine> lines,
            Evidence evidence)
            implements PurchaseCommand {
        /** Checks that there are lines, and that no number of a line stands twice. */
        public PlacePurchaseOrder {
            lines = some(lines, "a purchase order");
            long distinct = lines.stream().mapToInt(PurchaseLine::line).distinct().count();
            Require.that(distinct == lines.size(), "each line number may stand once only");
        }
    }

    /** Makes a draft count. */
    record ApprovePurchaseOrder(PurchaseOrderId purchase, Evidence evidence)
            implements PurchaseCommand {}

    /**
     * Reports an advance shipping notice of the supplier.
     *
     * @param dispatchedAt when the supplier handed the goods over, when he has
     * @param expected the day on which they are expected, when known
     */
    record AnnounceGoods(
            PurchaseOrderId purchase,
            AsnNumber asn,
            List<AnnouncedGoods> lines,
            @Nullable Instant dispatchedAt,
            @Nullable LocalDate expected,
            Evidence evidence)
            implements PurchaseCommand {
        /** Checks that there are lines, and that none of the purchase order stands twice. */
        public AnnounceGoods {
            lines = some(lines, "an announcement");
            dispatchedAt = Microseconds.of(dispatchedAt);
            List<Integer> named =
                    lines.stream().map(AnnouncedGoods::line).filter(Objects::nonNull).toList();
            Require.that(
                    named.stream().distinct().count() == named.size(),
                    "each line may be announced once only");
        }
    }

    /**
     * Reports goods in.
     *
     * @param asn the announcement that they came with, when the dock knows it
     */
    record ReceiveGoods(
            PurchaseOrderId purchase,
            ReceiptNumber receipt,
            @Nullable AsnNumber asn,
            LocationId location,
            List<UnloadedGoods> lines,
            Evidence evidence)
            implements PurchaseCommand {
        /** Checks that there are lines. */
        public ReceiveGoods {
            lines = some(lines, "a receipt");
        }
    }

    /**
     * Reports goods in that nobody ordered; keyed by its own number, which is its receipt's too.
     */
    record ReceiveBlind(
            PurchaseOrderId purchase,
            @Nullable SupplierCode supplier,
            LocationId location,
            List<UnloadedGoods> lines,
            Evidence evidence)
            implements PurchaseCommand {
        /** Checks that there are lines, and that none is of a purchase order. */
        public ReceiveBlind {
            lines = some(lines, "a receipt");
            Require.that(
                    lines.stream().allMatch(goods -> goods.line() == null),
                    "a blind receipt has no lines of a purchase order");
        }

        /** The number of the only receipt that it begins with. */
        public ReceiptNumber receipt() {
            return new ReceiptNumber(purchase.number().value());
        }
    }

    /**
     * Corrects a line of a receipt by a signed change.
     *
     * @param line the line of the receipt
     * @param status where the units stand that are too many, or those that came in addition
     */
    record CorrectReceivedGoods(
            PurchaseOrderId purchase,
            ReceiptNumber receipt,
            int line,
            Status status,
            long change,
            ReasonCode reason,
            Evidence evidence)
            implements PurchaseCommand {
        /** Checks the numbers. */
        public CorrectReceivedGoods {
            Require.positive(line, "line");
            Require.change(change, "change");
        }
    }

    /** Reports goods sent back to whom they were bought from. */
    record SendBackGoods(PurchaseOrderId purchase, List<SentBackGoods> lines, Evidence evidence)
            implements PurchaseCommand {
        /** Checks that there are lines, and that none of a receipt stands twice. */
        public SendBackGoods {
            lines = some(lines, "a return");
            long distinct =
                    lines.stream()
                            .map(goods -> goods.receipt() + "\n" + goods.line())
                            .distinct()
                            .count();
            Require.that(distinct == lines.size(), "each line of a receipt may stand once only");
        }
    }

    /**
     * Says what unidentified goods are.
     *
     * @param line the line of the receipt under which they stand
     * @param quantity how many of them, or null for all that are left
     */
    record IdentifyGoods(
            PurchaseOrderId purchase,
            ReceiptNumber receipt,
            int line,
            Sku sku,
            @Nullable Long quantity,
            Evidence evidence)
            implements PurchaseCommand {
        /** Checks the numbers. */
        public IdentifyGoods {
            Require.positive(line, "line");
            if (quantity != null) {
                Require.positive(quantity, "quantity");
            }
        }
    }

    /** Says that nothing more is expected. */
    record ClosePurchaseOrder(PurchaseOrderId purchase, Evidence evidence)
            implements PurchaseCommand {}

    /** Takes an order back of which nothing has come. */
    record CancelPurchaseOrder(PurchaseOrderId purchase, String reason) implements PurchaseCommand {
        /** Checks the text. */
        public CancelPurchaseOrder {
            Require.text(reason, LONGEST_REASON, "reason");
        }
    }

    private static <T> List<T> some(List<T> lines, String what) {
        Require.that(
                !lines.isEmpty() && lines.size() <= MOST_LINES,
                "%s must have 1 to %d lines, not %d".formatted(what, MOST_LINES, lines.size()));
        return List.copyOf(lines);
    }
}
