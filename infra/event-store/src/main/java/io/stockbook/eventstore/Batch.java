package io.stockbook.eventstore;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.stockbook.eventcatalog.EventCatalog;
import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.eventstore.EventRow.CommandMark;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Event;
import io.stockbook.messages.Handled;
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
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The commands decided in one root unit of work, until the ledger has taken all they led to. */
final class Batch {

    private static final String KEY = "batch";

    /** What an aggregate said to one command; an empty list of events is a decision too. */
    private record Decision(Pending<?, ?> pending, ResultMessage<?> result) {}

    private final EventCatalog catalog;
    private final Map<String, List<StoredEvent>> beginnings;
    private final Set<String> cold;
    private final List<Decision> decisions = new ArrayList<>();
    private final Set<String> decided = new HashSet<>();
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private final Instant recordedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);

    /**
     * Starts a batch.
     *
     * @param cold the streams that are read from the ledger
     * @param beginnings their first events, read together
     */
    Batch(EventCatalog catalog, Set<String> cold, Map<String, List<StoredEvent>> beginnings) {
        this.catalog = catalog;
        this.cold = cold;
        this.beginnings = beginnings;
    }

    static @Nullable Batch current() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getResource(KEY)
                : null;
    }

    void enter(UnitOfWork<?> root) {
        root.resources().put(KEY, this);
    }

    /** The first events of a stream that was read for this batch, else null. */
    @Nullable List<StoredEvent> beginningOf(String stream) {
        return cold.contains(stream) ? beginnings.getOrDefault(stream, List.of()) : null;
    }

    boolean hasDecided(String stream) {
        return decided.contains(stream);
    }

    void decided(Pending<?, ?> pending, ResultMessage<?> result) {
        decisions.add(new Decision(pending, result));
        if (!result.isExceptional()) {
            decided.add(pending.stream());
        }
    }

    void append(List<? extends EventMessage<?>> staged) {
        staged.forEach(event -> events.add((DomainEventMessage<?>) event));
    }

    /** Everything decided, as the ledger takes it. */
    Append toAppend() {
        Map<UUID, List<DomainEventMessage<?>>> byCommand =
                events.stream().collect(groupingBy(Batch::commandOf, LinkedHashMap::new, toList()));
        Map<String, Long> seen = new LinkedHashMap<>();
        List<EventRow> rows = new ArrayList<>(events.size());
        List<Append.Outcome> outcomes = new ArrayList<>();
        for (Decision decision : decisions) {
            if (decision.result().isExceptional()) {
                continue;
            }
            Sent sent = decision.pending().sent();
            List<DomainEventMessage<?>> own = byCommand.getOrDefault(sent.id(), List.of());
            Handled handled = handled(decision);
            seen.putIfAbsent(handled.stream(), handled.version() - own.size());
            if (own.isEmpty()) {
                outcomes.add(outcome(sent, handled));
            } else {
                rows.addAll(rows(sent, own));
            }
        }
        return new Append(recordedAt, seen, rows, outcomes);
    }

    /** Answers every command, now that the ledger has taken the batch from this position on. */
    void answer(long firstPosition) {
        Map<UUID, Long> sizes = events.stream().collect(groupingBy(Batch::commandOf, counting()));
        long next = firstPosition;
        for (Decision decision : decisions) {
            Pending<?, ?> pending = decision.pending();
            if (decision.result().isExceptional()) {
                pending.fail(decision.result().exceptionResult());
                continue;
            }
            long size = sizes.getOrDefault(pending.sent().id(), 0L);
            next += size;
            pending.answer(answer(handled(decision), size == 0 ? 0 : next - 1));
        }
    }

    private Answer answer(Handled handled, long position) {
        return handled.refusal() == null
                ? new Answer.Accepted(
                        handled.stream(), handled.version(), position, recordedAt, false)
                : new Answer.Refused(handled.stream(), handled.version(), handled.refusal(), false);
    }

    private static Handled handled(Decision decision) {
        if (decision.result().getPayload() instanceof Handled handled) {
            return handled;
        }
        throw new IllegalStateException(
                "a handler of %s must return Handled"
                        .formatted(decision.pending().message().getCommandName()));
    }

    private static Append.Outcome outcome(Sent sent, Handled handled) {
        return new Append.Outcome(
                sent.id(),
                sent.body(),
                handled.stream(),
                handled.version(),
                handled.refusal() == null ? null : LedgerJson.write(handled.refusal()));
    }

    private List<EventRow> rows(Sent sent, List<DomainEventMessage<?>> own) {
        String metadata = LedgerJson.write(sent.provenance());
        CommandMark mark = new CommandMark(sent.id(), sent.body(), own.size());
        List<EventRow> rows = new ArrayList<>(own.size());
        for (DomainEventMessage<?> event : own) {
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
                            rows.isEmpty() ? mark : null));
        }
        return rows;
    }

    private static UUID commandOf(DomainEventMessage<?> event) {
        return CatalogSerializer.provenanceOf(event.getMetaData()).commandId();
    }
}
