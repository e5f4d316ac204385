package io.stockbook.queries;

import java.util.Map;

/**
 * One carrier.
 *
 * @param services how the carrier calls each service, by what Stockbook calls it
 * @param silenceHours for how long it may say nothing of a shipment
 */
public record CarrierAnswer(
        String carrier,
        String name,
        Map<String, String> services,
        int silenceHours,
        long version) {}
