package io.stockbook.application.torture.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to have a command done: a line of the raw log.
 *
 * @param command the name of the command
 * @param body the command as the ledger's JSON
 * @param invoked when it was sent, in nanoseconds since the run began
 * @param returned when its client knew what this says
 * @param status of HTTP, or 0 when there was no answer
 * @param code of the problem, if it was one
 * @param version of the stream, as the answer says
 * @param replayed true when the answer says that it was given before
 * @param answer its text, or why there is none
 */
public record Attempt(
        UUID id,
        @Nullable String key,
        String command,
        String body,
        @Nullable Long expectedVersion,
        String stream,
        int node,
        long invoked,
        long returned,
        Outcome outcome,
        int status,
        @Nullable String code,
        @Nullable Long version,
        boolean replayed,
        String answer) {}
