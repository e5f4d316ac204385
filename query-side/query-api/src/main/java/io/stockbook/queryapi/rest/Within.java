package io.stockbook.queryapi.rest;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;

/** Numbers in a request that have limits. */
public final class Within {

    private Within() {}

    /**
     * Lets a number pass that is within its limits.
     *
     * @throws ProblemException that says what they are
     */
    public static void limits(String name, long number, long least, long most) {
        if (number < least || number > most) {
            String limits =
                    most == Long.MAX_VALUE
                            ? "%d or more".formatted(least)
                            : "from %d to %d".formatted(least, most);
            throw new ProblemException(
                    Problem.invalid("%s: must be %s, not %d.".formatted(name, limits, number)));
        }
    }
}
