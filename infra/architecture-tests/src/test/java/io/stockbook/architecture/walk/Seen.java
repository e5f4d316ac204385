package io.stockbook.architecture.walk;

import io.stockbook.messages.Event;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.stock.Movement;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockEvent;
import java.util.LinkedHashSet;
import java.util.Set;

/** What came of the commands of a walk: each thing once, however often it was seen. */
public final class Seen {

    /** A command was refused like this. */
    public record Refused(Class<?> command, RefusalCode code) {}

    /** A command led to an event. */
    public record Led(Class<?> command, Class<?> event) {}

    /** A command, or another cause, changed something at this stage and led to that one. */
    public record Went(Object from, Class<?> cause, Object to) {}

    /** An event moved units from one status to another. */
    public record Moved(Class<?> event, Status from, Status to) {}

    private final Set<Refused> refusals = new LinkedHashSet<>();
    private final Set<Led> led = new LinkedHashSet<>();
    private final Set<Went> ways = new LinkedHashSet<>();
    private final Set<Moved> movements = new LinkedHashSet<>();

    void refused(Class<?> command, RefusalCode code) {
        refusals.add(new Refused(command, code));
    }

    void led(Class<?> command, Event event) {
        led.add(new Led(command, event.getClass()));
        if (event instanceof StockEvent ofStock) {
            for (Movement movement : ofStock.movements()) {
                movements.add(new Moved(event.getClass(), movement.from(), movement.to()));
            }
        }
    }

    void went(Object from, Class<?> cause, Object to) {
        ways.add(new Went(from, cause, to));
    }

    int size() {
        return refusals.size() + led.size() + ways.size() + movements.size();
    }

    /** Which command was refused how. */
    public Set<Refused> refusals() {
        return refusals;
    }

    /** Which command led to which events. */
    public Set<Led> led() {
        return led;
    }

    /** What led from where to where. */
    public Set<Went> ways() {
        return ways;
    }

    /** Which event moves units between which statuses. */
    public Set<Moved> movements() {
        return movements;
    }
}
