package io.stockbook.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stockbook.commandapi.rest.CommandScopes;
import io.stockbook.connectors.alerts.AlertScopes;
import io.stockbook.connectors.cutover.CutoverScopes;
import io.stockbook.connectors.reconciliation.ReconciliationScopes;
import io.stockbook.platform.security.ApiKey;
import io.stockbook.platform.security.ConfiguredApiKeys;
import io.stockbook.queryapi.rest.QueryScopes;
import io.stockbook.queryapi.webhook.WebhookScopes;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyFileTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @TempDir Path directory;

    @Test
    void aKeyIsGoodForWhatItsLineSays() throws IOException {
        Path file = lines("# the floor", "", "floor " + DIGEST + " stock:write,metrics:read");

        assertThat(((ConfiguredApiKeys) KeyFile.read(file)).keys())
                .extracting(ApiKey::caller)
                .singleElement()
                .satisfies(
                        caller ->
                                assertThat(caller.scopes())
                                        .containsExactlyInAnyOrder("stock:write", "metrics:read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock:wrte", "STOCK:WRITE", "stock:write,", "stock:read,,ats:read"})
    void aMistypedScopeIsRefusedWithItsLineAndAllThereAre(String scopes) throws IOException {
        Path file = lines("# the floor", "floor " + DIGEST + " " + scopes);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFile.read(file))
                .withMessageContaining(file + ", line 2: there is no scope \"")
                .withMessageContaining("there are stock:write, order:write, ")
                .withMessageContaining("metrics:read");
    }

    @Test
    void whateverAnEndpointAsksForCanBeGiven() throws IllegalAccessException {
        List<String> asked = new ArrayList<>(List.of(MetricsEndpoint.METRICS_READ));
        for (Class<?> scopes :
                List.of(
                        CommandScopes.class,
                        QueryScopes.class,
                        CutoverScopes.class,
                        WebhookScopes.class,
                        ReconciliationScopes.class,
                        AlertScopes.class)) {
            for (Field scope : scopes.getFields()) {
                asked.add((String) scope.get(null));
            }
        }

        assertThat(KnownScopes.all()).containsExactlyInAnyOrderElementsOf(asked);
    }

    private Path lines(String... lines) throws IOException {
        return Files.write(directory.resolve("keys"), List.of(lines));
    }
}
