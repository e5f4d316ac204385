package io.stockbook.messages.shipment;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.AllocatedUnits;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One package and what is in it; weight and size as they were reported.
 *
 * @param id tells it from the other packages of its shipment
 */
public record ShipmentPackage(
        String id,
        List<AllocatedUnits> contents,
        @Nullable Long weightGrams,
        @Nullable Long lengthMm,
        @Nullable Long widthMm,
        @Nullable Long heightMm) {

    private static final int LONGEST_ID = 100;
    private static final int MOST_CONTENTS = 2_000;

    /** Checks the numbers, and that the package is not empty and names each allocation once. */
    public ShipmentPackage {
        Require.text(id, LONGEST_ID, "the id of a package");
        contents = List.copyOf(contents);
        Require.that(
                !contents.isEmpty() && contents.size() <= MOST_CONTENTS,
                "package %s must hold units of 1 to %d allocations, not of %d"
                        .formatted(id, MOST_CONTENTS, contents.size()));
        Require.that(
                contents.stream().map(AllocatedUnits::allocation).distinct().count()
                        == contents.size(),
                "package " + id + " may name each allocation once only");
        measured(weightGrams, "weightGrams");
        measured(lengthMm, "lengthMm");
        measured(widthMm, "widthMm");
        measured(heightMm, "heightMm");
    }

    private static void measured(@Nullable Long measure, String what) {
        if (measure != null) {
            Require.positive(measure, what);
        }
    }

    /** What is in all of these together, each allocation once. */
    public static List<AllocatedUnits> units(Collection<ShipmentPackage> packages) {
        Map<AllocationId, Long> units = new LinkedHashMap<>();
        for (ShipmentPackage one : packages) {
            one.contents().forEach(it -> units.merge(it.allocation(), it.quantity(), Long::sum));
        }
        return units.entrySet().stream()
                .map(entry -> new AllocatedUnits(entry.getKey(), entry.getValue()))
                .toList();
    }
}
