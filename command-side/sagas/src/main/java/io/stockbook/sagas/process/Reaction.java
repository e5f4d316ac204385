package io.stockbook.sagas.process;

import java.util.List;

/** What a process knows after an input, and what it asks for because of it. */
public record Reaction(Fulfilment state, List<Outgoing> commands) {

    /** Keeps the commands as they are. */
    public Reaction {
        commands = List.copyOf(commands);
    }
}
