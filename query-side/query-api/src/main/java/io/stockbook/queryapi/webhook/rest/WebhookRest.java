package io.stockbook.queryapi.webhook.rest;

import io.stockbook.messages.CommandGateway;
import io.stockbook.queryapi.webhook.QueuedMessages;
import io.stockbook.queryapi.webhook.RetrySchedule;
import io.stockbook.queryapi.webhook.WebhookEndpoints;
import io.stockbook.queryapi.webhook.WebhookQueries;
import io.stockbook.queryapi.webhook.WebhookReplays;
import io.stockbook.queryapi.webhook.WebhookRules;
import io.stockbook.queryapi.webhook.WebhookSecrets;
import io.stockbook.queryapi.webhook.WebhookSettings;
import io.stockbook.queryapi.webhook.WebhookUrls;
import io.stockbook.queryapi.webhook.delivery.Deliveries;
import io.stockbook.queryapi.webhook.delivery.WebhookDelivering;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/**
 * Import this beside {@code QueryRest} and define a {@link CommandGateway} and a {@code
 * DSLContext}: webhooks are kept, and delivered.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import({
    QueuedMessages.class,
    WebhookEndpoints.class,
    WebhookQueries.class,
    WebhookReplays.class,
    WebhookRules.class,
    WebhookSecrets.class,
    WebhookUrls.class
})
public class WebhookRest {

    @Bean
    WebhookSettings webhookSettings(
            @Value("${stockbook.webhooks.retries:}") List<Duration> retries,
            @Value("${stockbook.webhooks.patience:15s}") Duration patience,
            @Value("${stockbook.webhooks.lease:30s}") Duration lease,
            @Value("${stockbook.webhooks.loopback:false}") boolean loopback,
            @Value("${stockbook.webhooks.ports:443,8443}") Set<Integer> ports) {
        return new WebhookSettings(
                retries.isEmpty() ? RetrySchedule.STANDARD : new RetrySchedule(retries),
                patience,
                lease,
                loopback,
                ports);
    }

    @Bean
    Deliveries deliveries(
            DSLContext database,
            CommandGateway gateway,
            JsonMapper json,
            WebhookSettings settings) {
        return WebhookDelivering.of(database, gateway, json, settings, InstantSource.system());
    }

    @Bean
    WebhooksInDocument webhooksInDocument() {
        return new WebhooksInDocument();
    }
}
