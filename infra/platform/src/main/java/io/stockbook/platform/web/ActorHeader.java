package io.stockbook.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code X-Actor}: the person behind the client, by a user id and not a name. */
public final class ActorHeader {

    /** Its name. */
    public static final String HEADER = "X-Actor";

    /** The longest user id. */
    public static final int LONGEST = 100;

    private ActorHeader() {}

    /** The person's id, or null when the client speaks for itself. */
    public static @Nullable String user(HttpServletRequest request) {
        return HeaderText.plain(request, HEADER, LONGEST);
    }
}
