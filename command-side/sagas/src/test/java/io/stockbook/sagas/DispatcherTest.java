package io.stockbook.sagas;

import static io.stockbook.sagas.Words.channel;
import static io.stockbook.sagas.Words.place;
import static io.stockbook.sagas.Words.receive;
import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.NotTaken;
import io.stockbook.messages.exception.ExceptionCommand;
import io.stockbook.messages.exception.ExceptionCommand.OpenException;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.exception.ExceptionEvent.ExceptionResolved;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.TransferId;
import io.stockbook.messages.id.TransferNumber;
import io.stockbook.messages.id.WorkOrderId;
import io.stockbook.messages.id.WorkOrderNumber;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.Convert;
import io.stockbook.messages.stock.StockCommand.ReceiveTransfer;
import io.stockbook.messages.stock.StockCommand.ReportConsumption;
import io.stockbook.messages.stock.StockCommand.ReportDispatch;
import io.stockbook.messages.stock.StockEvent.StockAllocated;
import io.stockbook.messages.transfer.ArrivingUnits;
import io.stockbook.messages.transfer.LeavingUnits;
import io.stockbook.messages.transfer.Route;
import io.stockbook.messages.transfer.TransferCommand.DispatchTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.ReceiveTransferUnits;
import io.stockbook.messages.transfer.TransferCommand.RequestTransfer;
import io.stockbook.messages.transfer.TransferLine;
import io.stockbook.messages.work.UnitsIn;
import io.stockbook.messages.work.UnitsOut;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkOrderCommand.PlanWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.ReportWork;
import io.stockbook.messages.work.WorkOrderKind;
import io.stockbook.messages.work.WorkOutput;
import io.stockbook.messages.work.WorkPlan;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

final class DispatcherTest {

    private static final int MANY = 40;

    private final Stage stage = new Stage(10);
    private final AtomicLong ticks = new AtomicLong(Long.MAX_VALUE - 1);
    private @Nullable Throwable failure;

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @EnumSource
    void aCommandThatTheLedgerDidNotTakeIsSentUntilItDoes(NotTaken.Reason reason) {
        outlasts(new CompletionException(new Refusing(reason)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01"})
    void aDatabaseThatIsAwayIsWaitedFor(String state) {
        outlasts(new IllegalStateException(new SQLException("away", state)));
    }

    @Test
    void aConnectionThatCannotBeHadIsWaitedFor() {
        outlasts(new DataAccessResourceFailureException("away"));
    }

    @Test
    void aCommandThatFailsItselfIsGivenUp() {
        Dispatcher dispatcher = sending();
        failure = new IllegalStateException(new SQLException("no such column", "42703"));
        steps(dispatcher);
        assertThat(stage.count("process_command")).isZero();
        assertThat(stage.count("process_input WHERE what = 'FAILED'")).isEqualTo(1);
    }

    @Test
    void anExceptionIsNotResolvedBeforeItIsOpenedHoweverBusyTheLedgerIs() {
        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.feed();
        stage.tell(channel("north"));
        stage.feed();
        List<Command> sent = new ArrayList<>();
        steps(
                dispatcher(
                        submission -> {
                            sent.add(submission.command());
                            return sent.size() == 1
                                    ? CompletableFuture.<Answer>failedFuture(
                                            new Refusing(NotTaken.Reason.BUSY))
                                    : stage.answer(submission);
                        }));
        assertThat(sent)
                .filteredOn(ExceptionCommand.class::isInstance)
                .extracting(Object::getClass)
                .containsExactly(OpenException.class, OpenException.class, ResolveException.class);
        assertThat(stage.ledger.events(ExceptionResolved.class)).hasSize(1);
        assertThat(stage.count("process_command")).isZero();
    }

    @Test
    void whatOthersWantOfTheSameTargetDoesNotWait() {
        stage.tell(channel("north"));
        stage.tell(receive("A", "north", 9));
        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.tell(place("2", Handling.MANUAL, "A", 4));
        stage.feed();
        List<Command> sent = new ArrayList<>();
        dispatcher(
                        submission -> {
                            sent.add(submission.command());
                            return new CompletableFuture<>();
                        })
                .step();
        assertThat(sent).hasSize(2).hasOnlyElementsOfType(AllocateStock.class);
    }

    @Test
    void nothingOfATransferArrivesBeforeItLeft() {
        TransferId transfer = new TransferId(OwnerId.HOUSE, new TransferNumber("T-1"));
        stage.tell(
                new RequestTransfer(
                        transfer,
                        new Route(new LocationId("north"), new LocationId("south")),
                        List.of(
                                new TransferLine(1, new Sku("A"), 4, null),
                                new TransferLine(2, new Sku("B"), 4, null)),
                        Evidence.NONE));
        stage.tell(
                new DispatchTransferUnits(
                        transfer,
                        List.of(new LeavingUnits(1, Status.AVAILABLE, 4, null)),
                        Evidence.NONE));
        stage.tell(
                new ReceiveTransferUnits(
                        transfer,
                        "R-1",
                        List.of(new ArrivingUnits(1, null, Status.HELD, 4, null, null)),
                        Evidence.NONE));
        stage.feed();
        List<Command> sent = new ArrayList<>();
        Dispatcher dispatcher =
                dispatcher(
                        submission -> {
                            sent.add(submission.command());
                            return sent.size() == 1
                                    ? CompletableFuture.<Answer>failedFuture(
                                            new Refusing(NotTaken.Reason.BUSY))
                                    : stage.answer(submission);
                        });
        dispatcher.step();
        assertThat(sent).hasSize(2).hasOnlyElementsOfType(AllocateStock.class);
        steps(dispatcher);
        assertThat(sent)
                .filteredOn(
                        it -> it instanceof StockCommand of && of.item().sku().value().equals("A"))
                .extracting(Object::getClass)
                .containsExactly(
                        AllocateStock.class,
                        AllocateStock.class,
                        ReportDispatch.class,
                        ReceiveTransfer.class);
    }

    @Test
    void nothingOfAWorkOrderIsMadeBeforeItsPartsWentIn() {
        WorkOrderId work = new WorkOrderId(OwnerId.HOUSE, new WorkOrderNumber("W-1"));
        stage.tell(
                new PlanWorkOrder(
                        work,
                        new WorkPlan(
                                new LocationId("north"),
                                WorkOrderKind.RELABEL,
                                List.of(new WorkInput(1, new Sku("A"), 4, Status.HELD, null)),
                                List.of(
                                        new WorkOutput(
                                                2, new Sku("B"), 4, Status.HELD, null, null))),
                        Evidence.NONE));
        stage.tell(
                new ReportWork(
                        work,
                        List.of(new UnitsIn(1, null, 4, null, null)),
                        List.of(new UnitsOut(2, null, 4, null)),
                        List.of(),
                        List.of(),
                        Evidence.NONE));
        stage.feed();
        List<Command> sent = new ArrayList<>();
        Dispatcher dispatcher =
                dispatcher(
                        submission -> {
                            sent.add(submission.command());
                            return sent.size() == 1
                                    ? CompletableFuture.<Answer>failedFuture(
                                            new Refusing(NotTaken.Reason.BUSY))
                                    : stage.answer(submission);
                        });
        dispatcher.step();
        assertThat(sent).hasSize(1).hasOnlyElementsOfType(ReportConsumption.class);
        steps(dispatcher);
        assertThat(sent)
                .<Class<?>>extracting(Object::getClass)
                .containsExactly(ReportConsumption.class, ReportConsumption.class, Convert.class);
    }

    @Test
    void whatACrashOfTheDatabaseBroughtBackIsSentAgainAndSettled() {
        List<CommandId> sent = new ArrayList<>();
        stage.tell(channel("north"));
        stage.tell(receive("A", "north", 9));
        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.feed();
        Dispatcher dispatcher =
                dispatcher(
                        submission -> {
                            sent.add(submission.id());
                            return stage.answer(submission);
                        });
        Object lost =
                stage.dsl.fetchValue("SELECT json_agg(c)::text FROM ledger.process_command AS c");
        steps(dispatcher);
        assertThat(stage.count("process_command")).isZero();
        stage.dsl.execute(
                """
                INSERT INTO ledger.process_command OVERRIDING SYSTEM VALUE
                SELECT * FROM json_populate_recordset(NULL::ledger.process_command, ?::json)
                """,
                lost);
        steps(dispatcher);
        assertThat(stage.count("process_command")).isZero();
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst()).isEqualTo(sent.getLast());
        assertThat(stage.ledger.events(StockAllocated.class)).hasSize(1);
    }

    @Test
    void whatIsStillUnderWayIsNotSentAgainByALookBack() {
        AtomicInteger sent = new AtomicInteger();
        stage.tell(channel("north"));
        stage.tell(receive("A", "north", 9));
        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.feed();
        steps(
                dispatcher(
                        _ -> {
                            sent.incrementAndGet();
                            return new CompletableFuture<>();
                        }));
        assertThat(sent).hasValue(1);
    }

    private void outlasts(Throwable outage) {
        Dispatcher dispatcher = sending();
        failure = outage;
        steps(dispatcher);
        assertThat(stage.count("process_command")).isEqualTo(1);
        assertThat(stage.count("process_input")).isZero();
        failure = null;
        steps(dispatcher);
        assertThat(stage.count("process_command")).isZero();
        assertThat(stage.ledger.events(StockAllocated.class)).hasSize(1);
    }

    /** With one command to send: an order's request for its units. */
    private Dispatcher sending() {
        stage.tell(channel("north"));
        stage.tell(receive("A", "north", 9));
        stage.tell(place("1", Handling.MANUAL, "A", 4));
        stage.feed();
        return dispatcher(
                submission ->
                        failure == null
                                ? stage.answer(submission)
                                : CompletableFuture.<Answer>failedFuture(failure));
    }

    private Dispatcher dispatcher(CommandGateway gateway) {
        return new Dispatcher(new Undelivered(stage.dsl), gateway, ticks::get, () -> {});
    }

    private void steps(Dispatcher dispatcher) {
        for (int step = 0; step < MANY; step++) {
            dispatcher.step();
            ticks.addAndGet(Duration.ofMinutes(1).toNanos());
        }
    }

    private static final class Refusing extends RuntimeException implements NotTaken {

        private static final long serialVersionUID = 1;

        private final Reason reason;

        Refusing(Reason reason) {
            this.reason = reason;
        }

        @Override
        public Reason reason() {
            return reason;
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(1);
        }
    }
}
