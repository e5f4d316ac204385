package io.stockbook.messages.transfer;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.stock.ReasonCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a transfer can be asked or told. */
public sealed interface TransferCommand extends Command {

    /** The most lines a transfer may have, and the most entries of one dispatch or receipt. */
    int MOST_LINES = 200;

    /** The longest number of a receipt, the longest lot and the longest bin. */
    int LONGEST_NAME = 200;

    /** The longest reason. */
    int LONGEST_REASON = 2_000;

    /** The transfer that decides. */
    TransferId transfer();

    @Override
    default TransferId target() {
        return transfer();
    }

    /** Asks for units of one location at another; keyed by its own number. */
    record RequestTransfer(
            TransferId transfer, Route route, List<TransferLine> lines, Evidence evidence)
            implements TransferCommand {
        /** Checks the numbers, and that no line stands twice. */
        public RequestTransfer {
            lines = some(lines, "lines");
            Require.that(
                    lines.stream().map(TransferLine::line).distinct().count() == lines.size(),
                    "each line may stand once only");
        }
    }

    /**
     * Told by the booking of transfers: so many more (or fewer) units are promised to a line.
     *
     * @param change units promised, or freed again when negative; 0 when promised ones were picked,
     *     which does not end with the transfer by itself
     */
    record RecordTransferPromise(TransferId transfer, int line, long change)
            implements TransferCommand {
        /** Checks the number. */
        public RecordTransferPromise {
            Require.notNegative(Math.abs(change), "change");
        }
    }

    /**
     * Told by the booking of transfers: so many units were asked for and not promised.
     *
     * @param why the sentence in which they were refused
     */
    record RecordTransferShortage(TransferId transfer, int line, long lacking, String why)
            implements TransferCommand {
        /** Checks the number. */
        public RecordTransferShortage {
            Require.positive(lacking, "lacking");
        }
    }

    /** Calls off what has not left; what is on its way still arrives. */
    record CancelTransfer(TransferId transfer, String reason) implements TransferCommand {
        /** Checks the text. */
        public CancelTransfer {
            Require.text(reason, LONGEST_REASON, "reason");
        }
    }

    /** Reports units that left. */
    record DispatchTransferUnits(TransferId transfer, List<LeavingUnits> units, Evidence evidence)
            implements TransferCommand {
        /** Checks the numbers. */
        public DispatchTransferUnits {
            units = some(units, "units");
        }
    }

    /**
     * Reports units that arrived.
     *
     * @param receipt its number, by which the transfer knows it again
     */
    record ReceiveTransferUnits(
            TransferId transfer, String receipt, List<ArrivingUnits> units, Evidence evidence)
            implements TransferCommand {
        /** Checks the text and the numbers. */
        public ReceiveTransferUnits {
            Require.text(receipt, LONGEST_NAME, "receipt");
            units = some(units, "units");
        }
    }

    /** Reports units that left and will never arrive. */
    record LoseTransferUnits(TransferId transfer, List<MissedUnits> units, Evidence evidence)
            implements TransferCommand {
        /** Checks the numbers. */
        public LoseTransferUnits {
            units = some(units, "units");
        }
    }

    /**
     * Ends it: what is promised and has not left goes back, what is on its way is lost.
     *
     * @param reason why the rest is lost; without one there must not be any
     */
    record CloseTransfer(TransferId transfer, @Nullable ReasonCode reason, Evidence evidence)
            implements TransferCommand {}

    private static <T> List<T> some(List<T> entries, String what) {
        Require.that(
                !entries.isEmpty() && entries.size() <= MOST_LINES,
                "%s must have 1 to %d entries, not %d".formatted(what, MOST_LINES, entries.size()));
        return List.copyOf(entries);
    }

    /** Checks a text that may be missing. */
    static void optional(@Nullable String text, String what) {
        if (text != null) {
            Require.text(text, LONGEST_NAME, what);
        }
    }
}
