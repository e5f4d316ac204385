package io.stockbook.projectors.work;

import static io.stockbook.schema.jooq.read_work_orders_1.Tables.HEADER;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderState;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_work_orders_1.tables.records.HeaderRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** The rows of the work orders that a batch touches. */
final class Headers {

    private final Map<String, HeaderRecord> byStream = new TreeMap<>();

    private Headers() {}

    static Headers load(DSLContext database, List<RecordedEvent> ours) {
        Headers headers = new Headers();
        Rows wanted = new Rows(HEADER, HEADER.OWNER, HEADER.NUMBER);
        for (RecordedEvent recorded : ours) {
            WorkOrderKey key = WorkOrderKey.of(recorded.stream());
            if (headers.byStream.putIfAbsent(recorded.stream(), empty(key)) == null) {
                wanted.add(key.owner(), key.number());
            }
        }
        Map<WorkOrderKey, HeaderRecord> stored =
                database.selectFrom(HEADER).where(wanted.among()).fetchMap(WorkOrderKey::of);
        headers.byStream.replaceAll(
                (_, header) -> stored.getOrDefault(WorkOrderKey.of(header), header));
        return headers;
    }

    private static HeaderRecord empty(WorkOrderKey key) {
        HeaderRecord header = new HeaderRecord();
        header.setOwner(key.owner());
        header.setNumber(key.number());
        return header;
    }

    void take(RecordedEvent recorded, WorkOrderEvent event) {
        byStream.computeIfPresent(recorded.stream(), (_, header) -> after(header, recorded, event));
    }

    private static HeaderRecord after(
            HeaderRecord header, RecordedEvent recorded, WorkOrderEvent event) {
        header.setVersion(recorded.version());
        header.setPosition(recorded.position());
        header.setUpdatedAt(recorded.recordedAt());
        switch (event) {
            case WorkOrderEvent.WorkOrderPlanned it -> plan(header, recorded, it);
            case WorkOrderEvent.InputPromised _, WorkOrderEvent.InputShort _ -> {}
            case WorkOrderEvent.WorkDone _ -> {
                if (isPlanned(header)) {
                    reach(header, WorkOrderState.STARTED);
                }
            }
            case WorkOrderEvent.WorkOrderCancelled it -> {
                header.setReason(it.reason());
                reach(
                        header,
                        isPlanned(header) ? WorkOrderState.CANCELLED : WorkOrderState.STOPPED);
            }
            case WorkOrderEvent.WorkOrderClosed _ -> reach(header, WorkOrderState.CLOSED);
        }
        return header;
    }

    private static void plan(
            HeaderRecord header, RecordedEvent recorded, WorkOrderEvent.WorkOrderPlanned planned) {
        header.setLocation(planned.plan().location().value());
        header.setKind(planned.plan().kind().name());
        header.setDocument(planned.evidence().document());
        header.setPlannedAt(recorded.recordedAt());
        header.setPlannedPosition(recorded.position());
        reach(header, WorkOrderState.PLANNED);
    }

    private static boolean isPlanned(HeaderRecord header) {
        return WorkOrderState.PLANNED.name().equals(header.getState());
    }

    private static void reach(HeaderRecord header, WorkOrderState state) {
        header.setState(state.name());
        header.setEnded(state.isEnded() ? state.name() : null);
    }

    void save(DSLContext database) {
        Rows rows = new Rows(HEADER);
        byStream.values().forEach(rows::add);
        rows.upsert(database);
    }
}
