package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.MASTER_CARRIER;
import static io.stockbook.schema.jooq.read.Tables.MASTER_CARRIER_SERVICE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.stockbook.messages.id.CarrierId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Who brings shipments to their doors. */
public final class CarrierQueries {

    private static final Field<Map<String, String>> SERVICES =
            multiset(
                            select(MASTER_CARRIER_SERVICE.SERVICE, MASTER_CARRIER_SERVICE.CODE)
                                    .from(MASTER_CARRIER_SERVICE)
                                    .where(
                                            MASTER_CARRIER_SERVICE.CARRIER.eq(
                                                    MASTER_CARRIER.CARRIER))
                                    .orderBy(MASTER_CARRIER_SERVICE.SERVICE))
                    .as("services")
                    .convertFrom(CarrierQueries::services);

    private static final Listing<CarrierAnswer> BY_CODE =
            new Listing<>(
                    "carriers",
                    MASTER_CARRIER,
                    columns(),
                    List.of(MASTER_CARRIER.CARRIER),
                    false,
                    CarrierQueries::answer);

    private final Snapshot snapshot;

    /** Asks this database. */
    public CarrierQueries(DSLContext database) {
        snapshot = new Snapshot(database, View.MASTER);
    }

    /** One carrier. */
    public Optional<CarrierAnswer> of(CarrierId carrier) {
        return snapshot.one(
                MASTER_CARRIER,
                columns(),
                MASTER_CARRIER.CARRIER.eq(carrier.value()),
                CarrierQueries::answer);
    }

    /**
     * All carriers.
     *
     * @throws IllegalArgumentException when the cursor is not one of this list
     */
    public Page<CarrierAnswer> page(PageRequest asked) {
        return snapshot.page(BY_CODE, DSL.noCondition(), asked);
    }

    private static List<SelectField<?>> columns() {
        List<SelectField<?>> columns = new ArrayList<>(List.of(MASTER_CARRIER.fields()));
        columns.add(SERVICES);
        return columns;
    }

    /** Where there is no such carrier there is no list either. */
    private static Map<String, String> services(@Nullable Result<Record2<String, String>> rows) {
        Map<String, String> services = new LinkedHashMap<>();
        if (rows != null) {
            rows.forEach(row -> services.put(row.value1(), row.value2()));
        }
        return services;
    }

    private static CarrierAnswer answer(Record row) {
        return new CarrierAnswer(
                row.get(MASTER_CARRIER.CARRIER),
                row.get(MASTER_CARRIER.NAME),
                row.get(SERVICES),
                row.get(MASTER_CARRIER.SILENCE_HOURS),
                row.get(MASTER_CARRIER.VERSION));
    }
}
