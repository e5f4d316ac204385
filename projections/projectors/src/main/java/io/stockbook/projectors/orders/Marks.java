package io.stockbook.projectors.orders;

import static io.stockbook.schema.jooq.read_orders_1.Tables.BLOCK;
import static io.stockbook.schema.jooq.read_orders_1.Tables.CODE;
import static io.stockbook.schema.jooq.read_orders_1.Tables.PREP;

import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.order.BlockReason;
import io.stockbook.messages.order.LineCodes;
import io.stockbook.messages.order.PrepOfLine;
import io.stockbook.projectors.rows.Rows;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a batch's orders, how their lines are scanned and what is done to their units: the
 * last word of each counts.
 */
final class Marks {

    private record OfOrder(OrderKey order, BlockReason reason) {}

    private record OfLine(OrderKey order, int line) {}

    private record Need(OrderKey order, int line, PrepNeed need) {}

    private record Since(Instant since, @Nullable String note) {}

    private final Map<OfOrder, Optional<Since>> blocks = new LinkedHashMap<>();
    private final Map<OfLine, List<String>> codes = new LinkedHashMap<>();

    private record Far(boolean done, @Nullable Long wanted, @Nullable Long prepared) {}

    private final Map<Need, Far> prep = new LinkedHashMap<>();

    void block(OrderKey order, BlockReason reason, @Nullable String note, Instant since) {
        blocks.put(new OfOrder(order, reason), Optional.of(new Since(since, note)));
    }

    void unblock(OrderKey order, BlockReason reason) {
        blocks.put(new OfOrder(order, reason), Optional.empty());
    }

    void codes(OrderKey order, List<LineCodes> lines) {
        lines.forEach(line -> codes.put(new OfLine(order, line.line()), line.codes()));
    }

    void lacking(OrderKey order, List<PrepOfLine> lines) {
        lines.forEach(of -> prep(order, of, new Far(false, of.wanted(), of.prepared())));
    }

    void prepared(OrderKey order, List<PrepOfLine> lines) {
        lines.forEach(of -> prep(order, of, new Far(of.isDone(), of.wanted(), of.prepared())));
    }

    private void prep(OrderKey order, PrepOfLine of, Far far) {
        of.needs().forEach(need -> prep.put(new Need(order, of.line(), need), far));
    }

    void save(DSLContext database) {
        saveBlocks(database);
        saveCodes(database);
        Rows needs = new Rows(PREP);
        prep.forEach(
                (need, far) ->
                        needs.add(
                                need.order().owner(),
                                need.order().number(),
                                need.line(),
                                need.need().name(),
                                far.done(),
                                far.wanted(),
                                far.prepared()));
        needs.upsert(database);
    }

    private void saveBlocks(DSLContext database) {
        Rows kept = new Rows(BLOCK);
        Rows gone = new Rows(BLOCK, BLOCK.OWNER, BLOCK.NUMBER, BLOCK.REASON);
        blocks.forEach(
                (block, since) -> {
                    OrderKey order = block.order();
                    String reason = block.reason().name();
                    if (since.isPresent()) {
                        kept.add(
                                order.owner(),
                                order.number(),
                                reason,
                                since.get().note(),
                                since.get().since());
                    } else {
                        gone.add(order.owner(), order.number(), reason);
                    }
                });
        kept.upsert(database);
        gone.delete(database);
    }

    private void saveCodes(DSLContext database) {
        Rows before = new Rows(CODE, CODE.OWNER, CODE.NUMBER, CODE.LINE);
        Rows now = new Rows(CODE);
        codes.forEach(
                (line, of) -> {
                    OrderKey order = line.order();
                    before.add(order.owner(), order.number(), line.line());
                    of.stream()
                            .distinct()
                            .forEach(
                                    code ->
                                            now.add(
                                                    order.owner(),
                                                    order.number(),
                                                    line.line(),
                                                    code));
                });
        before.delete(database);
        now.insert(database);
    }
}
