package io.stockbook.projectors.transfers;

import io.stockbook.messages.id.TransferId;
import io.stockbook.schema.jooq.read_transfers_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_transfers_1.tables.records.LineRecord;

/** One transfer of one owner. */
record TransferKey(String owner, String number) {

    static TransferKey of(String stream) {
        TransferId transfer = TransferId.parse(stream);
        return new TransferKey(transfer.owner().value(), transfer.number().value());
    }

    static TransferKey of(HeaderRecord header) {
        return new TransferKey(header.getOwner(), header.getNumber());
    }

    static TransferKey of(LineRecord line) {
        return new TransferKey(line.getOwner(), line.getNumber());
    }
}
