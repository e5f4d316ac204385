package io.stockbook.application.web;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.connectors.alerts.AlertScopes;
import io.stockbook.connectors.cutover.CutoverScopes;
import io.stockbook.connectors.reconciliation.ReconciliationScopes;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.webhook.WebhookScopes;
import java.util.List;
import java.util.Set;

/** All that a key can be good for. */
final class KnownScopes {

    private static final List<String> ALL =
            List.of(
                    CommandScopes.STOCK_WRITE,
                    CommandScopes.ORDER_WRITE,
                    CommandScopes.COUNT_WRITE,
                    CommandScopes.COUNT_APPROVE,
                    CommandScopes.PURCHASE_WRITE,
                    CommandScopes.MASTER_WRITE,
                    CommandScopes.EXCEPTION_WRITE,
                    CutoverScopes.CUTOVER_WRITE,
                    WebhookScopes.WEBHOOK_WRITE,
                    ReconciliationScopes.ATS_WRITE,
                    AlertScopes.ALERT_WRITE,
                    QueryScopes.ATS_READ,
                    QueryScopes.STOCK_READ,
                    QueryScopes.ORDER_READ,
                    QueryScopes.COUNT_READ,
                    QueryScopes.PURCHASE_READ,
                    QueryScopes.MASTER_READ,
                    QueryScopes.EXCEPTION_READ,
                    QueryScopes.ALERT_READ,
                    QueryScopes.LEDGER_READ,
                    WebhookScopes.WEBHOOK_READ,
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
