package io.stockbook.connectors.simulation;

import io.stockbook.messages.Money;
import io.stockbook.messages.id.Sku;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What the retailer sells. Nine in ten SKUs sell all the time, the first ones most; one in fifty is
 * scarce, so that orders wait for it; the rest is never ordered, so that its stock is known to the
 * simulation without asking.
 */
record Assortment(int size) {

    private static final List<String> PRODUCTS =
            List.of(
                    "MUG", "BOWL", "PLATE", "VASE", "JUG", "TRAY", "TIN", "CLOCK", "FRAME",
                    "CANDLE", "TOWEL", "APRON", "RUG", "CUSHION", "BLANKET", "LAMP", "BASKET",
                    "BOTTLE", "CARAFE", "TEAPOT");
    private static final List<String> COLOURS = List.of("RED", "GREEN", "WHITE", "BLACK", "OCHRE");
    private static final List<String> SIZES = List.of("XS", "S", "M", "L", "XL");

    Sku sku(int index) {
        return new Sku(
                "%s-%s-%s"
                        .formatted(
                                PRODUCTS.get(index % 20),
                                COLOURS.get(index / 20 % 5),
                                SIZES.get(index / 100)));
    }

    String name(int index) {
        String words = sku(index).value().toLowerCase(Locale.ROOT);
        String[] parts = words.split("-", -1);
        return "%s %s, size %s".formatted(parts[1], parts[0], parts[2].toUpperCase(Locale.ROOT));
    }

    /** What one unit sells for, in cents; it costs half of that. */
    long price(int index) {
        return 400 + index * 370L % 3_600;
    }

    Money cost(int index, long quantity) {
        return new Money(price(index) / 2 * quantity, "EUR");
    }

    int selling() {
        return size * 9 / 10;
    }

    int scarce() {
        return size / 50;
    }

    int quiet() {
        return size - selling() - scarce();
    }

    /** One of those that sell, the first ones more often. */
    int anySelling(Random random) {
        double chance = random.nextDouble();
        return (int) (selling() * chance * chance);
    }

    int anyScarce(Random random) {
        return selling() + random.nextInt(scarce());
    }

    int quiet(int nth) {
        return selling() + scarce() + nth % quiet();
    }
}
