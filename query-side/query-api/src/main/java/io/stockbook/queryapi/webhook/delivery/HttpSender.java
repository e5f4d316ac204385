package io.stockbook.queryapi.webhook.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.stockbook.queryapi.webhook.PublicAddresses;
import io.stockbook.queryapi.webhook.WebhookSettings;
import io.stockbook.queryapi.webhook.WebhookUrls;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends a message once. It connects to the very address that it has looked at, follows nothing, and
 * reads no more of an answer than is shown.
 */
final class HttpSender implements AutoCloseable {

    private static final int CONNECTIONS = 400;
    private static final int CONNECTIONS_OF_A_HOST = 20;

    private final WebhookUrls urls;
    private final Duration patience;
    private final InstantSource clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

    HttpSender(WebhookSettings settings, WebhookUrls urls, InstantSource clock) {
        this.urls = urls;
        this.patience = settings.patience();
        this.clock = clock;
        this.client = client(settings);
    }

    private static CloseableHttpClient client(WebhookSettings settings) {
        Timeout timeout = Timeout.of(settings.patience());
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDnsResolver(
                                        new CheckedAddresses(
                                                new PublicAddresses(settings.loopback())))
                                .setMaxConnTotal(CONNECTIONS)
                                .setMaxConnPerRoute(CONNECTIONS_OF_A_HOST)
                                .setDefaultConnectionConfig(
                                        ConnectionConfig.custom()
                                                .setConnectTimeout(timeout)
                                                .setSocketTimeout(timeout)
                                                .setTimeToLive(TimeValue.ofMinutes(5))
                                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                                .build())
                                .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setConnectionRequestTimeout(timeout)
                                .setResponseTimeout(timeout)
                                .build())
                .setUserAgent("Stockbook")
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    Attempt send(Outgoing message) {
        Instant now = clock.instant();
        long begun = System.nanoTime();
        try {
            URI url = urls.allowed(message.url());
            HttpPost request = request(url, message, now.getEpochSecond());
            Future<?> deadline =
                    deadlines.schedule(
                            () -> request.cancel(), patience.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return exchange(url, request, now, begun);
            } finally {
                boolean _ = deadline.cancel(false);
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException failed) {
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            return new Attempt(
                    now, took, null, Answers.sentence(failed, took, patience), null, Duration.ZERO);
        }
    }

    /** What is left of an answer is not read: closing it would, so it is cut off first. */
    private Attempt exchange(URI url, HttpPost request, Instant now, long begun)
            throws IOException {
        ClassicHttpResponse response = client.executeOpen(HttpHost.create(url), request, null);
        byte[] body = Answers.body(response.getEntity());
        if (body.length == Answers.MOST_READ) {
            boolean _ = request.cancel();
        }
        try {
            response.close();
        } catch (IOException _) {
            // Nothing was expected of it any more.
        }
        return Answers.read(response, body, now, begun);
    }

    private static HttpPost request(URI url, Outgoing message, long seconds) {
        HttpPost request = new HttpPost(url);
        request.setHeader("webhook-id", message.sending().id());
        request.setHeader("webhook-timestamp", Long.toString(seconds));
        request.setHeader(
                "webhook-signature",
                Signature.of(message.secrets(), message.sending().id(), seconds, message.body()));
        request.setEntity(
                new StringEntity(message.body(), ContentType.APPLICATION_JSON.withCharset(UTF_8)));
        return request;
    }

    /** Cuts off whatever is under way. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        deadlines.shutdownNow();
    }
}
