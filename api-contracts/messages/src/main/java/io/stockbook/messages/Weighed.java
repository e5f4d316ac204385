package io.stockbook.messages;

/** Something that takes more room or work the more there is in it. */
public interface Weighed {

    /** What it costs now, compared with others. */
    int weight();
}
