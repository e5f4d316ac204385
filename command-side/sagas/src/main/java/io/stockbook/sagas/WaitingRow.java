package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.sagas.process.WaitingLine;
import io.stockbook.schema.ArrayParameter;
import java.time.LocalDate;
import java.util.Collection;
import org.jooq.Record;

/** How a line that waits for stock stands in a row. */
final class WaitingRow {

    private WaitingRow() {}

    /** One column each of what tells lines apart. */
    static Object[] keys(Collection<Place> places) {
        return new Object[] {
            texts(places, place -> place.item().owner().value()),
            texts(places, place -> place.item().sku().value()),
            texts(places, place -> place.item().location().value()),
            texts(places, place -> place.demand().kind().name()),
            texts(places, place -> place.demand().document()),
            ArrayParameter.of(
                    places.stream().map(place -> place.demand().line()).toArray(Integer[]::new))
        };
    }

    static StockItemId item(Record row) {
        return new StockItemId(
                new OwnerId(row.get("owner", String.class)),
                new Sku(row.get("sku", String.class)),
                new LocationId(row.get("location", String.class)));
    }

    static WaitingLine line(Record row) {
        String channel = row.get("channel", String.class);
        int line = row.get("line", int.class);
        return new WaitingLine(
                new Demand(
                        Demand.Kind.valueOf(row.get("kind", String.class)),
                        row.get("document", String.class),
                        line),
                new LocationId(row.get("location", String.class)),
                channel == null ? null : new ChannelCode(channel),
                new Rank(
                        row.get("priority", int.class),
                        row.get("promised", LocalDate.class),
                        row.get("position", long.class),
                        line),
                row.get("quantity", long.class));
    }
}
