package io.stockbook.commandapi.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP request in the making. */
final class Call {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpRequest.Builder request;
    private final String method;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

    Call(int port, String method, String path) {
        this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        this.method = method;
    }

    Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Call without(String name) {
        headers.remove(name);
        return this;
    }

    Call key(String idempotencyKey) {
        return header("Idempotency-Key", idempotencyKey);
    }

    Call body(String json) {
        return body(HttpRequest.BodyPublishers.ofString(json));
    }

    Call body(HttpRequest.BodyPublisher json) {
        body = json;
        return header("Content-Type", "application/json");
    }

    HttpResponse<String> send() {
        headers.forEach(request::header);
        try {
            return CLIENT.send(
                    request.method(method, body).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
