package io.stockbook.messages.owner;

/**
 * How an owner's stock is handled.
 *
 * @param receiving where goods stand when they come in
 */
public record OwnerPolicy(Receiving receiving) {

    /** The policy of an owner who has said nothing. */
    public static final OwnerPolicy USUAL = new OwnerPolicy(Receiving.DOCK);
}
