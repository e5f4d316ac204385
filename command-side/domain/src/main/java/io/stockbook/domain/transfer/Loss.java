package io.stockbook.domain.transfer;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.MissedUnits;
import io.stockbook.messages.transfer.TransferCommand.CloseTransfer;
import io.stockbook.messages.transfer.TransferCommand.LoseTransferUnits;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferEvent.TransferClosed;
import io.stockbook.messages.transfer.TransferEvent.UnitsLost;
import java.util.ArrayList;
import java.util.List;

/** Units that left do not arrive: the ledger knows what is on its way, so no more can be lost. */
final class Loss {

    private Loss() {}

    static Decision<TransferEvent> of(Transfer transfer, LoseTransferUnits told) {
        List<LostUnits> lost = new ArrayList<>();
        Lines lines = transfer.lines();
        for (MissedUnits missed : told.units()) {
            Line line = lines.find(missed.line());
            if (line == null) {
                return Decision.refused(Refusals.unknownLine(told, missed.line()));
            }
            lost.add(lost(line, missed.quantity(), missed.reason()));
            lines = lines.change(line.number(), it -> it.lostOf(missed.quantity()));
        }
        for (MissedUnits missed : told.units()) {
            if (!fits(missed.reason())) {
                return Decision.refused(Refusals.wrongReason(missed.reason()));
            }
        }
        for (Line line : lines.all()) {
            if (line.inTransit() < 0) {
                return Decision.refused(tooMuch(transfer, told, line));
            }
        }
        return Decision.accepted(new UnitsLost(transfer.itsRoute(), lost, told.evidence()));
    }

    private static Refusal tooMuch(Transfer transfer, LoseTransferUnits told, Line after) {
        Line before = transfer.line(after.number());
        return Refusals.tooMuch(
                told, after.number(), before.inTransit(), after.lost() - before.lost());
    }

    /** What is still on its way is lost, for a reason; without one there must be nothing. */
    static Decision<TransferEvent> close(Transfer transfer, CloseTransfer asked) {
        long inTransit = transfer.lines().inTransit();
        ReasonCode reason = asked.reason();
        if (inTransit > 0 && reason == null) {
            return Decision.refused(Refusals.onItsWay(asked, inTransit));
        }
        if (reason != null && !fits(reason)) {
            return Decision.refused(Refusals.wrongReason(reason));
        }
        List<LostUnits> lost = new ArrayList<>();
        for (Line line : transfer.lines().all()) {
            if (reason != null && line.inTransit() > 0) {
                lost.add(lost(line, line.inTransit(), reason));
            }
        }
        return Decision.accepted(
                new TransferClosed(
                        transfer.itsRoute(), transfer.lines().items(), lost, asked.evidence()));
    }

    private static boolean fits(ReasonCode reason) {
        return reason.fits(-1);
    }

    private static LostUnits lost(Line line, long quantity, ReasonCode reason) {
        return new LostUnits(line.number(), line.sku(), quantity, reason, line.lot());
    }
}
