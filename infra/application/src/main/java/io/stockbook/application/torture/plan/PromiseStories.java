package io.stockbook.application.torture.plan;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.FreeReason;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.ConsumeReservation;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.messages.stock.StockCommand.RejectPick;
import io.stockbook.messages.stock.StockCommand.ReversePick;
import io.stockbook.messages.stock.StockCommand.ReverseShipment;
import io.stockbook.messages.stock.StockCommand.ShipStock;
import io.stockbook.messages.stock.StockCommand.ShortAllocation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Units that are promised, and what becomes of the promise on the floor. */
final class PromiseStories {

    private final World world;
    private final Chance chance;
    private final String name;

    PromiseStories(World world, Chance chance, String name) {
        this.world = world;
        this.chance = chance;
        this.name = name;
    }

    Story allocation(long number) {
        StockItemId item = world.item(chance);
        AllocationId allocation = new AllocationId(chance.id());
        int units = chance.between(1, 6);
        Demand demand = new Demand(Demand.Kind.WORK_ORDER, "W-%s-%d".formatted(name, number), 1);
        Story story = Story.of(asked(item, allocation, demand, units, null));
        int kind = chance.between(1, 100);
        if (kind <= 72) {
            return floor(item, allocation, units, story);
        }
        if (kind <= 94) {
            return story.then(6, freed(item, allocation));
        }
        return story.then(3, new ShortAllocation(item, allocation, 1, Evidence.NONE))
                .then(3, freed(item, allocation));
    }

    Story reservation(long number) {
        StockItemId item = world.item(chance);
        AllocationId allocation = new AllocationId(chance.id());
        Demand checkout = new Demand(Demand.Kind.CHECKOUT, "C-%s-%d".formatted(name, number), 1);
        Instant expiry =
                Instant.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(chance.between(10, 120));
        Story story = Story.of(asked(item, allocation, checkout, chance.between(1, 4), expiry));
        int kind = chance.between(1, 100);
        if (kind <= 30) {
            Demand order = new Demand(Demand.Kind.WORK_ORDER, checkout.document(), 1);
            return story.then(
                            4,
                            new ConsumeReservation(
                                    item, allocation, order, Rank.unplaced(1), Evidence.NONE))
                    .then(4, freed(item, allocation));
        }
        return kind <= 60 ? story.then(5, freed(item, allocation)) : story;
    }

    private Story floor(StockItemId item, AllocationId allocation, int units, Story story) {
        story.then(3, new PickStock(item, allocation, null, "BIN-1", Evidence.NONE));
        int kind = chance.between(1, 100);
        if (kind <= 8) {
            return story.then(2, new ReversePick(item, allocation, null, Evidence.NONE))
                    .then(2, freed(item, allocation));
        }
        if (kind <= 14) {
            return story.then(
                    2,
                    new RejectPick(
                            item,
                            allocation,
                            Status.DAMAGED,
                            units,
                            ReasonCode.DAMAGE,
                            Evidence.NONE));
        }
        story.then(3, new ShipStock(item, allocation, null, "S-" + name, Evidence.NONE));
        if (kind <= 20) {
            story.then(2, new ReverseShipment(item, allocation, units, null, Evidence.NONE))
                    .then(2, new ShipStock(item, allocation, null, "S-" + name, Evidence.NONE));
        }
        return story;
    }

    private AllocateStock asked(
            StockItemId item,
            AllocationId allocation,
            Demand demand,
            int units,
            @Nullable Instant expiry) {
        ChannelCode channel = chance.percent(50) ? world.channel(chance) : null;
        return new AllocateStock(
                item,
                allocation,
                demand,
                channel,
                Rank.unplaced(demand.line()),
                units,
                expiry,
                null,
                Evidence.NONE);
    }

    private static FreeAllocation freed(StockItemId item, AllocationId allocation) {
        return new FreeAllocation(item, allocation, null, FreeReason.CANCELLED, Evidence.NONE);
    }
}
