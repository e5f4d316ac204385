package io.stockbook.aggregates;

import io.stockbook.messages.Command;
import io.stockbook.messages.Event;
import io.stockbook.messages.Handled;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Axon's own bus and store, in memory, with commands named as the gateway names them. */
final class SmallBus {

    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private SimpleCommandBus bus = SimpleCommandBus.builder().build();

    SmallBus(Cache cache) {
        restart(cache);
    }

    /** Forgets every aggregate in memory; the store stays. */
    void restart(Cache cache) {
        bus = SimpleCommandBus.builder().build();
        new Aggregates(store, cache, PessimisticLockFactory.usingDefaults()).subscribe(bus);
    }

    Handled send(Command command) {
        return dispatch(command, Map.of());
    }

    Handled send(Command command, long expectedVersion) {
        return dispatch(command, Map.of(Handled.EXPECTED_VERSION, expectedVersion));
    }

    /** Sends these in one unit of work, as a bus does that commits in groups. */
    List<Handled> sendTogether(Command... commands) {
        UnitOfWork<CommandMessage<?>> root = DefaultUnitOfWork.startAndGet(null);
        List<Handled> answers = Arrays.stream(commands).map(this::send).toList();
        root.commit();
        return answers;
    }

    private Handled dispatch(Command command, Map<String, ?> metadata) {
        String page = command.getClass().getInterfaces()[0].getSimpleName();
        FutureCallback<Command, Handled> answer = new FutureCallback<>();
        bus.dispatch(
                new GenericCommandMessage<>(new GenericMessage<>(command, metadata), page), answer);
        return answer.getResult().getPayload();
    }

    /** Puts an event into the store that no command led to. */
    void append(String type, String stream, long version, Event event) {
        store.publish(new GenericDomainEventMessage<>(type, stream, version - 1, event));
    }

    List<? extends DomainEventMessage<?>> messages(String stream) {
        return store.readEvents(stream).asStream().toList();
    }

    List<Event> events(String stream) {
        return messages(stream).stream().map(m -> (Event) m.getPayload()).toList();
    }
}
