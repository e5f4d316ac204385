package io.stockbook.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What went wrong, as RFC 9457 says it.
 *
 * @param type a stable name for this kind of problem
 * @param title the kind in words
 * @param detail this case in one sentence
 * @param code the kind, for programs
 * @param numbers the sentence's numbers by name
 * @param instance the path that was asked
 * @param traceId what to quote when asking about it
 * @param more what else there is to say, whose fields stand beside these
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Map<String, Long> numbers,
        @Nullable String instance,
        @Nullable String traceId,
        @Schema(hidden = true) @JsonUnwrapped @Nullable Object more) {

    /** Where a type is the code with this before it. */
    public static final String TYPES = "urn:stockbook:problem:";

    /** Keeps the numbers in their order. */
    public Problem {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /** A problem without numbers. */
    public static Problem of(HttpStatus status, String code, String detail) {
        return of(status, code, detail, Map.of());
    }

    /** A problem whose sentence holds numbers. */
    public static Problem of(
            HttpStatus status, String code, String detail, Map<String, Long> numbers) {
        return new Problem(
                TYPES + code, title(code), status.value(), detail, code, numbers, null, null, null);
    }

    /** The same, and the fields of a record as extension members. */
    public Problem with(Record report) {
        return new Problem(type, title, status, detail, code, numbers, instance, traceId, report);
    }

    /** What the sender got wrong. */
    public static Problem invalid(String detail) {
        return of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", detail);
    }

    /** Ours: nothing that the sender could mend. */
    public static Problem defect() {
        return of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "DEFECT",
                "Something is wrong on our side. Please quote the trace id.");
    }

    Problem at(String path, @Nullable String trace) {
        return new Problem(type, title, status, detail, code, numbers, path, trace, more);
    }

    private static String title(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
