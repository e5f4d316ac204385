package io.stockbook.connectors.cutover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a cutover, and how far the booking of it is.
 *
 * @param files those that came and were taken, by their names
 * @param sent commands that were sent
 * @param planned commands that there are; none before it begins
 * @param sentence why it stopped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CutoverStanding(
        String number,
        RunState state,
        List<KeptFile> files,
        long sent,
        long planned,
        @Nullable String sentence,
        @Nullable Instant startedAt,
        @Nullable Instant updatedAt) {

    /** Keeps the list as it is. */
    public CutoverStanding {
        files = List.copyOf(files);
    }

    static CutoverStanding notBegun(String number, List<KeptFile> files) {
        return new CutoverStanding(number, RunState.NOT_BEGUN, files, 0, 0, null, null, null);
    }

    static CutoverStanding of(CutoverProgress run, List<KeptFile> files) {
        return new CutoverStanding(
                run.number(),
                run.state(),
                files,
                run.sent(),
                run.planned(),
                run.sentence(),
                run.startedAt(),
                run.updatedAt());
    }
}
