package io.stockbook.messages.catalog;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.SupplierCode;
import java.util.List;

/**
 * Whose code an alias is. A source is {@code channel:} or {@code supplier:} with the code of one,
 * {@code gtin} for a trade item number, {@code barcode} for anything else that a scanner reads, or
 * the name of another system.
 */
public final class AliasSource {

    /** A trade item number: 8, 12, 13 or 14 digits, of which the last one checks the others. */
    public static final String GTIN = "gtin";

    /** Anything that a scanner may read. */
    public static final String BARCODE = "barcode";

    /** The longest source, and the longest alias. */
    public static final int LONGEST = 120;

    private static final String CHANNEL = "channel:";
    private static final String SUPPLIER = "supplier:";

    private AliasSource() {}

    /** The codes of a channel. */
    public static String channel(ChannelCode channel) {
        return CHANNEL + channel.value();
    }

    /** The codes of a supplier. */
    public static String supplier(SupplierCode supplier) {
        return SUPPLIER + supplier.value();
    }

    /**
     * Under which sources a code of this one is looked up on a paper: who read it from a carton
     * does not know whether it is a trade item number.
     */
    public static List<String> lookedUp(String source) {
        return source.equals(BARCODE) ? List.of(BARCODE, GTIN) : List.of(source);
    }

    /**
     * Does nothing when the source may have such an alias.
     *
     * @throws IllegalArgumentException when there is no such source, or none of its codes is so
     */
    public static void check(String source, String alias) {
        unpadded(source, "source");
        unpadded(alias, "alias");
        if (source.startsWith(CHANNEL)) {
            channel(new ChannelCode(source.substring(CHANNEL.length())));
        } else if (source.startsWith(SUPPLIER)) {
            supplier(new SupplierCode(source.substring(SUPPLIER.length())));
        } else {
            Require.that(
                    !source.contains(":"),
                    ("source must be gtin, barcode, channel: or supplier: with a code, or another"
                                    + " system's name without a colon, not \"%s\"")
                            .formatted(source));
        }
        Require.that(
                !source.equals(GTIN) || isGtin(alias),
                ("a gtin has 8, 12, 13 or 14 digits, of which the last one checks the others;"
                                + " \"%s\" is none")
                        .formatted(alias));
    }

    private static void unpadded(String text, String what) {
        Require.text(text, LONGEST, what);
        Require.that(text.strip().equals(text), what + " must have no blanks around it");
    }

    /** From the right, every other digit counts three times; all together are whole tens. */
    private static boolean isGtin(String code) {
        if (!code.matches("[0-9]{8}|[0-9]{12,14}")) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < code.length(); place++) {
            int digit = code.charAt(code.length() - 1 - place) - '0';
            sum += place % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }
}
