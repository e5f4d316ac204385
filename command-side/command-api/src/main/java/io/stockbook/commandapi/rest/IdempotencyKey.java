package io.stockbook.commandapi.rest;

import io.stockbook.platform.web.HeaderText;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads the header {@code Idempotency-Key}: a structured string ({@code "k"}) or bare ({@code k}).
 */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";
    static final int LONGEST = 255;

    private IdempotencyKey() {}

    static String read(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "IDEMPOTENCY_KEY_REQUIRED",
                            "Send an Idempotency-Key, so that the command can be repeated"
                                    + " safely."));
        }
        String key = header.startsWith("\"") ? unquoted(header) : header;
        if (key.isBlank() || key.length() > LONGEST || !HeaderText.isPlain(key)) {
            throw malformed();
        }
        return key;
    }

    private static String unquoted(String header) {
        if (!header.matches("\"([^\"\\\\]|\\\\[\"\\\\])*\"")) {
            throw malformed();
        }
        return header.substring(1, header.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private static ProblemException malformed() {
        return new ProblemException(
                Problem.invalid(
                        "%s: must be 1 to %d plain ASCII characters, quoted or not."
                                .formatted(HEADER, LONGEST)));
    }
}
