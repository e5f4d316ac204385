package io.stockbook.application.scenario;

import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.Submission;
import java.util.function.UnaryOperator;

/** The way of commands to the ledger, on which a test lets happen what should not. */
final class Road implements UnaryOperator<CommandGateway> {

    private volatile UnaryOperator<Submission> mishap = UnaryOperator.identity();

    /** From now on this happens to every command. */
    void has(UnaryOperator<Submission> mishap) {
        this.mishap = mishap;
    }

    @Override
    public CommandGateway apply(CommandGateway ledger) {
        return submission -> ledger.send(mishap.apply(submission));
    }
}
