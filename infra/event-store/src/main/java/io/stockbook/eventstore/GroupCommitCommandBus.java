package io.stockbook.eventstore;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.Registration;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * Decides commands in groups: each stripe owns the aggregates whose keys hash to it, and makes all
 * that has queued up durable together.
 */
final class GroupCommitCommandBus extends SimpleCommandBus {

    private final TargetKey targetKey;
    private final List<Stripe> stripes;

    GroupCommitCommandBus(
            LedgerSettings settings,
            TargetKey targetKey,
            CommandMeters meters,
            Supplier<BatchDecider> decider) {
        super(
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .duplicateCommandHandlerResolver(
                                DuplicateCommandHandlerResolution.rejectDuplicates()));
        this.targetKey = targetKey;
        this.stripes =
                IntStream.range(0, settings.stripes())
                        .mapToObj(
                                number ->
                                        new Stripe(
                                                "stripe-" + number,
                                                settings,
                                                decider.get(),
                                                meters))
                        .toList();
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        stripeOf(command).offer(new Pending<C, R>(command, handler, callback));
    }

    private Stripe stripeOf(CommandMessage<?> command) {
        int hash = targetKey.getRoutingKey(command).hashCode() * 0x9e3779b9;
        return stripes.get(Math.floorMod((hash >>> 16) ^ hash, stripes.size()));
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException(
                "one unit of work decides many commands; intercept them when they are dispatched");
    }

    /** Takes no more commands and returns when all that were taken are answered. */
    void close() throws InterruptedException {
        for (Stripe stripe : stripes) {
            stripe.close();
        }
    }
}
