package io.stockbook.sagas.ledger;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Event;
import io.stockbook.messages.Provenance;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.Submission;
import io.stockbook.messages.channel.ChannelCommand.OpenChannel;
import io.stockbook.messages.channel.ChannelEvent.ChannelOpened;
import io.stockbook.messages.exception.ExceptionCommand.OpenException;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.stock.StockCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides commands in memory and remembers its answers by command id, as the real one does. */
public final class SmallLedger {

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<Object, Answer> answers = new HashMap<>();
    private final Map<StockItemId, SmallStock> stock = new HashMap<>();
    private final Map<OrderId, SmallOrder> orders = new HashMap<>();

    /** Decides, or answers again. */
    public synchronized Answer send(Submission sent) {
        Answer known = answers.get(sent.id());
        if (known != null) {
            return known;
        }
        Answer answer = decide(sent);
        answers.put(sent.id(), answer);
        return answer;
    }

    /** What was recorded after this position, in order. */
    public synchronized List<RecordedEvent> after(long position) {
        return List.copyOf(events.subList((int) position, events.size()));
    }

    /** The facts of one stream. */
    public synchronized List<Event> events(AggregateId stream) {
        return events.stream()
                .filter(event -> event.stream().equals(stream.key()))
                .map(RecordedEvent::event)
                .toList();
    }

    /** All facts of one kind. */
    public synchronized <E extends Event> List<E> events(Class<E> kind) {
        return events.stream()
                .map(RecordedEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    public synchronized long position() {
        return events.size();
    }

    public synchronized SmallStock stock(StockItemId item) {
        return stock.computeIfAbsent(item, SmallStock::new);
    }

    private Answer decide(Submission sent) {
        try {
            List<? extends Event> facts =
                    switch (sent.command()) {
                        case StockCommand it -> stock(it.item()).decide(it);
                        case OrderCommand it ->
                                orders.computeIfAbsent(it.order(), SmallOrder::new).decide(it);
                        case OpenException it ->
                                List.of(
                                        new ExceptionOpened(
                                                it.type(),
                                                it.subject(),
                                                it.cause(),
                                                it.sentence()));
                        case OpenChannel it -> List.of(new ChannelOpened(it.name(), it.policy()));
                        default -> throw new IllegalArgumentException("" + sent.command());
                    };
            return accepted(sent, facts);
        } catch (No no) {
            String stream = sent.command().target().key();
            return new Answer.Refused(
                    stream, versions.getOrDefault(stream, 0L), no.refusal(), false);
        }
    }

    private Answer accepted(Submission sent, List<? extends Event> facts) {
        String stream = sent.command().target().key();
        Instant now = Instant.EPOCH.plusSeconds(events.size());
        Provenance provenance = new Provenance(sent.id().value(), sent.actor(), sent.cause());
        for (Event fact : facts) {
            long version = versions.merge(stream, 1L, Long::sum);
            events.add(
                    new RecordedEvent(events.size() + 1, stream, version, now, fact, provenance));
        }
        return new Answer.Accepted(
                stream,
                versions.getOrDefault(stream, 0L),
                facts.isEmpty() ? 0 : events.size(),
                now,
                false);
    }

    /** A refusal on its way out of a rule. */
    static final class No extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Refusal refusal;

        No(Refusal refusal) {
            super(refusal.sentence());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
