package io.stockbook.application.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** People who ask at the same moment. */
final class Together {

    private Together() {}

    /** Each asks once; the answers come in the order of the people. */
    static List<Http.Reply> ask(int people, IntFunction<Http.Reply> question) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Reply>> asked = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                int number = person;
                asked.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return question.apply(number);
                                }));
            }
            start.countDown();
            List<Http.Reply> replies = new ArrayList<>();
            for (Future<Http.Reply> reply : asked) {
                replies.add(reply.get());
            }
            return replies;
        }
    }
}
