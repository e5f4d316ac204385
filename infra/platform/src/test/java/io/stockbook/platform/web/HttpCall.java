package io.stockbook.platform.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP request in the making. */
public final class HttpCall {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpRequest.Builder request;
    private final String method;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();

    /** A request to a server on this machine. */
    public HttpCall(int port, String method, String path) {
        this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        this.method = method;
    }

    /** Sets a header. */
    public HttpCall header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Takes a header back. */
    public HttpCall without(String name) {
        headers.remove(name);
        return this;
    }

    /** Sets the idempotency key. */
    public HttpCall key(String idempotencyKey) {
        return header("Idempotency-Key", idempotencyKey);
    }

    /** Sends JSON. */
    public HttpCall body(String json) {
        return body(HttpRequest.BodyPublishers.ofString(json));
    }

    /** Sends JSON from anywhere. */
    public HttpCall body(HttpRequest.BodyPublisher json) {
        body = json;
        return header("Content-Type", "application/json");
    }

    /** Sends it and waits for the answer. */
    public HttpResponse<String> send() {
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
