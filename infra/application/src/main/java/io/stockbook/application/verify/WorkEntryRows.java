package io.stockbook.application.verify;

import io.stockbook.messages.Money;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.WorkItem;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The entries of the reports of work orders: as they were told, and as they stand in the view. */
final class WorkEntryRows {

    private final FoldedRows rows =
            new FoldedRows(
                    "SELECT * FROM read.work_orders_entry",
                    "owner",
                    "number",
                    "position",
                    "ordinal");

    /** One entry of a report, whatever it tells of. */
    private record Entry(
            String what,
            WorkItem item,
            @Nullable Status status,
            long quantity,
            long over,
            @Nullable String lot,
            @Nullable ReasonCode reason,
            @Nullable Money value) {}

    void put(WorkOrderId id, WorkTally.Report report) {
        int ordinal = 0;
        for (var it : report.consumed()) {
            Entry entry =
                    new Entry(
                            "CONSUMED",
                            it.item(),
                            it.from(),
                            it.quantity(),
                            it.over(),
                            it.lot(),
                            null,
                            it.value());
            entry(id, report, ordinal++, entry);
        }
        for (var it : report.produced()) {
            Entry entry =
                    new Entry(
                            "PRODUCED",
                            it.item(),
                            it.to(),
                            it.quantity(),
                            it.over(),
                            it.lot(),
                            null,
                            it.value());
            entry(id, report, ordinal++, entry);
        }
        for (var it : report.unused()) {
            Entry entry =
                    new Entry(
                            "UNUSED",
                            it.item(),
                            it.to(),
                            it.quantity(),
                            0,
                            it.lot(),
                            null,
                            it.value());
            entry(id, report, ordinal++, entry);
        }
        for (var it : report.spoiled()) {
            Entry entry =
                    new Entry(
                            "SPOILED",
                            it.item(),
                            null,
                            it.quantity(),
                            0,
                            it.lot(),
                            it.reason(),
                            it.value());
            entry(id, report, ordinal++, entry);
        }
    }

    private void entry(WorkOrderId id, WorkTally.Report report, int ordinal, Entry entry) {
        Money value = entry.value();
        rows.put(
                report.position(),
                List.of(
                        id.owner().value(),
                        id.number().value(),
                        Long.toString(report.position()),
                        Integer.toString(ordinal)),
                "what",
                entry.what(),
                "line",
                entry.item().line(),
                "sku",
                entry.item().sku().value(),
                "status",
                entry.status() == null ? null : entry.status().name(),
                "quantity",
                entry.quantity(),
                "over",
                entry.over(),
                "lot",
                entry.lot(),
                "reason",
                entry.reason() == null ? null : entry.reason().name(),
                "value",
                value == null ? null : value.minor(),
                "currency",
                value == null ? null : value.currency(),
                "recorded_at",
                report.recordedAt());
    }

    void compare(DSLContext snapshot) {
        rows.compare(snapshot);
    }
}
