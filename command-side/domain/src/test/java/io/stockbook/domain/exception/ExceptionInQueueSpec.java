package io.stockbook.domain.exception;

import static io.stockbook.messages.RefusalCode.ALREADY_EXISTS;
import static io.stockbook.messages.RefusalCode.UNKNOWN_EXCEPTION;
import static io.stockbook.messages.RefusalCode.WRONG_STATE;

import io.stockbook.domain.Given;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.exception.ExceptionCommand.AssignException;
import io.stockbook.messages.exception.ExceptionCommand.OpenException;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.exception.ExceptionEvent;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionAssigned;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionOpened;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.OwnerId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExceptionInQueueSpec {

    private static final ExceptionId ID = new ExceptionId(OwnerId.HOUSE, new UUID(0, 7));
    private static final OpenException OPEN =
            new OpenException(
                    ID,
                    ExceptionType.UNRECORDED_STOCK,
                    "house/MUG@LEEDS",
                    "till 4711",
                    "a sale of 12 found 10");
    private static final ExceptionOpened OPENED =
            new ExceptionOpened(
                    ExceptionType.UNRECORDED_STOCK,
                    "house/MUG@LEEDS",
                    "till 4711",
                    "a sale of 12 found 10");

    private static Given<ExceptionCommand, ExceptionEvent, ExceptionInQueue> unknown() {
        return Given.a(ExceptionInQueue.UNKNOWN);
    }

    private static Given<ExceptionCommand, ExceptionEvent, ExceptionInQueue> resolved() {
        return unknown().events(OPENED, new ExceptionResolved("counted"));
    }

    @Test
    void anExceptionIsOpened() {
        unknown().when(OPEN).then(OPENED);
    }

    @Test
    void anExceptionIsOpenedOnce() {
        unknown().events(OPENED).when(OPEN).refused(ALREADY_EXISTS);
        resolved().when(OPEN).refused(ALREADY_EXISTS);
    }

    @Test
    void anExceptionGoesFromPersonToPerson() {
        unknown()
                .events(OPENED, new ExceptionAssigned("ada"))
                .when(new AssignException(ID, "grace"))
                .then(new ExceptionAssigned("grace"));
    }

    @Test
    void whoHasItAlreadyGetsItOnce() {
        unknown()
                .events(OPENED, new ExceptionAssigned("ada"))
                .when(new AssignException(ID, "ada"))
                .then();
    }

    @Test
    void anExceptionIsResolvedByAnybody() {
        unknown()
                .events(OPENED)
                .when(new ResolveException(ID, "counted"))
                .then(new ExceptionResolved("counted"));
    }

    @Test
    void anExceptionIsResolvedOnce() {
        resolved().when(new ResolveException(ID, "counted")).refused(WRONG_STATE);
    }

    @Test
    void aResolvedExceptionGoesToNobody() {
        resolved().when(new AssignException(ID, "ada")).refused(WRONG_STATE);
    }

    @Test
    void anUnknownExceptionCanOnlyBeOpened() {
        unknown().when(new AssignException(ID, "ada")).refused(UNKNOWN_EXCEPTION);
        unknown().when(new ResolveException(ID, "counted")).refused(UNKNOWN_EXCEPTION);
    }
}
