package io.stockbook.application.torture.check;

import io.stockbook.application.torture.plan.Operation;
import io.stockbook.eventcatalog.CanonicalCommand;
import io.stockbook.messages.Actor;
import io.stockbook.messages.Event;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A ledger that holds whatever a test puts into it. */
final class MadeUpLedger implements LedgerFacts {

    static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");

    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<Known> answers = new ArrayList<>();

    /** Events of a command, at the end of its stream. */
    MadeUpLedger took(Operation operation, Event... effect) {
        for (Event event : effect) {
            add(operation, event, version(operation) + 1);
        }
        answers.add(known(operation, events.size(), null));
        return this;
    }

    /** One more event of a command, wherever in its stream. */
    MadeUpLedger add(Operation operation, Event event, long version) {
        events.add(
                new RecordedEvent(
                        events.size() + 1L,
                        operation.command().target().key(),
                        version,
                        RECORDED,
                        event,
                        new Provenance(operation.id(), Actor.machine("test"), null)));
        return this;
    }

    MadeUpLedger refused(Operation operation, Refusal refusal) {
        answers.add(known(operation, 0, refusal));
        return this;
    }

    private Known known(
            Operation operation,
            long position,
            @org.jspecify.annotations.Nullable Refusal refusal) {
        return new Known(
                operation.id(),
                HexFormat.of().formatHex(CanonicalCommand.hash(operation.submission())),
                operation.command().target().key(),
                version(operation),
                position,
                RECORDED,
                refusal);
    }

    long version(Operation operation) {
        String stream = operation.command().target().key();
        return events.stream().filter(event -> event.stream().equals(stream)).count();
    }

    long position() {
        return events.size();
    }

    @Override
    public List<String> streams() {
        return events.stream().map(RecordedEvent::stream).distinct().toList();
    }

    @Override
    public void eventsOf(String stream, Consumer<RecordedEvent> each) {
        events.stream().filter(event -> event.stream().equals(stream)).forEach(each);
    }

    @Override
    public List<Known> answers(Collection<UUID> commands) {
        return answers.stream().filter(known -> commands.contains(known.command())).toList();
    }
}
