package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.Refusal;
import io.stockbook.messages.RefusalCode;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.order.OrderCommand.BlockOrder;
import io.stockbook.messages.order.OrderCommand.CancelOrder;
import io.stockbook.messages.order.OrderCommand.CloseOrder;
import io.stockbook.messages.order.OrderCommand.ConfirmCancellation;
import io.stockbook.messages.order.OrderCommand.ConfirmShipment;
import io.stockbook.messages.order.OrderCommand.ExplodeKit;
import io.stockbook.messages.order.OrderCommand.IdentifyLine;
import io.stockbook.messages.order.OrderCommand.RecordAllocation;
import io.stockbook.messages.order.OrderCommand.RecordService;
import io.stockbook.messages.order.OrderCommand.ReleaseOrder;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.ConsumeReservation;
import io.stockbook.messages.stock.StockCommand.DropDemand;
import io.stockbook.messages.stock.StockCommand.FreeAllocation;
import io.stockbook.messages.stock.StockCommand.PickStock;
import io.stockbook.messages.stock.StockCommand.QueueDemand;
import io.stockbook.messages.stock.StockCommand.RejectPick;
import io.stockbook.messages.stock.StockCommand.ReversePick;
import io.stockbook.messages.stock.StockCommand.ReverseShipment;
import io.stockbook.messages.stock.StockCommand.ShipStock;
import io.stockbook.messages.stock.StockCommand.ShortAllocation;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of commands that do not hold: another way, or a person is told. */
final class Denials {

    /** What merely says that the facts were stale. */
    private static final Set<RefusalCode> STALE_FACTS =
            EnumSet.of(
                    RefusalCode.SELLING_SUSPENDED,
                    RefusalCode.INSUFFICIENT_STOCK,
                    RefusalCode.INSUFFICIENT_QUANTITY,
                    RefusalCode.LIMIT_REACHED);

    private final Course course;
    private final @Nullable Refusal refusal;

    private Denials(Course course, @Nullable Refusal refusal) {
        this.course = course;
        this.refusal = refusal;
    }

    /**
     * Takes a command that does not hold. An order that has ended wants nothing any more but that
     * what came late is given back.
     *
     * @param refusal why, or null when it was never answered at all
     */
    static void tell(Course course, Command command, @Nullable Refusal refusal, String why) {
        boolean stuck =
                course.state().phase().ended()
                        ? refusal == null && command instanceof FreeAllocation
                        : new Denials(course, refusal).isStuck(command);
        if (stuck) {
            course.open(
                    ExceptionType.STEP_REFUSED,
                    course.state().order().number().value(),
                    "%s to %s: %s"
                            .formatted(
                                    command.getClass().getSimpleName(),
                                    command.target().key(),
                                    why));
        }
    }

    private boolean isStuck(Command command) {
        if (command instanceof StockCommand ofStock) {
            return isStuck(ofStock);
        }
        return command instanceof OrderCommand ofOrder && isStuck(ofOrder);
    }

    private boolean isStuck(StockCommand command) {
        return switch (command) {
            case AllocateStock it -> {
                Sourcing.denied(course, it);
                yield refusal == null || !STALE_FACTS.contains(refusal.code());
            }
            case ConsumeReservation it -> {
                Checkout.denied(course, it);
                yield refusal == null;
            }
            case QueueDemand it ->
                    Queueing.denied(
                            course, it.demand().line(), it.item().location(), it.quantity());
            case DropDemand it ->
                    Queueing.denied(
                            course,
                            it.demand().line(),
                            it.item().location(),
                            -Objects.requireNonNull(it.quantity()));
            case PickStock it -> isPartStuck(it.allocation(), it);
            case ShipStock it -> isPartStuck(it.allocation(), it);
            case ReversePick it -> isPartStuck(it.allocation(), it);
            case ShortAllocation it -> isPartStuck(it.allocation(), it);
            case RejectPick it -> isPartStuck(it.allocation(), it);
            case ReverseShipment it -> isPartStuck(it.allocation(), it);
            case FreeAllocation it -> isPartStuck(it.allocation(), it);
            case StockCommand _ -> false;
        };
    }

    private boolean isPartStuck(AllocationId allocation, StockCommand denied) {
        for (Line line : List.copyOf(course.state().lines().values())) {
            Part part = line.part(allocation).orElse(null);
            if (part != null) {
                return PartSteps.denied(course, line.number(), part, denied);
            }
        }
        return false;
    }

    private boolean isStuck(OrderCommand command) {
        return switch (command) {
            case BlockOrder _, RecordService _ -> OrderSteps.denied(course, OrderStep.SERVICE);
            case RecordAllocation it -> isRecordStuck(it);
            case ReleaseOrder _ -> isReleaseStuck();
            case ConfirmShipment _ -> OrderSteps.denied(course, OrderStep.SHIP);
            // A refusal says that the line has its SKU, or that nobody wants it any more.
            case IdentifyLine _ -> refusal == null;
            case ExplodeKit it -> isKitStuck(it);
            case CancelOrder _ -> OrderSteps.denied(course, OrderStep.KILL);
            case CloseOrder _ -> OrderSteps.denied(course, OrderStep.CLOSE);
            case ConfirmCancellation _ -> OrderSteps.denied(course, OrderStep.CANCEL);
            case OrderCommand _ -> false;
        };
    }

    /**
     * It was blocked, and that was heard before this: once nothing blocks it, it is asked again.
     */
    private boolean isReleaseStuck() {
        if (refusal != null && refusal.code() == RefusalCode.ORDER_BLOCKED) {
            course.put(course.state().progress().answered());
            return false;
        }
        return OrderSteps.denied(course, OrderStep.RELEASE);
    }

    /** Nobody wants it any more, or there is no room for its components: then it waits as it is. */
    private boolean isKitStuck(ExplodeKit asked) {
        boolean stuck = refusal == null || refusal.code() == RefusalCode.LIMIT_REACHED;
        if (stuck) {
            Kits.refused(course, asked);
        } else {
            Kits.declined(course, asked);
        }
        return stuck;
    }

    /** What was heard since is told next; whatever was wrong with it may be right by then. */
    private boolean isRecordStuck(RecordAllocation told) {
        Progress progress = course.state().progress();
        if (progress.changed()) {
            course.put(progress.answered());
            return false;
        }
        return !Unbacked.learn(course, told, refusal)
                && OrderSteps.denied(course, OrderStep.RECORD);
    }
}
