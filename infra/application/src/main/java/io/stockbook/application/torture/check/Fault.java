package io.stockbook.application.torture.check;

/** What must not be found. */
public enum Fault {
    /** An answer was given for good, and the ledger does not know it, or knows another one. */
    LOST_ACKNOWLEDGED("lostAcknowledged"),
    /** A command id has more than one effect. */
    DOUBLED_EFFECT("doubledEffects"),
    /** A command led to other events than it leads to at the version where it was decided. */
    WRONG_EFFECT("wrongEffects"),
    /** A unit was taken out of a balance that had none. */
    OVERSOLD_UNIT("oversoldUnits"),
    /** A processor has not taken an event. */
    SKIPPED_EVENT("skippedEvents"),
    /**
     * A refusal that does not hold at its version, or whose version was older than what its sender
     * could know.
     */
    WRONG_REFUSAL("wrongRefusals"),
    /** An answer that was not the first one again, or not one that could be given at all. */
    WRONG_ANSWER("wrongAnswers"),
    /** A reader was shown what was not so at the stated position. */
    WRONG_READ("wrongReads"),
    /** What returned before another began has not the lower version. */
    REAL_TIME_INVERSION("realTimeInversions");

    private final String key;

    Fault(String key) {
        this.key = key;
    }

    /** Its name in the summary. */
    public String key() {
        return key;
    }
}
