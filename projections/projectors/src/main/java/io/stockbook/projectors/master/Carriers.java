package io.stockbook.projectors.master;

import static io.stockbook.schema.jooq.read_master_1.Tables.CARRIER;
import static io.stockbook.schema.jooq.read_master_1.Tables.CARRIER_SERVICE;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.projectors.rows.Rows;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** The carriers that a batch touches; each event says all that is agreed with one of them. */
final class Carriers {

    private record Agreed(CarrierTerms terms, long version, long position) {}

    private final Map<String, Agreed> byCode = new TreeMap<>();

    void take(RecordedEvent recorded, CarrierEvent event) {
        byCode.put(
                CarrierId.parse(recorded.stream()).value(),
                new Agreed(event.terms(), recorded.version(), recorded.position()));
    }

    void save(DSLContext database) {
        Rows carriers =
                new Rows(
                        CARRIER,
                        CARRIER.CARRIER_,
                        CARRIER.NAME,
                        CARRIER.SILENCE_HOURS,
                        CARRIER.VERSION,
                        CARRIER.POSITION);
        Rows before = new Rows(CARRIER_SERVICE, CARRIER_SERVICE.CARRIER);
        Rows after = new Rows(CARRIER_SERVICE);
        byCode.forEach(
                (code, agreed) -> {
                    CarrierTerms terms = agreed.terms();
                    carriers.add(
                            code,
                            terms.name(),
                            terms.silenceHours(),
                            agreed.version(),
                            agreed.position());
                    before.add(code);
                    terms.services().forEach((service, own) -> after.add(code, service, own));
                });
        carriers.upsert(database);
        before.delete(database);
        after.insert(database);
    }
}
