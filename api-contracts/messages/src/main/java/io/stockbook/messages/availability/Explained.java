package io.stockbook.messages.availability;

/** What came of asking what a number is made of. */
public sealed interface Explained {

    /** It is said. */
    record Whole(Explanation explanation) implements Explained {}

    /** The channel was not open then. */
    record NoSuchChannel() implements Explained {}

    /** Under this cursor the channel was told nothing of this SKU, or it is kept no more. */
    record NotTold() implements Explained {}

    /** The ledger has not come as far, or the view has not. */
    record NotYet(long position) implements Explained {}

    /** More happened until then than is read for one answer. */
    record TooMuch(long events, long most) implements Explained {}
}
