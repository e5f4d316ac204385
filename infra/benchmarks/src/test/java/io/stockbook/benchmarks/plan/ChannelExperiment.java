package io.stockbook.benchmarks.plan;

import io.stockbook.benchmarks.availability.Channel;
import java.time.Duration;

/** What is measured for channel workers. */
final class ChannelExperiment {

    private static final double THOUSAND = 1_000;

    private final Duration stretch;

    ChannelExperiment(Size size) {
        this.stretch = size.stretch();
    }

    void availability(Bed bed) throws Exception {
        Channel channel = new Channel(bed.migrated());
        bed.whenClosed(channel::close);
        bed.whenDone(channel::check);
        // The JVM compiles a whole node for minutes: the first rate is not the one it keeps.
        WarmUp.settled(
                Sample.of(channel.findTopRate(stretch)),
                () -> Sample.of(channel.findTopRate(stretch)));
        fresh(bed, Cells.FRESH_AT_REST, () -> channel.at(0, stretch));
        fresh(bed, Cells.FRESH_AT_1000, () -> channel.at(THOUSAND, stretch));
        fresh(bed, Cells.FRESH_AT_HALF, () -> channel.atHalf(stretch));
        add(bed, Cells.READS, () -> Sample.of(channel.reads(stretch)));
        add(bed, Cells.SELECTS, () -> Sample.of(channel.selects(stretch)));
        add(bed, Cells.REBUILT, () -> Sample.of(channel.rebuilt()));
    }

    private interface Listening {
        Channel.Fresh take() throws Exception;
    }

    private static void fresh(Bed bed, String cell, Listening listening) {
        if (bed.wants(cell)) {
            Cell.Taking taking =
                    () -> {
                        Channel.Fresh fresh = listening.take();
                        return new Sample(fresh.p99Millis(), fresh.details());
                    };
            bed.add(new Cell(cell, Cell.Unit.MILLIS, taking, taking));
        }
    }

    private static void add(Bed bed, String cell, Cell.Taking taking) {
        if (bed.wants(cell)) {
            bed.add(new Cell(cell, Cell.Unit.PER_SECOND, taking, taking));
        }
    }
}
