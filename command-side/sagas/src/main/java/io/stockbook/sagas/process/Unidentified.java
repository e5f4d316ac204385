package io.stockbook.sagas.process;

import io.stockbook.messages.order.AliasLine;
import java.util.List;

/**
 * The lines of an order whose SKU nobody has said.
 *
 * @param told true once a person knows of them
 */
public record Unidentified(List<AliasLine> lines, boolean told) {

    /** Keeps the list as it is. */
    public Unidentified {
        lines = List.copyOf(lines);
    }

    Unidentified toldNow() {
        return new Unidentified(lines, true);
    }

    Unidentified without(int number) {
        return new Unidentified(
                lines.stream().filter(line -> line.line() != number).toList(), told);
    }
}
