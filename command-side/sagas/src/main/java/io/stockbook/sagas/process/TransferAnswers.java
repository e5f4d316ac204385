package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockCommand.ReversePick;
import io.stockbook.messages.transfer.TransferCommand;
import io.stockbook.messages.transfer.TransferCommand.RecordTransferShortage;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of commands of a transfer that do not hold. A line takes what can be promised and
 * knows what it lacks; what a stock item did not book, a person looks at.
 */
final class TransferAnswers {

    private TransferAnswers() {}

    /** What follows from the answer to a command of its own. */
    static List<Outgoing> take(TransferId transfer, Input answer) {
        return switch (answer) {
            case Input.Refused no -> refused(transfer, no.id(), no.command(), no.refusal());
            case Input.Failed no ->
                    no.command() instanceof ExceptionCommand
                            ? List.of()
                            : List.of(person(transfer, no.id(), no.command(), no.why()));
            case Input _ -> List.of();
        };
    }

    private static List<Outgoing> refused(
            TransferId transfer, CommandId id, Command command, Refusal refusal) {
        return switch (command) {
            case AllocateStock asked -> lacking(transfer, id, asked, refusal);
            // Nothing was picked, or nothing is promised any more.
            case ReversePick _, FreeAllocation _ -> List.of();
            case TransferCommand _, ExceptionCommand _ -> List.of();
            default -> List.of(person(transfer, id, command, refusal.sentence()));
        };
    }

    /** Asks for what there is; each time for less, so it comes to an end. */
    private static List<Outgoing> lacking(
            TransferId transfer, CommandId id, AllocateStock asked, Refusal refusal) {
        long available =
                refusal.code() == RefusalCode.INSUFFICIENT_STOCK
                        ? refusal.numbers().getOrDefault("available", 0L)
                        : 0;
        List<Outgoing> outgoing = new ArrayList<>();
        if (available > 0) {
            outgoing.add(
                    new Outgoing(id.derived("what there is"), less(asked, available), cause(id)));
        }
        outgoing.add(
                new Outgoing(
                        id.derived("shortage"),
                        new RecordTransferShortage(
                                transfer,
                                asked.demand().line(),
                                asked.quantity() - available,
                                refusal.sentence()),
                        cause(id)));
        return outgoing;
    }

    private static AllocateStock less(AllocateStock asked, long quantity) {
        return new AllocateStock(
                asked.item(),
                asked.allocation(),
                asked.demand(),
                asked.channel(),
                asked.rank(),
                quantity,
                asked.expiresAt(),
                asked.lot(),
                asked.evidence());
    }

    private static Outgoing person(TransferId transfer, CommandId id, Command command, String why) {
        return ExceptionOpening.opening(
                transfer.owner(),
                ExceptionType.BOOKING_REFUSED,
                transfer.key(),
                ExceptionOpening.id(id.toString()),
                transfer.number().value(),
                "%s to %s: %s"
                        .formatted(command.getClass().getSimpleName(), command.target().key(), why),
                cause(id));
    }

    private static String cause(CommandId id) {
        return id.toString();
    }
}
