package io.stockbook.queryapi.rest;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The position an answer must reflect, so that a client reads its own write.
 *
 * @param position 0 when any will do, {@link #HEAD} for all that is committed when it is asked
 */
public record AtLeast(long position) {

    /** Everything that is committed at the moment of the question. */
    public static final long HEAD = -1;

    /** Any position will do. */
    public static final AtLeast ANY = new AtLeast(0);

    static final String PARAMETER = "atLeast";
    static final String HEADER = "Stockbook-At-Least";

    static AtLeast read(HttpServletRequest request) {
        String parameter = request.getParameter(PARAMETER);
        String text = parameter == null ? request.getHeader(HEADER) : parameter;
        return new AtLeast(text == null ? 0 : position(text));
    }

    private static long position(String text) {
        if (text.equals("head")) {
            return HEAD;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new ProblemException(
                    Problem.invalid(
                            PARAMETER + ": must be a position, a whole number from 0, or head."));
        }
        return Long.parseLong(text);
    }
}
