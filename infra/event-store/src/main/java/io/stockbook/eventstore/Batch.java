package io.stockbook.eventstore;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.eventstore.EventRow.CommandMark;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Event;
import io.stockbook.messages.Handled;
import io.stockbook.messages.Provenance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The commands decided in one unit of work, until the ledger has taken all they led to. */
final class Batch {

    private static final String KEY = "batch";

    /** What an aggregate said to one command; no events is a decision too. */
    private record Decision(Pending<?, ?> pending, Handled handled) {}

    private final EventCatalog catalog;
    private final List<Pending<?, ?>> commands;
    private final Beginnings beginnings;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private final Instant recordedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);

    /**
     * Starts a batch of these commands.
     *
     * @param beginnings of the streams that are not in memory
     */
    Batch(EventCatalog catalog, List<Pending<?, ?>> commands, Beginnings beginnings) {
        this.catalog = catalog;
        this.commands = commands;
        this.beginnings = beginnings;
    }

    static @Nullable Batch current() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getResource(KEY) : null;
    }

    void enter(UnitOfWork<?> unitOfWork) {
        unitOfWork.resources().put(KEY, this);
    }

    List<Pending<?, ?>> commands() {
        return commands;
    }

    /** What a stream begins with that was read for this batch, else null. */
    @Nullable List<StreamRow> beginningOf(String stream) {
        return beginnings.of(stream);
    }

    void decided(Pending<?, ?> pending, Handled handled) {
        decisions.add(new Decision(pending, handled));
    }

    /** Takes the aggregates out of memory that this batch was decided on. */
    void forget(AggregateCache cache) {
        for (Decision decision : decisions) {
            cache.remove(decision.handled().stream());
        }
    }

    void append(List<? extends EventMessage<?>> staged) {
        staged.forEach(event -> events.add((DomainEventMessage<?>) event));
    }

    /** Everything decided, as the ledger takes it. */
    Append toAppend() {
        Map<String, Long> seen = new LinkedHashMap<>();
        Set<String> appendedTo = new HashSet<>();
        List<EventRow> rows = new ArrayList<>(events.size());
        List<Append.Outcome> outcomes = new ArrayList<>();
        for (Decision decision : decisions) {
            Sent sent = decision.pending().sent();
            Handled handled = decision.handled();
            if (handled.events() == 0) {
                seen.putIfAbsent(handled.stream(), handled.version());
                outcomes.add(outcome(sent, handled));
            } else {
                appendedTo.add(handled.stream());
                addRows(rows, sent, handled.events());
            }
        }
        seen.keySet().removeAll(appendedTo);
        if (rows.size() != events.size()) {
            throw new IllegalStateException(
                    "%d events are of no command".formatted(events.size() - rows.size()));
        }
        return new Append(recordedAt, seen, rows, outcomes);
    }

    /** The events in their places, now that the ledger has taken them from this position on. */
    List<LedgerMessage> recorded(long firstPosition) {
        List<LedgerMessage> recorded = new ArrayList<>(events.size());
        for (Decision decision : decisions) {
            Provenance provenance = decision.pending().sent().provenance();
            int first = recorded.size();
            for (DomainEventMessage<?> event :
                    events.subList(first, first + decision.handled().events())) {
                long position = firstPosition + recorded.size();
                recorded.add(LedgerMessage.of(event, provenance, position, recordedAt));
            }
        }
        return recorded;
    }

    /** Answers every command, now that the ledger has taken the batch from this position on. */
    void answer(long firstPosition) {
        long next = firstPosition;
        for (Decision decision : decisions) {
            Handled handled = decision.handled();
            next += handled.events();
            decision.pending().answer(answer(handled, handled.events() == 0 ? 0 : next - 1));
        }
    }

    /** Hands on the snapshots that are due, now that the ledger has taken the batch. */
    void handOn(Snapshots snapshots) {
        for (Decision decision : decisions) {
            Handled handled = decision.handled();
            if (handled.due() != null) {
                snapshots.due(handled.stream(), handled.version(), handled.due());
            }
        }
    }

    private Answer answer(Handled handled, long position) {
        return handled.refusal() == null
                ? new Answer.Accepted(
                        handled.stream(), handled.version(), position, recordedAt, false)
                : new Answer.Refused(handled.stream(), handled.version(), handled.refusal(), false);
    }

    private static Append.Outcome outcome(Sent sent, Handled handled) {
        return new Append.Outcome(
                sent.id(),
                sent.body(),
                handled.stream(),
                handled.version(),
                handled.refusal() == null ? null : LedgerJson.write(handled.refusal()));
    }

    /** The events stand in the order of the commands they come from. */
    private void addRows(List<EventRow> rows, Sent sent, int size) {
        String metadata = LedgerJson.write(sent.provenance());
        CommandMark mark = new CommandMark(sent.id(), sent.body(), size);
        int first = rows.size();
        for (DomainEventMessage<?> event : events.subList(first, first + size)) {
            rows.add(
                    new EventRow(
                            event.getAggregateIdentifier(),
                            event.getSequenceNumber() + 1,
                            event.getType(),
                            UUID.fromString(event.getIdentifier()),
                            catalog.nameOf(event.getPayloadType()),
                            recordedAt,
                            catalog.write((Event) event.getPayload()),
                            metadata,
                            rows.size() == first ? mark : null));
        }
    }
}
