package io.stockbook.connectors.cutover;

import java.util.ArrayList;
import java.util.List;

/** The mistakes of a cutover: all are counted, and the first are kept. */
final class PartMistakes {

    /** Enough to see what is wrong; books with more of them are wrong in one way. */
    private static final int MOST_LISTED = 1_000;

    private final List<PartMistake> listed = new ArrayList<>();
    private long count;

    void add(PartMistake mistake) {
        count++;
        if (listed.size() < MOST_LISTED) {
            listed.add(mistake);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    long count() {
        return count;
    }

    List<PartMistake> listed() {
        return List.copyOf(listed);
    }
}
