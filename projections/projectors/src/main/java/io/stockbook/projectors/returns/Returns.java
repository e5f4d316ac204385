package io.stockbook.projectors.returns;

import static io.stockbook.schema.jooq.read_returns_1.Tables.HEADER;
import static io.stockbook.schema.jooq.read_returns_1.Tables.LINE;

import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_returns_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_returns_1.tables.records.LineRecord;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** The returns that a batch touches. */
final class Returns {

    private final Map<ReturnKey, ReturnFold> byKey = new TreeMap<>();

    private Returns() {}

    static Returns load(DSLContext database, Collection<ReturnKey> keys) {
        Returns returns = new Returns();
        Rows headers = new Rows(HEADER, HEADER.OWNER, HEADER.NUMBER);
        Rows lines = new Rows(LINE, LINE.OWNER, LINE.NUMBER);
        for (ReturnKey key : keys) {
            headers.add(key.owner(), key.number());
            lines.add(key.owner(), key.number());
        }
        for (HeaderRecord row : database.selectFrom(HEADER).where(headers.among())) {
            returns.of(new ReturnKey(row.getOwner(), row.getNumber())).restore(row);
        }
        for (LineRecord row : database.selectFrom(LINE).where(lines.among())) {
            returns.of(new ReturnKey(row.getOwner(), row.getNumber())).restore(row);
        }
        return returns;
    }

    ReturnFold of(ReturnKey key) {
        return byKey.computeIfAbsent(key, ReturnFold::new);
    }

    void save(DSLContext database) {
        Rows headers = new Rows(HEADER);
        Rows lines = new Rows(LINE);
        for (ReturnFold one : byKey.values()) {
            headers.add(one.summed());
            one.lines().stream().filter(LineRecord::modified).forEach(lines::add);
        }
        headers.upsert(database);
        lines.upsert(database);
    }
}
