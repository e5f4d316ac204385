package io.stockbook.projectors.work;

import static io.stockbook.schema.jooq.read_work_orders_1.Tables.ENTRY;

import io.stockbook.messages.Money;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.SpoiledUnits;
import io.stockbook.messages.work.WorkItem;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderEvent.WorkDone;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderClosed;
import io.stockbook.projectors.rows.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The entries of the reports of a batch; they never change. */
final class Entries {

    /** One entry, whatever it tells of. */
    private record Entry(
            String what,
            WorkItem item,
            @Nullable Status status,
            long quantity,
            long over,
            @Nullable String lot,
            @Nullable ReasonCode reason,
            @Nullable Money value) {}

    private final Rows rows = new Rows(ENTRY);

    void take(RecordedEvent recorded, WorkOrderEvent event) {
        WorkOrderKey key = WorkOrderKey.of(recorded.stream());
        int ordinal = 0;
        for (Entry one : entries(event)) {
            Money value = one.value();
            rows.add(
                    key.owner(),
                    key.number(),
                    recorded.position(),
                    ordinal++,
                    one.what(),
                    one.item().line(),
                    one.item().sku().value(),
                    one.status() == null ? null : one.status().name(),
                    one.quantity(),
                    one.over(),
                    one.lot(),
                    one.reason() == null ? null : one.reason().name(),
                    value == null ? null : value.minor(),
                    value == null ? null : value.currency(),
                    recorded.recordedAt());
        }
    }

    private static List<Entry> entries(WorkOrderEvent event) {
        return switch (event) {
            case WorkDone it -> of(it);
            case WorkOrderClosed it -> spoiled(it.spoiled());
            case WorkOrderEvent.WorkOrderPlanned _,
                    WorkOrderEvent.InputPromised _,
                    WorkOrderEvent.InputShort _,
                    WorkOrderEvent.WorkOrderCancelled _ ->
                    List.of();
        };
    }

    private static List<Entry> of(WorkDone done) {
        List<Entry> all = new ArrayList<>();
        done.consumed()
                .forEach(
                        one ->
                                all.add(
                                        new Entry(
                                                "CONSUMED",
                                                one.item(),
                                                one.from(),
                                                one.quantity(),
                                                one.over(),
                                                one.lot(),
                                                null,
                                                one.value())));
        done.produced()
                .forEach(
                        one ->
                                all.add(
                                        new Entry(
                                                "PRODUCED",
                                                one.item(),
                                                one.to(),
                                                one.quantity(),
                                                one.over(),
                                                one.lot(),
                                                null,
                                                one.value())));
        done.unused()
                .forEach(
                        one ->
                                all.add(
                                        new Entry(
                                                "UNUSED",
                                                one.item(),
                                                one.to(),
                                                one.quantity(),
                                                0,
                                                one.lot(),
                                                null,
                                                one.value())));
        all.addAll(spoiled(done.spoiled()));
        return all;
    }

    private static List<Entry> spoiled(List<SpoiledUnits> spoiled) {
        return spoiled.stream()
                .map(
                        one ->
                                new Entry(
                                        "SPOILED",
                                        one.item(),
                                        null,
                                        one.quantity(),
                                        0,
                                        one.lot(),
                                        one.reason(),
                                        one.value()))
                .toList();
    }

    void save(DSLContext database) {
        rows.insert(database);
    }
}
