package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.web.DemoKeys;
import io.stockbook.platform.web.ApprovedFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the API promises is a file that somebody has read and approved. */
final class ApiDocumentTest {

    @Test
    void the_served_document_is_the_approved_one() throws Exception {
        try (RunningStockbook stockbook = RunningStockbook.fresh()) {
            Http.Reply document = stockbook.operator().get("/openapi.json");
            assertThat(document.status()).isEqualTo(200);
            new ApprovedFile(Path.of("../../docs/reference/openapi.json"))
                    .mustBe(document.json().toPrettyString() + "\n");
        }
    }

    @Test
    void a_key_opens_only_what_its_scopes_name() {
        try (RunningStockbook stockbook = RunningStockbook.fresh()) {
            Http worker = stockbook.with(DemoKeys.CHANNEL_WORKER);
            assertThat(worker.get("/v1/channels/web/availability").status()).isNotEqualTo(403);
            assertThat(worker.get("/v1/stock").status()).isEqualTo(403);
            assertThat(stockbook.with("no-such-key-was-given-out").get("/v1/stock").status())
                    .isEqualTo(401);
        }
    }
}
