package io.stockbook.messages;

import org.jspecify.annotations.Nullable;

/**
 * Who sent a command.
 *
 * @param client the API client, job or process, under whose name idempotency keys are unique
 * @param user the person behind it, or the client again when there is none
 */
public record Actor(String client, String user) {

    /** A client, and the person behind it if there is one. */
    public static Actor of(String client, @Nullable String user) {
        return user == null ? machine(client) : new Actor(client, user);
    }

    /** An actor without a person: a job, an importer, a process. */
    public static Actor machine(String client) {
        return new Actor(client, client);
    }
}
