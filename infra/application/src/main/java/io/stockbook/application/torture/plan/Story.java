package io.stockbook.application.torture.plan;

import io.stockbook.messages.Command;
import java.util.ArrayList;
import java.util.List;

/** A few commands that belong together, with how many steps of others come between them. */
final class Story {

    /** One part of it. */
    record Part(Command command, boolean follows, int gap) {}

    private final List<Part> parts = new ArrayList<>();

    static Story of(Command first) {
        Story story = new Story();
        story.parts.add(new Part(first, false, 0));
        return story;
    }

    /** Then this, if the one before was accepted. */
    Story then(int gap, Command next) {
        parts.add(new Part(next, true, gap));
        return this;
    }

    /** Then this, whatever became of the one before. */
    Story anyway(int gap, Command next) {
        parts.add(new Part(next, false, gap));
        return this;
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }
}
