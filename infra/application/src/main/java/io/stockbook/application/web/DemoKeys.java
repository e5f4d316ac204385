package io.stockbook.application.web;

import io.stockbook.connectors.reconciliation.ReconciliationScopes;
import io.stockbook.platform.security.ApiKey;
import io.stockbook.platform.security.ApiKeys;
import io.stockbook.platform.security.ConfiguredApiKeys;
import io.stockbook.queryapi.rest.QueryScopes;
import java.util.List;
import java.util.Set;

/** The keys of the demonstration: known to everybody, so good for loopback only. */
public final class DemoKeys {

    /** May do everything. */
    public static final String OPERATOR = "demo-key-of-the-operator";

    /** May read what channels may sell and report what they show, and nothing else. */
    public static final String CHANNEL_WORKER = "demo-key-of-the-channel-worker";

    private DemoKeys() {}

    /** Both of them. */
    public static ApiKeys all() {
        return new ConfiguredApiKeys(
                List.of(
                        ApiKey.ofText("demo-operator", OPERATOR, KnownScopes.all()),
                        ApiKey.ofText(
                                "demo-channel-worker",
                                CHANNEL_WORKER,
                                Set.of(QueryScopes.ATS_READ, ReconciliationScopes.ATS_WRITE))));
    }
}
