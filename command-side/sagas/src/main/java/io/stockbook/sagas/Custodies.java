package io.stockbook.sagas;

import static io.stockbook.sagas.Column.numbers;
import static io.stockbook.sagas.Column.texts;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationEvent;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.process.KeeperMoves;
import io.stockbook.schema.ArrayParameter;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody else counts, and what came and went there: {@code ledger.external_location} and
 * {@code ledger.external_move}, until a newer snapshot has been booked.
 */
final class Custodies {

    /** What a stock item remembers for a snapshot that comes late. */
    private static final int DAYS = 90;

    /** So seldom is looked for what nobody will ask for. */
    private static final int SELDOM = 256;

    private record Move(StockItemId item, long version, KeeperMoves moves) {}

    private final DSLContext dsl;
    private final Map<LocationId, Custody> changed = new LinkedHashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private @Nullable Set<LocationId> external;

    Custodies(DSLContext dsl) {
        this.dsl = dsl;
    }

    void fold(RecordedEvent recorded, LocationEvent event) {
        LocationId location = LocationId.parse(recorded.stream());
        Custody custody =
                switch (event) {
                    case LocationEvent.LocationRegistered it -> it.custody();
                    case LocationEvent.CustodyChanged it -> it.custody();
                };
        changed.put(location, custody);
        if (custody == Custody.EXTERNAL) {
            external().add(location);
        } else {
            external().remove(location);
        }
    }

    void fold(StockItemId item, RecordedEvent recorded, StockEvent event) {
        if (!event.movements().isEmpty() && external().contains(item.location())) {
            KeeperMoves moved = KeeperMoves.of(recorded, event);
            if (!moved.isNothing()) {
                moves.add(new Move(item, recorded.version(), moved));
            }
        }
    }

    /** All of them at once, since they are few, and only in a round in which goods moved. */
    private Set<LocationId> external() {
        Set<LocationId> known = external;
        if (known == null) {
            known = new HashSet<>();
            for (String location :
                    dsl.fetch("SELECT location FROM ledger.external_location")
                            .getValues(0, String.class)) {
                known.add(new LocationId(location));
            }
            external = known;
        }
        return known;
    }

    void write() {
        List<LocationId> theirs = having(Custody.EXTERNAL);
        if (!theirs.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.external_location (location)
                    SELECT location FROM unnest({0}) AS l (location) ON CONFLICT DO NOTHING
                    """,
                    texts(theirs, LocationId::value));
        }
        List<LocationId> ours = having(Custody.OURS);
        if (!ours.isEmpty()) {
            dsl.execute(
                    "DELETE FROM ledger.external_location WHERE location = ANY ({0})",
                    texts(ours, LocationId::value));
        }
        if (!moves.isEmpty()) {
            insert();
            forget();
        }
    }

    private List<LocationId> having(Custody custody) {
        return changed.keySet().stream().filter(it -> changed.get(it) == custody).toList();
    }

    private void insert() {
        dsl.execute(
                """
                INSERT INTO ledger.external_move
                    (item, version, at, available, held, damaged, inspection)
                SELECT item, version, at, available, held, damaged, inspection
                FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6})
                    AS m (item, version, at, available, held, damaged, inspection)
                """,
                texts(moves, move -> move.item().key()),
                numbers(moves, Move::version),
                moments(moves),
                numbers(moves, move -> move.moves().available()),
                numbers(moves, move -> move.moves().held()),
                numbers(moves, move -> move.moves().damaged()),
                numbers(moves, move -> move.moves().inspection()));
    }

    /** Nobody tells of a moment so long ago. */
    private void forget() {
        List<Move> due = moves.stream().filter(move -> move.version() % SELDOM == 0).toList();
        if (!due.isEmpty()) {
            dsl.execute(
                    """
                    DELETE FROM ledger.external_move m USING unnest({0}, {1}) AS k (item, at)
                    WHERE m.item = k.item AND m.at < k.at - make_interval(days => {2})
                    """,
                    texts(due, move -> move.item().key()), moments(due), val(DAYS));
        }
    }

    private static Field<OffsetDateTime[]> moments(List<Move> of) {
        return ArrayParameter.of(
                of.stream()
                        .map(move -> move.moves().at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
    }
}
