package io.stockbook.eventcatalog;

/**
 * What an event is called in the ledger.
 *
 * @param name the fact, such as {@code stock.allocated}; never a Java class
 * @param revision of its fields, from 1
 */
public record StoredName(String name, int revision) {

    @Override
    public String toString() {
        return name + "." + revision;
    }
}
