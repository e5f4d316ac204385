package io.stockbook.benchmarks.availability;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** Reads of one SKU after the other over HTTP, by several callers that each wait for the answer. */
final class Reads {

    static final String AVAILABILITY = "/v1/channels/web/availability/";

    private static final int CALLERS = 8;

    private final ShopNode shop;
    private final int skus;

    Reads(ShopNode shop, int skus) {
        this.shop = shop;
        this.skus = skus;
    }

    /** Answers in a second. */
    double perSecond(String path, Duration stretch) throws Exception {
        long end = System.nanoTime() + stretch.toNanos();
        long started = System.nanoTime();
        long answers = 0;
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                all.add(callers.submit(() -> read(path, end)));
            }
            for (Future<Long> one : all) {
                answers += one.get();
            }
        }
        return answers / ((System.nanoTime() - started) / 1e9);
    }

    private long read(String path, long end) throws IOException, InterruptedException {
        long answers = 0;
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (System.nanoTime() < end) {
                int sku = ThreadLocalRandom.current().nextInt(skus);
                HttpResponse<byte[]> answer =
                        client.send(
                                shop.get(path + "SKU-" + sku),
                                HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(path + " answers " + answer.statusCode());
                }
                answers++;
            }
        }
        return answers;
    }
}
