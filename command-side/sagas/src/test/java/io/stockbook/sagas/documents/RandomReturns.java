package io.stockbook.sagas.documents;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.returns.AuthorizedLine;
import io.stockbook.messages.returns.LineDisposition;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.RefundedLine;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.returns.ReturnCommand.AuthorizeReturn;
import io.stockbook.messages.returns.ReturnCommand.CancelReturn;
import io.stockbook.messages.returns.ReturnCommand.CloseReturn;
import io.stockbook.messages.returns.ReturnCommand.DispositionUnits;
import io.stockbook.messages.returns.ReturnCommand.ReceiveBlindReturn;
import io.stockbook.messages.returns.ReturnCommand.ReceiveReturn;
import io.stockbook.messages.returns.ReturnCommand.SignalRefund;
import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.returns.ReturnReason;
import io.stockbook.messages.stock.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people say of a few returns. */
record RandomReturns(Chances any) {

    private static final List<Status> ENDS =
            List.of(Status.AVAILABLE, Status.HELD, Status.DAMAGED, Status.SCRAP, Status.SUPPLIER);

    ReturnCommand next(int step) {
        ReturnId returned = new ReturnId(OwnerId.HOUSE, new ReturnNumber("RA-" + any.of(3)));
        return switch (any.of(12)) {
            case 0, 1 -> authorize(returned);
            case 2, 3, 4 ->
                    new ReceiveReturn(
                            returned,
                            "R-" + step,
                            any.location(),
                            List.of(line(any.oneIn(3) ? null : any.line())),
                            Evidence.NONE);
            case 5 ->
                    new ReceiveBlindReturn(
                            returned,
                            null,
                            null,
                            "R-" + step,
                            any.location(),
                            List.of(line(null)),
                            Evidence.NONE);
            case 6, 7, 8 ->
                    new DispositionUnits(
                            returned,
                            List.of(
                                    new LineDisposition(
                                            any.line(),
                                            any.oneIn(2) ? null : any.location(),
                                            null,
                                            any.one(ENDS),
                                            any.units(),
                                            any.oneIn(2) ? null : any.reason())),
                            Evidence.NONE);
            case 9 ->
                    new SignalRefund(
                            returned,
                            "F-" + step,
                            List.of(new RefundedLine(any.line(), any.units(), null)),
                            Evidence.NONE);
            case 10 -> new CloseReturn(returned, null);
            default -> new CancelReturn(returned, "kept");
        };
    }

    private AuthorizeReturn authorize(ReturnId returned) {
        return new AuthorizeReturn(
                returned,
                null,
                null,
                any.oneIn(2) ? null : any.location(),
                List.of(
                        new AuthorizedLine(
                                1, null, any.sku(), any.units(), any.one(ReturnReason.values())),
                        new AuthorizedLine(2, null, any.sku(), any.units(), ReturnReason.OTHER)),
                Evidence.NONE);
    }

    private ReceivedLine line(@Nullable Integer line) {
        return new ReceivedLine(
                line,
                null,
                any.sku(),
                any.units(),
                any.one(ReturnCondition.values()),
                any.one(ReturnReason.values()),
                null);
    }
}
