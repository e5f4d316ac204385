package io.stockbook.messages;

import java.util.concurrent.CompletableFuture;

/** The one door through which commands reach the ledger. */
public interface CommandGateway {

    /**
     * Sends a command. The answer comes after its events, or its refusal, are durable.
     *
     * <p>The future fails only for a defect or an unreachable database, never for a refusal; the
     * same submission may then be sent again.
     */
    CompletableFuture<Answer> send(Submission submission);
}
