package io.stockbook.commandapi.rest;

import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads headers that may stand once and hold plain ASCII. */
final class HeaderText {

    private HeaderText() {}

    static @Nullable String once(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        if (values.size() > 1) {
            throw new ProblemException(Problem.invalid(header + ": must stand once only."));
        }
        return values.isEmpty() ? null : values.getFirst().strip();
    }

    static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character <= '~');
    }
}
