package io.stockbook.connectors.csv;

import io.stockbook.messages.CommandId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file that belong together.
 *
 * @param row the first of them
 * @param rows how many
 * @param document what they belong to, or null when they may belong to several
 * @param entry what they come to, or null when any of them is wrong
 * @param id the entry's name in the ledger: of what it says, wherever in the file it stands
 * @param again what is wrong should rows before be of the same document
 */
record Found(
        long row,
        int rows,
        @Nullable String document,
        @Nullable Entry entry,
        CommandId id,
        Again again,
        List<RowMistake> mistakes) {

    /** What is wrong when rows of the same document came before. */
    enum Again {
        /** One row says all of it. */
        ONE_ROW("is about the same as row %d, and one row says all of it: neither is taken"),

        /** Others stand between. */
        APART("is of the same as row %d and does not stand beside it: neither is taken"),

        /** It is more than one document may have, which was said already. */
        TOO_LONG("");

        private final String sentence;

        Again(String sentence) {
            this.sentence = sentence;
        }
    }

    List<RowMistake> again(long first) {
        return again == Again.TOO_LONG
                ? List.of()
                : List.of(
                        new RowMistake(
                                row,
                                null,
                                RowMistake.INVALID_ROW,
                                again.sentence.formatted(first)));
    }
}
