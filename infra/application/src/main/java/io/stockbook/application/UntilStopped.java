package io.stockbook.application;

import io.stockbook.application.node.Node;
import io.stockbook.application.web.WebServer;
import java.util.concurrent.CountDownLatch;

/** Keeps a server running until somebody stops the process, then closes things in their order. */
final class UntilStopped {

    private UntilStopped() {}

    /** Returns only when the process ends: the door first, then the house. */
    static void run(WebServer server, Node node) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("stop")
                                .unstarted(
                                        () -> {
                                            server.close();
                                            node.close();
                                            stopped.countDown();
                                        }));
        stopped.await();
    }
}
