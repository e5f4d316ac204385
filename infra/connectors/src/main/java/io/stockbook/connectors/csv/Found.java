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
 * @param id the entry's name in the ledger: of its content, wherever in the file it stands
 */
record Found(
        long row,
        int rows,
        @Nullable String document,
        @Nullable Entry entry,
        CommandId id,
        List<RowMistake> mistakes) {}
