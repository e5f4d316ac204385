package io.stockbook.eventcatalog;

import tools.jackson.databind.node.ObjectNode;

/**
 * The next revision only has fields that may be absent, and without them an event means what it
 * always meant.
 */
record WidenedEvent(StoredName from) implements Upcaster {

    @Override
    public ObjectNode upcast(ObjectNode stored) {
        return stored;
    }
}
