package io.stockbook.queryapi.rest.checkout;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.stockbook.messages.checkout.CheckoutState;
import io.stockbook.messages.checkout.KeptCheckout;
import io.stockbook.messages.checkout.KeptUnits;
import io.stockbook.messages.id.Sku;
import io.stockbook.queries.AsOf;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept for one checkout.
 *
 * @param until when the first of it ends; absent when nothing is kept
 * @param version how often its calls have changed it: what {@code If-Match} of the next one names
 */
record CheckoutAnswer(
        String checkout,
        CheckoutState state,
        @Nullable Instant until,
        List<KeptLine> lines,
        long version,
        AsOf asOf) {

    /** Keeps the list as it is. */
    CheckoutAnswer {
        lines = List.copyOf(lines);
    }

    static CheckoutAnswer of(KeptCheckout known) {
        return new CheckoutAnswer(
                known.checkout().name(),
                known.state(),
                known.kept().stream()
                        .map(KeptUnits::expiresAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                lines(known.kept()),
                known.version(),
                new AsOf(known.position(), known.ageMillis()));
    }

    private record OfLine(int line, Sku sku) {}

    /** Of a kit's line components may be kept, each of which stands by itself. */
    private static List<KeptLine> lines(List<KeptUnits> kept) {
        return kept.stream()
                .collect(
                        groupingBy(
                                one -> new OfLine(one.line(), one.sku()),
                                LinkedHashMap::new,
                                collectingAndThen(toList(), KeptLine::of)))
                .values()
                .stream()
                .toList();
    }
}
