package io.stockbook.projectors.master;

import static io.stockbook.schema.jooq.read_master_1.Tables.OWNER_POLICY;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.OwnerPolicyId;
import io.stockbook.messages.owner.OwnerEvent;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_master_1.tables.records.OwnerPolicyRecord;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** The owners that a batch touches; each event says all that holds of one of them. */
final class Owners {

    private final Map<String, OwnerPolicyRecord> byOwner = new TreeMap<>();

    void take(RecordedEvent recorded, OwnerEvent event) {
        String owner = OwnerPolicyId.parse(recorded.stream()).owner().value();
        OwnerPolicyRecord row = new OwnerPolicyRecord();
        row.setOwner(owner);
        row.setReceiving(event.policy().receiving().name());
        row.setVersion(recorded.version());
        row.setPosition(recorded.position());
        byOwner.put(owner, row);
    }

    void save(DSLContext database) {
        Rows rows = new Rows(OWNER_POLICY);
        byOwner.values().forEach(rows::add);
        rows.upsert(database);
    }
}
