package io.stockbook.connectors.reconciliation;

import io.stockbook.platform.security.Caller;
import io.stockbook.platform.web.HeaderText;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import io.stockbook.platform.web.RequestArguments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/** Gives an endpoint its {@link OwnKey}. */
final class OwnKeyArguments extends RequestArguments {

    static final String HEADER = "Idempotency-Key";
    static final int LONGEST = 255;

    @Override
    protected boolean knows(Class<?> type) {
        return type == OwnKey.class;
    }

    @Override
    protected Object read(HttpServletRequest request, Class<?> type) {
        String key = HeaderText.plain(request, HEADER, LONGEST);
        if (key == null) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "IDEMPOTENCY_KEY_REQUIRED",
                            "Send an Idempotency-Key, so that the request can be repeated"
                                    + " safely."));
        }
        boolean quoted = key.length() > 2 && key.startsWith("\"") && key.endsWith("\"");
        return new OwnKey(
                Objects.requireNonNull(Caller.of(request), "nobody gets here").client(),
                quoted ? key.substring(1, key.length() - 1) : key);
    }
}
