package io.stockbook.domain.custody;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.domain.Given;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.custody.SnapshotCommand;
import io.stockbook.messages.custody.SnapshotCommand.RecordLinesOpened;
import io.stockbook.messages.custody.SnapshotCommand.ReportSnapshot;
import io.stockbook.messages.custody.SnapshotEvent;
import io.stockbook.messages.custody.SnapshotEvent.LinesOpened;
import io.stockbook.messages.custody.SnapshotEvent.SnapshotReported;
import io.stockbook.messages.custody.SnapshotLine;
import io.stockbook.messages.custody.SnapshotTolerance;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SnapshotId;
import io.stockbook.messages.id.SnapshotNumber;
import io.stockbook.messages.stock.Status;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeeperSnapshotSpec {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocationId FBA = new LocationId("FBA");
    private static final SnapshotLine MUGS = new SnapshotLine(new Sku("MUG"), Status.AVAILABLE, 9);

    private static ReportSnapshot report(List<Status> complete, List<SnapshotLine> lines) {
        return new ReportSnapshot(
                new SnapshotId(OwnerId.HOUSE, new SnapshotNumber("S-1")),
                FBA,
                NOON,
                complete,
                SnapshotTolerance.USUAL,
                lines,
                Evidence.NONE);
    }

    private static Given<SnapshotCommand, SnapshotEvent, KeeperSnapshot> unknown() {
        return Given.a(KeeperSnapshot.UNKNOWN);
    }

    private static SnapshotReported reported() {
        return new SnapshotReported(
                FBA, NOON, List.of(), SnapshotTolerance.USUAL, List.of(MUGS), Evidence.NONE);
    }

    @Test
    void aSnapshotIsToldOnce() {
        unknown().when(report(List.of(), List.of(MUGS))).then(reported());
        unknown()
                .events(reported())
                .when(report(List.of(Status.AVAILABLE), List.of()))
                .refused(ALREADY_EXISTS);
    }

    @Test
    void itsLinesAreAllOpenOnce() {
        RecordLinesOpened opened =
                new RecordLinesOpened(new SnapshotId(OwnerId.HOUSE, new SnapshotNumber("S-1")));

        unknown().when(opened).refused(WRONG_STATE);
        unknown().events(reported()).when(opened).then(new LinesOpened());
        unknown().events(reported(), new LinesOpened()).when(opened).then();
    }

    @Test
    void aSnapshotSaysSomethingAndNothingTwice() {
        assertThatThrownBy(() -> report(List.of(), List.of()))
                .hasMessageContaining("of which statuses it is complete");
        assertThatThrownBy(() -> report(List.of(), List.of(MUGS, MUGS)))
                .hasMessageContaining("once only");
        assertThatThrownBy(() -> report(List.of(Status.AVAILABLE, Status.AVAILABLE), List.of(MUGS)))
                .hasMessageContaining("once only");
        assertThatThrownBy(() -> report(List.of(Status.PICKED), List.of(MUGS)))
                .hasMessageContaining("is complete of");
        assertThatThrownBy(() -> new SnapshotLine(new Sku("MUG"), Status.PICKED, 1))
                .hasMessageContaining("PICKED is not counted");
    }

    @Test
    void aSnapshotHasAsManyLinesAsOneDocumentCanHave() {
        List<SnapshotLine> tooMany =
                IntStream.rangeClosed(0, SnapshotCommand.MOST_LINES)
                        .mapToObj(n -> new SnapshotLine(new Sku("S" + n), Status.AVAILABLE, 1))
                        .toList();
        assertThatThrownBy(() -> report(List.of(), tooMany)).hasMessageContaining("at most 5000");
    }

    @ParameterizedTest(name = "of {0} expected, {1} reported is within 5 units or 1 in 100: {2}")
    @CsvSource({
        "10, 5, true",
        "10, 4, false",
        "10, 15, true",
        "10, 16, false",
        "1000, 990, true",
        "1000, 989, false",
    })
    void aSmallDifferenceIsNoMatter(long expected, long reported, boolean covered) {
        assertThat(new SnapshotTolerance(5, 100).covers(expected, reported)).isEqualTo(covered);
    }

    @Test
    void aClockThatIsAheadTellsOfTheMomentInWhichItIsTold() {
        Instant before = NOON.minusSeconds(60);
        assertThat(reported().moment(before)).isEqualTo(before);
        assertThat(reported().moment(NOON.plusSeconds(60))).isEqualTo(NOON);
    }
}
