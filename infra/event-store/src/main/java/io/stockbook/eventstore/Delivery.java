package io.stockbook.eventstore;

/** Brings what was decided into the ledger and, once it is there, tells everybody. */
final class Delivery {

    private final LedgerWriter writer;
    private final Tail tail;
    private final Snapshots snapshots;
    private final CommandMeters meters;

    Delivery(LedgerTables tables, Tail tail, CommandMeters meters) {
        this.writer = tables.writer();
        this.snapshots = tables.snapshots();
        this.tail = tail;
        this.meters = meters;
    }

    /** What the ledger says; when it takes the batch, every command of it has its answer. */
    Append.Result deliver(Batch batch) {
        Append.Result result =
                meters.appending(() -> writer.append(tail.position(), batch.toAppend()));
        if (result.taken()) {
            meters.taken(batch.commands().size());
            tail.appended(result.firstPosition(), batch.recorded(result.firstPosition()));
            batch.answer(result.firstPosition());
            batch.handOn(snapshots);
        } else {
            meters.refused(result);
        }
        return result;
    }
}
