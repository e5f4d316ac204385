package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.sagas.process.CarrierSilence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What is agreed with each carrier: {@code ledger.carrier}. */
final class Carriers implements CarrierSilence.Carriers {

    private final DSLContext dsl;
    private final Map<CarrierId, CarrierTerms> known = new HashMap<>();
    private final Map<CarrierId, CarrierTerms> changed = new LinkedHashMap<>();
    private boolean loaded;

    Carriers(DSLContext dsl) {
        this.dsl = dsl;
    }

    void put(CarrierId carrier, CarrierTerms terms) {
        changed.put(carrier, terms);
    }

    /** The carriers with which this round agrees something. */
    Set<CarrierId> changed() {
        return changed.keySet();
    }

    @Override
    public int silenceHours(@Nullable CarrierId carrier) {
        CarrierTerms terms = carrier == null ? null : terms(carrier);
        return terms == null ? CarrierTerms.USUAL_SILENCE_HOURS : terms.silenceHours();
    }

    /** How the carrier calls each service, by what Stockbook calls it. */
    Map<String, String> services(CarrierId carrier) {
        CarrierTerms terms = terms(carrier);
        return terms == null ? Map.of() : terms.services();
    }

    private @Nullable CarrierTerms terms(CarrierId carrier) {
        load();
        return changed.containsKey(carrier) ? changed.get(carrier) : known.get(carrier);
    }

    /** All of them at once, since they are few, and only in a round that asks. */
    private void load() {
        if (!loaded) {
            loaded = true;
            dsl.fetch("SELECT carrier, terms::text AS terms FROM ledger.carrier")
                    .forEach(
                            row ->
                                    known.put(
                                            CarrierId.parse(row.get("carrier", String.class)),
                                            LedgerJson.read(
                                                    row.get("terms", String.class),
                                                    CarrierTerms.class)));
        }
    }

    void write() {
        if (!changed.isEmpty()) {
            dsl.execute(
                    """
                    INSERT INTO ledger.carrier (carrier, terms)
                    SELECT carrier, terms::json FROM unnest({0}, {1}) AS c (carrier, terms)
                    ON CONFLICT (carrier) DO UPDATE SET terms = excluded.terms
                    """,
                    texts(changed.keySet(), CarrierId::key),
                    texts(changed.values(), LedgerJson::write));
        }
    }
}
