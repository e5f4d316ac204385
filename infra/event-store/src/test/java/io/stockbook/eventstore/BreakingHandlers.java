package io.stockbook.eventstore;

import io.stockbook.aggregates.Aggregates;
import io.stockbook.messages.stock.StockCommand;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Puts handlers on another bus, each inside one that breaks after it has decided. */
record BreakingHandlers(CommandBus bus) implements CommandBus {

    /** A receipt of so many units breaks its handler. */
    static final long ON_EXCEPTION = 13;

    /**
     * A receipt of so many breaks the unit of work at its end, by an error that Axon does not roll
     * back for.
     */
    static final long ON_ERROR = 14;

    static void everyAggregate(EventStore events, Cache cache, LockFactory locks, CommandBus bus) {
        new Aggregates(events, cache, locks).subscribe(new BreakingHandlers(bus));
    }

    @Override
    public Registration subscribe(
            String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return bus.subscribe(
                commandName,
                command -> {
                    Object handled = handler.handle(command);
                    if (command.getPayload() instanceof StockCommand.ReceiveStock receive) {
                        breakOn(receive.quantity());
                    }
                    return handled;
                });
    }

    private static void breakOn(long quantity) {
        if (quantity == ON_EXCEPTION) {
            throw new IllegalStateException("thirteen");
        }
        if (quantity == ON_ERROR) {
            CurrentUnitOfWork.get()
                    .onPrepareCommit(
                            _ -> {
                                throw new StackOverflowError("fourteen");
                            });
        }
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        bus.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(
            CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        bus.dispatch(command, callback);
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerDispatchInterceptor(interceptor);
    }
}
