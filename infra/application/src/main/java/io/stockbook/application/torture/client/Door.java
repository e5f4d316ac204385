package io.stockbook.application.torture.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way to the nodes over HTTP. */
public final class Door implements AutoCloseable {

    /** Shorter than a node may be stopped, so that its clients go to the other one meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final List<String> addresses;
    private final String key;

    /** Nodes at these addresses, entered with this key. */
    public Door(List<String> addresses, String key) {
        this.addresses = List.copyOf(addresses);
        this.key = key;
    }

    /** What came back; status 0 when nothing did, and then the text says why. */
    public record Reply(int status, Map<String, List<String>> headers, String text) {

        /** The first value of a header. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    /** How many nodes there are. */
    public int nodes() {
        return addresses.size();
    }

    /** Asks a question. */
    public Reply get(int node, String path) {
        return send(request(node, path).GET().build());
    }

    Reply send(int node, HttpCall call, Map<String, String> headers) {
        HttpRequest.Builder request =
                request(node, call.path())
                        .header("Content-Type", "application/json")
                        .method(
                                call.method(),
                                call.body().isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(call.body()));
        headers.forEach(request::header);
        return send(request.build());
    }

    private HttpRequest.Builder request(int node, String path) {
        return HttpRequest.newBuilder(URI.create(addresses.get(node) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key);
    }

    private Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers().map(), response.body());
        } catch (ConnectException nobody) {
            return nothing("CONNECT", nobody);
        } catch (IOException broken) {
            return nothing("BROKEN", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return nothing("INTERRUPTED", stopped);
        }
    }

    private static Reply nothing(String what, Exception why) {
        return new Reply(0, Map.of(), what + " " + why);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
