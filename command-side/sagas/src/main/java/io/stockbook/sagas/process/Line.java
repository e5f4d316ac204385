package io.stockbook.sagas.process;

import static java.util.Objects.requireNonNull;

import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the order on its way.
 *
 * @param sku null while nobody has said what the code stands for that the line names
 * @param reduced true once fewer units were wanted than before
 * @param attempts how often its missing units were planned in vain
 * @param unbacked units that the order counts on and no stock item stands behind any more
 * @param parts its allocations, asked for or in, the ended ones with shipped units too
 * @param waits where it stands in the queue
 */
public record Line(
        int number,
        @Nullable Sku sku,
        long quantity,
        boolean reduced,
        int attempts,
        long unbacked,
        List<Part> parts,
        List<Wait> waits) {

    /** Keeps the lists as they are. */
    public Line {
        parts = List.copyOf(parts);
        waits = List.copyOf(waits);
    }

    static Line of(int number, Sku sku, long quantity) {
        return new Line(number, sku, quantity, false, 0, 0, List.of(), List.of());
    }

    /** What it is of; only of a line that is identified. */
    public Sku item() {
        return requireNonNull(sku, () -> "nobody has said of which SKU line " + number + " is");
    }

    boolean isIdentified() {
        return sku != null;
    }

    Line identifiedAs(Sku known) {
        return new Line(number, known, quantity, reduced, 0, unbacked, parts, waits);
    }

    /** Units neither promised nor shipped, whether asked for or not. */
    public long missing() {
        return Math.max(0, quantity - unbacked - promised());
    }

    long promised() {
        return parts.stream().mapToLong(Part::promised).sum();
    }

    long asked() {
        return parts.stream().mapToLong(Part::asked).sum();
    }

    long unsourced() {
        return Math.max(0, missing() - asked());
    }

    /** Units that are too much and can still be given back. */
    long surplus() {
        return Math.clamp(excess(), 0, promised() - shipped());
    }

    /** Units that the order counts on beyond what it asks for. */
    long excess() {
        return Math.max(0, promised() + unbacked - quantity);
    }

    long shipped() {
        return parts.stream().mapToLong(Part::shipped).sum();
    }

    boolean busy() {
        return asked() > 0
                || surplus() > 0
                || lessening()
                || waits.stream().anyMatch(wait -> wait.number() != 0);
    }

    /** True while units are on their way out of one of its parts. */
    boolean lessening() {
        return parts.stream().anyMatch(Part::lessening);
    }

    boolean done() {
        return shipped() + unbacked >= quantity
                && !unfinished()
                && parts.stream().noneMatch(Part::hasMoreToDo);
    }

    boolean givenBack() {
        return shipped() == 0 && !unfinished();
    }

    private boolean unfinished() {
        return !waits.isEmpty() || parts.stream().anyMatch(Part::unfinished);
    }

    Optional<Part> part(AllocationId allocation) {
        return parts.stream().filter(part -> part.allocation().equals(allocation)).findFirst();
    }

    /** The last allocation of which units can be freed. */
    Optional<Part> lastUnclaimed() {
        return parts.reversed().stream().filter(part -> FloorWord.unclaimed(part) > 0).findFirst();
    }

    Wait waitAt(LocationId location) {
        return waits.stream()
                .filter(wait -> wait.location().equals(location))
                .findFirst()
                .orElse(new Wait(location, 0, 0, false, false));
    }

    /** With this part as it is now; one that holds nothing any more is forgotten. */
    Line with(Part part) {
        List<Part> others = new ArrayList<>(parts);
        int at = 0;
        while (at < others.size() && !others.get(at).allocation().equals(part.allocation())) {
            at++;
        }
        if (at < others.size()) {
            others.remove(at);
        }
        if (part.unfinished() || part.shipped() > 0 || part.inFlight() != null) {
            others.add(at, part);
        }
        return new Line(number, sku, quantity, reduced, attempts, unbacked, others, waits);
    }

    /** With this place in a queue as it is now; one that is over is forgotten. */
    Line with(Wait wait) {
        List<Wait> others = new ArrayList<>(waits);
        others.removeIf(other -> other.location().equals(wait.location()));
        if (!wait.over()) {
            others.add(wait);
        }
        return new Line(number, sku, quantity, reduced, attempts, unbacked, parts, others);
    }

    Line attempted(int times) {
        return new Line(number, sku, quantity, reduced, times, unbacked, parts, waits);
    }

    Line withUnbacked(long units) {
        return new Line(number, sku, quantity, reduced, attempts, units, parts, waits);
    }

    /** With so many units wanted now; it starts again. */
    Line wanting(long units) {
        return new Line(number, sku, units, reduced || units < quantity, 0, 0, parts, waits);
    }

    /** With so many units served by the lines of their components. */
    Line exploding(long units) {
        return new Line(number, sku, quantity - units, reduced, attempts, unbacked, parts, waits);
    }

    /** With its place in every queue to be taken anew, by another rank. */
    Line reranked() {
        return new Line(
                number,
                sku,
                quantity,
                reduced,
                attempts,
                unbacked,
                parts,
                waits.stream().map(Wait::outdatedNow).toList());
    }

    boolean isAsking(PartStep step) {
        return parts.stream().anyMatch(part -> part.inFlight() == step);
    }
}
