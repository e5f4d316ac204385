package io.stockbook.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads headers that may stand once and hold plain ASCII. */
public final class HeaderText {

    private HeaderText() {}

    /** What a header says, or null when it is not there. */
    public static @Nullable String once(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        if (values.size() > 1) {
            throw new ProblemException(Problem.invalid(header + ": must stand once only."));
        }
        return values.isEmpty() ? null : values.getFirst().strip();
    }

    /** True for printable ASCII. */
    public static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    /** The same as {@link #once}, when it is plain and no longer than this. */
    public static @Nullable String plain(HttpServletRequest request, String header, int longest) {
        String text = once(request, header);
        if (text != null && (text.isBlank() || text.length() > longest || !isPlain(text))) {
            throw new ProblemException(
                    Problem.invalid(
                            "%s: must be 1 to %d plain ASCII characters."
                                    .formatted(header, longest)));
        }
        return text;
    }
}
