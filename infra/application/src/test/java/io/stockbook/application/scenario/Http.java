package io.stockbook.application.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks over HTTP as anybody would. */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final String key;

    /** Asks here, with this key. */
    public Http(String base, String key) {
        this.base = base;
        this.key = key;
    }

    /** An answer: its status, headers and body. */
    public record Reply(int status, Map<String, String> headers, String text) {

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        /** Of a problem. */
        public String code() {
            return json().path("code").asString();
        }

        long position() {
            return json().path("position").asLong();
        }

        long number(String name) {
            return json().path("numbers").path(name).asLong(Long.MIN_VALUE);
        }
    }

    /** Posts under an idempotency key. */
    Reply post(String idempotencyKey, String path, String body) {
        return post(path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    /** Posts with these headers. */
    public Reply post(String path, String body, Map<String, String> headers) {
        return send("POST", path, body, headers);
    }

    /** Puts under an idempotency key. */
    public Reply put(String idempotencyKey, String path, String body) {
        return send("PUT", path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    /** Deletes under an idempotency key. */
    Reply delete(String idempotencyKey, String path) {
        return send("DELETE", path, "", Map.of("Idempotency-Key", idempotencyKey));
    }

    /** Changes a part. */
    Reply patch(String path, String body) {
        return send("PATCH", path, body, Map.of());
    }

    /** Deletes. */
    Reply delete(String path) {
        return send("DELETE", path, "", Map.of());
    }

    /** Posts a CSV file under an idempotency key. */
    Reply postCsv(String idempotencyKey, String path, String file) {
        return csv("POST", path, file, Map.of("Idempotency-Key", idempotencyKey));
    }

    /** Sends a CSV file with these headers. */
    Reply csv(String method, String path, String file, Map<String, String> headers) {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "text/csv")
                        .method(method, HttpRequest.BodyPublishers.ofString(file));
        headers.forEach(request::header);
        return send(request);
    }

    private Reply send(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** Reads. */
    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** Reads what reflects at least this position. */
    Reply get(String path, long atLeast) {
        String separator = path.contains("?") ? "&" : "?";
        return get(path + separator + "atLeast=" + atLeast);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers =
                    response.headers().map().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            header -> header.getKey().toLowerCase(Locale.ROOT),
                                            header -> header.getValue().getFirst()));
            return new Reply(response.statusCode(), headers, response.body());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
