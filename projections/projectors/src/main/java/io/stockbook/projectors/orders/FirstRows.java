package io.stockbook.projectors.orders;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.order.OrderEvent;
import io.stockbook.messages.order.OrderState;
import io.stockbook.messages.order.OrderTerms;
import io.stockbook.messages.order.ServiceLine;
import io.stockbook.schema.jooq.read_orders_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_orders_1.tables.records.ServiceLineRecord;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What an order's rows say when it is placed. */
final class FirstRows {

    private FirstRows() {}

    static HeaderRecord header(
            OrderKey key, RecordedEvent recorded, OrderEvent.OrderPlaced placed) {
        Evidence evidence = placed.evidence();
        Instant occurredAt = evidence.occurredAt();
        HeaderRecord row = new HeaderRecord();
        row.setOwner(key.owner());
        row.setNumber(key.number());
        row.setChannel(placed.channel().value());
        row.setState(OrderState.PLACED.name());
        row.setPriority(placed.priority());
        row.setPromisedBy(placed.promisedBy());
        row.setHandling(placed.handling().name());
        row.setCustomerRef(placed.customerRef());
        row.setShipToRef(placed.shipToRef());
        row.setDocument(evidence.document());
        OrderTerms terms = requireNonNullElse(placed.terms(), OrderTerms.USUAL);
        row.setFill(terms.fill().name());
        row.setService(terms.service());
        row.setBlocks(terms.blocks().size());
        row.setPlacedAt(recorded.recordedAt());
        row.setPlacedPosition(recorded.position());
        row.setOccurredAt(occurredAt == null ? recorded.recordedAt() : occurredAt);
        return row;
    }

    static List<ServiceLineRecord> services(OrderKey key, List<ServiceLine> placed) {
        return IntStream.range(0, placed.size())
                .mapToObj(ordinal -> service(key, ordinal, placed.get(ordinal)))
                .toList();
    }

    private static ServiceLineRecord service(OrderKey key, int ordinal, ServiceLine service) {
        ServiceLineRecord row = new ServiceLineRecord();
        row.setOwner(key.owner());
        row.setNumber(key.number());
        row.setOrdinal(ordinal);
        row.setLine(service.line());
        row.setCode(service.code());
        row.setQuantity(service.quantity());
        Money price = service.price();
        row.setPriceMinor(price == null ? null : price.minor());
        row.setPriceCurrency(price == null ? null : price.currency());
        return row;
    }
}
