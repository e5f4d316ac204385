package io.stockbook.connectors.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The mistakes of a file: all are counted, and the first are kept. */
final class Mistakes {

    /** Enough to see what is wrong; a file with more of them is wrong in one way. */
    static final int MOST_LISTED = 1_000;

    private final List<RowMistake> listed = new ArrayList<>();
    private long count;

    synchronized void add(Collection<RowMistake> more) {
        for (RowMistake mistake : more) {
            count++;
            if (listed.size() < MOST_LISTED) {
                listed.add(mistake);
            }
        }
    }

    synchronized long count() {
        return count;
    }

    synchronized List<RowMistake> byRow() {
        return listed.stream().sorted(Comparator.comparingLong(RowMistake::row)).toList();
    }
}
