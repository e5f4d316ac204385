package io.stockbook.queryapi.webhook.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.stockbook.queryapi.webhook.WebhookSecret;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What we sign, the specification's own library finds signed. */
final class SignatureTest {

    private static final String BODY =
            "{\"type\":\"availability.changed\",\"data\":{\"sku\":\"Café\"}}";

    private final WebhookSecret secret = secret(7);
    private final WebhookSecret older = secret(8);
    private final long now = Instant.now().getEpochSecond();

    private static WebhookSecret secret(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return WebhookSecret.of(key);
    }

    private HttpHeaders headers(String signature) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of("msg_1"),
                        "webhook-timestamp", List.of(Long.toString(now)),
                        "webhook-signature", List.of(signature)),
                (_, _) -> true);
    }

    private void verify(WebhookSecret by, String signature, String body) throws Exception {
        new Webhook(by.shown()).verify(body, headers(signature).map());
    }

    /** The example of the specification's libraries. */
    @Test
    void theKnownExampleHasTheKnownSignature() {
        byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(
                        Signature.of(
                                List.of(WebhookSecret.of(key)),
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                1_614_265_330,
                                "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void theirLibraryVerifiesItAndNothingElse() throws Exception {
        String signature = Signature.of(List.of(secret), "msg_1", now, BODY);
        verify(secret, signature, BODY);
        assertThatThrownBy(() -> verify(secret, signature, BODY.replace("Café", "Cafe")))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(older, signature, BODY))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void whileASecretIsRotatedWhoeverHasEitherIsConvinced() throws Exception {
        String signature = Signature.of(List.of(secret, older), "msg_1", now, BODY);
        assertThat(signature.split(" ", -1)).hasSize(2);
        verify(secret, signature, BODY);
        verify(older, signature, BODY);
    }

    @Test
    void aSecretIsShownOnlyWhereItIsMeantTo() {
        assertThat(secret.shown()).startsWith("whsec_").hasSize(6 + 44);
        assertThat(secret.toString()).isEqualTo("whsec_…");
        assertThat(Signature.of(List.of(secret), "msg_1", now, BODY).getBytes(UTF_8)).hasSize(47);
    }
}
