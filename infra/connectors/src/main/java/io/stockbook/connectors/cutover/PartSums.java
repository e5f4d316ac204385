package io.stockbook.connectors.cutover;

import static java.util.stream.Collectors.joining;

import io.stockbook.messages.Money;
import io.stockbook.messages.cutover.ControlPart;
import io.stockbook.messages.cutover.ControlTotal;
import io.stockbook.messages.cutover.ControlTotals;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up documents, units and values of one currency, part by part. */
final class PartSums {

    private final Map<ControlPart, Long> documents = new EnumMap<>(ControlPart.class);
    private final Map<ControlPart, Long> units = new EnumMap<>(ControlPart.class);
    private final Map<ControlPart, Money> values = new EnumMap<>(ControlPart.class);

    void units(ControlPart part, long quantity) {
        units.merge(part, quantity, Math::addExact);
    }

    void value(ControlPart part, @Nullable Money value) {
        if (value != null) {
            values.merge(
                    part,
                    value,
                    (one, other) ->
                            new Money(Math.addExact(one.minor(), other.minor()), one.currency()));
        }
    }

    void documents(ControlPart part, long count) {
        documents.merge(part, count, Math::addExact);
    }

    /** Totals as one text, so that an id can be made of them: it must never change. */
    static String words(ControlTotals totals) {
        return totals.totals().stream()
                .map(
                        total ->
                                "%s %d %d %s"
                                        .formatted(
                                                total.of(),
                                                total.documents(),
                                                total.units(),
                                                total.value() == null
                                                        ? "-"
                                                        : total.value().minor()
                                                                + " "
                                                                + total.value().currency()))
                .collect(joining(", "));
    }

    ControlTotals totals() {
        List<ControlTotal> totals = new ArrayList<>();
        for (ControlPart part : ControlPart.values()) {
            totals.add(
                    new ControlTotal(
                            part,
                            documents.getOrDefault(part, 0L),
                            units.getOrDefault(part, 0L),
                            values.get(part)));
        }
        return new ControlTotals(totals);
    }
}
