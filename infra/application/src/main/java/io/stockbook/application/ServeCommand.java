package io.stockbook.application;

import io.stockbook.application.node.Node;
import io.stockbook.application.node.Storage;
import io.stockbook.application.web.KeyFile;
import io.stockbook.application.web.Listening;
import io.stockbook.application.web.WebServer;
import io.stockbook.platform.security.ApiKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the server on your data, for those who hold a key. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "The server on your data.")
final class ServeCommand implements Callable<Integer> {

    private static final String KEYS = "STOCKBOOK_API_KEYS";

    @Mixin private DataDirectory data = new DataDirectory();

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (${DEFAULT-VALUE}).")
    private String address = "";

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The port to listen on (${DEFAULT-VALUE}).")
    private int port;

    @Mixin private GrpcPort grpc = new GrpcPort();

    @Override
    public Integer call() throws InterruptedException {
        ApiKeys keys = keys();
        Listening where = grpc.beside(address, port);
        Node node = Node.start(Storage.open(data.path(), System.getenv()));
        WebServer server = WebServer.start(node, keys, where);
        System.out.printf(
                "Stockbook serves http://%s:%d, and gRPC on %s:%d%n",
                address, server.port(), address, server.grpcPort());
        UntilStopped.run(server, node);
        return 0;
    }

    private static ApiKeys keys() {
        String file = System.getenv(KEYS);
        if (file == null || file.isBlank()) {
            throw new UsageMistake(
                    "serve lets nobody in without a key. Put one line per key into a file,\n"
                            + "  client sha256-of-the-key scope,scope\n"
                            + "and name the file in "
                            + KEYS
                            + " (docs/guides/running.md shows how).");
        }
        if (!Files.isReadable(Path.of(file))) {
            throw new UsageMistake("%s names %s, which is no readable file".formatted(KEYS, file));
        }
        try {
            return KeyFile.read(Path.of(file));
        } catch (IOException | IllegalArgumentException unusable) {
            throw new UsageMistake(KEYS + ": " + unusable.getMessage());
        }
    }
}
