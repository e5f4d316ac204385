package io.stockbook.projectors.availability;

import static io.stockbook.schema.jooq.read_availability_1.Tables.ATS;
import static io.stockbook.schema.jooq.read_availability_1.Tables.STOCK_ITEM;

import io.stockbook.messages.Event;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.channel.ChannelEvent;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.projectors.rows.ViewProjector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** ATS per channel and SKU, recomputed with every event that touches one of its inputs. */
public final class AvailabilityProjector extends ViewProjector {

    private static final Duration REST = Duration.ofMillis(50);

    /** Writes this generation of the view. */
    public AvailabilityProjector(DSLContext database, int generation) {
        super(database, "availability", generation);
    }

    /** Channels sell by it: what is old is oversold. */
    @Override
    public Duration longestRest() {
        return REST;
    }

    /** What channels have been told cannot be told otherwise under the same cursor. */
    @Override
    public boolean waitsForDisk() {
        return true;
    }

    /** A new policy concerns every SKU of its channel, so it stands between two runs of stock. */
    @Override
    public void on(List<RecordedEvent> batch) {
        List<RecordedEvent> run = new ArrayList<>(batch.size());
        for (RecordedEvent recorded : batch) {
            switch (recorded.event()) {
                case StockEvent _ -> run.add(recorded);
                case ChannelEvent event -> {
                    moveStock(run);
                    run.clear();
                    changePolicy(recorded, event);
                }
                case Event _ -> {}
            }
        }
        moveStock(run);
    }

    /** What channels were told stays told; what is different now is told as a change. */
    @Override
    public void beforeTakingOver() {
        Feed.tellDifferences(database());
    }

    private void moveStock(List<RecordedEvent> run) {
        if (run.isEmpty()) {
            return;
        }
        Set<SkuKey> keys =
                run.stream()
                        .map(RecordedEvent::stream)
                        .distinct()
                        .map(stream -> SkuKey.of(StockItemId.parse(stream)))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<OwnerId> owners = keys.stream().map(SkuKey::owner).collect(Collectors.toSet());
        Policies policies = Policies.load(database(), owners);
        WorkingSet set = WorkingSet.load(database(), keys);
        for (RecordedEvent recorded : run) {
            if (recorded.event() instanceof StockEvent event) {
                set.take(recorded, event, policies);
            }
        }
        save(set);
    }

    /** A generation that is being built anew tells nobody anything. */
    private void save(WorkingSet set) {
        set.save(database());
        if (isLive()) {
            set.tell(database());
        }
    }

    private void changePolicy(RecordedEvent recorded, ChannelEvent event) {
        ChannelId channel = ChannelId.parse(recorded.stream());
        ChannelPolicy policy =
                switch (event) {
                    case ChannelEvent.ChannelOpened opened -> opened.policy();
                    case ChannelEvent.ChannelPolicyChanged changed -> changed.policy();
                };
        Policies.save(database(), channel, policy, recorded.position());
        List<SkuKey> concerned = concerned(channel, policy);
        for (int from = 0; from < concerned.size(); from += batchSize()) {
            int to = Math.min(concerned.size(), from + batchSize());
            WorkingSet page = WorkingSet.load(database(), concerned.subList(from, to));
            page.publish(channel.code(), policy, recorded);
            save(page);
        }
    }

    /** What stands at the channel's locations now, and what was ever published to it. */
    private List<SkuKey> concerned(ChannelId channel, ChannelPolicy policy) {
        String owner = channel.owner().value();
        String[] locations =
                policy.locations().stream().map(LocationId::value).toArray(String[]::new);
        Set<String> skus =
                new HashSet<>(
                        database()
                                .select(STOCK_ITEM.SKU)
                                .from(STOCK_ITEM)
                                .where(STOCK_ITEM.OWNER.eq(owner))
                                .and(STOCK_ITEM.LOCATION.eq(DSL.any(locations)))
                                .fetch(STOCK_ITEM.SKU));
        skus.addAll(
                database()
                        .select(ATS.SKU)
                        .from(ATS)
                        .where(ATS.OWNER.eq(owner))
                        .and(ATS.CHANNEL.eq(channel.code().value()))
                        .fetch(ATS.SKU));
        return skus.stream()
                .map(sku -> new SkuKey(channel.owner(), new Sku(sku)))
                .sorted()
                .toList();
    }
}
