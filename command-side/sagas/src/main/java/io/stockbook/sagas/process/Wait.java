package io.stockbook.sagas.process;

import io.stockbook.messages.id.LocationId;

/**
 * A line's place in the queue of one location.
 *
 * @param queued units queued there, a fold of DemandQueued and DemandDropped
 * @param number the number of the command that is changing it, or 0
 * @param refused true when the stock item refused the change; not asked again before it moves
 */
public record Wait(LocationId location, long queued, int number, boolean refused) {

    Wait asked(int command) {
        return new Wait(location, queued, command, false);
    }

    Wait refusedNow() {
        return new Wait(location, queued, 0, true);
    }

    Wait moved(long change, boolean answered) {
        return new Wait(location, Math.max(0, queued + change), answered ? 0 : number, false);
    }

    boolean over() {
        return queued == 0 && number == 0 && !refused;
    }
}
