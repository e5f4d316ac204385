package io.stockbook.domain.work;

import io.stockbook.domain.Decider;
import io.stockbook.domain.Decision;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.work.WorkInput;
import io.stockbook.messages.work.WorkItem;
import io.stockbook.messages.work.WorkOrderCommand;
import io.stockbook.messages.work.WorkOrderCommand.CancelWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.CloseWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.PlanWorkOrder;
import io.stockbook.messages.work.WorkOrderCommand.RecordWorkPromise;
import io.stockbook.messages.work.WorkOrderCommand.RecordWorkShortage;
import io.stockbook.messages.work.WorkOrderCommand.ReportWork;
import io.stockbook.messages.work.WorkOrderEvent;
import io.stockbook.messages.work.WorkOrderEvent.InputPromised;
import io.stockbook.messages.work.WorkOrderEvent.InputShort;
import io.stockbook.messages.work.WorkOrderEvent.WorkDone;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderCancelled;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderClosed;
import io.stockbook.messages.work.WorkOrderEvent.WorkOrderPlanned;
import io.stockbook.messages.work.WorkOrderState;
import io.stockbook.messages.work.WorkPlan;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One work order: what it needs to tell what is in work. What is promised to it the stock items
 * know, and tell.
 *
 * @param work null until it is planned
 */
public record WorkOrder(WorkOrderState state, @Nullable Work work)
        implements Decider<WorkOrderCommand, WorkOrderEvent, WorkOrder> {

    /** The work order to which nothing has happened. */
    public static final WorkOrder UNKNOWN = new WorkOrder(WorkOrderState.PLANNED, null);

    @Override
    public Decision<WorkOrderEvent> decide(WorkOrderCommand command) {
        Decision<WorkOrderEvent> decision =
                switch (command) {
                    case PlanWorkOrder it -> plan(it);
                    case WorkOrderCommand _ when work == null ->
                            Decision.refused(Refusals.unknown(command));
                    case RecordWorkPromise it when it.change() == 0 && state.isOpen() ->
                            Decision.unchanged();
                    case RecordWorkPromise it ->
                            of(
                                    it,
                                    it.line(),
                                    item ->
                                            new InputPromised(
                                                    itsPlan().location(),
                                                    item,
                                                    it.change(),
                                                    it.change() < 0 || state.isOpen()));
                    case RecordWorkShortage it ->
                            state.isOpen()
                                    ? of(
                                            it,
                                            it.line(),
                                            item ->
                                                    new InputShort(
                                                            itsPlan().location(),
                                                            item,
                                                            it.lacking(),
                                                            it.why()))
                                    : Decision.unchanged();
                    case ReportWork it -> Report.of(it, itsWork(), state);
                    case CancelWorkOrder it -> cancel(it);
                    case CloseWorkOrder it ->
                            state.isEnded()
                                    ? Decision.unchanged()
                                    : Closing.of(it, itsWork(), state == WorkOrderState.STOPPED);
                };
        return Limits.keep(this, decision);
    }

    private Decision<WorkOrderEvent> plan(PlanWorkOrder asked) {
        if (work != null) {
            return Decision.refused(Refusals.plannedAlready(asked));
        }
        String problem = Shape.problem(asked.plan());
        if (problem != null) {
            return Decision.refused(Refusals.wrongLines(asked, problem));
        }
        Status wrong =
                Stream.concat(
                                asked.plan().inputs().stream().map(it -> it.from()),
                                asked.plan().outputs().stream().map(it -> it.to()))
                        .filter(status -> !status.unpromised())
                        .findFirst()
                        .orElse(null);
        return wrong == null
                ? Decision.accepted(new WorkOrderPlanned(asked.plan(), asked.evidence()))
                : Decision.refused(Refusals.wrongStatus(wrong));
    }

    private Decision<WorkOrderEvent> of(
            WorkOrderCommand command, int number, Function<WorkItem, WorkOrderEvent> fact) {
        Lines.Line line = itsWork().lines().find(number, true);
        return line == null
                ? Decision.refused(Refusals.unknownInput(command, number))
                : Decision.accepted(fact.apply(line.item()));
    }

    private Decision<WorkOrderEvent> cancel(CancelWorkOrder asked) {
        return switch (state) {
            case PLANNED, STARTED ->
                    Decision.accepted(
                            new WorkOrderCancelled(
                                    itsPlan().location(), promised(itsPlan()), asked.reason()));
            case STOPPED, CANCELLED -> Decision.unchanged();
            case CLOSED -> Decision.refused(Refusals.isClosed(asked));
        };
    }

    /** The inputs that stock items are asked to promise. */
    static List<WorkItem> promised(WorkPlan plan) {
        return plan.inputs().stream()
                .filter(WorkInput::needsPromise)
                .map(it -> new WorkItem(it.line(), it.sku()))
                .toList();
    }

    private Work itsWork() {
        return Objects.requireNonNull(work, "a work order that was planned has work");
    }

    private WorkPlan itsPlan() {
        return itsWork().plan();
    }

    @Override
    public int size() {
        return work == null ? 0 : work.lines().all().size();
    }

    @Override
    public WorkOrder evolve(WorkOrderEvent event) {
        return switch (event) {
            case WorkOrderPlanned it -> new WorkOrder(WorkOrderState.PLANNED, Work.of(it.plan()));
            case InputPromised _, InputShort _ -> this;
            case WorkDone it ->
                    new WorkOrder(
                            state == WorkOrderState.PLANNED ? WorkOrderState.STARTED : state,
                            itsWork().after(it));
            case WorkOrderCancelled _ ->
                    new WorkOrder(
                            state == WorkOrderState.PLANNED
                                    ? WorkOrderState.CANCELLED
                                    : WorkOrderState.STOPPED,
                            work);
            case WorkOrderClosed it ->
                    new WorkOrder(WorkOrderState.CLOSED, itsWork().without(it.spoiled()));
        };
    }
}
