package io.stockbook.commandapi.rest;

import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.AliasSource;
import io.stockbook.messages.catalog.ItemAlias;
import io.stockbook.messages.catalog.KnownAliases;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.PurchaseOrderId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.platform.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of papers that pass between us and a supplier: which SKUs they mean, and how many
 * of the smallest units. Documents speak of SKUs, so codes are looked up where papers come in.
 *
 * <p>A plan that names what nobody knows is refused, for who sends it is there to be told. What
 * stands on the dock is there whatever it is called, and is received as unidentified.
 */
public final class Papers {

    /**
     * A line as somebody wrote it.
     *
     * @param alias the code of somebody else
     * @param source whose code it is, when it is not the supplier's
     * @param unit the name of the unit, or null for the smallest
     */
    public record Written(
            @Nullable Sku sku,
            @Nullable String alias,
            @Nullable String source,
            long quantity,
            @Nullable String unit) {

        /** Checks that the item is named in one way. */
        public Written {
            Require.that(
                    sku == null || alias == null,
                    "an item is named by sku or by alias, and by one of them");
            Require.that(source == null || alias != null, "a source is named with an alias of it");
        }
    }

    /**
     * The same line as the ledger has it.
     *
     * @param sku null when nobody can say
     * @param alias the code by which it was named
     * @param quantity in smallest units
     */
    public record Line(@Nullable Sku sku, @Nullable ItemAlias alias, long quantity) {}

    private final Units units;
    private final KnownAliases aliases;
    private final KnownSuppliers suppliers;

    Papers(Units units, KnownAliases aliases, KnownSuppliers suppliers) {
        this.units = units;
        this.aliases = aliases;
        this.suppliers = suppliers;
    }

    /**
     * The lines of an order to a supplier, in their order.
     *
     * @throws ProblemException when one names what nobody knows, or what several are called
     */
    public List<Line> ordered(OwnerId owner, SupplierCode supplier, List<Written> lines) {
        return read(owner, named(lines, () -> Optional.of(supplier)), true);
    }

    /**
     * The lines of a supplier's shipping notice, in their order.
     *
     * @throws ProblemException when one names what nobody knows, or what several are called
     */
    public List<Line> announced(PurchaseOrderId purchase, List<Written> lines) {
        return read(purchase.owner(), named(lines, () -> suppliers.of(purchase)), true);
    }

    /** What stands on the dock and was ordered, in its order. */
    public List<Line> unloaded(PurchaseOrderId purchase, List<Written> lines) {
        return read(purchase.owner(), named(lines, () -> suppliers.of(purchase)), false);
    }

    /** What stands on the dock and nobody ordered, in its order. */
    public List<Line> unloaded(
            OwnerId owner, @Nullable SupplierCode supplier, List<Written> lines) {
        return read(owner, named(lines, () -> Optional.ofNullable(supplier)), false);
    }

    /** A line with its code; of whom something is bought is asked when it matters. */
    private static List<Named> named(
            List<Written> lines, Supplier<Optional<SupplierCode>> supplier) {
        Optional<SupplierCode> known =
                lines.stream().anyMatch(line -> line.alias() != null && line.source() == null)
                        ? supplier.get()
                        : Optional.empty();
        return lines.stream().map(line -> new Named(line, code(line, known))).toList();
    }

    private record Named(Written line, @Nullable ItemAlias code) {}

    private static @Nullable ItemAlias code(Written line, Optional<SupplierCode> supplier) {
        String alias = line.alias();
        if (alias == null) {
            return null;
        }
        String source = line.source();
        return new ItemAlias(source == null ? supplier(alias, supplier) : source, alias);
    }

    private static String supplier(String alias, Optional<SupplierCode> supplier) {
        if (supplier.isEmpty()) {
            throw new IllegalArgumentException(
                    "an alias without a source is the supplier's, and nobody has said who that is:"
                            + " name the source of "
                            + alias);
        }
        return AliasSource.supplier(supplier.get());
    }

    private List<Line> read(OwnerId owner, List<Named> lines, boolean allAreKnown) {
        List<ItemAlias> asked =
                lines.stream().flatMap(line -> Stream.ofNullable(line.code())).distinct().toList();
        Map<ItemAlias, List<Sku>> items = Map.of();
        if (!asked.isEmpty()) {
            KnownAliases.Names names = aliases.now();
            items = names.items(owner, asked);
            if (allAreKnown) {
                new UnclearCodes(owner, names, items).refuse(asked);
            }
        }
        List<Units.Measure> measures = new ArrayList<>();
        for (Named line : lines) {
            measures.add(measure(line.line(), sku(line, items)));
        }
        List<Long> smallest = units.smallest(owner, measures);
        return IntStream.range(0, lines.size())
                .mapToObj(
                        at ->
                                new Line(
                                        measures.get(at).sku(),
                                        lines.get(at).code(),
                                        smallest.get(at)))
                .toList();
    }

    private static @Nullable Sku sku(Named line, Map<ItemAlias, List<Sku>> items) {
        if (line.code() == null) {
            return line.line().sku();
        }
        List<Sku> skus = items.getOrDefault(line.code(), List.of());
        return skus.size() == 1 ? skus.getFirst() : null;
    }

    private static Units.Measure measure(Written line, @Nullable Sku sku) {
        if (sku == null && line.alias() != null && line.unit() != null) {
            throw new IllegalArgumentException(
                    ("nobody can say what %s is, so nobody knows what a %s of it holds: count what"
                                    + " is in it")
                            .formatted(line.alias(), line.unit()));
        }
        return new Units.Measure(sku, line.quantity(), line.unit());
    }
}
