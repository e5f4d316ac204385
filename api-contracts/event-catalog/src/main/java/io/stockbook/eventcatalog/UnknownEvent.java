package io.stockbook.eventcatalog;

/** Something that the catalog does not list was to be stored or read. */
public final class UnknownEvent extends RuntimeException {

    UnknownEvent(String sentence) {
        super(sentence);
    }
}
