package io.stockbook.application.verify;

import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.order.ShipmentTracking;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** The rows of orders besides themselves and their lines. */
final class FloorRows {

    private final FoldedRows promises =
            new FoldedRows("SELECT * FROM read.orders_promise", "owner", "number", "allocation");
    private final FoldedRows blocks =
            new FoldedRows("SELECT * FROM read.orders_block", "owner", "number", "reason");
    private final FoldedRows codes =
            new FoldedRows("SELECT * FROM read.orders_code", "owner", "number", "line", "code");
    private final FoldedRows prep =
            new FoldedRows("SELECT * FROM read.orders_prep", "owner", "number", "line", "need");
    private final FoldedRows shipments =
            new FoldedRows("SELECT * FROM read.orders_shipment", "owner", "number", "shipment");

    void put(OrderId order, long position, FloorTally floor) {
        floor.promises.forEach(
                (allocation, promise) ->
                        promises.put(
                                position,
                                key(order, allocation.toString()),
                                "line",
                                promise.line,
                                "sku",
                                promise.item.sku().value(),
                                "location",
                                promise.item.location().value(),
                                "released",
                                promise.released,
                                "allocated",
                                promise.allocated,
                                "picked",
                                promise.picked));
        floor.blocks.forEach(
                (reason, block) ->
                        blocks.put(
                                position,
                                key(order, reason.name()),
                                "note",
                                block.note(),
                                "since",
                                block.since()));
        floor.codes.forEach(
                (line, all) ->
                        all.forEach(
                                code ->
                                        codes.put(
                                                position,
                                                key(order, Integer.toString(line), code))));
        floor.prep.forEach(
                (of, far) ->
                        prep.put(
                                position,
                                key(order, Integer.toString(of.line()), of.need().name()),
                                "done",
                                far.done(),
                                "wanted",
                                far.wanted(),
                                "prepared",
                                far.prepared()));
        floor.shipments.forEach((shipment, sent) -> put(order, position, shipment, sent));
    }

    private void put(OrderId order, long position, String shipment, FloorTally.Sent sent) {
        ShipmentTracking said = sent.tracking();
        shipments.put(
                position,
                key(order, shipment),
                "units",
                sent.units(),
                "carrier",
                said == null ? null : said.carrier(),
                "tracking",
                said == null ? null : said.number(),
                "status",
                said == null ? null : said.status().name(),
                "at",
                said == null ? null : said.at());
    }

    private static List<String> key(OrderId order, String... more) {
        List<String> key = new ArrayList<>(List.of(order.owner().value(), order.number().value()));
        key.addAll(List.of(more));
        return key;
    }

    void compare(DSLContext snapshot) {
        promises.compare(snapshot);
        blocks.compare(snapshot);
        codes.compare(snapshot);
        prep.compare(snapshot);
        shipments.compare(snapshot);
    }
}
