package io.stockbook.eventcatalog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** All upcasters, one after the other until the catalog's own revision is reached. */
final class Upcasters {

    private final Map<StoredName, Upcaster> bySource;

    Upcasters(List<Upcaster> upcasters) {
        bySource =
                upcasters.stream().collect(Collectors.toMap(Upcaster::from, Function.identity()));
    }

    /**
     * Brings JSON from the revision it was stored with to the current one.
     *
     * @throws UnknownEvent when a step is missing, or the stored revision lies in the future
     */
    String upcast(StoredName stored, int current, String json) {
        if (stored.revision() == current) {
            return json;
        }
        ObjectNode node = LedgerJson.readTree(json);
        for (int revision = stored.revision(); revision != current; revision++) {
            Upcaster step = bySource.get(new StoredName(stored.name(), revision));
            if (step == null) {
                throw new UnknownEvent(
                        "%s is stored, revision %d is known here, and no upcaster leads on from %s.%d"
                                .formatted(stored, current, stored.name(), revision));
            }
            node = step.upcast(node);
        }
        return LedgerJson.write(node);
    }
}
