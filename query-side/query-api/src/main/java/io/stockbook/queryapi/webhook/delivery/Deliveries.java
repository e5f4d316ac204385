package io.stockbook.queryapi.webhook.delivery;

import io.stockbook.queryapi.webhook.WebhookEndpointId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps endpoints supplied, several at once. Nothing is queued in memory: whoever is slow keeps one
 * place of many, and what is to be sent to it stays in the database.
 */
public final class Deliveries implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_TAKEN = 50;
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration PAUSE_WITHOUT_ENDPOINTS = Duration.ofSeconds(1);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    private final Leases leases;
    private final Courier courier;
    private final DeadEndpoints dead;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final AtomicBoolean telling = new AtomicBoolean();
    private final ExecutorService couriers =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("webhook-courier-", 0).factory());
    private @Nullable Thread looking;
    private volatile boolean running;
    private long lookedForEndpoints;
    private boolean endpoints;

    Deliveries(Leases leases, Courier courier, DeadEndpoints dead) {
        this.leases = leases;
        this.courier = courier;
        this.dead = dead;
        this.lookedForEndpoints = System.nanoTime() - PAUSE_WITHOUT_ENDPOINTS.toNanos();
    }

    @Override
    public void start() {
        running = true;
        looking = Thread.ofPlatform().name("webhooks").daemon().start(this::look);
    }

    /** What is under way is cut off, and sent again by whoever comes next. */
    @Override
    public void stop() {
        running = false;
        if (looking != null) {
            looking.interrupt();
        }
        courier.end();
        couriers.shutdown();
        try {
            if (!couriers.awaitTermination(LAST_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("deliveries are still under way; they are made again elsewhere");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        try {
            while (running) {
                Duration pause = PAUSE_WITHOUT_ENDPOINTS;
                try {
                    pause = takeUp();
                } catch (RuntimeException away) {
                    if (running) {
                        LOG.warn("cannot see what is to be delivered; trying again", away);
                    }
                }
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives each endpoint that has something to be sent a courier, as far as there is room. */
    private Duration takeUp() {
        long now = System.nanoTime();
        if (now - lookedForEndpoints >= PAUSE_WITHOUT_ENDPOINTS.toNanos()) {
            lookedForEndpoints = now;
            endpoints = leases.anybody();
            tellOfTheDead();
        }
        if (!endpoints) {
            return PAUSE_WITHOUT_ENDPOINTS;
        }
        int room = Math.min(MOST_TAKEN, places.availablePermits());
        List<WebhookEndpointId> taken = room == 0 ? List.of() : leases.take(room);
        taken.forEach(this::send);
        return PAUSE;
    }

    private void send(WebhookEndpointId endpoint) {
        places.acquireUninterruptibly();
        couriers.execute(
                () -> {
                    try {
                        courier.deliver(endpoint);
                        courier.asking(
                                () -> {
                                    leases.release(endpoint);
                                    return endpoint;
                                });
                    } catch (RuntimeException failed) {
                        // The lease ends by itself, and whoever takes it sends the same again.
                        LOG.warn("{} is told later", endpoint, failed);
                    } finally {
                        places.release();
                    }
                });
    }

    private void tellOfTheDead() {
        if (telling.compareAndSet(false, true)) {
            couriers.execute(
                    () -> {
                        try {
                            dead.tell();
                        } catch (RuntimeException failed) {
                            LOG.warn("people are told later of endpoints given up", failed);
                        } finally {
                            telling.set(false);
                        }
                    });
        }
    }
}
