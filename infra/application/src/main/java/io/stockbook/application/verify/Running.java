package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A check under way: it stops at its first violation, and the others go on. */
final class Running {

    private final Check check;
    private @Nullable String violation;

    Running(Check check) {
        this.check = check;
    }

    void on(RecordedEvent event) {
        step(() -> check.on(event));
    }

    void end() {
        step(check::end);
    }

    private void step(Runnable step) {
        if (violation == null) {
            try {
                step.run();
            } catch (Violation found) {
                violation = found.getMessage();
            }
        }
    }

    String name() {
        return check.name();
    }

    Optional<String> violation() {
        return Optional.ofNullable(violation);
    }
}
