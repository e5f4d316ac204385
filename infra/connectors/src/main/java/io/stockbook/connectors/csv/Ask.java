package io.stockbook.connectors.csv;

import io.stockbook.messages.Command;
import io.stockbook.messages.RefusalCode;
import java.util.Set;

/**
 * One command of an entry.
 *
 * @param expected refusals that are as good as a yes
 */
record Ask(Command command, Set<RefusalCode> expected) {

    static Ask of(Command command) {
        return new Ask(command, Set.of());
    }
}
