package io.stockbook.connectors.onlineretail;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.returns.LineDisposition;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.ReturnCommand;
import io.stockbook.messages.returns.ReturnCommand.CloseReturn;
import io.stockbook.messages.returns.ReturnCommand.DispositionUnits;
import io.stockbook.messages.returns.ReturnCommand.ReceiveBlindReturn;
import io.stockbook.messages.returns.ReturnCommand.ReceiveReturn;
import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.stock.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The returned rows of one run: one return that nobody had announced, found good enough to sell.
 */
final class CreditNote {

    private final Row first;
    private final ReturnId id;
    private final Map<LocationId, List<ReceivedLine>> boxes = new LinkedHashMap<>();

    CreditNote(Row first, String number) {
        this.first = first;
        this.id = new ReturnId(Retailer.OWNER, new ReturnNumber(number));
    }

    void add(Row row) {
        StockItemId home = StockRows.home(row);
        boxes.computeIfAbsent(home.location(), _ -> new ArrayList<>())
                .add(
                        new ReceivedLine(
                                null,
                                null,
                                home.sku(),
                                -row.quantity(),
                                ReturnCondition.UNKNOWN,
                                null,
                                null));
    }

    /** What came back to each place, what becomes of it, and the end of it; nothing of no rows. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        boxes.forEach((location, lines) -> steps.add(receipt(location, lines, steps.isEmpty())));
        if (!steps.isEmpty()) {
            steps.add(step("inspection", new DispositionUnits(id, dispositions(), evidence())));
            steps.add(step("end", new CloseReturn(id, null)));
        }
        return steps;
    }

    private Step receipt(LocationId location, List<ReceivedLine> lines, boolean opens) {
        String receipt = id.number() + "/" + location;
        return step(
                "return-" + location,
                opens
                        ? new ReceiveBlindReturn(
                                id,
                                null,
                                Retailer.channel(first.country()),
                                receipt,
                                location,
                                lines,
                                evidence())
                        : new ReceiveReturn(id, receipt, location, lines, evidence()));
    }

    /** A return gives each SKU the next line when it first comes. */
    private List<LineDisposition> dispositions() {
        Map<Sku, LineDisposition> bySku = new LinkedHashMap<>();
        boxes.forEach(
                (location, lines) ->
                        lines.forEach(
                                line ->
                                        bySku.merge(
                                                line.sku(),
                                                sellable(
                                                        bySku.size() + 1,
                                                        location,
                                                        line.quantity()),
                                                CreditNote::together)));
        return List.copyOf(bySku.values());
    }

    private static LineDisposition sellable(int line, LocationId location, long units) {
        return new LineDisposition(line, location, null, Status.AVAILABLE, units, null);
    }

    private static LineDisposition together(LineDisposition one, LineDisposition other) {
        return new LineDisposition(
                one.line(),
                one.location(),
                null,
                one.to(),
                Math.addExact(one.quantity(), other.quantity()),
                null);
    }

    private Evidence evidence() {
        return Evidence.of(first.invoice(), first.at());
    }

    private Step step(String what, ReturnCommand command) {
        return Step.chained(first.name(), StockRows.id(first, what), command);
    }
}
