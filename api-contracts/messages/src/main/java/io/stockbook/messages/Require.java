package io.stockbook.messages;

import org.jspecify.annotations.Nullable;

/** What a command checks when it is made; everything else is a decision of its aggregate. */
public final class Require {

    /** The largest quantity of one command: far above any warehouse, far below overflow. */
    public static final long LARGEST_QUANTITY = 1_000_000_000_000L;

    private Require() {}

    /**
     * Returns the quantity when it is from 1 to {@link #LARGEST_QUANTITY}.
     *
     * @throws IllegalArgumentException otherwise, with the number
     */
    public static long positive(long quantity, String what) {
        if (quantity < 1 || quantity > LARGEST_QUANTITY) {
            throw new IllegalArgumentException(
                    "%s must be from 1 to %d, not %d".formatted(what, LARGEST_QUANTITY, quantity));
        }
        return quantity;
    }

    /**
     * Returns the quantity when it is from 0 to {@link #LARGEST_QUANTITY}.
     *
     * @throws IllegalArgumentException otherwise, with the number
     */
    public static long notNegative(long quantity, String what) {
        if (quantity < 0 || quantity > LARGEST_QUANTITY) {
            throw new IllegalArgumentException(
                    "%s must be from 0 to %d, not %d".formatted(what, LARGEST_QUANTITY, quantity));
        }
        return quantity;
    }

    /**
     * Returns the signed change when it is not 0 and at most {@link #LARGEST_QUANTITY} either way.
     *
     * @throws IllegalArgumentException otherwise, with the number
     */
    public static long change(long change, String what) {
        if (change == 0 || Math.abs(change) > LARGEST_QUANTITY) {
            throw new IllegalArgumentException(
                    "%s must not be 0 and at most %d either way, not %d"
                            .formatted(what, LARGEST_QUANTITY, change));
        }
        return change;
    }

    /**
     * Returns the text when it says something in at most so many characters.
     *
     * @throws IllegalArgumentException when it is missing, blank or longer, or holds a control
     *     character or half of a surrogate pair
     */
    public static String text(@Nullable String text, int longest, String what) {
        if (text == null || !isText(text, longest)) {
            throw new IllegalArgumentException(
                    "%s must have 1 to %d characters, and no control characters"
                            .formatted(what, longest));
        }
        return text;
    }

    /** True for what {@link #text} returns. */
    public static boolean isText(@Nullable String text, int longest) {
        return text != null
                && !text.isBlank()
                && text.length() <= longest
                && text.codePoints().noneMatch(Require::cannotBeStored);
    }

    private static boolean cannotBeStored(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }

    /**
     * Does nothing when the rule holds.
     *
     * @throws IllegalArgumentException with the sentence when it does not
     */
    public static void that(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
