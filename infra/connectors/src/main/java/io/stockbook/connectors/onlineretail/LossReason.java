package io.stockbook.connectors.onlineretail;

import io.stockbook.messages.stock.ReasonCode;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the reason of a lost row from its description: the first line of the table that fits. */
final class LossReason {

    private record Words(Pattern words, ReasonCode reason) {}

    /** It is gone, and nobody says why: somebody counted. */
    private static final Words UNEXPLAINED =
            words("^(\\?*|check|counted|stock check)$", ReasonCode.MISSING);

    private static final List<Words> TABLE =
            List.of(
                    words(
                            "\\b(damag|dagamed|wet|water|rust|mould|crush|smash|broke|break|crack"
                                    + "|fault|throw|unsal|destroy|smudg)",
                            ReasonCode.DAMAGE),
                    words("\\b(lost|missing|mia|can't find)", ReasonCode.MISSING),
                    words("\\b(sample|showroom|display)", ReasonCode.SAMPLE),
                    words("\\bgiven away", ReasonCode.DONATION),
                    UNEXPLAINED);

    private LossReason() {}

    static ReasonCode of(String description) {
        return TABLE.stream()
                .filter(line -> line.words().matcher(description).find())
                .map(Words::reason)
                .findFirst()
                .orElse(ReasonCode.KEYING_ERROR);
    }

    /** True when nobody says why it is gone. */
    static boolean isUnexplained(String description) {
        return UNEXPLAINED.words().matcher(description).find();
    }

    private static Words words(String pattern, ReasonCode reason) {
        return new Words(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), reason);
    }
}
