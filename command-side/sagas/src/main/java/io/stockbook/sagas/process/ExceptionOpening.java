package io.stockbook.sagas.process;

import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionCommand.OpenException;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.NameBasedUuid;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.StockEvent.AllocationShorted;
import io.stockbook.messages.stock.StockEvent.UnrecordedStockFound;
import java.util.Locale;
import java.util.UUID;

/** Puts what a person has to look at into a queue. */
public final class ExceptionOpening {

    private static final UUID EXCEPTIONS = UUID.fromString("c7b0e0a4-35a7-5f0c-93c4-9a6d5f1f2b77");

    private ExceptionOpening() {}

    /** A report needed stock that the books did not have. */
    public static Outgoing found(RecordedEvent recorded, UnrecordedStockFound found) {
        String place = place(recorded);
        return opening(
                StockItemId.parse(recorded.stream()).owner(),
                ExceptionType.UNRECORDED_STOCK,
                recorded.stream(),
                id(place),
                found.report(),
                "%s needed %d units of %s that the books did not have"
                        .formatted(found.report(), found.quantity(), recorded.stream()),
                place);
    }

    /** Units were not where they were promised from, whoever they were promised to. */
    public static Outgoing shorted(RecordedEvent recorded, AllocationShorted shorted) {
        String place = place(recorded);
        OwnerId owner = StockItemId.parse(recorded.stream()).owner();
        Demand demand = shorted.demand();
        return opening(
                owner,
                ExceptionType.SHORT_PICK,
                demand.kind() == Demand.Kind.ORDER
                        ? new OrderId(owner, new OrderNumber(demand.document())).key()
                        : recorded.stream(),
                id(place),
                demand.document(),
                "%d units of %s for line %d of %s %s were not in their place"
                        .formatted(
                                shorted.quantity(),
                                recorded.stream(),
                                demand.line(),
                                demand.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                demand.document()),
                place);
    }

    /**
     * A process failed on an input of its own: a defect that a person must know of.
     *
     * @param input names the input for ever, so that failing on it again opens nothing more
     */
    public static Outgoing defect(OwnerId owner, String subject, String input, String why) {
        return opening(
                owner,
                ExceptionType.STEP_REFUSED,
                subject,
                id(subject + "\n" + input),
                input,
                "The process of %s could not take %s: %s".formatted(subject, input, why),
                input);
    }

    static Outgoing opening(
            OwnerId owner,
            ExceptionType type,
            String subject,
            UUID id,
            String document,
            String sentence,
            String cause) {
        ExceptionId exception = new ExceptionId(owner, id);
        return new Outgoing(
                CommandId.ofDocument(exception),
                new OpenException(exception, type, subject, document, sentence),
                cause);
    }

    /** The exception of this name; opening it again opens nothing more. */
    static UUID id(String name) {
        return NameBasedUuid.of(EXCEPTIONS, name);
    }

    /** The exception of which a subject has one at most. */
    static UUID only(AggregateId subject, String about) {
        return id(subject.key() + "\n" + about);
    }

    /** An event's place in its stream, which a copy of the ledger keeps. */
    public static String place(RecordedEvent recorded) {
        return recorded.stream() + "#" + recorded.version();
    }
}
