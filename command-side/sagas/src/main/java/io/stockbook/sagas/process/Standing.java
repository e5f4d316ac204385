package io.stockbook.sagas.process;

import io.stockbook.messages.order.BlockReason;
import java.util.HashSet;
import java.util.Set;

/**
 * What keeps an order from going on or from ending.
 *
 * @param blocks why it may not go to the floor or to the door
 * @param lapsed true once it has lost its stock because it was blocked for too long
 * @param unaccepted shipments that have left and that no carrier has confirmed: they may be void
 */
public record Standing(Set<BlockReason> blocks, boolean lapsed, Set<String> unaccepted) {

    /** Nothing. */
    public static final Standing FREE = new Standing(Set.of(), false, Set.of());

    /** Keeps the sets as they are. */
    public Standing {
        blocks = Set.copyOf(blocks);
        unaccepted = Set.copyOf(unaccepted);
    }

    /** True when stock is not kept for ever for what it is blocked for. */
    boolean isLapsing() {
        return isLapsing(blocks);
    }

    private static boolean isLapsing(Set<BlockReason> reasons) {
        return reasons.stream().anyMatch(BlockReason::lapsing);
    }

    Standing lapsedNow() {
        return new Standing(blocks, true, unaccepted);
    }

    Standing blocked(BlockReason reason) {
        Set<BlockReason> now = new HashSet<>(blocks);
        now.add(reason);
        return new Standing(now, lapsed, unaccepted);
    }

    Standing unblocked(BlockReason reason) {
        Set<BlockReason> now = new HashSet<>(blocks);
        now.remove(reason);
        return new Standing(now, lapsed && isLapsing(now), unaccepted);
    }

    Standing left(String shipment) {
        Set<String> now = new HashSet<>(unaccepted);
        now.add(shipment);
        return new Standing(blocks, lapsed, now);
    }

    /** The carrier has it, or it came back. */
    Standing settled(String shipment) {
        Set<String> now = new HashSet<>(unaccepted);
        now.remove(shipment);
        return new Standing(blocks, lapsed, now);
    }
}
