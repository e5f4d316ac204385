package io.stockbook.messages.order;

/** Why an order may not go on. */
public enum BlockReason {
    /** The money has not come. */
    PAYMENT(true),
    /** Somebody looks whether it is honest. */
    FRAUD(true),
    /** Nobody can deliver to where it is to go. */
    ADDRESS(false),
    /** Its goods lack a preparation that its channel asks for. */
    MISSING_PREP(false),
    /** It asks for a service of which nobody has said what its channel means by it. */
    UNKNOWN_SERVICE(false);

    private final boolean lapsing;

    BlockReason(boolean lapsing) {
        this.lapsing = lapsing;
    }

    /** True when stock is not kept for ever for an order that is blocked for this. */
    public boolean lapsing() {
        return lapsing;
    }

    /** True when people say so; for the others Stockbook finds and ends the reason by itself. */
    public boolean isSaidByPeople() {
        return switch (this) {
            case PAYMENT, FRAUD, ADDRESS -> true;
            case MISSING_PREP, UNKNOWN_SERVICE -> false;
        };
    }
}
