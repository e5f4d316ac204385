package io.stockbook.sagas.process;

import java.util.List;

/** What a process knows after an input, and what it asks for and waits for because of it. */
public record Reaction(Fulfilment state, List<Outgoing> commands, List<Deadline> deadlines) {

    /** Keeps the lists as they are. */
    public Reaction {
        commands = List.copyOf(commands);
        deadlines = List.copyOf(deadlines);
    }
}
