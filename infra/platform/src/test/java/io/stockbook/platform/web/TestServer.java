package io.stockbook.platform.web;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Endpoints in a server of their own, on a free port, until the tests end. */
public final class TestServer {

    private final ServletWebServerApplicationContext running;

    private TestServer(ServletWebServerApplicationContext running) {
        this.running = running;
    }

    /** Starts what this configuration has, with these settings. */
    public static TestServer start(Class<?> configuration, String... settings) {
        String[] all =
                Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--server.address=127.0.0.1",
                                        "--spring.main.banner-mode=off"),
                                Stream.of(settings))
                        .toArray(String[]::new);
        return new TestServer(
                (ServletWebServerApplicationContext) new SpringApplication(configuration).run(all));
    }

    /** One of its parts. */
    public <T> T bean(Class<T> type) {
        return running.getBean(type);
    }

    /** A request to it, with this key. */
    public HttpCall call(String method, String path, String key) {
        int port = Objects.requireNonNull(running.getWebServer()).getPort();
        return new HttpCall(port, method, path).header("Authorization", "Bearer " + key);
    }
}
