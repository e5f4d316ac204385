package io.stockbook.messages.work;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.stock.ReasonCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a work order can be asked or told. */
public sealed interface WorkOrderCommand extends Command {

    /** The most inputs, or outputs, of a work order, and the most entries of one report. */
    int MOST_LINES = 200;

    /** The longest lot. */
    int LONGEST_NAME = 200;

    /** The longest reason. */
    int LONGEST_REASON = 2_000;

    /** The work order that decides. */
    WorkOrderId workOrder();

    @Override
    default WorkOrderId target() {
        return workOrder();
    }

    /** Plans what is to become of what; keyed by its own number. */
    record PlanWorkOrder(WorkOrderId workOrder, WorkPlan plan, Evidence evidence)
            implements WorkOrderCommand {}

    /**
     * Told by the booking of work orders: so many more (or fewer) units are promised to a line.
     *
     * @param change units promised, or freed again when negative; 0 when promised ones were picked,
     *     which does not end with the work order by itself
     */
    record RecordWorkPromise(WorkOrderId workOrder, int line, long change)
            implements WorkOrderCommand {
        /** Checks the number. */
        public RecordWorkPromise {
            Require.notNegative(Math.abs(change), "change");
        }
    }

    /**
     * Told by the booking of work orders: so many units were asked for and not promised.
     *
     * @param why the sentence in which they were refused
     */
    record RecordWorkShortage(WorkOrderId workOrder, int line, long lacking, String why)
            implements WorkOrderCommand {
        /** Checks the number. */
        public RecordWorkShortage {
            Require.positive(lacking, "lacking");
        }
    }

    /**
     * Reports work that was done.
     *
     * @param consumed what went into work
     * @param produced what was made
     * @param unused what came back as it was
     * @param spoiled what came to nothing
     */
    record ReportWork(
            WorkOrderId workOrder,
            List<UnitsIn> consumed,
            List<UnitsOut> produced,
            List<UnitsOut> unused,
            List<UnitsSpoiled> spoiled,
            Evidence evidence)
            implements WorkOrderCommand {
        /** Checks how many entries there are. */
        public ReportWork {
            consumed = List.copyOf(consumed);
            produced = List.copyOf(produced);
            unused = List.copyOf(unused);
            spoiled = List.copyOf(spoiled);
            int entries = consumed.size() + produced.size() + unused.size() + spoiled.size();
            Require.that(
                    entries > 0 && entries <= MOST_LINES,
                    "a report must have 1 to %d entries, not %d".formatted(MOST_LINES, entries));
        }
    }

    /** Calls off what has not gone in; what is in work is finished or comes back. */
    record CancelWorkOrder(WorkOrderId workOrder, String reason) implements WorkOrderCommand {
        /** Checks the text. */
        public CancelWorkOrder {
            Require.text(reason, LONGEST_REASON, "reason");
        }
    }

    /**
     * Ends it: what is promised and has not gone in goes back, what is in work is lost.
     *
     * @param reason why the rest is lost; without one there must not be any
     */
    record CloseWorkOrder(WorkOrderId workOrder, @Nullable ReasonCode reason, Evidence evidence)
            implements WorkOrderCommand {}

    /** Checks that there are some entries and not too many. */
    static <T> List<T> some(List<T> entries, String what) {
        Require.that(
                !entries.isEmpty() && entries.size() <= MOST_LINES,
                "%s must have 1 to %d entries, not %d".formatted(what, MOST_LINES, entries.size()));
        return List.copyOf(entries);
    }

    /** Checks a text that may be missing. */
    static void optional(@Nullable String text, String what) {
        if (text != null) {
            Require.text(text, LONGEST_NAME, what);
        }
    }
}
