package io.stockbook.sagas.process;

import io.stockbook.messages.order.BlockReason;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an order from going on or from ending.
 *
 * @param blocks why it may not go to the floor or to the door
 * @param lapsesAt when it loses its stock, unless it goes on before; null when it is not waited for
 * @param lapsed true once it has lost its stock because it was blocked for too long
 * @param unaccepted shipments that have left and that no carrier has confirmed: they may be void
 * @param service that its channel asks for, while the order does not know what is meant by it
 * @param unidentified lines whose SKU nobody has said, or null when there are none
 * @param missingPrep the exceptions that tell of units to be prepared, or null when none is open
 * @param patience of an order that ships complete and has not waited for too long, else null
 */
public record Standing(
        Set<BlockReason> blocks,
        @Nullable Instant lapsesAt,
        boolean lapsed,
        Set<String> unaccepted,
        @Nullable AskedService service,
        @Nullable Patience patience,
        @Nullable Unidentified unidentified,
        @Nullable List<UUID> missingPrep) {

    /** Nothing. */
    public static final Standing FREE =
            new Standing(Set.of(), null, false, Set.of(), null, null, null, null);

    /** Keeps the sets and the list as they are. */
    public Standing {
        blocks = Set.copyOf(blocks);
        unaccepted = Set.copyOf(unaccepted);
        missingPrep = missingPrep == null ? null : List.copyOf(missingPrep);
    }

    /** True when stock is not kept for ever for what it is blocked for. */
    boolean isLapsing() {
        return isLapsing(blocks);
    }

    /** True while the moment has to come at which it loses its stock, unless it goes on before. */
    public boolean awaitsLapse() {
        return isLapsing() && !lapsed;
    }

    private static boolean isLapsing(Set<BlockReason> reasons) {
        return reasons.stream().anyMatch(BlockReason::lapsing);
    }

    Standing lapsingAt(Instant moment) {
        return new Standing(
                blocks, moment, lapsed, unaccepted, service, patience, unidentified, missingPrep);
    }

    /** True when a deadline of this moment is the one that is waited for, and not an older one. */
    boolean lapsesBy(Instant moment) {
        return isLapsing() && (lapsesAt == null || !moment.isBefore(lapsesAt));
    }

    Standing lapsedNow() {
        return new Standing(
                blocks, null, true, unaccepted, service, patience, unidentified, missingPrep);
    }

    Standing blocked(BlockReason reason) {
        Set<BlockReason> now = new HashSet<>(blocks);
        now.add(reason);
        return new Standing(
                now, lapsesAt, lapsed, unaccepted, service, patience, unidentified, missingPrep);
    }

    Standing unblocked(BlockReason reason) {
        Set<BlockReason> now = new HashSet<>(blocks);
        now.remove(reason);
        boolean still = isLapsing(now);
        return new Standing(
                now,
                still ? lapsesAt : null,
                lapsed && still,
                unaccepted,
                service,
                patience,
                unidentified,
                missingPrep);
    }

    Standing left(String shipment) {
        Set<String> now = new HashSet<>(unaccepted);
        now.add(shipment);
        return new Standing(
                blocks, lapsesAt, lapsed, now, service, patience, unidentified, missingPrep);
    }

    /** The carrier has it, or it came back. */
    Standing settled(String shipment) {
        Set<String> now = new HashSet<>(unaccepted);
        now.remove(shipment);
        return new Standing(
                blocks, lapsesAt, lapsed, now, service, patience, unidentified, missingPrep);
    }

    Standing asking(@Nullable AskedService now) {
        return new Standing(
                blocks, lapsesAt, lapsed, unaccepted, now, patience, unidentified, missingPrep);
    }

    Standing naming(@Nullable Unidentified now) {
        return new Standing(
                blocks, lapsesAt, lapsed, unaccepted, service, patience, now, missingPrep);
    }

    Standing with(@Nullable Patience now) {
        return new Standing(
                blocks, lapsesAt, lapsed, unaccepted, service, now, unidentified, missingPrep);
    }

    /** With these exceptions that tell of units to be prepared; null when none is open any more. */
    Standing preparing(@Nullable List<UUID> told) {
        return new Standing(
                blocks, lapsesAt, lapsed, unaccepted, service, patience, unidentified, told);
    }
}
