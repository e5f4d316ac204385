package io.stockbook.projectors.exceptions;

import io.stockbook.schema.jooq.read_exceptions_1.tables.records.EntryRecord;
import java.util.UUID;

/** Names one row. */
record EntryKey(String owner, UUID id) {

    static EntryKey of(EntryRecord entry) {
        return new EntryKey(entry.getOwner(), entry.getId());
    }
}
