package io.stockbook.domain.work;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.INSUFFICIENT_QUANTITY;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.UNKNOWN_WORK_ORDER;
import static io.stockbook.messages.RefusalCode.WRONG_LINES;
import static io.stockbook.messages.RefusalCode.WRONG_REASON;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static io.stockbook.messages.RefusalCode.WRONG_STATUS;

import io.stockbook.messages.Refusal;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.WorkOrderCommand;
import io.stockbook.messages.work.WorkOrderState;
import java.util.Locale;

/** The sentences in which a work order says no. */
final class Refusals {

    private Refusals() {}

    private static String name(WorkOrderCommand command) {
        return "work order " + command.workOrder().number();
    }

    static Refusal unknown(WorkOrderCommand command) {
        return Refusal.of(UNKNOWN_WORK_ORDER, "there is no " + name(command));
    }

    static Refusal plannedAlready(WorkOrderCommand command) {
        return Refusal.of(ALREADY_EXISTS, name(command) + " was planned before");
    }

    static Refusal wrongLines(WorkOrderCommand.PlanWorkOrder command, String problem) {
        return Refusal.of(
                WRONG_LINES,
                "%s is no %s: %s"
                        .formatted(
                                name(command),
                                command.plan()
                                        .kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                                problem));
    }

    static Refusal wrongStatus(Status status) {
        return Refusal.of(
                WRONG_STATUS, "units of %s go into no work and come out of none".formatted(status));
    }

    static Refusal unknownLine(WorkOrderCommand command, int line) {
        return unknown(command, line, "line");
    }

    static Refusal unknownInput(WorkOrderCommand command, int line) {
        return unknown(command, line, "input");
    }

    static Refusal unknownOutput(WorkOrderCommand command, int line) {
        return unknown(command, line, "output");
    }

    private static Refusal unknown(WorkOrderCommand command, int line, String what) {
        return Refusal.of(UNKNOWN_LINE, "%s has no %s %d".formatted(name(command), what, line))
                .with("line", line);
    }

    static Refusal nothingIsDone(WorkOrderCommand command, WorkOrderState state) {
        return Refusal.of(
                WRONG_STATE,
                switch (state) {
                    case CLOSED ->
                            name(command) + " is closed: plan another one for what is still done";
                    case PLANNED, STARTED, STOPPED, CANCELLED ->
                            name(command) + " is called off: nothing goes into it any more";
                });
    }

    static Refusal isClosed(WorkOrderCommand command) {
        return Refusal.of(WRONG_STATE, name(command) + " is closed");
    }

    static Refusal inWork(WorkOrderCommand command, long units) {
        return Refusal.of(
                        WRONG_STATE,
                        "%d units of %s are in work: say why they are lost, or finish them"
                                .formatted(units, name(command)))
                .with("inWork", units);
    }

    static Refusal wrongReason(ReasonCode reason) {
        return Refusal.of(WRONG_REASON, reason + " is no reason to lose what is in work");
    }

    static Refusal tooMuch(WorkOrderCommand command, int line, long inWork, long asked) {
        return Refusal.of(
                        INSUFFICIENT_QUANTITY,
                        "%d units of line %d of %s can come out of what is in work, not %d"
                                .formatted(inWork, line, name(command), asked))
                .with("inWork", inWork)
                .with("asked", asked);
    }
}
