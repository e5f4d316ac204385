package io.stockbook.queries;

import java.util.List;

/** All about one shipment. */
public record ShipmentAnswer(
        ShipmentSummary shipment,
        List<PackageAnswer> packages,
        List<ShipmentStep> timeLine,
        AsOf asOf) {

    /** Keeps the lists as they are. */
    public ShipmentAnswer {
        packages = List.copyOf(packages);
        timeLine = List.copyOf(timeLine);
    }
}
