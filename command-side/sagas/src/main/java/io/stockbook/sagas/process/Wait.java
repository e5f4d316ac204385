package io.stockbook.sagas.process;

import io.stockbook.messages.id.LocationId;

/**
 * A line's place in the queue of one location.
 *
 * @param queued units queued there, a fold of DemandQueued and DemandDropped
 * @param number the number of the command that is changing it, or 0
 * @param outdated true when it was taken by a rank that is no more
 * @param refused true when the stock item refused the change; not asked again before it moves
 */
public record Wait(
        LocationId location, long queued, int number, boolean outdated, boolean refused) {

    Wait asked(int command) {
        return new Wait(location, queued, command, outdated, false);
    }

    Wait refusedNow() {
        return new Wait(location, queued, 0, outdated, true);
    }

    Wait moved(long change, boolean answered) {
        long now = Math.max(0, queued + change);
        return new Wait(location, now, answered ? 0 : number, outdated && now > 0, false);
    }

    Wait outdatedNow() {
        return new Wait(location, queued, number, queued > 0 || number != 0, refused);
    }

    boolean over() {
        return queued == 0 && number == 0 && !refused;
    }
}
