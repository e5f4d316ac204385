package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;

import io.stockbook.messages.id.Sku;
import io.stockbook.sagas.process.Incoming;
import io.stockbook.sagas.process.Supply;
import io.stockbook.schema.ArrayParameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** What documents let stock items expect: {@code ledger.incoming}. */
final class Expected {

    private final DSLContext dsl;

    Expected(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Of a document of which something is booked, however long it is, only that line. */
    void load(Concerned concerned, Supply supply) {
        if (!concerned.documents().isEmpty()) {
            dsl.fetch(
                            "SELECT * FROM ledger.incoming WHERE document = ANY ({0})",
                            texts(concerned.documents(), Function.identity()))
                    .forEach(row -> supply.known(key(row), line(row)));
        }
        if (!concerned.booked().isEmpty()) {
            dsl.fetch(
                            """
                            SELECT i.* FROM ledger.incoming i
                            JOIN unnest({0}, {1}, {2}) AS k (document, sku, asked)
                                USING (document, sku, asked)
                            """,
                            keys(concerned.booked()))
                    .forEach(row -> supply.known(key(row), line(row)));
        }
    }

    private static Incoming.Key key(Record row) {
        return new Incoming.Key(
                row.get("document", String.class),
                new Sku(row.get("sku", String.class)),
                row.get("asked", boolean.class));
    }

    private static Incoming line(Record row) {
        return new Incoming(
                Needs.item(row),
                row.get("expected", long.class),
                row.get("came", long.class),
                Incoming.Stage.valueOf(row.get("stage", String.class)));
    }

    void write(Supply supply) {
        Set<Incoming.Key> changed = supply.changed();
        Map<Incoming.Key, Incoming> lines = supply.lines();
        List<Incoming.Key> over = changed.stream().filter(key -> !lines.containsKey(key)).toList();
        if (!over.isEmpty()) {
            dsl.execute(
                    """
                    DELETE FROM ledger.incoming i
                    USING unnest({0}, {1}, {2}) AS k (document, sku, asked)
                    WHERE i.document = k.document AND i.sku = k.sku AND i.asked = k.asked
                    """,
                    keys(over));
        }
        List<Incoming.Key> open = changed.stream().filter(lines::containsKey).toList();
        if (!open.isEmpty()) {
            write(open, open.stream().map(lines::get).toList());
        }
    }

    private void write(List<Incoming.Key> keys, List<Incoming> lines) {
        dsl.execute(
                """
                INSERT INTO ledger.incoming
                    (document, sku, asked, owner, location, expected, came, stage)
                SELECT document, sku, asked, owner, location, expected, came, stage
                FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7})
                    AS i (document, sku, asked, owner, location, expected, came, stage)
                ON CONFLICT (document, sku, asked) DO UPDATE
                SET location = excluded.location, expected = excluded.expected,
                    came = excluded.came, stage = excluded.stage
                """,
                texts(keys, Incoming.Key::document),
                texts(keys, key -> key.sku().value()),
                asked(keys),
                texts(lines, line -> line.item().owner().value()),
                texts(lines, line -> line.item().location().value()),
                numbers(lines, Incoming::expected),
                numbers(lines, Incoming::came),
                texts(lines, line -> line.stage().name()));
    }

    private static Object[] keys(Collection<Incoming.Key> keys) {
        return new Object[] {
            texts(keys, Incoming.Key::document), texts(keys, key -> key.sku().value()), asked(keys)
        };
    }

    private static Field<Boolean[]> asked(Collection<Incoming.Key> keys) {
        return ArrayParameter.of(keys.stream().map(Incoming.Key::asked).toArray(Boolean[]::new));
    }
}
