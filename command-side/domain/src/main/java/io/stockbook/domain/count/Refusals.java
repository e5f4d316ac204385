package io.stockbook.domain.count;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.LIMIT_REACHED;
import static io.stockbook.messages.RefusalCode.LINE_NOT_OPEN;
import static io.stockbook.messages.RefusalCode.UNKNOWN_COUNT;
import static io.stockbook.messages.RefusalCode.UNKNOWN_LINE;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;

import io.stockbook.domain.Decision;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountLineState;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.Sku;
import java.util.Locale;

/** The sentences in which a count says no. */
record Refusals(CountId count) {

    private String name() {
        return "count " + count.number();
    }

    Decision<CountEvent> unknown() {
        return Decision.refused(UNKNOWN_COUNT, "there is no " + name());
    }

    Decision<CountEvent> plannedAlready() {
        return Decision.refused(ALREADY_EXISTS, name() + " exists already");
    }

    Decision<CountEvent> over() {
        return Decision.refused(WRONG_STATE, name() + " is over");
    }

    Decision<CountEvent> notListed(Sku sku) {
        return Decision.refused(UNKNOWN_LINE, "%s has no line of %s".formatted(name(), sku));
    }

    Decision<CountEvent> wrongState(Sku sku, CountLineState state, String asked) {
        return Decision.refused(
                WRONG_STATE,
                "the line of %s in %s is %s and cannot be %s"
                        .formatted(sku, name(), words(state), asked));
    }

    Decision<CountEvent> notOpen(Sku sku) {
        return Decision.refused(
                LINE_NOT_OPEN,
                "the line of %s in %s is not open yet: count when it is, and report that"
                        .formatted(sku, name()));
    }

    Decision<CountEvent> undecided(int lines) {
        return Decision.refused(
                Refusal.of(
                                WRONG_STATE,
                                "%s cannot be closed: %d of its lines are being counted or not"
                                                .formatted(name(), lines)
                                        + " decided")
                        .with("undecided", lines));
    }

    Decision<CountEvent> tooMany(int lines) {
        return Decision.refused(
                Refusal.of(
                                LIMIT_REACHED,
                                "%s would have %d lines of at most %d"
                                        .formatted(name(), lines, CountCommand.MOST_LINES))
                        .with("lines", lines)
                        .with("limit", CountCommand.MOST_LINES));
    }

    private static String words(CountLineState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
