package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asks to be told of what cannot be, or where nobody may be told, hears why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WebhookRequestsTest {

    private static final String HOOKS = "/v1/webhook-endpoints";

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();

    @BeforeAll
    void an_endpoint() {
        new Shop(http).opens("EAST");
        assertThat(http.get("/v1/channels/web/availability?atLeast=head").status()).isEqualTo(200);
        Http.Reply made =
                http.post(
                        HOOKS,
                        """
                        {"endpoint": "taken", "url": "https://shop.example/hook",
                         "types": ["availability.changed"], "channels": [{"channel": "web"}]}
                        """,
                        Map.of());
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        stockbook.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'url': 'http://shop.example/'           | 400 | INVALID_REQUEST",
                "'url': 'https://10.0.0.1/'              | 400 | INVALID_REQUEST",
                "'url': 'https://169.254.169.254/'       | 400 | INVALID_REQUEST",
                "'url': 'https://u:p@shop.example/'      | 400 | INVALID_REQUEST",
                "'types': []                             | 400 | INVALID_REQUEST",
                "'types': ['Availability']               | 400 | INVALID_REQUEST",
                "'channels': []                          | 400 | INVALID_REQUEST",
                "'channels': [{'channel': 'web', 'after': -1}] | 400 | INVALID_REQUEST",
                "'channels': [{'channel': 'web'}, {'channel': 'web'}] | 400 | INVALID_REQUEST",
                "'channels': [{'channel': 'nowhere'}]    | 404 | NOT_FOUND",
                "'channels': [{'channel': 'web', 'after': 7}] | 410 | FEED_GAP",
                "'batch': 0                              | 400 | INVALID_REQUEST",
                "'batch': 101                            | 400 | INVALID_REQUEST",
                "'endpoint': 'a b'                       | 400 | INVALID_REQUEST",
                "'endpoint': 'taken'                     | 409 | ALREADY_EXISTS",
                "'secret': 'whsec_mine'                  | 400 | INVALID_REQUEST"
            })
    void what_cannot_be_is_refused_with_a_sentence(String field, int status, String code) {
        Map<String, String> usual =
                Map.of(
                        "'endpoint'", "'shop'",
                        "'url'", "'https://shop.example/hook'",
                        "'types'", "['availability.changed']",
                        "'channels'", "[{'channel': 'web'}]");
        Stream<String> others =
                usual.entrySet().stream()
                        .filter(part -> !field.startsWith(part.getKey()))
                        .map(part -> part.getKey() + ": " + part.getValue());
        String body =
                "{" + String.join(", ", Stream.concat(others, Stream.of(field)).toList()) + "}";
        Http.Reply reply = http.post(HOOKS, body.replace('\'', '"'), Map.of());
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(http.get(HOOKS).json().path("items").size()).isEqualTo(1);
    }
}
