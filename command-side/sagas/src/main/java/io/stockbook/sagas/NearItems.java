package io.stockbook.sagas;

import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.sagas.process.NearCodes;
import org.jooq.DSLContext;

/**
 * The items that somebody may have meant by a code that nobody has, for who is asked before there
 * is a document that could wait.
 */
public final class NearItems {

    private final KnownCodes codes;

    /** Asks this database. */
    public NearItems(DSLContext dsl) {
        codes = new KnownCodes(dsl);
    }

    /** The nearest first, and not more than a few; "none" when none is near. */
    public String words(OwnerId owner, ItemAlias code) {
        return NearCodes.items(code.alias(), codes.near(owner, code));
    }
}
