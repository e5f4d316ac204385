package io.stockbook.projectors.shipments;

import static io.stockbook.schema.jooq.read_shipments_1.Tables.CARRIER_SERVICE;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.projectors.rows.Rows;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** What the carriers that a batch touches call their services now. */
final class Services {

    private final Map<String, CarrierTerms> byCarrier = new TreeMap<>();

    void take(RecordedEvent recorded, CarrierEvent event) {
        byCarrier.put(CarrierId.parse(recorded.stream()).value(), event.terms());
    }

    void save(DSLContext database) {
        Rows before = new Rows(CARRIER_SERVICE, CARRIER_SERVICE.CARRIER);
        Rows after = new Rows(CARRIER_SERVICE);
        byCarrier.forEach(
                (carrier, terms) -> {
                    before.add(carrier);
                    terms.services().forEach((service, code) -> after.add(carrier, service, code));
                });
        before.delete(database);
        after.insert(database);
    }
}
