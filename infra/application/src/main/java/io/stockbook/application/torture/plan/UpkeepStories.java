package io.stockbook.application.torture.plan;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.carrier.CarrierCommand;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.catalog.CatalogCommand;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.catalog.Replenishment;
import io.stockbook.messages.channel.ChannelCommand;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.OwnerPolicyId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.id.SupplierCode;
import io.stockbook.messages.location.Custody;
import io.stockbook.messages.location.LocationCommand;
import io.stockbook.messages.owner.OwnerCommand.ChangeOwnerPolicy;
import io.stockbook.messages.owner.OwnerPolicy;
import io.stockbook.messages.owner.Receiving;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AdjustStock;
import io.stockbook.messages.stock.StockCommand.ChangeStatus;
import io.stockbook.messages.stock.StockCommand.Convert;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.ResumeSelling;
import io.stockbook.messages.stock.StockCommand.ReturnToVendor;
import io.stockbook.messages.stock.StockCommand.ScrapStock;
import io.stockbook.messages.stock.StockCommand.SetOpeningBalance;
import io.stockbook.messages.stock.StockCommand.SetRingFence;
import io.stockbook.messages.stock.StockCommand.SuspendSelling;
import java.util.List;

/** Counting, setting right, and everything else that is done now and then. */
final class UpkeepStories {

    private static final List<Status> PLACES =
            List.of(Status.AVAILABLE, Status.HELD, Status.DAMAGED, Status.INSPECTION);

    private final World world;
    private final Chance chance;
    private final String name;

    UpkeepStories(World world, Chance chance, String name) {
        this.world = world;
        this.chance = chance;
        this.name = name;
    }

    Story next(long number) {
        StockItemId item = world.item(chance);
        return switch (chance.between(1, 20)) {
            case 1, 2, 3 -> Story.of(counted(item, number));
            case 4, 5, 6 -> Story.of(adjusted(item));
            case 7, 8, 9 -> held(item);
            case 10 -> Story.of(scrapped(item));
            case 11 -> Story.of(sentBack(item));
            case 12, 13 -> converted(item, number);
            case 14, 15 -> fenced(item);
            case 16 ->
                    Story.of(new SuspendSelling(item, ReasonCode.QUALITY, Evidence.NONE))
                            .anyway(6, new ResumeSelling(item, Evidence.NONE));
            case 17 ->
                    Story.of(
                            new SetOpeningBalance(
                                    item, Status.AVAILABLE, 5, null, null, Evidence.NONE));
            case 18 -> catalog(number);
            case 19 -> chance.percent(80) ? places() : chance.percent(50) ? carrier() : owner();
            default -> exception();
        };
    }

    private CountStock counted(StockItemId item, long number) {
        return new CountStock(
                item,
                "K-%s-%d".formatted(name, number),
                chance.oneOf(PLACES),
                chance.between(0, 40),
                null,
                Evidence.NONE);
    }

    private AdjustStock adjusted(StockItemId item) {
        boolean found = chance.percent(50);
        return new AdjustStock(
                item,
                chance.oneOf(PLACES),
                found ? chance.between(1, 4) : -chance.between(1, 4),
                found ? ReasonCode.UNRECORDED_STOCK : ReasonCode.DAMAGE,
                null,
                null,
                Evidence.NONE);
    }

    private Story held(StockItemId item) {
        int units = chance.between(1, 4);
        return Story.of(
                        new ChangeStatus(
                                item,
                                Status.AVAILABLE,
                                Status.HELD,
                                units,
                                ReasonCode.QUALITY,
                                null,
                                Evidence.NONE))
                .then(
                        6,
                        new ChangeStatus(
                                item,
                                Status.HELD,
                                Status.AVAILABLE,
                                units,
                                ReasonCode.QUALITY,
                                null,
                                Evidence.NONE));
    }

    private ScrapStock scrapped(StockItemId item) {
        return new ScrapStock(
                item,
                chance.oneOf(PLACES),
                chance.between(1, 3),
                ReasonCode.EXPIRED,
                null,
                Evidence.NONE);
    }

    private ReturnToVendor sentBack(StockItemId item) {
        return new ReturnToVendor(
                item, Status.DAMAGED, chance.between(1, 3), ReasonCode.DAMAGE, null, Evidence.NONE);
    }

    private Story converted(StockItemId item, long number) {
        String workOrder = "X-%s-%d".formatted(name, number);
        int units = chance.between(1, 3);
        return Story.of(
                        new Convert(
                                item,
                                workOrder,
                                Status.AVAILABLE,
                                -units,
                                null,
                                null,
                                null,
                                Evidence.NONE))
                .then(
                        5,
                        new Convert(
                                world.item(chance),
                                workOrder,
                                Status.AVAILABLE,
                                units,
                                null,
                                null,
                                null,
                                Evidence.NONE));
    }

    private Story fenced(StockItemId item) {
        ChannelCode channel = world.channel(chance);
        return Story.of(new SetRingFence(item, channel, chance.between(1, 10), null, Evidence.NONE))
                .anyway(40, new SetRingFence(item, channel, 0, null, Evidence.NONE));
    }

    private Story catalog(long number) {
        return chance.percent(50) ? names(number) : terms(number);
    }

    private Story terms(long number) {
        CatalogItemId item = new CatalogItemId(OwnerId.HOUSE, world.sku(chance));
        String unit = "U" + number;
        return Story.of(new CatalogCommand.DefineUnit(item, unit, chance.between(2, 48)))
                .anyway(
                        5,
                        new CatalogCommand.RequirePrep(
                                item,
                                world.channel(chance),
                                List.of(chance.oneOf(List.of(PrepNeed.values())))))
                .anyway(
                        5,
                        new CatalogCommand.PlanReplenishment(
                                item,
                                world.location(chance),
                                new Replenishment(
                                        chance.between(0, 9),
                                        chance.between(1, 48),
                                        chance.between(1, 30),
                                        new SupplierCode("potter"))))
                .anyway(5, new CatalogCommand.EndReplenishment(item, world.location(chance)))
                .then(5, new CatalogCommand.RemoveUnit(item, unit));
    }

    private Story names(long number) {
        CatalogItemId item = new CatalogItemId(OwnerId.HOUSE, world.sku(chance));
        String alias = "A-%s-%d".formatted(name, number);
        return Story.of(new CatalogCommand.AddAlias(item, "supplier", alias))
                .anyway(5, new CatalogCommand.RenameItem(item, "Thing " + number))
                .anyway(
                        5,
                        new CatalogCommand.ClassifyItem(
                                item, chance.oneOf(List.of(AbcClass.values()))))
                .then(5, new CatalogCommand.RemoveAlias(item, "supplier", alias));
    }

    private Story places() {
        ChannelId channel = new ChannelId(OwnerId.HOUSE, world.channel(chance));
        return chance.percent(80)
                ? Story.of(
                        new LocationCommand.ChangeCustody(
                                World.SPARE, chance.oneOf(List.of(Custody.values()))))
                : Story.of(new ChannelCommand.ChangeChannelPolicy(channel, World.policy(chance)));
    }

    private Story carrier() {
        return Story.of(
                new CarrierCommand.ChangeCarrier(
                        World.CARRIER, World.terms(chance.between(24, 96))));
    }

    private Story owner() {
        return Story.of(
                new ChangeOwnerPolicy(
                        new OwnerPolicyId(OwnerId.HOUSE),
                        new OwnerPolicy(chance.oneOf(List.of(Receiving.values())))));
    }

    /** The processes open exceptions under ids of their own, so these are of nobody. */
    private Story exception() {
        ExceptionId exception = new ExceptionId(OwnerId.HOUSE, chance.id());
        return Story.of(new ExceptionCommand.AssignException(exception, "somebody"))
                .anyway(2, new ExceptionCommand.ResolveException(exception, "nothing was done"));
    }
}
