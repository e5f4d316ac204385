package io.stockbook.application.verify;

import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.exception.ExceptionEvent;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.OwnerId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Every exception, open or resolved, against its events. */
final class ExceptionsCheck extends ViewCheck {

    private final Map<String, String> states = new HashMap<>();

    ExceptionsCheck(DSLContext snapshot) {
        super(snapshot, "exceptions");
    }

    @Override
    void fold(RecordedEvent recorded) {
        if (recorded.event() instanceof ExceptionEvent event) {
            switch (event) {
                case ExceptionEvent.ExceptionOpened e -> states.put(recorded.stream(), "OPEN");
                case ExceptionEvent.ExceptionAssigned e -> {}
                case ExceptionEvent.ExceptionResolved e ->
                        states.put(recorded.stream(), "RESOLVED");
            }
        }
    }

    @Override
    public void end() {
        Map<String, String> stored =
                snapshot()
                        .resultQuery("SELECT owner, id, state FROM read.exceptions_entry")
                        .fetchMap(
                                row ->
                                        new ExceptionId(
                                                        new OwnerId(row.get(0, String.class)),
                                                        row.get(1, UUID.class))
                                                .key(),
                                row -> row.get(2, String.class));
        same("exceptions", stored, states);
    }
}
