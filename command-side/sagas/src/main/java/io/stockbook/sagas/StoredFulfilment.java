package io.stockbook.sagas;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.sagas.process.Errand;
import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.sagas.process.Goal;
import io.stockbook.sagas.process.Heard;
import io.stockbook.sagas.process.Line;
import io.stockbook.sagas.process.Part;
import io.stockbook.sagas.process.PartStep;
import io.stockbook.sagas.process.Phase;
import io.stockbook.sagas.process.Placed;
import io.stockbook.sagas.process.Progress;
import io.stockbook.sagas.process.Wait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fulfilment as it is stored. An order may have 2,000 lines and is written with every batch that
 * touches it, so names are short and what is nothing is left out.
 */
record StoredFulfilment(Placed placed, Phase phase, int n, Progress progress, List<OfLine> lines) {

    /** Number, SKU, quantity, attempts, parts, waits. */
    record OfLine(
            int n,
            Sku s,
            long q,
            @Nullable Long a,
            @Nullable List<OfPart> p,
            @Nullable List<OfWait> w) {}

    /** Allocation, location, asked, open, picked, shipped, and what was asked of it. */
    record OfPart(
            AllocationId i,
            LocationId l,
            @Nullable Long a,
            @Nullable Long o,
            @Nullable Long p,
            @Nullable Long s,
            @Nullable Goal g,
            @Nullable String d,
            @Nullable Evidence e,
            @Nullable Heard r,
            @Nullable PartStep f,
            @Nullable Long n,
            @Nullable PartStep x) {}

    /** Location, queued, command, refused. */
    record OfWait(LocationId l, @Nullable Long q, @Nullable Long n, @Nullable Long x) {}

    static String write(Fulfilment state) {
        return LedgerJson.write(
                new StoredFulfilment(
                        state.placed(),
                        state.phase(),
                        state.counter(),
                        state.progress(),
                        state.lines().values().stream().map(StoredFulfilment::stored).toList()));
    }

    static Fulfilment read(String json) {
        StoredFulfilment stored = LedgerJson.read(json, StoredFulfilment.class);
        return Fulfilment.of(
                stored.placed(),
                stored.phase(),
                stored.n(),
                stored.progress(),
                stored.lines().stream().map(StoredFulfilment::line).toList());
    }

    private static OfLine stored(Line line) {
        return new OfLine(
                line.number(),
                line.sku(),
                line.quantity(),
                some(line.attempts()),
                line.parts().isEmpty()
                        ? null
                        : line.parts().stream().map(StoredFulfilment::stored).toList(),
                line.waits().isEmpty()
                        ? null
                        : line.waits().stream().map(StoredFulfilment::stored).toList());
    }

    private static OfPart stored(Part part) {
        Errand errand = part.errand();
        return new OfPart(
                part.allocation(),
                part.location(),
                some(part.asked()),
                some(part.open()),
                some(part.picked()),
                some(part.shipped()),
                errand.goal() == Goal.KEEP ? null : errand.goal(),
                errand.shipment(),
                errand.evidence(),
                part.heard() == Heard.NOTHING ? null : part.heard(),
                part.inFlight(),
                some(part.number()),
                part.refused());
    }

    private static OfWait stored(Wait wait) {
        return new OfWait(
                wait.location(),
                some(wait.queued()),
                some(wait.number()),
                some(wait.refused() ? 1 : 0));
    }

    private static Line line(OfLine stored) {
        return new Line(
                stored.n(),
                stored.s(),
                stored.q(),
                (int) number(stored.a()),
                stored.p() == null
                        ? List.of()
                        : stored.p().stream().map(StoredFulfilment::part).toList(),
                stored.w() == null
                        ? List.of()
                        : stored.w().stream().map(StoredFulfilment::wait).toList());
    }

    private static Part part(OfPart stored) {
        return new Part(
                stored.i(),
                stored.l(),
                number(stored.a()),
                number(stored.o()),
                number(stored.p()),
                number(stored.s()),
                new Errand(stored.g() == null ? Goal.KEEP : stored.g(), stored.d(), stored.e()),
                stored.r() == null ? Heard.NOTHING : stored.r(),
                stored.f(),
                (int) number(stored.n()),
                stored.x());
    }

    private static Wait wait(OfWait stored) {
        return new Wait(
                stored.l(), number(stored.q()), (int) number(stored.n()), number(stored.x()) > 0);
    }

    private static @Nullable Long some(long number) {
        return number == 0 ? null : number;
    }

    private static long number(@Nullable Long stored) {
        return stored == null ? 0 : stored;
    }
}
