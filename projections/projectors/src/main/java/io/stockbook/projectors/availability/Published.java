package io.stockbook.projectors.availability;

import java.time.Instant;

/** An ATS and since when its number is what it is. */
record Published(Ats ats, long changedPosition, Instant changedAt) {

    /** New inputs alone do not make the number newer. */
    Published then(Ats next, long position, Instant at) {
        return next.publishesTheSameAs(ats)
                ? new Published(next, changedPosition, changedAt)
                : new Published(next, position, at);
    }
}
