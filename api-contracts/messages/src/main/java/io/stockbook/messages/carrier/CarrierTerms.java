package io.stockbook.messages.carrier;

import io.stockbook.messages.Require;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is agreed with a carrier.
 *
 * @param services how the carrier calls each service, by what Stockbook calls it
 * @param silenceHours for how long it may say nothing of a shipment until somebody asks: 1 to 2,000
 */
public record CarrierTerms(String name, Map<String, String> services, int silenceHours) {

    /** The silence of a carrier of which nothing is agreed: five days. */
    public static final int USUAL_SILENCE_HOURS = 120;

    private static final int LONGEST_SILENCE_HOURS = 2_000;
    private static final int MOST_SERVICES = 200;
    private static final int LONGEST_NAME = 100;

    /**
     * Checks names and numbers, and keeps the services sorted: the same terms are the same text.
     */
    public CarrierTerms {
        services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
        Require.text(name, LONGEST_NAME, "name");
        Require.that(
                services.size() <= MOST_SERVICES,
                "a carrier has at most %d services, not %d"
                        .formatted(MOST_SERVICES, services.size()));
        services.forEach(
                (service, code) -> {
                    Require.text(service, LONGEST_NAME, "a service");
                    Require.text(code, LONGEST_NAME, "the code of service " + service);
                });
        Require.that(
                silenceHours >= 1 && silenceHours <= LONGEST_SILENCE_HOURS,
                "silenceHours must be from 1 to %d, not %d"
                        .formatted(LONGEST_SILENCE_HOURS, silenceHours));
    }
}
