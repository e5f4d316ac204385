package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;

import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.Sku;
import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.sagas.process.Unserved;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What orders want and could not ask for: {@code ledger.unserved}. */
final class UnservedUnits {

    private record Seen(@Nullable Fulfilment before, Fulfilment now) {

        boolean mayBeStored() {
            return before != null && before.tally().missing() > 0;
        }
    }

    private record Lack(OrderId order, ChannelId channel, Unserved what, long quantity) {}

    private final DSLContext dsl;
    private final Map<OrderId, Seen> seen = new LinkedHashMap<>();
    private final Set<OwnedSku> touched = new HashSet<>();

    UnservedUnits(DSLContext dsl) {
        this.dsl = dsl;
    }

    void put(@Nullable Fulfilment before, Fulfilment now) {
        Seen first = seen.get(now.order());
        seen.put(now.order(), new Seen(first == null ? before : first.before(), now));
    }

    /** The SKUs of which more or less may be wanted than before the round. */
    Set<OwnedSku> touched() {
        return touched;
    }

    void write() {
        List<OrderId> stored = new ArrayList<>();
        List<Lack> lacks = new ArrayList<>();
        seen.forEach(
                (order, of) -> {
                    Fulfilment before = of.before();
                    if (before != null && of.mayBeStored()) {
                        stored.add(order);
                        before.lines().values().stream()
                                .filter(line -> line.sku() != null && line.missing() > 0)
                                .forEach(line -> touch(order, line.item()));
                    }
                    ChannelId channel = new ChannelId(order.owner(), of.now().placed().channel());
                    Unserved.of(before, of.now())
                            .forEach(
                                    (what, units) -> {
                                        touch(order, what.sku());
                                        lacks.add(new Lack(order, channel, what, units));
                                    });
                });
        if (!stored.isEmpty()) {
            dsl.execute(
                    "DELETE FROM ledger.unserved WHERE process = ANY ({0})",
                    texts(stored, OrderId::key));
        }
        if (!lacks.isEmpty()) {
            insert(lacks);
        }
    }

    private void touch(OrderId order, Sku sku) {
        touched.add(new OwnedSku(order.owner(), sku));
    }

    private void insert(List<Lack> lacks) {
        dsl.execute(
                """
                INSERT INTO ledger.unserved (process, owner, sku, location, channel, quantity)
                SELECT process, owner, sku, coalesce(location, ''), channel, quantity
                FROM unnest({0}, {1}, {2}, {3}, {4}, {5})
                    AS u (process, owner, sku, location, channel, quantity)
                """,
                texts(lacks, lack -> lack.order().key()),
                texts(lacks, lack -> lack.order().owner().value()),
                texts(lacks, lack -> lack.what().sku().value()),
                texts(lacks, lack -> location(lack.what())),
                texts(lacks, lack -> lack.channel().key()),
                numbers(lacks, Lack::quantity));
    }

    private static @Nullable String location(Unserved what) {
        return what.location() == null ? null : what.location().value();
    }
}
