package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.order.OrderCommand.RecordReturn;
import io.stockbook.messages.purchase.PurchaseCommand.PlacePurchaseOrder;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockCommand.ReversePick;
import java.util.List;

/**
 * Tells a person when nobody books what a document says. What the document says has happened and
 * stays said; until somebody has looked, the books differ from it. What cannot be promised to it is
 * no booking: the line takes what there is, and knows what it lacks.
 */
public final class RefusedBooking {

    private RefusedBooking() {}

    /** True of the key of a document whose lines stock items book. */
    public static boolean concerns(String document) {
        return ReturnId.isKey(document)
                || CountId.isKey(document)
                || TransferId.isKey(document)
                || WorkOrderId.isKey(document)
                || SnapshotId.isKey(document)
                || PurchaseOrderId.isKey(document);
    }

    /** Whose document it is. */
    public static OwnerId owner(String document) {
        if (PurchaseOrderId.isKey(document)) {
            return PurchaseOrderId.parse(document).owner();
        }
        if (TransferId.isKey(document)) {
            return TransferId.parse(document).owner();
        }
        if (WorkOrderId.isKey(document)) {
            return WorkOrderId.parse(document).owner();
        }
        if (SnapshotId.isKey(document)) {
            return SnapshotId.parse(document).owner();
        }
        return CountId.isKey(document)
                ? CountId.parse(document).owner()
                : ReturnId.parse(document).owner();
    }

    /** What follows when somebody does not take what they were told. */
    public static List<Outgoing> answered(String document, Input answer) {
        return switch (answer) {
            case Input.Refused(var id, RecordReturn told, var refusal)
                    when refusal.code() == RefusalCode.UNKNOWN_ORDER ->
                    List.of(GoodsBack.ofNobodysOrder(document, id, told));
            case Input.Refused(var id, AllocateStock asked, var refusal) ->
                    PromiseRequests.refused(id, asked, refusal);
            case Input.Refused(_, ReversePick _, _), Input.Refused(_, FreeAllocation _, _) ->
                    // Nothing was picked, or nothing is promised any more.
                    List.of();
            case Input.Refused(var id, PlacePurchaseOrder asked, var refusal) ->
                    List.of(Draft.refused(id, asked, refusal.sentence()));
            case Input.Failed(var id, PlacePurchaseOrder asked, var why) ->
                    List.of(Draft.refused(id, asked, why));
            case Input.Refused no ->
                    List.of(denied(document, no.id(), no.command(), no.refusal().sentence()));
            case Input.Failed no -> List.of(denied(document, no.id(), no.command(), no.why()));
            case Input _ -> List.of();
        };
    }

    /** What tells a person that this command of a document was refused, or never answered. */
    public static ExceptionId exception(String document, CommandId command) {
        return new ExceptionId(owner(document), ExceptionOpening.id(command.toString()));
    }

    /** Who did not book it is the cause: of the rest of the document, all may be well. */
    private static Outgoing denied(String document, CommandId id, Command command, String why) {
        return ExceptionOpening.opening(
                owner(document),
                ExceptionType.BOOKING_REFUSED,
                document,
                exception(document, id).value(),
                command.target().key(),
                "%s of %s at %s: %s"
                        .formatted(
                                command.getClass().getSimpleName(),
                                document,
                                command.target().key(),
                                why),
                id.toString());
    }
}
