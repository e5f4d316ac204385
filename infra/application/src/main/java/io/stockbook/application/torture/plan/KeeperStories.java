package io.stockbook.application.torture.plan;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.custody.SnapshotCommand.ReportSnapshot;
import io.stockbook.messages.custody.SnapshotLine;
import io.stockbook.messages.custody.SnapshotTolerance;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.KeeperReport;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import io.stockbook.messages.stock.StockCommand.ReportMovement;
import java.time.Instant;
import java.util.List;

/** What a keeper receives, reports and has; their clock is theirs, and not always ours. */
final class KeeperStories {

    private static final Instant MORNING = Instant.parse("2026-01-05T06:00:00Z");
    private static final List<Status> STATUSES = List.of(Status.AVAILABLE, Status.DAMAGED);

    private final World world;
    private final Chance chance;
    private final String name;

    KeeperStories(World world, Chance chance, String name) {
        this.world = world;
        this.chance = chance;
        this.name = name;
    }

    Story next(long number) {
        StockItemId item = new StockItemId(OwnerId.HOUSE, world.sku(chance), World.KEEPER);
        return Story.of(
                        new ReceiveStock(
                                item,
                                "KR-%s-%d".formatted(name, number),
                                Status.AVAILABLE,
                                chance.between(1, 20),
                                null,
                                null,
                                null,
                                Evidence.NONE))
                .anyway(10, moved(item, number))
                .anyway(20, snapshot(item, number));
    }

    private ReportMovement moved(StockItemId item, long number) {
        String reference = "KM-%s-%d".formatted(name, number);
        return new ReportMovement(
                item,
                reference,
                chance.oneOf(List.of(KeeperReport.values())),
                chance.between(1, 5),
                null,
                Evidence.of(reference, moment(number)));
    }

    private ReportSnapshot snapshot(StockItemId item, long number) {
        Status status = chance.oneOf(STATUSES);
        return new ReportSnapshot(
                new SnapshotId(
                        OwnerId.HOUSE, new SnapshotNumber("KS-%s-%d".formatted(name, number))),
                World.KEEPER,
                moment(number),
                chance.percent(10) ? List.of(status) : List.of(),
                SnapshotTolerance.USUAL,
                List.of(new SnapshotLine(item.sku(), status, chance.between(0, 30))),
                Evidence.NONE);
    }

    private Instant moment(long number) {
        return MORNING.plusSeconds(number * 60 + chance.between(0, 300));
    }
}
