package io.stockbook.application;

/** What the demonstration prints when it is ready: lines to copy and try. */
final class DemoPage {

    private DemoPage() {}

    static String text(int port, int grpcPort, String key) {
        return """

        Stockbook is ready: thirty days of a simulated retailer, on http://localhost:PORT,
        and gRPC on localhost:GRPC

          what a channel may sell   curl -s -H 'Authorization: Bearer KEY' 'http://localhost:PORT/v1/channels/web/availability?limit=5'
          where stock stands        curl -s -H 'Authorization: Bearer KEY' 'http://localhost:PORT/v1/locations/MAIN/items?limit=5'
          what needs a person       curl -s -H 'Authorization: Bearer KEY' 'http://localhost:PORT/v1/exceptions?limit=5'
          the API document          curl -s http://localhost:PORT/openapi.json

        The README walks you from a receipt to a refused order. Stop with Ctrl-C; data is kept.
        """
                .replace("GRPC", Integer.toString(grpcPort))
                .replace("PORT", Integer.toString(port))
                .replace("KEY", key);
    }
}
