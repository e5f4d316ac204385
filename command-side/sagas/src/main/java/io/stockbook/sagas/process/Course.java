package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.StockItemId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reaction while it is being worked out: the state so far and the commands so far. */
final class Course {

    private final Facts facts;
    private final String cause;
    private final List<Outgoing> commands = new ArrayList<>();
    private Fulfilment state;

    Course(Fulfilment state, Facts facts, String cause) {
        this.state = state;
        this.facts = facts;
        this.cause = cause;
    }

    Fulfilment state() {
        return state;
    }

    void become(Fulfilment now) {
        state = now;
    }

    Line line(int number) {
        return state.line(number);
    }

    void put(Line line) {
        state = state.with(line);
    }

    void put(int line, Part part) {
        put(line(line).with(part));
    }

    void put(int line, Wait wait) {
        put(line(line).with(wait));
    }

    void put(Progress progress) {
        state = state.with(progress);
    }

    /** Takes the next command number. */
    int next() {
        state = state.counted();
        return state.counter();
    }

    void send(int number, Command command) {
        commands.add(new Outgoing(state.idOf(number), command, cause));
    }

    /** Puts something into a queue for a person; never keeps the process waiting. */
    void open(ExceptionType type, String document, String sentence) {
        commands.add(
                ExceptionOpening.opening(
                        state.order().owner(),
                        type,
                        state.order().key(),
                        state.idOf(next()).value(),
                        document,
                        sentence,
                        cause));
    }

    @Nullable ChannelPolicy policy() {
        return facts.policy(new ChannelId(state.order().owner(), state.placed().channel()));
    }

    long takeable(StockItemId item) {
        return facts.takeable(item, state.placed().channel());
    }

    Reaction done() {
        return new Reaction(state, commands);
    }
}
