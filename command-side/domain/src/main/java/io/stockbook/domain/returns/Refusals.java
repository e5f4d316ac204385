package io.stockbook.domain.returns;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.LIMIT_REACHED;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.UNKNOWN_RETURN;
import static io.stockbook.messages.RefusalCode.WRONG_REASON;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;
import static java.util.stream.Collectors.joining;

import io.stockbook.messages.Refusal;
import io.stockbook.messages.returns.LineDisposition;
import io.stockbook.messages.returns.ReturnCommand;
import java.util.List;

/** The sentences in which a return says no to one command, with the numbers in them. */
record Refusals(ReturnAuthorization ofReturn, ReturnCommand command) {

    String name() {
        return "return " + command.returned().number();
    }

    Refusal unknown() {
        return Refusal.of(UNKNOWN_RETURN, "there is no " + name());
    }

    Refusal existsAlready() {
        return Refusal.of(ALREADY_EXISTS, "%s exists already and is %s".formatted(name(), words()));
    }

    Refusal saidAlready(String what, String number) {
        return Refusal.of(ALREADY_EXISTS, "%s has %s %s already".formatted(name(), what, number));
    }

    Refusal tooMany(String what, int most) {
        return Refusal.of(
                        LIMIT_REACHED,
                        "%s would have more than %d %s: take the rest as another return"
                                .formatted(name(), most, what))
                .with("most", most);
    }

    Refusal noLine(int line) {
        return Refusal.of(UNKNOWN_LINE, "%s has no line %d".formatted(name(), line));
    }

    Refusal goesNowhere(LineDisposition asked) {
        return Refusal.of(WRONG_STATUS, "returned goods do not go to " + asked.to());
    }

    Refusal noReason(LineDisposition asked) {
        return Refusal.of(
                WRONG_REASON,
                "%s is no reason for returned goods to go to %s"
                        .formatted(asked.reason(), asked.to()));
    }

    Refusal manyPlaces(int line, List<Waiting> places) {
        return Refusal.of(
                WRONG_STATE,
                "units of line %d of %s wait at %s: name the one"
                        .formatted(
                                line,
                                name(),
                                places.stream().map(Waiting::words).collect(joining(" and "))));
    }

    Refusal notSoMany(int line, String what, long there, long asked) {
        return Refusal.of(
                        INSUFFICIENT_QUANTITY,
                        "%d units of line %d of %s %s, not %d"
                                .formatted(there, line, name(), what, asked))
                .with("line", line)
                .with("there", there)
                .with("asked", asked);
    }

    Refusal nothingRefunded(int line) {
        return Refusal.of(
                WRONG_STATE,
                "no unit of line %d of %s was refunded, so there is nothing to add to"
                        .formatted(line, name()));
    }

    Refusal isCancelled() {
        return Refusal.of(WRONG_STATE, name() + " is cancelled");
    }

    Refusal waits(long waiting) {
        return Refusal.of(
                        WRONG_STATE,
                        "%s cannot be closed: %d units wait to be looked at"
                                .formatted(name(), waiting))
                .with("waiting", waiting);
    }

    Refusal cannotBeCancelled(long received, int refunds) {
        return Refusal.of(
                        WRONG_STATE,
                        "%s is %s, %d units are back and %d refunds signalled%s"
                                .formatted(
                                        name(),
                                        words(),
                                        received,
                                        refunds,
                                        ofReturn.stage() == Stage.OPEN ? ": it can be closed" : ""))
                .with("received", received)
                .with("refunds", refunds);
    }

    private String words() {
        return ofReturn.stage().words();
    }
}
