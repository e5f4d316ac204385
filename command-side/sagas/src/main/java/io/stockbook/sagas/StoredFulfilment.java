package io.stockbook.sagas;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.sagas.process.Fulfilment;
import io.stockbook.sagas.process.Kit;
import io.stockbook.sagas.process.Line;
import io.stockbook.sagas.process.Phase;
import io.stockbook.sagas.process.Placed;
import io.stockbook.sagas.process.Progress;
import io.stockbook.sagas.process.Standing;
import io.stockbook.sagas.process.Wait;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fulfilment as it is stored. An order may have 2,000 lines and is written with every batch that
 * touches it, so names are short and what is nothing is left out.
 */
record StoredFulfilment(
        Placed placed,
        Phase phase,
        int n,
        Progress progress,
        @Nullable Standing standing,
        List<OfLine> lines,
        @Nullable List<Kit> kits) {

    /** Number, SKU, quantity, reduced, attempts, parts, waits, unbacked. */
    record OfLine(
            int n,
            @Nullable Sku s,
            long q,
            @Nullable Long r,
            @Nullable Long a,
            @Nullable List<OfPart> p,
            @Nullable List<OfWait> w,
            @Nullable Long u) {}

    /** Location, queued, command, outdated, refused. */
    record OfWait(
            LocationId l, @Nullable Long q, @Nullable Long n, @Nullable Long o, @Nullable Long x) {}

    static String write(Fulfilment state) {
        return LedgerJson.write(
                new StoredFulfilment(
                        state.placed(),
                        state.phase(),
                        state.counter(),
                        state.progress(),
                        state.standing().equals(Standing.FREE) ? null : state.standing(),
                        state.lines().values().stream().map(StoredFulfilment::stored).toList(),
                        state.kits().isEmpty() ? null : List.copyOf(state.kits().values())));
    }

    static Fulfilment read(String json) {
        StoredFulfilment stored = LedgerJson.read(json, StoredFulfilment.class);
        return Fulfilment.of(
                stored.placed(),
                stored.phase(),
                stored.n(),
                stored.progress(),
                requireNonNullElse(stored.standing(), Standing.FREE),
                stored.lines().stream().map(StoredFulfilment::line).toList(),
                requireNonNullElse(stored.kits(), List.of()));
    }

    private static OfLine stored(Line line) {
        return new OfLine(
                line.number(),
                line.sku(),
                line.quantity(),
                some(line.reduced()),
                some(line.attempts()),
                line.parts().isEmpty() ? null : line.parts().stream().map(OfPart::of).toList(),
                line.waits().isEmpty()
                        ? null
                        : line.waits().stream().map(StoredFulfilment::stored).toList(),
                some(line.unbacked()));
    }

    private static OfWait stored(Wait wait) {
        return new OfWait(
                wait.location(),
                some(wait.queued()),
                some(wait.number()),
                some(wait.outdated()),
                some(wait.refused()));
    }

    private static Line line(OfLine stored) {
        return new Line(
                stored.n(),
                stored.s(),
                stored.q(),
                number(stored.r()) > 0,
                (int) number(stored.a()),
                number(stored.u()),
                stored.p() == null ? List.of() : stored.p().stream().map(OfPart::part).toList(),
                stored.w() == null
                        ? List.of()
                        : stored.w().stream().map(StoredFulfilment::wait).toList());
    }

    private static Wait wait(OfWait stored) {
        return new Wait(
                stored.l(),
                number(stored.q()),
                (int) number(stored.n()),
                number(stored.o()) > 0,
                number(stored.x()) > 0);
    }

    private static @Nullable Long some(boolean so) {
        return so ? 1L : null;
    }

    /** Nothing for 0. */
    static @Nullable Long some(long number) {
        return number == 0 ? null : number;
    }

    /** 0 for nothing. */
    static long number(@Nullable Long stored) {
        return stored == null ? 0 : stored;
    }
}
