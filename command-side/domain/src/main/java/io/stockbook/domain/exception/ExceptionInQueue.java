package io.stockbook.domain.exception;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_EXCEPTION;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.exception.ExceptionCommand.AssignException;
import io.stockbook.messages.exception.ExceptionCommand.OpenException;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.exception.ExceptionEvent;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionAssigned;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import org.jspecify.annotations.Nullable;

/**
 * Something a person has to look at; not a {@link Throwable}, hence the longer name.
 *
 * @param assignee who looks at it, or null while nobody does
 */
public record ExceptionInQueue(Stage stage, @Nullable String assignee)
        implements Decider<ExceptionCommand, ExceptionEvent, ExceptionInQueue> {

    /** The exception to which nothing has happened. */
    public static final ExceptionInQueue UNKNOWN = new ExceptionInQueue(Stage.UNKNOWN, null);

    /** How far it is. */
    public enum Stage {
        /** Not opened yet. */
        UNKNOWN,
        /** Waiting for a person, or being looked at. */
        OPEN,
        /** Done. */
        RESOLVED
    }

    @Override
    public Decision<ExceptionEvent> decide(ExceptionCommand command) {
        return switch (stage) {
            case UNKNOWN -> unknown(command);
            case OPEN -> open(command);
            case RESOLVED -> resolved(command);
        };
    }

    private static Decision<ExceptionEvent> unknown(ExceptionCommand command) {
        return switch (command) {
            case OpenException(_, var type, var subject, var cause, var sentence) ->
                    Decision.accepted(new ExceptionOpened(type, subject, cause, sentence));
            case AssignException _, ResolveException _ ->
                    Decision.refused(
                            UNKNOWN_EXCEPTION,
                            "there is no exception " + command.exception().value());
        };
    }

    private Decision<ExceptionEvent> open(ExceptionCommand command) {
        return switch (command) {
            case OpenException opened -> exists(opened);
            case AssignException(_, var person) ->
                    person.equals(assignee)
                            ? Decision.unchanged()
                            : Decision.accepted(new ExceptionAssigned(person));
            case ResolveException(_, var resolution) ->
                    Decision.accepted(new ExceptionResolved(resolution));
        };
    }

    private static Decision<ExceptionEvent> resolved(ExceptionCommand command) {
        return switch (command) {
            case OpenException opened -> exists(opened);
            case AssignException _, ResolveException _ ->
                    Decision.refused(
                            WRONG_STATE,
                            "exception %s is resolved already"
                                    .formatted(command.exception().value()));
        };
    }

    private static Decision<ExceptionEvent> exists(OpenException command) {
        return Decision.refused(
                ALREADY_EXISTS,
                "exception %s was opened already".formatted(command.exception().value()));
    }

    @Override
    public ExceptionInQueue evolve(ExceptionEvent event) {
        return switch (event) {
            case ExceptionOpened _ -> new ExceptionInQueue(Stage.OPEN, null);
            case ExceptionAssigned assigned ->
                    new ExceptionInQueue(Stage.OPEN, assigned.assignee());
            case ExceptionResolved _ -> new ExceptionInQueue(Stage.RESOLVED, assignee);
        };
    }
}
