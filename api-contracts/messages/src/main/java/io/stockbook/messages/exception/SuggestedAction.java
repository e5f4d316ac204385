package io.stockbook.messages.exception;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person may do about an exception.
 *
 * @param action what, and what comes of it
 * @param request that does or shows it, as method and path; absent when it is not done here
 */
public record SuggestedAction(String action, @Nullable String request) {

    static SuggestedAction by(String request, String action) {
        return new SuggestedAction(action, request);
    }

    static SuggestedAction elsewhere(String action) {
        return new SuggestedAction(action, null);
    }
}
