package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.NameBasedUuid;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.id.WorkOrderNumber;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.transfer.TransferCommand.RecordTransferPromise;
import io.stockbook.messages.transfer.TransferCommand.RecordTransferShortage;
import io.stockbook.messages.work.WorkOrderCommand.RecordWorkPromise;
import io.stockbook.messages.work.WorkOrderCommand.RecordWorkShortage;
import java.util.UUID;

/** A line of a transfer or a work order to which stock items are asked to promise units. */
record Promisee(OwnerId owner, Demand demand) {

    private static final UUID OF_TRANSFERS =
            UUID.fromString("6a9c2f1e-7f64-5c3a-9d0b-5e2b8f4a7d31");
    private static final UUID OF_WORK_ORDERS =
            UUID.fromString("0d4f6b52-31c7-5b8e-8a6f-91c4e2d7b350");

    static Promisee of(TransferId transfer, int line) {
        return new Promisee(
                transfer.owner(),
                new Demand(Demand.Kind.TRANSFER, transfer.number().value(), line));
    }

    static Promisee of(WorkOrderId work, int line) {
        return new Promisee(
                work.owner(), new Demand(Demand.Kind.WORK_ORDER, work.number().value(), line));
    }

    /** True of who asks by a document of its own; orders and checkouts ask in other ways. */
    static boolean is(Demand demand) {
        return switch (demand.kind()) {
            case TRANSFER, WORK_ORDER -> true;
            case CHECKOUT, ORDER -> false;
        };
    }

    private boolean transfer() {
        return demand.kind() == Demand.Kind.TRANSFER;
    }

    /** The one allocation of the line. */
    AllocationId allocation() {
        return new AllocationId(
                NameBasedUuid.of(
                        transfer() ? OF_TRANSFERS : OF_WORK_ORDERS,
                        "%s\n%s\n%d".formatted(owner, demand.document(), demand.line())));
    }

    AggregateId document() {
        return transfer() ? itsTransfer() : itsWork();
    }

    private TransferId itsTransfer() {
        return new TransferId(owner, new TransferNumber(demand.document()));
    }

    private WorkOrderId itsWork() {
        return new WorkOrderId(owner, new WorkOrderNumber(demand.document()));
    }

    /** Tells the document what it is promised. */
    Command promised(long units) {
        return transfer()
                ? new RecordTransferPromise(itsTransfer(), demand.line(), units)
                : new RecordWorkPromise(itsWork(), demand.line(), units);
    }

    /** Tells the document what it is not promised. */
    Command lacking(long units, String why) {
        return transfer()
                ? new RecordTransferShortage(itsTransfer(), demand.line(), units, why)
                : new RecordWorkShortage(itsWork(), demand.line(), units, why);
    }

    ExceptionType shortage() {
        return transfer() ? ExceptionType.TRANSFER_SHORT : ExceptionType.WORK_ORDER_SHORT;
    }

    /** As people call it. */
    String name() {
        return (transfer() ? "transfer " : "work order ") + demand.document();
    }
}
