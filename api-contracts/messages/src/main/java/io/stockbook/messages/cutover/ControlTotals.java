package io.stockbook.messages.cutover;

import io.stockbook.messages.Require;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What a system says it has, part by part; a part that is not named is nothing. */
public record ControlTotals(List<ControlTotal> totals) {

    /** Keeps what is something, in the order of the parts, and checks that none stands twice. */
    public ControlTotals {
        Require.that(
                totals.stream().map(ControlTotal::of).distinct().count() == totals.size(),
                "each part may stand once only");
        totals =
                totals.stream()
                        .filter(total -> !total.isNothing())
                        .sorted(Comparator.comparing(ControlTotal::of))
                        .toList();
    }

    /** Where two systems differ. */
    public record Difference(ControlPart of, ControlTotal stated, ControlTotal found) {

        /** Which number it is, and both of its values. */
        public String sentence(String found) {
            return "%s: the old system says %s; %s come to %s"
                    .formatted(of, stated.words(), found, this.found.words());
        }
    }

    /** The total of one part. */
    public ControlTotal of(ControlPart part) {
        return totals.stream()
                .filter(total -> total.of() == part)
                .findFirst()
                .orElseGet(() -> ControlTotal.none(part));
    }

    /** Every part in which what was found differs from these. */
    public List<Difference> differences(ControlTotals found) {
        return Arrays.stream(ControlPart.values())
                .filter(part -> !of(part).equals(found.of(part)))
                .map(part -> new Difference(part, of(part), found.of(part)))
                .toList();
    }
}
