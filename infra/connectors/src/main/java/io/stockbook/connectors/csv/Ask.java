package io.stockbook.connectors.csv;

import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RefusalCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One command of an entry.
 *
 * @param expected refusals that are as good as a yes
 * @param id its own, in whichever file it stands; null when it is of the import and the row
 */
record Ask(Command command, Set<RefusalCode> expected, @Nullable CommandId id) {

    static Ask of(Command command, RefusalCode... expected) {
        return new Ask(command, Set.of(expected), null);
    }

    static Ask known(Command command, CommandId id) {
        return new Ask(command, Set.of(), id);
    }
}
