package io.stockbook.projectors.work;

import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.schema.jooq.read_work_orders_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_work_orders_1.tables.records.LineRecord;

/** One work order of one owner. */
record WorkOrderKey(String owner, String number) {

    static WorkOrderKey of(String stream) {
        WorkOrderId work = WorkOrderId.parse(stream);
        return new WorkOrderKey(work.owner().value(), work.number().value());
    }

    static WorkOrderKey of(HeaderRecord header) {
        return new WorkOrderKey(header.getOwner(), header.getNumber());
    }

    static WorkOrderKey of(LineRecord line) {
        return new WorkOrderKey(line.getOwner(), line.getNumber());
    }
}
