package io.stockbook.commandapi.rest;

import io.stockbook.messages.Actor;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code X-Actor}: the person behind the client, by a user id and not a name. */
final class ActorHeader {

    static final String HEADER = "X-Actor";
    static final int LONGEST = 100;

    private ActorHeader() {}

    static Actor read(String client, @Nullable String user) {
        if (user == null) {
            return Actor.machine(client);
        }
        if (user.isBlank() || user.length() > LONGEST || !HeaderText.isPlain(user)) {
            throw new ProblemException(
                    Problem.invalid(
                            "%s: must be 1 to %d plain ASCII characters."
                                    .formatted(HEADER, LONGEST)));
        }
        return new Actor(client, user);
    }
}
