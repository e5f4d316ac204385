package io.stockbook.sagas;

import io.stockbook.messages.Submission;
import io.stockbook.messages.id.AggregateId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.sagas.Undelivered.Posted;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command under way.
 *
 * @param submission as the ledger takes it, or null when it cannot be read
 * @param tries so far, for the pause until the next
 * @param failures those of them that the command itself failed
 */
record Sending(Posted command, @Nullable Submission submission, int tries, int failures) {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /**
     * What has to be asked in order. Commands of other processes to the same target do not wait:
     * where many want the same stock item, none of them knows of the others. What a transfer asks
     * of stock items is in order by SKU: nothing arrives at one before it left the other. What a
     * work order asks of them is in order altogether: nothing is made before its parts went in.
     */
    record Line(String process, String target) {}

    static Sending first(Posted command) {
        return new Sending(command, readable(command), 0, 0);
    }

    private static @Nullable Submission readable(Posted command) {
        try {
            return command.submission();
        } catch (RuntimeException _) {
            // Told by whoever sends it, as a failure of the command itself.
            return null;
        }
    }

    Sending again(int afterTries, int afterFailures) {
        return new Sending(command, submission, afterTries, afterFailures);
    }

    /** How long to wait before the next try. */
    Duration pause() {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** One that cannot be read stands in a line of its own. */
    Line line() {
        return new Line(
                command.process(),
                submission == null
                        ? Objects.toString(command.id())
                        : target(submission.command().target()));
    }

    private String target(AggregateId asked) {
        if (!(asked instanceof StockItemId item)) {
            return asked.key();
        }
        if (WorkOrderId.isKey(command.process())) {
            return command.process();
        }
        return TransferId.isKey(command.process()) ? item.sku().value() : asked.key();
    }

    /** Reads it once more when it cannot be read, so that the reason is thrown. */
    Submission toSend() {
        return submission == null ? command.submission() : submission;
    }
}
