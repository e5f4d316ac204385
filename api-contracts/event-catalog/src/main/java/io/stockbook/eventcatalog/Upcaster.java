package io.stockbook.eventcatalog;

import tools.jackson.databind.node.ObjectNode;

/** Brings the stored JSON of one revision to the next; stored events themselves never change. */
public interface Upcaster {

    /** The revision this one takes; what it returns is the same event's next revision. */
    StoredName from();

    /** The next revision's JSON. The argument may be changed and returned. */
    ObjectNode upcast(ObjectNode stored);
}
