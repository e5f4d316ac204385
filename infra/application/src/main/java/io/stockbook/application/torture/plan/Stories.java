package io.stockbook.application.torture.plan;

/** Tells the next story: mostly goods in and promises, and a little of everything else. */
final class Stories {

    private final Chance chance;
    private final GoodsStories goods;
    private final PromiseStories promises;
    private final OrderStories orders;
    private final ShipmentStories shipments;
    private final TransferStories transfers;
    private final WorkStories work;
    private final ReturnStories returns;
    private final CountStories counts;
    private final PurchaseStories purchases;
    private final KeeperStories keeper;
    private final UpkeepStories upkeep;

    Stories(World world, Chance chance, String name) {
        this.chance = chance;
        this.goods = new GoodsStories(world, chance, name);
        this.promises = new PromiseStories(world, chance, name);
        this.orders = new OrderStories(world, chance, name);
        this.shipments = new ShipmentStories(world, chance, name);
        this.transfers = new TransferStories(world, chance, name);
        this.work = new WorkStories(world, chance, name);
        this.returns = new ReturnStories(world, chance, name);
        this.counts = new CountStories(world, chance, name);
        this.purchases = new PurchaseStories(world, chance, name);
        this.keeper = new KeeperStories(world, chance, name);
        this.upkeep = new UpkeepStories(world, chance, name);
    }

    Story next(long number) {
        int dice = chance.between(1, 1_000);
        if (dice <= 250) {
            return goods.arrival(number);
        }
        if (dice <= 620) {
            return promises.allocation(number);
        }
        if (dice <= 670) {
            return promises.reservation(number);
        }
        if (dice <= 730) {
            return orders.order(number);
        }
        if (dice <= 760) {
            return shipments.shipment(number);
        }
        if (dice <= 780) {
            return returns.comingBack(number);
        }
        if (dice <= 810) {
            return goods.sale(number);
        }
        if (dice <= 815) {
            return goods.transfer(number);
        }
        if (dice <= 830) {
            return transfers.transfer(number);
        }
        if (dice <= 850) {
            return counts.count(number);
        }
        if (dice <= 865) {
            return purchases.purchase(number);
        }
        if (dice <= 880) {
            return work.conversion(number);
        }
        if (dice <= 895) {
            return keeper.next(number);
        }
        return upkeep.next(number);
    }
}
