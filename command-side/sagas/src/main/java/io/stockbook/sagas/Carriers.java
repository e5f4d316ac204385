package io.stockbook.sagas;

import static io.stockbook.sagas.Column.texts;
import static org.jooq.impl.DSL.val;

import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.id.CarrierId;
import io.stockbook.sagas.process.CarrierSilence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How long each carrier may be silent: {@code ledger.carrier}. */
final class Carriers implements CarrierSilence.Carriers {

    private final DSLContext dsl;
    private final Map<CarrierId, Integer> known = new HashMap<>();
    private final Map<CarrierId, Integer> changed = new LinkedHashMap<>();
    private boolean loaded;

    Carriers(DSLContext dsl) {
        this.dsl = dsl;
    }

    void put(CarrierId carrier, CarrierTerms terms) {
        changed.put(carrier, terms.silenceHours());
    }

    @Override
    public int silenceHours(@Nullable CarrierId carrier) {
        if (carrier == null) {
            return CarrierTerms.USUAL_SILENCE_HOURS;
        }
        load();
        return changed.getOrDefault(
                carrier, known.getOrDefault(carrier, CarrierTerms.USUAL_SILENCE_HOURS));
    }

    /** All of them at once, since they are few, and only in a round that asks. */
    private void load() {
        if (!loaded) {
            loaded = true;
            dsl.fetch("SELECT carrier, silence_hours FROM ledger.carrier")
                    .forEach(
                            row ->
                                    known.put(
                                            CarrierId.parse(row.get("carrier", String.class)),
                                            row.get("silence_hours", int.class)));
        }
    }

    void write() {
        if (!changed.isEmpty()) {
            List<CarrierId> carriers = List.copyOf(changed.keySet());
            dsl.execute(
                    """
                    INSERT INTO ledger.carrier (carrier, silence_hours)
                    SELECT carrier, silence_hours
                    FROM unnest({0}, {1}) AS c (carrier, silence_hours)
                    ON CONFLICT (carrier) DO UPDATE SET silence_hours = excluded.silence_hours
                    """,
                    texts(carriers, CarrierId::key),
                    val(carriers.stream().map(changed::get).toArray(Integer[]::new)));
        }
    }
}
