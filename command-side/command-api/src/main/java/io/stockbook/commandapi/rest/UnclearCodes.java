package io.stockbook.commandapi.rest;

import static java.util.stream.Collectors.joining;

import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.catalog.KnownAliases;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.util.List;
import java.util.Map;

/**
 * The codes of a plan of which nobody can say what they mean.
 *
 * @param items for which SKUs its codes stand
 */
record UnclearCodes(OwnerId owner, KnownAliases.Names names, Map<ItemAlias, List<Sku>> items) {

    /** How many codes one sentence speaks of. */
    private static final int MOST_NAMED = 5;

    /**
     * Does nothing when each of these stands for one SKU.
     *
     * @throws ProblemException with what somebody may have meant by the others
     */
    void refuse(List<ItemAlias> asked) {
        List<ItemAlias> unclear = asked.stream().filter(code -> skus(code).size() != 1).toList();
        if (unclear.isEmpty()) {
            return;
        }
        String named =
                unclear.stream()
                        .limit(MOST_NAMED)
                        .map(code -> names.unclear(owner, code, skus(code)))
                        .collect(joining("; "));
        int others = unclear.size() - MOST_NAMED;
        throw new ProblemException(
                Problem.of(
                        RefusalStatus.of(RefusalCode.UNKNOWN_ITEM),
                        RefusalCode.UNKNOWN_ITEM.name(),
                        "A line names what nobody knows: %s%s."
                                .formatted(
                                        named,
                                        others > 0
                                                ? "; and %d other codes".formatted(others)
                                                : "")));
    }

    private List<Sku> skus(ItemAlias code) {
        return items.getOrDefault(code, List.of());
    }
}
