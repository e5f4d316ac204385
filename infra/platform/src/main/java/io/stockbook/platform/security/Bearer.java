package io.stockbook.platform.security;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The key in an {@code Authorization} header, and what it opens: the same at every door. */
public final class Bearer {

    private static final String BEARER = "Bearer ";

    private Bearer() {}

    /** Whom the header's key stands for, or null when there is no valid one. */
    public static @Nullable Caller callerOf(@Nullable String authorization, ApiKeys keys) {
        if (authorization == null
                || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        return keys.callerOf(authorization.substring(BEARER.length()).strip());
    }

    /**
     * Lets only a caller pass who has the scope.
     *
     * @param scope null when none is declared, which lets nobody pass
     * @throws ProblemException that says what is missing
     */
    public static void require(@Nullable String scope, @Nullable Caller caller) {
        if (caller == null) {
            throw new ProblemException(unauthenticated());
        }
        if (scope == null) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.FORBIDDEN, "FORBIDDEN", "This endpoint is open to nobody."));
        }
        if (!caller.may(scope)) {
            throw new ProblemException(
                            Problem.of(
                                    HttpStatus.FORBIDDEN,
                                    "FORBIDDEN",
                                    "The key does not have the scope %s.".formatted(scope)))
                    .with(
                            HttpHeaders.WWW_AUTHENTICATE,
                            "Bearer realm=\"api\", error=\"insufficient_scope\", scope=\"%s\""
                                    .formatted(scope));
        }
    }

    static Problem unauthenticated() {
        return Problem.of(
                HttpStatus.UNAUTHORIZED,
                "UNAUTHENTICATED",
                "Send a valid key: Authorization: Bearer <key>.");
    }
}
