package io.stockbook.messages;

/** Something that is kept in memory while there is room. */
public interface Weighed {

    /** What it costs there now, compared with others. */
    int weight();
}
