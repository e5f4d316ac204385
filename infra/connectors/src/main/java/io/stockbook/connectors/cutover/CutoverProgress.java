package io.stockbook.connectors.cutover;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the booking of a cutover is.
 *
 * @param sent commands that were sent
 * @param planned commands that there are
 * @param sentence why it stopped
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CutoverProgress(
        String number,
        RunState state,
        long sent,
        long planned,
        @Nullable String sentence,
        Instant startedAt,
        Instant updatedAt) {}
