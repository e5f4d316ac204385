package io.stockbook.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose key came with the request.
 *
 * @param client the key's name
 * @param scopes what the key is good for
 */
public record Caller(String client, Set<String> scopes) {

    private static final String ATTRIBUTE = Caller.class.getName();

    /** Keeps the scopes as they are. */
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** The request's caller, or null when it came without a valid key. */
    public static @Nullable Caller of(HttpServletRequest request) {
        return (Caller) request.getAttribute(ATTRIBUTE);
    }

    boolean may(String scope) {
        return scopes.contains(scope);
    }

    void enter(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
