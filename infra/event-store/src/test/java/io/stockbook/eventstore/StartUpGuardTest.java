package io.stockbook.eventstore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.eventcatalog.EventCatalog;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StartUpGuardTest {

    static List<Object> whatAxonFallsBackTo() {
        return List.of(
                SimpleEventBus.builder().build(),
                SimpleCommandBus.builder().build(),
                NoTransactionManager.INSTANCE,
                new InMemoryEventStorageEngine(),
                new InMemoryTokenStore(),
                new WeakReferenceCache(),
                NoCache.INSTANCE);
    }

    @ParameterizedTest
    @MethodSource("whatAxonFallsBackTo")
    void refusesAPartThatForgetsOrDoesNothing(Object part) {
        assertThatThrownBy(() -> StartUpGuard.check(Map.of("the part in question", part)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the part in question=" + part.getClass().getName());
    }

    @Test
    void refusesXStreamByItsNameSinceItIsNotEvenHere() {
        final class XStreamSerializer {}

        assertThatThrownBy(() -> StartUpGuard.check(Map.of("serializer", new XStreamSerializer())))
                .hasMessageContaining("XStreamSerializer");
    }

    @Test
    void letsOurOwnPartsStart() {
        assertThatCode(
                        () ->
                                StartUpGuard.check(
                                        Map.of(
                                                "serializer",
                                                new CatalogSerializer(EventCatalog.current()),
                                                "cache",
                                                new AggregateCache(1))))
                .doesNotThrowAnyException();
    }
}
