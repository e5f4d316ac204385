package io.stockbook.commandapi.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stockbook.messages.Answer;
import io.stockbook.messages.id.AllocationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of a yes: the same bytes whenever the same command is sent again.
 *
 * @param stream what the command was about
 * @param version the stream's version after it; send it as {@code If-Match} to be sure of it
 * @param position its place in the ledger; give it to a read as {@code atLeast} to read your write
 * @param recordedAt when the ledger learnt it
 * @param allocation the allocation or reservation it made, if it made one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AcceptedCommand(
        String stream,
        long version,
        long position,
        Instant recordedAt,
        @Nullable AllocationId allocation) {

    static AcceptedCommand of(Answer.Accepted answer, @Nullable AllocationId allocation) {
        return new AcceptedCommand(
                answer.stream(),
                answer.version(),
                answer.position(),
                answer.recordedAt(),
                allocation);
    }
}
