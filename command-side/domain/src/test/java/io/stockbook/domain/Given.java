package io.stockbook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Command;
import io.stockbook.messages.Event;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import java.util.List;

/** Tests told in facts: given these events, when this command, then these events or that no. */
@SuppressWarnings("varargs")
public record Given<C extends Command, E extends Event, S extends Decider<C, E, S>>(S state) {

    /** Starts from an aggregate without history. */
    public static <C extends Command, E extends Event, S extends Decider<C, E, S>> Given<C, E, S> a(
            S empty) {
        return new Given<>(empty);
    }

    /** What has happened already. */
    @SafeVarargs
    public final Given<C, E, S> events(E... events) {
        S after = state;
        for (E event : events) {
            after = after.evolve(event);
        }
        return new Given<>(after);
    }

    /** What is asked or told now. */
    public When<C, E, S> when(C command) {
        return new When<>(this, state.decide(command));
    }

    /** A decision, to be compared with what was expected. */
    public record When<C extends Command, E extends Event, S extends Decider<C, E, S>>(
            Given<C, E, S> given, Decision<E> decision) {

        /** Expects exactly these events, which must also be foldable; returns what they lead to. */
        @SafeVarargs
        public final S then(E... events) {
            assertThat(decision).isEqualTo(Decision.accepted(List.of(events)));
            return given.events(events).state();
        }

        /** Expects this refusal; returns it so that its sentence and numbers can be looked at. */
        public Refusal refused(RefusalCode code) {
            assertThat(decision).isInstanceOf(Decision.Refused.class);
            Refusal refusal = ((Decision.Refused<E>) decision).refusal();
            assertThat(refusal.code()).as(refusal.sentence()).isEqualTo(code);
            return refusal;
        }
    }
}
