package io.stockbook.application.web;

import io.stockbook.commandapi.rest.Scopes;
import java.util.List;
import java.util.Set;

/** All that a key can be good for. */
final class KnownScopes {

    private static final List<String> ALL =
            List.of(
                    Scopes.STOCK_WRITE,
                    Scopes.ORDER_WRITE,
                    Scopes.MASTER_WRITE,
                    Scopes.EXCEPTION_WRITE,
                    io.stockbook.queryapi.rest.Scopes.ATS_READ,
                    io.stockbook.queryapi.rest.Scopes.STOCK_READ,
                    io.stockbook.queryapi.rest.Scopes.ORDER_READ,
                    io.stockbook.queryapi.rest.Scopes.MASTER_READ,
                    io.stockbook.queryapi.rest.Scopes.EXCEPTION_READ,
                    io.stockbook.queryapi.rest.Scopes.LEDGER_READ,
                    MetricsEndpoint.METRICS_READ);

    private KnownScopes() {}

    static Set<String> all() {
        return Set.copyOf(ALL);
    }

    /**
     * The scopes of a list with commas. A mistyped one opens nothing, which its client would learn
     * long after the start.
     *
     * @throws IllegalArgumentException with all there are, when one of them is none
     */
    static Set<String> read(String list) {
        List<String> scopes = List.of(list.split(",", -1));
        for (String scope : scopes) {
            if (!ALL.contains(scope)) {
                throw new IllegalArgumentException(
                        "there is no scope \"%s\"; there are %s"
                                .formatted(scope, String.join(", ", ALL)));
            }
        }
        return Set.copyOf(scopes);
    }
}
