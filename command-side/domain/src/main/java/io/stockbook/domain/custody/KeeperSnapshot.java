package io.stockbook.domain.custody;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.custody.SnapshotCommand;
import io.stockbook.messages.custody.SnapshotCommand.RecordLinesOpened;
import io.stockbook.messages.custody.SnapshotCommand.ReportSnapshot;
import io.stockbook.messages.custody.SnapshotEvent;
import io.stockbook.messages.custody.SnapshotEvent.LinesOpened;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;

/**
 * One snapshot of what a keeper has. It moves no stock; stock items do that, line by line.
 *
 * @param reported whether it has been told
 * @param opened whether each stock item of which it speaks has opened its line
 */
public record KeeperSnapshot(boolean reported, boolean opened)
        implements Decider<SnapshotCommand, SnapshotEvent, KeeperSnapshot> {

    /** The snapshot to which nothing has happened. */
    public static final KeeperSnapshot UNKNOWN = new KeeperSnapshot(false, false);

    @Override
    public Decision<SnapshotEvent> decide(SnapshotCommand command) {
        return switch (command) {
            case ReportSnapshot told -> report(told);
            case RecordLinesOpened told -> open(told);
        };
    }

    private Decision<SnapshotEvent> report(ReportSnapshot told) {
        return reported
                ? Decision.refused(
                        ALREADY_EXISTS,
                        "snapshot %s exists already".formatted(told.snapshot().number()))
                : Decision.accepted(
                        new SnapshotReported(
                                told.location(),
                                told.takenAt(),
                                told.complete(),
                                told.tolerance(),
                                told.lines(),
                                told.evidence()));
    }

    private Decision<SnapshotEvent> open(RecordLinesOpened told) {
        if (!reported) {
            return Decision.refused(
                    WRONG_STATE, "nobody has told snapshot %s".formatted(told.snapshot().number()));
        }
        return opened ? Decision.unchanged() : Decision.accepted(new LinesOpened());
    }

    @Override
    public KeeperSnapshot evolve(SnapshotEvent event) {
        return switch (event) {
            case SnapshotReported _ -> new KeeperSnapshot(true, false);
            case LinesOpened _ -> new KeeperSnapshot(reported, true);
        };
    }
}
