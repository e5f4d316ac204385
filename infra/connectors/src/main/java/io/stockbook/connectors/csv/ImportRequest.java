package io.stockbook.connectors.csv;

import io.stockbook.messages.Actor;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.OwnerId;

/**
 * Who wants a file imported, and how.
 *
 * @param key the import's name: under it each row is taken once, in whichever file it stands
 * @param dryRun whether to say what would become of it, and send nothing
 */
public record ImportRequest(
        OwnerId owner, Actor actor, String key, boolean dryRun, ImportMode mode) {

    /** What stands behind whatever its rows say. */
    Evidence evidence() {
        return Evidence.of("CSV " + key);
    }

    /** What an entry of this content is called; the same content is the same entry. */
    CommandId id(String table, String content) {
        return CommandId.ofKey(owner, actor.client(), key).derived("csv " + table + "\n" + content);
    }
}
