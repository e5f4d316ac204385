package io.stockbook.application;

import io.stockbook.application.web.Listening;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The port for gRPC. Where nobody names one, a usual port that is taken (Prometheus has the same)
 * is no reason not to start: any free one does, and the first line of output says which.
 */
final class GrpcPort {

    private static final int USUAL = 9090;

    @Option(
            names = "--grpc-port",
            paramLabel = "PORT",
            description = "The port to listen on for gRPC (9090, or a free one if that is taken).")
    private @Nullable Integer named;

    /** Where a node listens; fails in a sentence when it could not. */
    Listening beside(String address, int port) {
        FreePort.check(address, port, "--port");
        if (named == null) {
            boolean usual = port != USUAL && FreePort.isFree(address, USUAL);
            return new Listening(address, port, usual ? USUAL : 0);
        }
        if (named == port && port != 0) {
            throw new UsageMistake(
                    "--port and --grpc-port both say %d; they need one each".formatted(port));
        }
        FreePort.check(address, named, "--grpc-port");
        return new Listening(address, port, named);
    }
}
