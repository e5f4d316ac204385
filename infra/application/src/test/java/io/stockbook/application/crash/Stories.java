package io.stockbook.application.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Orders of every kind that an operator meets, in turn. */
final class Stories {

    private static final int SKUS = 10;
    private static final int PLENTY = 100_000;

    /** Of each kind one after the other. */
    private static final List<IntFunction<OrderStory>> KINDS =
            List.of(
                    Stories::delivered,
                    Stories::cancelled,
                    Stories::cancelledAtOnce,
                    Stories::servedLate,
                    Stories::shortPicked,
                    Stories::changed,
                    Stories::blocked,
                    Stories::fromACheckout,
                    Stories::allAtOnceOrNever,
                    Stories::allTogether,
                    Stories::handedOverByMistake,
                    Stories::lineCancelled);

    /** How much of such an order is allocated before it is cancelled is a matter of moments. */
    static final String RACING = "cancelled at once";

    private Stories() {}

    static List<OrderStory> of(int count) {
        List<OrderStory> stories = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            stories.add(KINDS.get(number % KINDS.size()).apply(number));
        }
        return stories;
    }

    /** What has to be there before the first order. */
    static List<Call> world() {
        List<Call> world = new ArrayList<>();
        for (String place : List.of("EAST", "WEST")) {
            world.add(
                    Call.document(
                            "/v1/locations",
                            "{'location': '%s', 'name': '%s', 'custody': 'OURS'}"
                                    .formatted(place, place)));
        }
        world.add(
                Call.document(
                        "/v1/channels",
                        """
                        {'channel': 'web', 'name': 'Web', 'policy': {'locations': ['EAST', 'WEST'],
                         'safetyStock': 0, 'shareBp': 10000, 'backorderLimit': 1000000}}
                        """));
        world.add(
                Call.document(
                        "/v1/carriers",
                        "{'carrier': 'swift', 'name': 'Swift', 'silenceHours': 48}"));
        for (int sku = 0; sku < SKUS; sku++) {
            world.add(receipt("world-" + sku, "EAST", hot(sku), PLENTY));
        }
        return world;
    }

    private static OrderStory delivered(int n) {
        return picked(
                        order(n, "delivered")
                                .first(placed(n, line(hot(n), 2), line(hot(n + 1), 1))),
                        3)
                .packed(picked(3), "S-" + n)
                .then("/v1/shipments/S-%d/dispatch".formatted(n), "{}")
                .then(news(n), "{'status': 'ACCEPTED', 'carrierEvent': 'E-1'}")
                .then(news(n), "{'status': 'IN_TRANSIT', 'carrierEvent': 'E-2'}")
                .then(news(n), "{'status': 'DELIVERED', 'carrierEvent': 'E-3'}")
                .ends("DELIVERED");
    }

    private static OrderStory cancelled(int n) {
        return order(n, "cancelled")
                .first(placed(n, "'handling': 'MANUAL',", line(hot(n), 2), line(hot(n + 1), 3)))
                .when(state("ALLOCATED"), "cancel", "{'reason': 'not wanted'}")
                .ends("CANCELLED");
    }

    private static OrderStory cancelledAtOnce(int n) {
        return order(n, RACING)
                .first(placed(n, line(hot(n), 2), line(own(n), 3)))
                .when(seen -> true, "cancel", "{'reason': 'by mistake'}")
                .ends("CANCELLED");
    }

    private static OrderStory servedLate(int n) {
        return closed(
                order(n, "served late")
                        .first(placed(n, line(own(n), 2), line(hot(n), 1)))
                        .when(state("WAITING"), seen -> receipt("late-" + n, "WEST", own(n), 2)),
                3);
    }

    private static OrderStory shortPicked(int n) {
        return closed(
                order(n, "short picked")
                        .first(receipt("one-" + n, "EAST", own(n), 3))
                        .first(receipt("other-" + n, "WEST", own(n), 3))
                        .first(placed(n, line(own(n), 3)))
                        .when(
                                toPick(3),
                                seen ->
                                        Call.keyed(
                                                "short-" + n,
                                                "/v1/orders/%d/short-pick".formatted(n),
                                                "{'allocation': '%s', 'quantity': 1}"
                                                        .formatted(
                                                                seen.promises()
                                                                        .getFirst()
                                                                        .allocation()))),
                seen -> seen.toPick() == 3 && seen.promises().size() == 2,
                3);
    }

    private static OrderStory changed(int n) {
        return closed(
                order(n, "changed")
                        .first(placed(n, line(hot(n), 4)))
                        .when(toPick(4), "change-line", wanting(2))
                        .when(allocated(2), "change-line", wanting(6)),
                6);
    }

    private static String wanting(int units) {
        return "{'line': 1, 'quantity': %d, 'reason': 'by phone'}".formatted(units);
    }

    private static OrderStory blocked(int n) {
        return picked(
                        order(n, "blocked")
                                .first(placed(n, "'blocks': ['FRAUD'],", line(hot(n), 2)))
                                .when(state("ALLOCATED"), "unblock", "{'reason': 'FRAUD'}"),
                        2)
                .packed(picked(2), "S-" + n)
                .then(news(n), "{'status': 'DELIVERED', 'carrierEvent': 'E-1'}")
                .ends("DELIVERED");
    }

    private static OrderStory fromACheckout(int n) {
        return closed(
                order(n, "from a checkout")
                        .first(
                                Call.keyed(
                                        "cart-" + n,
                                        "/v1/locations/EAST/items/%s/reservations"
                                                .formatted(hot(n)),
                                        """
                                        {'demand': {'kind': 'CHECKOUT', 'document': 'cart-%d',
                                         'line': 1}, 'channel': 'web', 'quantity': 2,
                                         'expiresAt': '2199-01-01T00:00:00Z'}
                                        """
                                                .formatted(n)))
                        .first(placed(n, "'checkout': 'cart-%d',".formatted(n), line(hot(n), 2))),
                2);
    }

    private static OrderStory allAtOnceOrNever(int n) {
        return order(n, "all at once or never")
                .first(placed(n, "'fill': 'FILL_OR_KILL',", line(hot(n), 1), line(own(n), 1)))
                .ends("CANCELLED");
    }

    private static OrderStory allTogether(int n) {
        return closed(
                order(n, "all together")
                        .first(
                                placed(
                                        n,
                                        "'fill': 'SHIP_COMPLETE',",
                                        line(hot(n), 1),
                                        line(own(n), 2)))
                        .when(state("WAITING"), seen -> receipt("all-" + n, "EAST", own(n), 2)),
                3);
    }

    private static OrderStory handedOverByMistake(int n) {
        return picked(order(n, "handed over by mistake").first(placed(n, line(hot(n), 2))), 2)
                .packed(picked(2), "V-" + n)
                .then("/v1/shipments/V-%d/dispatch".formatted(n), "{}")
                .when(
                        seen -> seen.shipped() == 2,
                        seen ->
                                Call.keyed(
                                        "void-" + n,
                                        "/v1/shipments/V-%d/void".formatted(n),
                                        "{'reason': 'the wrong van'}"))
                .packed(picked(2), "S-" + n)
                .then(news(n), "{'status': 'ACCEPTED', 'carrierEvent': 'E-1'}")
                .then(news(n), "{'status': 'DELIVERED', 'carrierEvent': 'E-2'}")
                .ends("DELIVERED");
    }

    private static OrderStory lineCancelled(int n) {
        return picked(
                        order(n, "line cancelled")
                                .first(placed(n, line(hot(n), 2), line(hot(n + 1), 1))),
                        3)
                .when(picked(3), "cancel-line", "{'line': 1, 'reason': 'not wanted'}")
                .when(picked(1), "confirm-shipment", "{}")
                .ends("CLOSED");
    }

    private static OrderStory order(int n, String kind) {
        return new OrderStory(Integer.toString(n), kind);
    }

    private static OrderStory picked(OrderStory story, int units) {
        return story.when(toPick(units), "confirm-pick", "{}");
    }

    private static OrderStory closed(OrderStory story, int units) {
        return closed(story, toPick(units), units);
    }

    private static OrderStory closed(OrderStory story, Predicate<Seen> ready, int units) {
        return story.when(ready, "confirm-pick", "{}")
                .when(picked(units), "confirm-shipment", "{}")
                .ends("CLOSED");
    }

    private static Predicate<Seen> state(String state) {
        return seen -> seen.state().equals(state);
    }

    private static Predicate<Seen> toPick(long units) {
        return seen -> seen.toPick() == units && seen.allocated() == units;
    }

    private static Predicate<Seen> allocated(long units) {
        return seen -> seen.allocated() == units;
    }

    private static Predicate<Seen> picked(long units) {
        return seen -> seen.picked() == units;
    }

    private static Call placed(int n, String... termsAndLines) {
        StringBuilder terms = new StringBuilder();
        List<String> lines = new ArrayList<>();
        for (String part : termsAndLines) {
            if (part.endsWith(",")) {
                terms.append(part);
            } else {
                lines.add("{'line': %d, %s}".formatted(lines.size() + 1, part));
            }
        }
        if (terms.indexOf("handling") < 0) {
            terms.append("'handling': 'RELEASE_WHEN_ALLOCATED',");
        }
        return Call.document(
                "/v1/orders",
                "{'number': '%d', 'channel': 'web', %s 'lines': [%s]}"
                        .formatted(n, terms, String.join(", ", lines)));
    }

    private static String line(String sku, int quantity) {
        return "'sku': '%s', 'quantity': %d".formatted(sku, quantity);
    }

    private static Call receipt(String key, String location, String sku, int units) {
        return Call.keyed(
                key,
                "/v1/locations/%s/items/%s/receipts".formatted(location, sku),
                "{'receipt': '%s', 'to': 'AVAILABLE', 'quantity': %d}".formatted(key, units));
    }

    private static String news(int n) {
        return "/v1/shipments/S-%d/tracking".formatted(n);
    }

    private static String hot(int n) {
        return "HOT-" + n % SKUS;
    }

    private static String own(int n) {
        return "OWN-" + n;
    }
}
