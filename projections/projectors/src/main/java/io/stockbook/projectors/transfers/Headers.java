package io.stockbook.projectors.transfers;

import static io.stockbook.schema.jooq.read_transfers_1.Tables.HEADER;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.transfer.ArrivedUnits;
import io.stockbook.messages.transfer.DispatchedUnits;
import io.stockbook.messages.transfer.LostUnits;
import io.stockbook.messages.transfer.TransferEvent;
import io.stockbook.messages.transfer.TransferLine;
import io.stockbook.messages.transfer.TransferState;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_transfers_1.tables.records.HeaderRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** The rows of the transfers that a batch touches. */
final class Headers {

    private final Map<String, HeaderRecord> byStream = new TreeMap<>();

    private Headers() {}

    static Headers load(DSLContext database, List<RecordedEvent> ours) {
        Headers headers = new Headers();
        Rows wanted = new Rows(HEADER, HEADER.OWNER, HEADER.NUMBER);
        for (RecordedEvent recorded : ours) {
            TransferKey key = TransferKey.of(recorded.stream());
            if (headers.byStream.putIfAbsent(recorded.stream(), empty(key)) == null) {
                wanted.add(key.owner(), key.number());
            }
        }
        Map<TransferKey, HeaderRecord> stored =
                database.selectFrom(HEADER).where(wanted.among()).fetchMap(TransferKey::of);
        headers.byStream.replaceAll(
                (_, header) -> stored.getOrDefault(TransferKey.of(header), header));
        return headers;
    }

    private static HeaderRecord empty(TransferKey key) {
        HeaderRecord header = new HeaderRecord();
        header.setOwner(key.owner());
        header.setNumber(key.number());
        header.setCancelled(false);
        header.setDispatched(0L);
        header.setArrived(0L);
        header.setExcess(0L);
        header.setLost(0L);
        return header;
    }

    void take(RecordedEvent recorded, TransferEvent event) {
        byStream.computeIfPresent(recorded.stream(), (_, header) -> after(header, recorded, event));
    }

    private static HeaderRecord after(
            HeaderRecord header, RecordedEvent recorded, TransferEvent event) {
        header.setVersion(recorded.version());
        header.setPosition(recorded.position());
        header.setUpdatedAt(recorded.recordedAt());
        switch (event) {
            case TransferEvent.TransferRequested requested -> request(header, recorded, requested);
            case TransferEvent.UnitsPromised _, TransferEvent.LineShort _ -> {}
            case TransferEvent.UnitsDispatched it ->
                    header.setDispatched(
                            header.getDispatched()
                                    + it.units().stream()
                                            .mapToLong(DispatchedUnits::quantity)
                                            .sum());
            case TransferEvent.UnitsArrived it -> {
                header.setArrived(
                        header.getArrived()
                                + it.units().stream().mapToLong(ArrivedUnits::quantity).sum());
                header.setExcess(
                        header.getExcess()
                                + it.units().stream().mapToLong(ArrivedUnits::excess).sum());
            }
            case TransferEvent.UnitsLost it -> lose(header, it.lost());
            case TransferEvent.TransferCancelled it -> {
                header.setCancelled(true);
                header.setReason(it.reason());
            }
            case TransferEvent.TransferClosed it -> lose(header, it.lost());
        }
        reach(header, event);
        return header;
    }

    private static void lose(HeaderRecord header, List<LostUnits> lost) {
        header.setLost(header.getLost() + lost.stream().mapToLong(LostUnits::quantity).sum());
    }

    private static void request(
            HeaderRecord header, RecordedEvent recorded, TransferEvent.TransferRequested asked) {
        header.setLocationFrom(asked.route().from().value());
        header.setLocationTo(asked.route().to().value());
        header.setDocument(asked.evidence().document());
        header.setRequested(asked.lines().stream().mapToLong(TransferLine::quantity).sum());
        header.setRequestedAt(recorded.recordedAt());
        header.setRequestedPosition(recorded.position());
    }

    /** What is closed stays so, whatever still arrives, until more leaves after all. */
    private static void reach(HeaderRecord header, TransferEvent event) {
        long inTransit =
                header.getDispatched()
                        - (header.getArrived() - header.getExcess())
                        - header.getLost();
        boolean closed =
                event instanceof TransferEvent.TransferClosed
                        || (TransferState.CLOSED.name().equals(header.getState())
                                && !(event instanceof TransferEvent.UnitsDispatched));
        TransferState state =
                closed
                        ? TransferState.CLOSED
                        : TransferState.open(
                                header.getCancelled(), header.getDispatched(), inTransit);
        header.setState(state.name());
        header.setEnded(state.isEnded() ? state.name() : null);
    }

    void save(DSLContext database) {
        Rows rows = new Rows(HEADER);
        byStream.values().forEach(rows::add);
        rows.upsert(database);
    }
}
