package io.stockbook.sagas;

import static org.jooq.impl.DSL.val;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.catalog.AbcClass;
import io.stockbook.messages.count.CountCommand;
import io.stockbook.messages.count.CountEvent;
import io.stockbook.messages.count.CountEvent.CountPlanned;
import io.stockbook.messages.id.CountId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.StockEvent;
import io.stockbook.sagas.process.Counting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Sends what follows from the counts of one round, and looks up what they select. */
final class Counts {

    private final DSLContext dsl;
    private final Outbox outbox;
    private final ItemClasses classes;
    private final Map<RecordedEvent, CountPlanned> planned = new LinkedHashMap<>();

    Counts(DSLContext dsl, Outbox outbox) {
        this.dsl = dsl;
        this.outbox = outbox;
        this.classes = new ItemClasses(dsl);
    }

    ItemClasses classes() {
        return classes;
    }

    void tell(RecordedEvent recorded, CountEvent event) {
        outbox.add(recorded.stream(), Counting.react(recorded, event));
        if (event instanceof CountPlanned plan && Counting.selects(plan)) {
            planned.put(recorded, plan);
        }
    }

    void tell(RecordedEvent recorded, StockItemId item, StockEvent event) {
        outbox.add(recorded.stream(), Counting.answered(recorded, item, event));
    }

    /** After all facts of the round are written: what the plans select by now. */
    void settle() {
        classes.write();
        planned.forEach(
                (recorded, plan) ->
                        outbox.add(
                                recorded.stream(),
                                Counting.selected(recorded, selected(recorded, plan))));
    }

    /** One more than a count can have tells that there are too many. */
    private List<Sku> selected(RecordedEvent recorded, CountPlanned plan) {
        AbcClass abcClass = plan.selection().abcClass();
        return dsl.fetch(
                        """
                        SELECT s.sku FROM ledger.sourcing s
                        WHERE s.location = {0} AND s.owner = {1}
                          AND ({2}::text IS NULL OR EXISTS (
                              SELECT 1 FROM ledger.item_class c
                              WHERE c.owner = s.owner AND c.sku = s.sku AND c.abc_class = {2}))
                        ORDER BY s.sku LIMIT {3}
                        """,
                        val(plan.place().location().value()),
                        val(CountId.parse(recorded.stream()).owner().value()),
                        val(abcClass == null ? null : abcClass.name()),
                        val(CountCommand.MOST_LINES + 1))
                .map(row -> new Sku(row.get("sku", String.class)));
    }
}
