package io.stockbook.messages.transfer;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that ever happens to a transfer. */
public sealed interface TransferEvent extends Event {

    /** From where to where: each event says so, and whoever books it need not remember. */
    Route route();

    /** Somebody wants these units elsewhere. */
    record TransferRequested(Route route, List<TransferLine> lines, Evidence evidence)
            implements TransferEvent {}

    /**
     * More (or fewer) units are promised to a line at the source.
     *
     * @param change units promised, or freed again when negative; 0 when they were picked too late
     * @param wanted false when they came too late: they have to be given back
     */
    record UnitsPromised(Route route, LineItem item, long change, boolean wanted)
            implements TransferEvent {}

    /**
     * So many units of a line could not be promised.
     *
     * @param why the sentence in which they were refused
     */
    record LineShort(Route route, LineItem item, long lacking, String why)
            implements TransferEvent {}

    /**
     * Units left.
     *
     * @param after how the transfer had ended before it was told; null while it was open
     */
    record UnitsDispatched(
            Route route,
            List<DispatchedUnits> units,
            @Nullable TransferState after,
            Evidence evidence)
            implements TransferEvent {}

    /** Units arrived. */
    record UnitsArrived(Route route, String receipt, List<ArrivedUnits> units, Evidence evidence)
            implements TransferEvent {}

    /** Units were lost on their way. */
    record UnitsLost(Route route, List<LostUnits> lost, Evidence evidence)
            implements TransferEvent {}

    /**
     * What has not left was called off.
     *
     * @param lines whose promises have to be given back
     */
    record TransferCancelled(Route route, List<LineItem> lines, String reason)
            implements TransferEvent {}

    /**
     * It is over.
     *
     * @param lines whose promises have to be given back
     * @param lost what was still on its way
     */
    record TransferClosed(
            Route route, List<LineItem> lines, List<LostUnits> lost, Evidence evidence)
            implements TransferEvent {}
}
