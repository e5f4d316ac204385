package io.stockbook.connectors.simulation;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One day of business: its chances, its hours, and the steps planned for it so far. */
final class Day {

    private final int number;
    private final LocalDate date;
    private final Random random;
    private final List<Step> steps = new ArrayList<>();

    private Day(int number, LocalDate date, Random random) {
        this.number = number;
        this.date = date;
        this.random = random;
    }

    /** Each part of the business throws its own dice, so that one more throw changes no other. */
    static Day of(SimulationSize size, int number, String part) {
        long seed = size.seed() * 1_000_003 + number * 31L + part.hashCode();
        return new Day(number, size.date(number), new Random(seed));
    }

    int number() {
        return number;
    }

    LocalDate date() {
        return date;
    }

    Random random() {
        return random;
    }

    Instant at(int hour) {
        return date.atTime(LocalTime.of(hour, random.nextInt(60))).toInstant(ZoneOffset.UTC);
    }

    Evidence evidence(String document, int hour) {
        return Evidence.of(document, at(hour));
    }

    /** Adds a step whose id follows from its key, which is unique in the simulation. */
    Step add(String key, Command command) {
        Step step =
                Step.chained(
                        "day %d, %s".formatted(number, key),
                        CommandId.ofKey(Shop.OWNER, Shop.CLIENT, key),
                        command);
        steps.add(step);
        return step;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
