package io.stockbook.messages.stock;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Microseconds;
import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything a stock item can be asked (a request, which may be refused) or told (a report, which
 * is booked whole). One page on purpose: it is the vocabulary.
 */
public sealed interface StockCommand extends Command {

    /** The stock item that decides. */
    StockItemId item();

    /** What stands behind it outside the ledger. */
    Evidence evidence();

    @Override
    default StockItemId target() {
        return item();
    }

    /**
     * Takes over a balance from an earlier system, as often as the stock item has statuses and lots
     * to take over, but never after anything else has happened to it.
     */
    record SetOpeningBalance(
            StockItemId item,
            Status to,
            long quantity,
            @Nullable String lot,
            @Nullable Money value,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public SetOpeningBalance {
            Require.notNegative(quantity, "quantity");
        }
    }

    /** Reports goods in. Where they may go: INSPECTION, AVAILABLE, HELD or DAMAGED. */
    record ReceiveStock(
            StockItemId item,
            String receipt,
            Status to,
            long quantity,
            @Nullable String lot,
            @Nullable Money value,
            @Nullable String bin,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ReceiveStock {
            Require.positive(quantity, "quantity");
        }
    }

    /** Corrects a receipt by a signed change to the status where its goods stand. */
    record CorrectReceipt(
            StockItemId item,
            String corrects,
            Status status,
            long change,
            ReasonCode reason,
            @Nullable String lot,
            @Nullable Money value,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public CorrectReceipt {
            Require.change(change, "change");
        }
    }

    /** Reports inspected goods in their place: INSPECTION to AVAILABLE. */
    record PutAwayStock(
            StockItemId item,
            long quantity,
            @Nullable String lot,
            @Nullable String bin,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public PutAwayStock {
            Require.positive(quantity, "quantity");
        }
    }

    /** Moves unpromised units from one status to another. */
    record ChangeStatus(
            StockItemId item,
            Status from,
            Status to,
            long quantity,
            ReasonCode reason,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ChangeStatus {
            Require.positive(quantity, "quantity");
        }
    }

    /**
     * Asks for units for one line; refused when they are not all free for it. With an expiry it
     * asks for a reservation, which only a checkout may.
     */
    record AllocateStock(
            StockItemId item,
            AllocationId allocation,
            Demand demand,
            @Nullable ChannelCode channel,
            Rank rank,
            long quantity,
            @Nullable Instant expiresAt,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers, and that what expires is not promised to a document already. */
        public AllocateStock {
            Require.positive(quantity, "quantity");
            Require.that(
                    expiresAt == null || demand.kind() == Demand.Kind.CHECKOUT,
                    "only what is kept for a CHECKOUT expires, not for " + demand.kind());
        }
    }

    /** Makes a reservation the allocation of the order placed from its checkout. */
    record ConsumeReservation(
            StockItemId item, AllocationId allocation, Demand demand, Rank rank, Evidence evidence)
            implements StockCommand {}

    /** Told by whoever answers for checkouts: a reservation ends at another moment. */
    record ExtendReservation(
            StockItemId item, AllocationId allocation, Instant expiresAt, Evidence evidence)
            implements StockCommand {
        /** Keeps of the expiry what is stored of it. */
        public ExtendReservation {
            expiresAt = Microseconds.cut(expiresAt);
        }
    }

    /** Gives unpicked units of an allocation back; without a quantity all of them. */
    record FreeAllocation(
            StockItemId item,
            AllocationId allocation,
            @Nullable Long quantity,
            FreeReason reason,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public FreeAllocation {
            if (quantity != null) {
                Require.positive(quantity, "quantity");
            }
        }
    }

    /** Reports that promised units are not in their place. */
    record ShortAllocation(
            StockItemId item, AllocationId allocation, long quantity, Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ShortAllocation {
            Require.positive(quantity, "quantity");
        }
    }

    /** Reports promised units as picked; without a quantity all that are not picked yet. */
    record PickStock(
            StockItemId item,
            AllocationId allocation,
            @Nullable Long quantity,
            @Nullable String bin,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public PickStock {
            if (quantity != null) {
                Require.positive(quantity, "quantity");
            }
        }
    }

    /** Reports picked units as put back; without a quantity all of them. */
    record ReversePick(
            StockItemId item, AllocationId allocation, @Nullable Long quantity, Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ReversePick {
            if (quantity != null) {
                Require.positive(quantity, "quantity");
            }
        }
    }

    /** Reports picked units as unfit: to DAMAGED, HELD or SHRINKAGE. */
    record RejectPick(
            StockItemId item,
            AllocationId allocation,
            Status to,
            long quantity,
            ReasonCode reason,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public RejectPick {
            Require.positive(quantity, "quantity");
        }
    }

    /** Reports picked units as shipped; without a quantity all that are picked. */
    record ShipStock(
            StockItemId item,
            AllocationId allocation,
            @Nullable Long quantity,
            @Nullable String shipment,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ShipStock {
            if (quantity != null) {
                Require.positive(quantity, "quantity");
            }
        }
    }

    /** Takes a shipment back before the carrier took it. */
    record ReverseShipment(
            StockItemId item,
            AllocationId allocation,
            long quantity,
            @Nullable String corrects,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ReverseShipment {
            Require.positive(quantity, "quantity");
        }
    }

    /** Reports a sale made elsewhere; booked whole, whatever the books say. */
    record ReportSale(
            StockItemId item,
            String sale,
            @Nullable ChannelCode channel,
            long quantity,
            @Nullable AllocationId allocation,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ReportSale {
            Require.positive(quantity, "quantity");
        }
    }

    /**
     * Says that somebody begins to count the shelf (AVAILABLE) or HELD, DAMAGED or INSPECTION:
     * goods that come and go from now on are no variance of this count. Said again, it begins anew.
     *
     * @param attempt of the line of a count document, or null when there is none
     */
    record OpenCount(
            StockItemId item,
            String count,
            Status scope,
            @Nullable String lot,
            @Nullable Integer attempt,
            Evidence evidence)
            implements StockCommand {}

    /**
     * Asks what a count comes to, against what was there when it was opened; nothing is booked. A
     * count that was never opened is opened now.
     */
    record CompareCount(
            StockItemId item,
            String count,
            Status scope,
            long counted,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public CompareCount {
            Require.notNegative(counted, "counted");
        }
    }

    /** Says that nothing comes of a count that was opened. */
    record DropCount(
            StockItemId item, String count, Status scope, @Nullable String lot, Evidence evidence)
            implements StockCommand {}

    /**
     * Reports a physical count of the shelf (AVAILABLE) or of HELD, DAMAGED or INSPECTION: of what
     * was there when the count was opened, or is there now when nobody opened it.
     */
    record CountStock(
            StockItemId item,
            String count,
            Status scope,
            long counted,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public CountStock {
            Require.notNegative(counted, "counted");
        }
    }

    /**
     * Says that a keeper's snapshot is to be held against the books: what comes and goes from now
     * on is no difference. Of what it did not name, nothing is said when there is nothing.
     */
    record OpenReconciliation(
            StockItemId item, String count, Status scope, boolean named, Evidence evidence)
            implements StockCommand {}

    /**
     * Holds what a keeper had against what was there then, and books the difference.
     *
     * @param moved units that came (positive) or went from the moment the keeper tells of until it
     *     was opened
     */
    record ReconcileStock(
            StockItemId item,
            String count,
            Status scope,
            long reported,
            long moved,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ReconcileStock {
            Require.notNegative(reported, "reported");
        }
    }

    /**
     * Reports what happened to goods in a keeper's custody; booked whole, whatever the books say.
     *
     * @param reference the keeper's own, by which the same report is known again
     */
    record ReportMovement(
            StockItemId item,
            String reference,
            KeeperReport report,
            long quantity,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {

        private static final int LONGEST_REFERENCE = 100;

        /** Checks the numbers and the reference, and that it says when it happened. */
        public ReportMovement {
            Require.text(reference, LONGEST_REFERENCE, "reference");
            Require.positive(quantity, "quantity");
            Require.that(
                    evidence.occurredAt() != null, "occurredAt must say when it happened there");
        }

        /** The one id of this report, however often it is sent. */
        public CommandId id() {
            return id(item, reference);
        }

        /** The id of whatever a keeper reports of a stock item under this reference. */
        public static CommandId id(StockItemId item, String reference) {
            return CommandId.ofDocument(item).derived("report " + reference);
        }
    }

    /** Sets a balance right by a signed change, for a reason. */
    record AdjustStock(
            StockItemId item,
            Status status,
            long change,
            ReasonCode reason,
            @Nullable String corrects,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public AdjustStock {
            Require.change(change, "change");
        }
    }

    /** Throws unpromised units away. */
    record ScrapStock(
            StockItemId item,
            Status from,
            long quantity,
            ReasonCode reason,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ScrapStock {
            Require.positive(quantity, "quantity");
        }
    }

    /** Sends unpromised units back to the supplier. */
    record ReturnToVendor(
            StockItemId item,
            Status from,
            long quantity,
            ReasonCode reason,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ReturnToVendor {
            Require.positive(quantity, "quantity");
        }
    }

    /** Reports a customer's goods back: CUSTOMER to INSPECTION. */
    record ReturnStock(
            StockItemId item,
            String returned,
            long quantity,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ReturnStock {
            Require.positive(quantity, "quantity");
        }
    }

    /** Decides on returned goods: INSPECTION to AVAILABLE, HELD, DAMAGED, SCRAP or SUPPLIER. */
    record DispositionReturn(
            StockItemId item,
            String returned,
            Status to,
            long quantity,
            @Nullable ReasonCode reason,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public DispositionReturn {
            Require.positive(quantity, "quantity");
        }
    }

    /**
     * Reports units on their way to another location: picked ones of an allocation, or unpromised.
     */
    record DispatchTransfer(
            StockItemId item,
            String transfer,
            Status from,
            long quantity,
            @Nullable AllocationId allocation,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public DispatchTransfer {
            Require.positive(quantity, "quantity");
        }
    }

    /**
     * Reports units that left for another location; booked whole, whatever the books say. Out of
     * AVAILABLE they are those of the allocation first.
     */
    record ReportDispatch(
            StockItemId item,
            String transfer,
            Status from,
            long quantity,
            @Nullable AllocationId allocation,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ReportDispatch {
            Require.positive(quantity, "quantity");
        }
    }

    /** Reports units of a transfer as arrived: AVAILABLE, INSPECTION, HELD or DAMAGED. */
    record ReceiveTransfer(
            StockItemId item,
            String transfer,
            Status to,
            long quantity,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ReceiveTransfer {
            Require.positive(quantity, "quantity");
        }
    }

    /** Reports units of a transfer to this stock item as lost. */
    record LoseTransfer(
            StockItemId item,
            String transfer,
            long quantity,
            ReasonCode reason,
            @Nullable String lot,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public LoseTransfer {
            Require.positive(quantity, "quantity");
        }
    }

    /** Moves units into (negative change) or out of (positive) a work order. */
    record Convert(
            StockItemId item,
            String workOrder,
            Status status,
            long change,
            @Nullable AllocationId allocation,
            @Nullable String lot,
            @Nullable Money value,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public Convert {
            Require.change(change, "change");
        }
    }

    /**
     * Reports units that went into a work order; booked whole, whatever the books say. Out of
     * AVAILABLE they are those of the allocation first.
     *
     * @param value of all of them, when known
     */
    record ReportConsumption(
            StockItemId item,
            String workOrder,
            Status from,
            long quantity,
            @Nullable AllocationId allocation,
            @Nullable String lot,
            @Nullable Money value,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ReportConsumption {
            Require.positive(quantity, "quantity");
        }
    }

    /**
     * Reports units that went into kits which nobody had recorded as built; booked whole, whatever
     * the books say.
     *
     * @param report the document that needed the kits
     */
    record ReportUseInKit(StockItemId item, String report, long quantity, Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public ReportUseInKit {
            Require.positive(quantity, "quantity");
        }
    }

    /** Lets a placed line wait here for stock. */
    record QueueDemand(
            StockItemId item,
            Demand demand,
            @Nullable ChannelCode channel,
            Rank rank,
            long quantity,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public QueueDemand {
            Require.positive(quantity, "quantity");
        }
    }

    /** Ends the waiting of a line here, for some units or, without a quantity, for all. */
    record DropDemand(StockItemId item, Demand demand, @Nullable Long quantity, Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public DropDemand {
            if (quantity != null) {
                Require.positive(quantity, "quantity");
            }
        }
    }

    /** Keeps units for one channel; 0 ends the fence. */
    record SetRingFence(
            StockItemId item,
            ChannelCode channel,
            long quantity,
            @Nullable Instant until,
            Evidence evidence)
            implements StockCommand {
        /** Checks the numbers. */
        public SetRingFence {
            Require.notNegative(quantity, "quantity");
        }
    }

    /** Stops promises from here. */
    record SuspendSelling(StockItemId item, ReasonCode reason, Evidence evidence)
            implements StockCommand {}

    /** Allows promises from here again. */
    record ResumeSelling(StockItemId item, Evidence evidence) implements StockCommand {}
}
