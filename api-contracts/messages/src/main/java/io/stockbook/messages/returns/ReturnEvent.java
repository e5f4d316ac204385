package io.stockbook.messages.returns;

import io.stockbook.messages.Event;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Weighed;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that ever happens to a return. */
public sealed interface ReturnEvent extends Event {

    /** The order whose units come back, when it is known: whoever follows need not remember it. */
    @Nullable OrderId order();

    /**
     * These units may come back.
     *
     * @param expectedAt where they are expected; they may come anywhere
     */
    record ReturnAuthorized(
            @Nullable OrderId order,
            @Nullable ChannelCode channel,
            @Nullable LocationId expectedAt,
            List<AuthorizedLine> lines,
            Evidence evidence)
            implements ReturnEvent, Weighed {
        @Override
        public int weight() {
            return 1 + lines.size();
        }
    }

    /** Something stood at the door of which nobody had said that it may come back. */
    record BlindReturnOpened(
            @Nullable OrderId order, @Nullable ChannelCode channel, Evidence evidence)
            implements ReturnEvent {}

    /** These units came back to this location, and wait there to be looked at. */
    record ReturnReceived(
            @Nullable OrderId order,
            String receipt,
            LocationId location,
            List<ReceivedUnits> lines,
            Evidence evidence)
            implements ReturnEvent, Weighed {

        /** Units that are more than was authorised. */
        public long over() {
            return lines.stream().mapToLong(ReceivedUnits::over).sum();
        }

        @Override
        public int weight() {
            return 1 + lines.size();
        }
    }

    /** It was decided what becomes of these units. */
    record ReturnInspected(
            @Nullable OrderId order, List<DispositionedUnits> lines, Evidence evidence)
            implements ReturnEvent, Weighed {
        @Override
        public int weight() {
            return 1 + lines.size();
        }
    }

    /** The customer gets money back; no unit moves by it. */
    record RefundSignalled(
            @Nullable OrderId order, String refund, List<RefundedUnits> lines, Evidence evidence)
            implements ReturnEvent, Weighed {
        @Override
        public int weight() {
            return 1 + lines.size();
        }
    }

    /** Nothing more is expected. */
    record ReturnClosed(@Nullable OrderId order, @Nullable String note) implements ReturnEvent {}

    /** It does not take place. */
    record ReturnCancelled(@Nullable OrderId order, String reason) implements ReturnEvent {}
}
