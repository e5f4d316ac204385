package io.stockbook.messages;

import java.util.List;

/** Whoever can look up what happened to one thing until a position of the ledger. */
public interface StreamEvents {

    /** How many events a stream had then. */
    long count(String stream, long upTo);

    /** The first events of a stream, in order, at most so many of those that it had then. */
    List<RecordedEvent> first(String stream, long upTo, int most);

    /** The last events of a stream, in order, at most so many of those that it had then. */
    List<RecordedEvent> last(String stream, long upTo, int most);
}
