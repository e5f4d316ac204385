package io.stockbook.projectors.returns;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.returns.AuthorizedLine;
import io.stockbook.messages.returns.DispositionedUnits;
import io.stockbook.messages.returns.ReceivedUnits;
import io.stockbook.messages.returns.RefundedUnits;
import io.stockbook.messages.returns.ReturnEvent;
import io.stockbook.messages.returns.ReturnState;
import io.stockbook.schema.jooq.read_returns_1.tables.records.HeaderRecord;
import io.stockbook.schema.jooq.read_returns_1.tables.records.LineRecord;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One return: its row and its lines. */
final class ReturnFold {

    private final ReturnKey key;
    private final Map<Integer, LineRecord> lines = new TreeMap<>();
    private HeaderRecord header;

    ReturnFold(ReturnKey key) {
        this.key = key;
        header = new HeaderRecord();
        header.setOwner(key.owner());
        header.setNumber(key.number());
    }

    void restore(HeaderRecord stored) {
        header = stored;
    }

    void restore(LineRecord stored) {
        lines.put(stored.getLine(), stored);
    }

    void take(RecordedEvent recorded, ReturnEvent event) {
        switch (event) {
            case ReturnEvent.ReturnAuthorized it -> {
                begin(recorded, it.order(), it.channel(), it.evidence());
                LocationId expected = it.expectedAt();
                header.setExpectedAt(expected == null ? null : expected.value());
                header.setBlind(false);
                it.lines().forEach(this::authorize);
            }
            case ReturnEvent.BlindReturnOpened it -> {
                begin(recorded, it.order(), it.channel(), it.evidence());
                header.setBlind(true);
            }
            case ReturnEvent.ReturnReceived it -> {
                reach(ReturnState.RECEIVED);
                it.lines().forEach(this::receive);
            }
            case ReturnEvent.ReturnInspected it -> it.lines().forEach(this::inspect);
            case ReturnEvent.RefundSignalled it -> it.lines().forEach(this::refund);
            case ReturnEvent.ReturnClosed it -> {
                reach(ReturnState.CLOSED);
                header.setNote(it.note());
            }
            case ReturnEvent.ReturnCancelled it -> {
                reach(ReturnState.CANCELLED);
                header.setNote(it.reason());
            }
        }
        header.setUpdatedAt(recorded.recordedAt());
        header.setVersion(recorded.version());
        header.setPosition(recorded.position());
    }

    private void begin(
            RecordedEvent recorded,
            @Nullable OrderId order,
            @Nullable ChannelCode channel,
            Evidence evidence) {
        header.setOrderNumber(order == null ? null : order.number().value());
        header.setChannel(channel == null ? null : channel.value());
        header.setDocument(evidence.document());
        header.setCreatedAt(recorded.recordedAt());
        header.setCreatedPosition(recorded.position());
        reach(ReturnState.AUTHORIZED);
    }

    private void reach(ReturnState state) {
        header.setState(state.name());
        header.setEnded(state.isEnded() ? state.name() : null);
    }

    private void authorize(AuthorizedLine told) {
        LineRecord line = line(told.line(), told.orderLine(), told.sku().value());
        line.setReason(told.reason().name());
        line.setAuthorized(told.quantity());
    }

    private void receive(ReceivedUnits units) {
        LineRecord line = line(units.line(), units.orderLine(), units.sku().value());
        if (line.getReason() == null && units.reason() != null) {
            line.setReason(units.reason().name());
        }
        line.setReceived(line.getReceived() + units.quantity());
        line.setOver(line.getOver() + units.over());
        line.setWaiting(line.getWaiting() + units.quantity());
    }

    private void inspect(DispositionedUnits units) {
        LineRecord line = line(units.line(), null, units.sku().value());
        line.setWaiting(line.getWaiting() - units.quantity());
        long some = units.quantity();
        switch (units.to()) {
            case AVAILABLE -> line.setAvailable(line.getAvailable() + some);
            case HELD -> line.setHeld(line.getHeld() + some);
            case DAMAGED -> line.setDamaged(line.getDamaged() + some);
            case SCRAP -> line.setScrapped(line.getScrapped() + some);
            case SUPPLIER -> line.setToSupplier(line.getToSupplier() + some);
            case ALLOCATED, PICKED, INSPECTION, CUSTOMER, TRANSIT, SHRINKAGE, CONVERSION, OPENING ->
                    throw new IllegalStateException("no returned unit goes to " + units.to());
        }
    }

    private void refund(RefundedUnits units) {
        LineRecord line = line(units.line(), units.orderLine(), units.sku().value());
        line.setRefunded(line.getRefunded() + units.quantity());
    }

    private LineRecord line(int number, @Nullable Integer orderLine, String sku) {
        return lines.computeIfAbsent(
                number,
                _ ->
                        new LineRecord(
                                key.owner(),
                                key.number(),
                                number,
                                orderLine,
                                sku,
                                null,
                                0L,
                                0L,
                                0L,
                                0L,
                                0L,
                                0L,
                                0L,
                                0L,
                                0L,
                                0L));
    }

    /** The return's row with the totals of its lines. */
    HeaderRecord summed() {
        header.setLineCount(lines.size());
        header.setUnitsAuthorized(total(LineRecord::getAuthorized));
        header.setUnitsReceived(total(LineRecord::getReceived));
        header.setUnitsOver(total(LineRecord::getOver));
        header.setUnitsWaiting(total(LineRecord::getWaiting));
        header.setUnitsRefunded(total(LineRecord::getRefunded));
        return header;
    }

    private long total(ToLongFunction<LineRecord> units) {
        return lines.values().stream().mapToLong(units).sum();
    }

    Collection<LineRecord> lines() {
        return Collections.unmodifiableCollection(lines.values());
    }
}
