package io.stockbook.application.web;

import io.stockbook.commandapi.rest.Scopes;
import io.stockbook.platform.security.ApiKey;
import io.stockbook.platform.security.ApiKeys;
import io.stockbook.platform.security.ConfiguredApiKeys;
import java.util.List;
import java.util.Set;

/** The keys of the demonstration: known to everybody, so good for loopback only. */
public final class DemoKeys {

    /** May do everything. */
    public static final String OPERATOR = "demo-key-of-the-operator";

    /** May read what channels may sell, and nothing else. */
    public static final String CHANNEL_WORKER = "demo-key-of-the-channel-worker";

    private static final Set<String> EVERYTHING =
            Set.of(
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

    private DemoKeys() {}

    /** Both of them. */
    public static ApiKeys all() {
        return new ConfiguredApiKeys(
                List.of(
                        ApiKey.ofText("demo-operator", OPERATOR, EVERYTHING),
                        ApiKey.ofText(
                                "demo-channel-worker",
                                CHANNEL_WORKER,
                                Set.of(io.stockbook.queryapi.rest.Scopes.ATS_READ))));
    }
}
