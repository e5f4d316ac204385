package io.stockbook.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/**
 * Decides commands in groups: each stripe owns the aggregates whose keys hash to it, and makes all
 * that has queued up durable with one call.
 *
 * <p>The nested units of work have no transaction, since nothing is written before the root
 * commits; any exception rolls its own command back, checked ones too.
 */
final class GroupCommitCommandBus extends SimpleCommandBus {

    private final TargetKey targetKey;
    private final List<Stripe> stripes;

    GroupCommitCommandBus(
            LedgerSettings settings,
            TargetKey targetKey,
            CommandMeters meters,
            Function<Decisions.Handler, BatchDecider> decider) {
        super(
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .duplicateCommandHandlerResolver(
                                DuplicateCommandHandlerResolution.rejectDuplicates())
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE));
        this.targetKey = targetKey;
        this.stripes =
                IntStream.range(0, settings.stripes())
                        .mapToObj(
                                number ->
                                        new Stripe(
                                                "stripe-" + number,
                                                settings,
                                                decider.apply(this::handleNested),
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

    private <C, R> ResultMessage<?> handleNested(Pending<C, R> pending) {
        List<ResultMessage<?>> results = new ArrayList<>(1);
        super.<C, R>handle(
                pending.message(), pending.handler(), (_, result) -> results.add(result));
        return results.getFirst();
    }

    /** Takes no more commands and returns when all that were taken are answered. */
    void close() throws InterruptedException {
        for (Stripe stripe : stripes) {
            stripe.close();
        }
    }
}
