package io.stockbook.architecture.walk;

import io.stockbook.messages.Money;
import io.stockbook.messages.Require;
import io.stockbook.messages.catalog.Component;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.count.CountTerms;
import io.stockbook.messages.cutover.CutoverFile;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.order.LinePrep;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values of any record of the messages, made by chance out of a few texts and small numbers, so
 * that what one command names another has named before.
 */
public final class Examples {

    /** So often a record may turn down what it is made of. */
    private static final int PATIENCE = 200;

    /** The numbers that may go either way; all others count something. */
    private static final Set<String> SIGNED = Set.of("change", "moved");

    /** What is counted is the shelf more often than anything else. */
    private static final String COUNTED = "scope";

    /** One part of a record. */
    private record Part(Type type, boolean mayBeAbsent, boolean signed, boolean counted) {

        static Part of(RecordComponent part) {
            return new Part(
                    part.getGenericType(),
                    part.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    SIGNED.contains(part.getName()),
                    part.getName().equals(COUNTED) && part.getType() == Status.class);
        }
    }

    /** A record's parts, and what makes one of them. */
    private record Form(Constructor<?> constructor, List<Part> parts) {

        static Form of(Class<?> type) {
            List<RecordComponent> parts = List.of(type.getRecordComponents());
            Class<?>[] types =
                    parts.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Form(
                        type.getDeclaredConstructor(types), parts.stream().map(Part::of).toList());
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private final Random chance;
    private final Map<Type, Supplier<Object>> sources = new HashMap<>();

    /** The same numbers make the same values. */
    public Examples(Random chance) {
        this.chance = chance;
        sources.put(String.class, () -> any(List.of("A", "B")));
        sources.put(UUID.class, () -> new UUID(0, 1 + chance.nextInt(3)));
        sources.put(long.class, this::count);
        sources.put(Long.class, this::count);
        sources.put(int.class, () -> chance.nextInt(1, 3));
        sources.put(Integer.class, () -> chance.nextInt(1, 3));
        sources.put(boolean.class, chance::nextBoolean);
        sources.put(Boolean.class, chance::nextBoolean);
        sources.put(Money.class, () -> new Money(chance.nextInt(100), "EUR"));
        sources.put(CountTerms.class, this::terms);
        sources.put(WorkPlan.class, this::work);
        sources.put(Component.class, this::component);
        sources.put(LinePrep.class, this::prep);
        sources.put(CutoverFile.class, this::file);
        sources.put(Instant.class, () -> Instant.EPOCH.plusSeconds(chance.nextInt(2)));
        sources.put(LocalDate.class, () -> LocalDate.EPOCH.plusDays(chance.nextInt(2)));
    }

    /** Seldom nothing, since most records turn that down. */
    private Object count() {
        return chance.nextInt(8) == 0 ? 0L : chance.nextLong(1, 4);
    }

    /** Every variance is over the tolerance, so that what becomes of one is come to. */
    private Object terms() {
        return new CountTerms(0, 0, chance.nextInt(2), chance.nextInt(3) > 0, false);
    }

    /** One line of one other: few plans that chance makes have lines that go together. */
    private Object work() {
        return new WorkPlan(
                of(LocationId.class),
                of(WorkOrderKind.class),
                List.of(new WorkInput(1, of(Sku.class), units(), standing(), null)),
                List.of(new WorkOutput(2, of(Sku.class), units(), standing(), lot(), null)));
    }

    /** Now and then one of which no two kits can be counted. */
    private Object component() {
        return new Component(
                of(Sku.class), chance.nextInt(8) == 0 ? Require.LARGEST_QUANTITY : units());
    }

    /** Of the lines of components too, which come after all others. */
    private Object prep() {
        return new LinePrep(chance.nextInt(1, 4), List.of(of(PrepNeed.class)));
    }

    private Object file() {
        return new CutoverFile(any(List.of("A", "B")), any(List.of("0a", "0b")).repeat(32));
    }

    private long units() {
        return chance.nextLong(1, 4);
    }

    private Status standing() {
        return any(List.of(Status.AVAILABLE, Status.HELD, Status.DAMAGED, Status.PICKED));
    }

    private @Nullable String lot() {
        return chance.nextBoolean() ? "A" : null;
    }

    /** From now on there is one value of this class only. */
    public <T> void only(Class<T> type, T value) {
        sources.put(type, () -> value);
    }

    /** One of these. */
    public <T> T any(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    /** Some of these, at least one. */
    public <T> List<T> some(List<T> all) {
        List<T> some = all.stream().filter(_ -> chance.nextBoolean()).toList();
        return some.isEmpty() ? all : some;
    }

    /**
     * A value of this class.
     *
     * @throws IllegalStateException when none could be made: its class then needs a source above
     */
    public <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        return sources.computeIfAbsent(type, this::source).get();
    }

    private Supplier<Object> source(Type type) {
        if (type instanceof ParameterizedType many) {
            Type[] parts = many.getActualTypeArguments();
            return many.getRawType() == Map.class
                    ? () ->
                            chance.nextBoolean()
                                    ? Map.of()
                                    : Map.of(value(parts[0]), value(parts[1]))
                    : () ->
                            Stream.generate(() -> value(parts[0]))
                                    .limit(chance.nextInt(3))
                                    .toList();
        }
        Class<?> known = (Class<?>) type;
        if (known.isEnum()) {
            List<Object> constants = List.of(known.getEnumConstants());
            return () -> any(constants);
        }
        if (known.isSealed()) {
            List<Class<?>> kinds = List.of(known.getPermittedSubclasses());
            return () -> value(any(kinds));
        }
        Form form = Form.of(known);
        return () -> record(form);
    }

    private Object record(Form form) {
        for (int tries = 0; tries < PATIENCE; tries++) {
            Object made = made(form);
            if (made != null) {
                return made;
            }
        }
        throw new IllegalStateException("no example could be made by " + form.constructor());
    }

    /** The record of some parts, or null when it turns them down. */
    private @Nullable Object made(Form form) {
        @Nullable Object[] parts = new Object[form.parts().size()];
        for (int place = 0; place < parts.length; place++) {
            parts[place] = part(form.parts().get(place));
        }
        try {
            return form.constructor().newInstance(parts);
        } catch (InvocationTargetException turnedDown) {
            if (turnedDown.getCause() instanceof IllegalArgumentException) {
                return null;
            }
            throw new IllegalStateException(turnedDown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object part(Part part) {
        if (part.mayBeAbsent() && chance.nextBoolean()) {
            return null;
        }
        if (part.counted() && chance.nextBoolean()) {
            return Status.AVAILABLE;
        }
        return part.signed() ? chance.nextLong(-3, 4) : value(part.type());
    }
}
