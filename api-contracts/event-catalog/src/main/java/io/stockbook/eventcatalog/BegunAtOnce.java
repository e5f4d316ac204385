package io.stockbook.eventcatalog;

import tools.jackson.databind.node.ObjectNode;

/**
 * When lines of counts were begun by the first revision, no count heard whether a stock item had
 * opened them: each could be counted at once.
 */
record BegunAtOnce() implements Upcaster {

    @Override
    public StoredName from() {
        return new StoredName("count.line-begun", 1);
    }

    @Override
    public ObjectNode upcast(ObjectNode stored) {
        return stored.put("atOnce", true);
    }
}
