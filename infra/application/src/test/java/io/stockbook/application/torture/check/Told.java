package io.stockbook.application.torture.check;

import io.stockbook.application.torture.client.Attempt;
import io.stockbook.application.torture.client.Outcome;
import io.stockbook.application.torture.plan.Operation;
import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clients were told, one attempt after the other, each begun when the one before was over. */
final class Told {

    private final List<Attempt> attempts = new ArrayList<>();

    List<Attempt> attempts() {
        return attempts;
    }

    Told yes(Operation operation, long version, long position) {
        String answer =
                "{\"stream\":\"%s\",\"version\":%d,\"position\":%d,\"recordedAt\":\"%s\"}"
                        .formatted(
                                operation.command().target().key(),
                                version,
                                position,
                                MadeUpLedger.RECORDED);
        return add(operation, Outcome.OK, null, version, answer);
    }

    Told no(Operation operation, long version, Refusal refusal) {
        String answer = "{\"detail\":\"%s\"}".formatted(refusal.sentence());
        return add(operation, Outcome.REFUSED, refusal.code().name(), version, answer);
    }

    Told nothing(Operation operation) {
        return add(operation, Outcome.UNKNOWN, null, null, "BROKEN");
    }

    Told add(
            Operation operation,
            Outcome outcome,
            @Nullable String code,
            @Nullable Long version,
            String answer) {
        long began = attempts.size() * 10L;
        attempts.add(
                new Attempt(
                        operation.id(),
                        operation.key(),
                        operation.command().getClass().getSimpleName(),
                        LedgerJson.write(operation.command()),
                        operation.expectedVersion(),
                        operation.command().target().key(),
                        0,
                        began,
                        began + 5,
                        outcome,
                        200,
                        code,
                        version,
                        false,
                        answer));
        return this;
    }
}
