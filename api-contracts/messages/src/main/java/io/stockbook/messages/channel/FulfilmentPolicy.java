package io.stockbook.messages.channel;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.LocationId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a channel's orders are served.
 *
 * @param sourcing what decides between locations, the most important rule first
 * @param costs of a shipment from each location, in minor units of one currency; 0 where none is
 *     said
 * @param longestWaitHours after which lower ranks no longer pass an order that ships complete
 * @param lapseHours after which an order that is blocked for payment or fraud loses its stock
 * @param services how Stockbook calls what the channel calls by its own codes; a channel that has
 *     none speaks Stockbook's words
 */
public record FulfilmentPolicy(
        List<SourcingRule> sourcing,
        Map<LocationId, Long> costs,
        int longestWaitHours,
        int lapseHours,
        Map<String, String> services) {

    /** From one location, else from few, else from the preferred ones; three days' patience. */
    public static final FulfilmentPolicy USUAL =
            new FulfilmentPolicy(
                    List.of(
                            SourcingRule.WHOLE_ORDER,
                            SourcingRule.FEWEST_SPLITS,
                            SourcingRule.PREFERENCE),
                    Map.of(),
                    72,
                    72,
                    Map.of());

    private static final int LONGEST_HOURS = 24 * 366;
    private static final int LONGEST_NAME = 100;

    /** Checks the numbers, and that no rule stands twice. */
    public FulfilmentPolicy {
        sourcing = List.copyOf(sourcing);
        costs = inOrder(costs, LocationId::value);
        services = inOrder(services, code -> code);
        Require.that(
                sourcing.stream().distinct().count() == sourcing.size(),
                "each sourcing rule may stand once only");
        costs.values().forEach(cost -> Require.notNegative(cost, "costs"));
        Require.that(costs.size() <= 100, "costs of at most 100 locations");
        Require.that(services.size() <= 500, "at most 500 services");
        checkHours("longestWaitHours", longestWaitHours);
        checkHours("lapseHours", lapseHours);
    }

    /**
     * What Stockbook calls the service of this code, or null when nobody has said, or has said what
     * no order could be told.
     */
    public @Nullable String service(String code) {
        String service = services.isEmpty() ? code : services.get(code);
        return Require.isText(service, LONGEST_NAME) ? service : null;
    }

    /**
     * Checks the names of services, for whoever asks for this policy. The record itself takes any,
     * since channels were given others before anybody checked.
     */
    void checkNames() {
        services.forEach(
                (code, service) -> {
                    Require.text(code, LONGEST_NAME, "a code of services");
                    Require.text(service, LONGEST_NAME, "what services calls " + code);
                });
    }

    /** The same policy is the same text: commands are compared by theirs. */
    private static <K, V> Map<K, V> inOrder(Map<K, V> map, Function<K, String> name) {
        SequencedMap<K, V> sorted = new LinkedHashMap<>();
        map.keySet().stream()
                .sorted(Comparator.comparing(name))
                .forEach(key -> sorted.put(key, map.get(key)));
        return Collections.unmodifiableMap(sorted);
    }

    private static void checkHours(String field, int hours) {
        Require.that(
                hours >= 1 && hours <= LONGEST_HOURS,
                "%s must be from 1 to %d, not %d".formatted(field, LONGEST_HOURS, hours));
    }
}
