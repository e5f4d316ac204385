package io.stockbook.connectors.csv;

import io.stockbook.messages.Actor;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Caller;
import io.stockbook.platform.web.ActorHeader;
import io.stockbook.platform.web.HeaderText;
import io.stockbook.platform.web.PlainText;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.platform.web.RequestArguments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** Gives an endpoint its {@link ImportRequest}. */
final class ImportArguments extends RequestArguments {

    static final String OWNER = "owner";
    static final String DRY_RUN = "dryRun";
    static final String MODE = "mode";
    static final String KEY = "Idempotency-Key";
    static final int LONGEST_KEY = 200;

    /** The parameters of an endpoint: all of them where a file comes in. */
    static List<String> of(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .anyMatch(ImportRequest.class::equals)
                ? List.of(OWNER, DRY_RUN, MODE)
                : List.of();
    }

    @Override
    protected boolean knows(Class<?> type) {
        return type == ImportRequest.class;
    }

    @Override
    protected Object read(HttpServletRequest request, Class<?> type) {
        String client = Objects.requireNonNull(Caller.of(request), "nobody gets here").client();
        String key = HeaderText.plain(request, KEY, LONGEST_KEY);
        if (key == null) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "IDEMPOTENCY_KEY_REQUIRED",
                            "Send an Idempotency-Key, so that the import can be repeated safely."));
        }
        return new ImportRequest(
                owner(request),
                Actor.of(client, ActorHeader.user(request)),
                key,
                yes(request),
                mode(request));
    }

    private static OwnerId owner(HttpServletRequest request) {
        String owner = request.getParameter(OWNER);
        try {
            return owner == null ? OwnerId.HOUSE : new OwnerId(PlainText.checked(owner));
        } catch (IllegalArgumentException mistake) {
            throw invalid(OWNER, String.valueOf(mistake.getMessage()));
        }
    }

    private static boolean yes(HttpServletRequest request) {
        return switch (request.getParameter(DRY_RUN)) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            case String other -> throw invalid(DRY_RUN, "must be true or false, not " + other);
        };
    }

    private static ImportMode mode(HttpServletRequest request) {
        String mode = request.getParameter(MODE);
        if (mode == null) {
            return ImportMode.ALL_OR_NOTHING;
        }
        return Arrays.stream(ImportMode.values())
                .filter(each -> each.name().equals(mode))
                .findFirst()
                .orElseThrow(() -> invalid(MODE, "must be ALL_OR_NOTHING or GOOD_ROWS"));
    }

    private static ProblemException invalid(String name, String sentence) {
        return new ProblemException(Problem.invalid("%s: %s.".formatted(name, sentence)));
    }
}
