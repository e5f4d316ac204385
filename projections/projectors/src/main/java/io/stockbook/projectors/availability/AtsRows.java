package io.stockbook.projectors.availability;

import static io.stockbook.schema.jooq.read_availability_1.Tables.ATS;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.projectors.rows.Rows;
import io.stockbook.schema.jooq.read_availability_1.tables.records.AtsRecord;
import java.util.Map;
import org.jooq.DSLContext;

/** How what is published is stored. */
final class AtsRows {

    private AtsRows() {}

    static void load(DSLContext database, Map<SkuKey, SkuStock> skus) {
        Rows wanted = new Rows(ATS, ATS.OWNER, ATS.SKU);
        skus.keySet().forEach(key -> wanted.add(key.owner().value(), key.sku().value()));
        for (AtsRecord row : database.selectFrom(ATS).where(wanted.among())) {
            SkuStock sku = skus.get(new SkuKey(new OwnerId(row.getOwner()), new Sku(row.getSku())));
            if (sku != null) {
                sku.restore(new ChannelCode(row.getChannel()), published(row));
            }
        }
    }

    private static Published published(AtsRecord row) {
        AtsInputs inputs =
                new AtsInputs(row.getOwn(), row.getCommon(), row.getQueued(), row.getQueuedOwn());
        return new Published(
                new Ats(row.getAts(), row.getBackorderable(), row.getDrawn(), inputs),
                row.getChangedPosition(),
                row.getChangedAt());
    }

    static void save(DSLContext database, Map<SkuKey, SkuStock> skus) {
        Rows rows =
                new Rows(
                        ATS,
                        ATS.OWNER,
                        ATS.CHANNEL,
                        ATS.SKU,
                        ATS.ATS_,
                        ATS.BACKORDERABLE,
                        ATS.OWN,
                        ATS.DRAWN,
                        ATS.COMMON,
                        ATS.QUEUED,
                        ATS.QUEUED_OWN,
                        ATS.CHANGED_POSITION,
                        ATS.CHANGED_AT);
        skus.forEach(
                (key, sku) ->
                        sku.changed()
                                .forEach(
                                        (channel, published) ->
                                                add(rows, key, channel, published)));
        rows.upsert(database);
    }

    private static void add(Rows rows, SkuKey key, ChannelCode channel, Published published) {
        Ats ats = published.ats();
        rows.add(
                key.owner().value(),
                channel.value(),
                key.sku().value(),
                ats.ats(),
                ats.backorderable(),
                ats.inputs().own(),
                ats.drawn(),
                ats.inputs().common(),
                ats.inputs().queued(),
                ats.inputs().queuedOwn(),
                published.changedPosition(),
                published.changedAt());
    }
}
