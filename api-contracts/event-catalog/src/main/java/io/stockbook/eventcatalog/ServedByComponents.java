package io.stockbook.eventcatalog;

import tools.jackson.databind.node.ObjectNode;

/** Of a kit that was defined before some were only sold built, components served orders. */
record ServedByComponents() implements Upcaster {

    @Override
    public StoredName from() {
        return new StoredName("catalog.components-defined", 1);
    }

    @Override
    public ObjectNode upcast(ObjectNode stored) {
        return stored.put("builtOnly", false);
    }
}
