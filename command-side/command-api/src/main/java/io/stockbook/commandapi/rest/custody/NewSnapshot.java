package io.stockbook.commandapi.rest.custody;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.custody.SnapshotCommand.ReportSnapshot;
import io.stockbook.messages.custody.SnapshotLine;
import io.stockbook.messages.custody.SnapshotTolerance;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand.ConfirmCustody;
import io.stockbook.messages.stock.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the keeper had; the number is the idempotency key. It is complete of no status unless it
 * says so, and a line without a status is of what can be sold.
 */
record NewSnapshot(
        SnapshotNumber number,
        LocationId location,
        Instant takenAt,
        @Nullable List<Status> complete,
        @Nullable Long toleranceUnits,
        @Nullable Integer toleranceBp,
        List<KeptUnits> lines,
        @Nullable Evidence evidence) {

    /** How many units of a SKU they had in a status. */
    record KeptUnits(Sku sku, @Nullable Status status, long quantity) {

        SnapshotLine line() {
            return new SnapshotLine(sku, requireNonNullElse(status, Status.AVAILABLE), quantity);
        }
    }

    ConfirmCustody custody() {
        return new ConfirmCustody(location, Custody.EXTERNAL);
    }

    ReportSnapshot of(OwnerId owner) {
        return new ReportSnapshot(
                new SnapshotId(owner, number),
                location,
                takenAt,
                requireNonNullElse(complete, List.of()),
                new SnapshotTolerance(
                        requireNonNullElse(toleranceUnits, SnapshotTolerance.USUAL.units()),
                        requireNonNullElse(toleranceBp, SnapshotTolerance.USUAL.bp())),
                lines.stream().map(KeptUnits::line).toList(),
                requireNonNullElse(evidence, Evidence.NONE));
    }
}
