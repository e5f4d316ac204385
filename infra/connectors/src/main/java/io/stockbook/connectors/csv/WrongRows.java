package io.stockbook.connectors.csv;

import java.io.Serial;
import java.util.List;

/** Rows that belong together come to nothing: these are the reasons, each with its row. */
final class WrongRows extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    private final transient List<RowMistake> mistakes;

    WrongRows(List<RowMistake> mistakes) {
        super(mistakes.getFirst().sentence());
        this.mistakes = List.copyOf(mistakes);
    }

    List<RowMistake> mistakes() {
        return mistakes;
    }
}
