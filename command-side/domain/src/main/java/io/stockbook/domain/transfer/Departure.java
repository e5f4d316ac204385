package io.stockbook.domain.transfer;

import io.stockbook.domain.Decision;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.LeavingUnits;
import io.stockbook.messages.transfer.TransferCommand.DispatchTransferUnits;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferEvent.UnitsDispatched;
import io.stockbook.messages.transfer.TransferState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units leave. That and how many is a report: more than were asked for, or promised, have left too,
 * and what left after the transfer was called off or closed is on its way all the same.
 */
final class Departure {

    private Departure() {}

    static Decision<TransferEvent> of(Transfer transfer, DispatchTransferUnits told) {
        List<DispatchedUnits> units = new ArrayList<>();
        for (LeavingUnits leaving : told.units()) {
            Line line = transfer.lines().find(leaving.line());
            if (line == null) {
                return Decision.refused(Refusals.unknownLine(told, leaving.line()));
            }
            units.add(
                    new DispatchedUnits(
                            line.number(),
                            line.sku(),
                            leaving.from(),
                            leaving.quantity(),
                            lot(leaving.lot(), line)));
        }
        for (DispatchedUnits one : units) {
            if (!one.from().unpromised()) {
                return Decision.refused(
                        Refusals.wrongStatus(one.from(), "a transfer does not leave from"));
            }
        }
        return Decision.accepted(
                new UnitsDispatched(
                        transfer.itsRoute(), units, ended(transfer.stage()), told.evidence()));
    }

    private static @Nullable TransferState ended(Stage stage) {
        return switch (stage) {
            case UNKNOWN, OPEN -> null;
            case CANCELLED -> TransferState.CANCELLED;
            case CLOSED -> TransferState.CLOSED;
        };
    }

    static @Nullable String lot(@Nullable String said, Line line) {
        return said == null ? line.lot() : said;
    }
}
