package io.stockbook.connectors.cutover;

import io.stockbook.messages.Actor;
import io.stockbook.messages.id.CutoverId;
import io.stockbook.messages.id.CutoverNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.platform.security.Caller;
import io.stockbook.platform.web.ActorHeader;
import io.stockbook.platform.web.PlainText;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.platform.web.RequestArguments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerMapping;

/** Gives an endpoint its {@link CutoverCall} and its {@link CutoverPart}. */
final class CutoverArguments extends RequestArguments {

    static final String OWNER = "owner";

    @Override
    protected boolean knows(Class<?> type) {
        return type == CutoverCall.class || type == CutoverPart.class;
    }

    @Override
    protected Object read(HttpServletRequest request, Class<?> type) {
        return type == CutoverPart.class ? part(request) : call(request);
    }

    private static CutoverPart part(HttpServletRequest request) {
        return CutoverPart.of(path(request, "part"))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.of(
                                                HttpStatus.NOT_FOUND,
                                                "NOT_FOUND",
                                                "A cutover has no such file.")));
    }

    private static CutoverCall call(HttpServletRequest request) {
        String owner = request.getParameter(OWNER);
        String client = Objects.requireNonNull(Caller.of(request), "nobody gets here").client();
        try {
            return new CutoverCall(
                    new CutoverId(
                            owner == null ? OwnerId.HOUSE : new OwnerId(PlainText.checked(owner)),
                            new CutoverNumber(PlainText.checked(path(request, "cutover")))),
                    Actor.of(client, ActorHeader.user(request)));
        } catch (IllegalArgumentException mistake) {
            throw new ProblemException(Problem.invalid(mistake.getMessage() + "."));
        }
    }

    @SuppressWarnings("unchecked")
    private static String path(HttpServletRequest request, String name) {
        Map<String, String> parts =
                (Map<String, String>)
                        Objects.requireNonNull(
                                request.getAttribute(
                                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        return Objects.requireNonNull(parts.get(name), name);
    }
}
