package io.stockbook.sagas;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OwnerPolicyId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.messages.order.OrderEvent.UnitsReturned;
import io.stockbook.messages.owner.OwnerEvent;
import io.stockbook.messages.purchase.PurchaseEvent;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.sagas.process.Conversion;
import io.stockbook.sagas.process.DocumentPromises;
import io.stockbook.sagas.process.GoodsBack;
import io.stockbook.sagas.process.GoodsIn;
import io.stockbook.sagas.process.TransferBooking;
import java.util.List;
import org.jooq.DSLContext;

/** Sends what stock items and orders have to book because of the documents of one round. */
final class Documents {

    private final OwnerPolicies policies;
    private final KnownCodes codes;
    private final Custodies custodies;
    private final Snapshots snapshots;
    private final Outbox outbox;

    Documents(DSLContext dsl, KnownCodes codes, Outbox outbox) {
        this.policies = new OwnerPolicies(dsl);
        this.codes = codes;
        this.custodies = new Custodies(dsl);
        this.snapshots = new Snapshots(dsl, outbox);
        this.outbox = outbox;
    }

    /** Before any document is told: what was said last counts for all of them. */
    void fold(RecordedEvent recorded) {
        switch (recorded.event()) {
            case OwnerEvent it -> policies.put(OwnerPolicyId.parse(recorded.stream()), it.policy());
            case LocationEvent it -> custodies.fold(recorded, it);
            default -> {}
        }
    }

    /** The same of what happened to a stock item. */
    void fold(StockItemId item, RecordedEvent recorded, StockEvent event) {
        custodies.fold(item, recorded, event);
    }

    /** Tells the documents of their own events, and of what stock items promise them. */
    void tell(RecordedEvent recorded) {
        switch (recorded.event()) {
            case PurchaseEvent it ->
                    outbox.add(recorded.stream(), GoodsIn.react(recorded, it, policies, codes));
            case ReturnEvent it -> outbox.add(recorded.stream(), GoodsBack.react(recorded, it));
            // The return goes on with it, not who follows the order's fulfilment.
            case UnitsReturned it ->
                    outbox.add(
                            new ReturnId(OrderId.parse(recorded.stream()).owner(), it.returned())
                                    .key(),
                            GoodsBack.told(recorded, it));
            case TransferEvent it ->
                    outbox.add(recorded.stream(), TransferBooking.react(recorded, it));
            case WorkOrderEvent it -> outbox.add(recorded.stream(), Conversion.react(recorded, it));
            case SnapshotReported it -> snapshots.tell(recorded, it);
            case ExceptionResolved _ -> snapshots.resolved(recorded);
            case StockEvent it -> {
                DocumentPromises.change(recorded, it)
                        .ifPresent(
                                change ->
                                        outbox.add(
                                                change.document().key(),
                                                DocumentPromises.react(recorded, it, change)));
                snapshots.tell(recorded, it);
            }
            default -> {}
        }
    }

    /** Tells snapshots of stock items that had nothing to open, refused to, or were not asked. */
    void answered(List<Letter> letters) {
        letters.forEach(snapshots::answered);
    }

    /** After all facts of the round are written: a snapshot is held against what they say. */
    void write() {
        policies.write();
        custodies.write();
        snapshots.settle();
    }
}
