package io.stockbook.domain.transfer;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.UNKNOWN_TRANSFER;
import static io.stockbook.messages.RefusalCode.WRONG_REASON;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;

import io.stockbook.messages.Refusal;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.transfer.TransferCommand;

/** The sentences in which a transfer says no. */
final class Refusals {

    private Refusals() {}

    private static String name(TransferCommand command) {
        return "transfer " + command.transfer().number();
    }

    static Refusal unknown(TransferCommand command) {
        return Refusal.of(UNKNOWN_TRANSFER, "there is no " + name(command));
    }

    static Refusal requestedAlready(TransferCommand command) {
        return Refusal.of(ALREADY_EXISTS, name(command) + " was requested before");
    }

    static Refusal receivedAlready(TransferCommand.ReceiveTransferUnits command) {
        return Refusal.of(
                ALREADY_EXISTS,
                "receipt %s of %s is recorded already".formatted(command.receipt(), name(command)));
    }

    static Refusal unknownLine(TransferCommand command, int line) {
        return Refusal.of(UNKNOWN_LINE, "%s has no line %d".formatted(name(command), line))
                .with("line", line);
    }

    static Refusal isClosed(TransferCommand command) {
        return Refusal.of(WRONG_STATE, name(command) + " is closed");
    }

    static Refusal onItsWay(TransferCommand command, long inTransit) {
        return Refusal.of(
                        WRONG_STATE,
                        "%d units of %s are on their way: say why they are lost, or wait for them"
                                .formatted(inTransit, name(command)))
                .with("inTransit", inTransit);
    }

    static Refusal wrongStatus(Status status, String words) {
        return Refusal.of(WRONG_STATUS, words + " " + status);
    }

    static Refusal wrongReason(ReasonCode reason) {
        return Refusal.of(WRONG_REASON, reason + " is no reason to lose a transfer");
    }

    static Refusal tooMuch(TransferCommand command, int line, long inTransit, long asked) {
        return Refusal.of(
                        INSUFFICIENT_QUANTITY,
                        "%d units of line %d of %s are on their way, %d were reported lost"
                                .formatted(inTransit, line, name(command), asked))
                .with("inTransit", inTransit)
                .with("asked", asked);
    }
}
