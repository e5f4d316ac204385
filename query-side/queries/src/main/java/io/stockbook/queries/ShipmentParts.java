package io.stockbook.queries;

import static io.stockbook.schema.jooq.read.Tables.SHIPMENTS_CARRIER_SERVICE;
import static io.stockbook.schema.jooq.read.Tables.SHIPMENTS_CONTENT;
import static io.stockbook.schema.jooq.read.Tables.SHIPMENTS_HEADER;
import static io.stockbook.schema.jooq.read.Tables.SHIPMENTS_PACKAGE;
import static io.stockbook.schema.jooq.read.Tables.SHIPMENTS_STEP;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;

import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** What hangs on a shipment's row; when there is no such row, the lists are not there either. */
final class ShipmentParts {

    /** As the shipment was told; of one that was made before it was told, as it is now. */
    static final Field<String> CARRIER_SERVICE =
            coalesce(
                            SHIPMENTS_HEADER.CARRIER_SERVICE,
                            field(
                                    select(SHIPMENTS_CARRIER_SERVICE.CODE)
                                            .from(SHIPMENTS_CARRIER_SERVICE)
                                            .where(
                                                    SHIPMENTS_CARRIER_SERVICE.CARRIER.eq(
                                                            SHIPMENTS_HEADER.CARRIER))
                                            .and(
                                                    SHIPMENTS_CARRIER_SERVICE.SERVICE.eq(
                                                            SHIPMENTS_HEADER.SERVICE))))
                    .as("carrier_code");

    private static final Field<List<PackageContent>> CONTENTS =
            multiset(
                            selectFrom(SHIPMENTS_CONTENT)
                                    .where(SHIPMENTS_CONTENT.OWNER.eq(SHIPMENTS_PACKAGE.OWNER))
                                    .and(SHIPMENTS_CONTENT.NUMBER.eq(SHIPMENTS_PACKAGE.NUMBER))
                                    .and(
                                            SHIPMENTS_CONTENT.PACKAGE_ORDINAL.eq(
                                                    SHIPMENTS_PACKAGE.ORDINAL))
                                    .orderBy(SHIPMENTS_CONTENT.ORDINAL))
                    .as("contents")
                    .convertFrom(rows -> list(rows, ShipmentParts::content));

    static final Field<List<PackageAnswer>> PACKAGES =
            multiset(
                            select(SHIPMENTS_PACKAGE.fields())
                                    .select(CONTENTS)
                                    .from(SHIPMENTS_PACKAGE)
                                    .where(SHIPMENTS_PACKAGE.OWNER.eq(SHIPMENTS_HEADER.OWNER))
                                    .and(SHIPMENTS_PACKAGE.NUMBER.eq(SHIPMENTS_HEADER.NUMBER))
                                    .orderBy(SHIPMENTS_PACKAGE.ORDINAL))
                    .as("packages")
                    .convertFrom(rows -> list(rows, ShipmentParts::packed));

    static final Field<List<ShipmentStep>> STEPS =
            multiset(
                            selectFrom(SHIPMENTS_STEP)
                                    .where(SHIPMENTS_STEP.OWNER.eq(SHIPMENTS_HEADER.OWNER))
                                    .and(SHIPMENTS_STEP.NUMBER.eq(SHIPMENTS_HEADER.NUMBER))
                                    .orderBy(SHIPMENTS_STEP.POSITION))
                    .as("steps")
                    .convertFrom(rows -> list(rows, ShipmentParts::step));

    private ShipmentParts() {}

    private static <R extends Record, T> List<T> list(
            @Nullable Result<R> rows, Function<Record, T> answer) {
        return rows == null ? List.of() : rows.stream().map(answer).toList();
    }

    private static PackageContent content(Record row) {
        return new PackageContent(
                row.get(SHIPMENTS_CONTENT.ALLOCATION), row.get(SHIPMENTS_CONTENT.QUANTITY));
    }

    private static PackageAnswer packed(Record row) {
        return new PackageAnswer(
                row.get(SHIPMENTS_PACKAGE.PACKAGE),
                row.get(CONTENTS),
                row.get(SHIPMENTS_PACKAGE.WEIGHT_GRAMS),
                row.get(SHIPMENTS_PACKAGE.LENGTH_MM),
                row.get(SHIPMENTS_PACKAGE.WIDTH_MM),
                row.get(SHIPMENTS_PACKAGE.HEIGHT_MM));
    }

    private static ShipmentStep step(Record row) {
        return new ShipmentStep(
                row.get(SHIPMENTS_STEP.POSITION),
                row.get(SHIPMENTS_STEP.WHAT),
                row.get(SHIPMENTS_STEP.DETAIL),
                row.get(SHIPMENTS_STEP.CLIENT),
                row.get(SHIPMENTS_STEP.APP_USER),
                row.get(SHIPMENTS_STEP.OCCURRED_AT),
                row.get(SHIPMENTS_STEP.RECORDED_AT));
    }
}
