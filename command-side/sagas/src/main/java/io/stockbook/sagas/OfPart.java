package io.stockbook.sagas;

import static io.stockbook.sagas.StoredFulfilment.number;
import static io.stockbook.sagas.StoredFulfilment.some;
import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.sagas.process.Heard;
import io.stockbook.sagas.process.Part;
import io.stockbook.sagas.process.PartStep;
import io.stockbook.sagas.process.Task;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a fulfilment as it is stored: allocation, location, asked, open, picked, shipped,
 * tasks, what the order has said, what is in flight, the command's number, what was refused, and
 * how many units the order has taken from their place.
 *
 * @param g how far it was wanted to go, in states that were stored before there were tasks
 * @param d the shipment of those
 * @param e the evidence of those
 */
record OfPart(
        AllocationId i,
        LocationId l,
        @Nullable Long a,
        @Nullable Long o,
        @Nullable Long p,
        @Nullable Long s,
        @Nullable List<Task> t,
        @Nullable PartStep g,
        @Nullable String d,
        @Nullable Evidence e,
        @Nullable Heard r,
        @Nullable PartStep f,
        @Nullable Long n,
        @Nullable PartStep x,
        @Nullable Long k) {

    static OfPart of(Part part) {
        return new OfPart(
                part.allocation(),
                part.location(),
                some(part.asked()),
                some(part.open()),
                some(part.picked()),
                some(part.shipped()),
                part.tasks().isEmpty() ? null : part.tasks(),
                null,
                null,
                null,
                part.heard() == Heard.NOTHING ? null : part.heard(),
                part.inFlight(),
                some(part.number()),
                part.refused(),
                some(part.taken()));
    }

    Part part() {
        return new Part(
                i,
                l,
                number(a),
                number(o),
                number(p),
                number(s),
                number(k),
                t == null ? older() : t,
                requireNonNullElse(r, Heard.NOTHING),
                f,
                (int) number(n),
                x);
    }

    private List<Task> older() {
        List<Task> tasks = new ArrayList<>();
        if (g != null) {
            tasks.add(new Task(PartStep.PICK, null, null, null, null, null, e));
        }
        if (g == PartStep.SHIP) {
            tasks.add(new Task(PartStep.SHIP, null, d, null, null, null, e));
        }
        return tasks;
    }
}
