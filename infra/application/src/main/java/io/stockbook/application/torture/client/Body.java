package io.stockbook.application.torture.client;

import io.stockbook.eventcatalog.LedgerJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a command, less what stands in the path. */
record Body(ObjectNode json) {

    static Body of(Object message) {
        return new Body((ObjectNode) JsonMapper.shared().readTree(LedgerJson.write(message)));
    }

    Body without(String... fields) {
        for (String field : fields) {
            json.remove(field);
        }
        return this;
    }

    Body with(String field, String value) {
        json.put(field, value);
        return this;
    }

    /** With the parts of this field, if it has any, in its place. */
    Body lifting(String field) {
        if (json.remove(field) instanceof ObjectNode parts) {
            json.setAll(parts);
        }
        return this;
    }

    String text() {
        return json.toString();
    }
}
