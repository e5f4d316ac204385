package io.stockbook.benchmarks.availability;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.stockbook.grpc.v1.AvailabilityServiceGrpc;
import io.stockbook.grpc.v1.WatchAvailabilityRequest;
import io.stockbook.grpc.v1.WatchAvailabilityResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One worker for each way in which the feed is read; each reads all that the channel is told. */
enum FeedReader {
    REST {
        @Override
        void read(ShopNode shop, long after, Told told) throws IOException, InterruptedException {
            long cursor = after;
            while (!Thread.currentThread().isInterrupted()) {
                HttpResponse<byte[]> answer =
                        CLIENT.send(
                                shop.get(CHANGES + cursor),
                                HttpResponse.BodyHandlers.ofByteArray());
                JsonNode page = JSON.readTree(answer.body());
                page.path("items").forEach(change -> tell(this, change, told));
                cursor = page.path("cursor").asLong();
            }
        }
    },

    SSE {
        @Override
        void read(ShopNode shop, long after, Told told) throws IOException, InterruptedException {
            HttpResponse<Stream<String>> answer =
                    CLIENT.send(shop.get(EVENTS + after), HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                lines.filter(line -> line.startsWith(DATA))
                        .forEach(
                                line ->
                                        tell(
                                                this,
                                                JSON.readTree(line.substring(DATA.length())),
                                                told));
            }
        }
    },

    GRPC {
        @Override
        void read(ShopNode shop, long after, Told told) {
            Metadata key = new Metadata();
            key.put(
                    Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                    "Bearer " + ShopNode.KEY);
            ManagedChannel channel =
                    Grpc.newChannelBuilder(
                                    "127.0.0.1:" + shop.grpcPort(),
                                    InsecureChannelCredentials.create())
                            .build();
            try {
                Iterator<WatchAvailabilityResponse> changes =
                        AvailabilityServiceGrpc.newBlockingStub(channel)
                                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(key))
                                .watchAvailability(
                                        WatchAvailabilityRequest.newBuilder()
                                                .setChannel("web")
                                                .setAfter(after)
                                                .build());
                changes.forEachRemaining(
                        change -> told.told(this, change.getSku(), change.getAts()));
            } finally {
                channel.shutdownNow();
            }
        }
    };

    /** Hears of every change. */
    @FunctionalInterface
    interface Told {
        void told(FeedReader reader, String sku, long ats);
    }

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CHANGES =
            "/v1/channels/web/availability-changes?limit=500&wait=20&after=";
    private static final String EVENTS = "/v1/channels/web/availability-events?after=";
    private static final String DATA = "data:";

    /** Reads until it is interrupted or cut off. */
    abstract void read(ShopNode shop, long after, Told told)
            throws IOException, InterruptedException;

    private static void tell(FeedReader reader, JsonNode change, Told told) {
        told.told(reader, change.path("sku").asString(), change.path("ats").asLong());
    }
}
