package io.stockbook.messages.returns;

import io.stockbook.messages.Command;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.ReturnId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a return can be asked or told. To authorise, to decide on units and to refund are
 * requests; that something came back is a report.
 */
public sealed interface ReturnCommand extends Command {

    /** The most lines one return may have, and the most that may be named at once. */
    int MOST_LINES = 500;

    /** The most receipts of one return, and the most refunds. */
    int MOST_PAPERS = 500;

    /** The longest number of a receipt or a refund. */
    int LONGEST_NUMBER = 100;

    /** The longest reason. */
    int LONGEST_REASON = 2_000;

    /** The return that decides. */
    ReturnId returned();

    @Override
    default ReturnId target() {
        return returned();
    }

    /**
     * Agrees that these units come back; keyed by its own number.
     *
     * @param order whose units they are, or null when nobody knows
     * @param expectedAt where they are expected; they may come anywhere
     */
    record AuthorizeReturn(
            ReturnId returned,
            @Nullable OrderId order,
            @Nullable ChannelCode channel,
            @Nullable LocationId expectedAt,
            List<AuthorizedLine> lines,
            Evidence evidence)
            implements ReturnCommand {
        /** Checks the lines, and that they are of one owner. */
        public AuthorizeReturn {
            ofOneOwner(returned, order);
            lines = List.copyOf(lines);
            few(lines, "a return");
            Require.that(
                    lines.stream().mapToInt(AuthorizedLine::line).distinct().count()
                            == lines.size(),
                    "each line number may stand once only");
            Require.that(
                    order != null || lines.stream().allMatch(line -> line.orderLine() == null),
                    "a line of an order can be named only with its order");
        }
    }

    /**
     * Reports what came back under a return, to whatever location.
     *
     * @param receipt the paper's number, by which it is told from others of the return
     */
    record ReceiveReturn(
            ReturnId returned,
            String receipt,
            LocationId location,
            List<ReceivedLine> lines,
            Evidence evidence)
            implements ReturnCommand {
        /** Checks the text and the lines. */
        public ReceiveReturn {
            Require.text(receipt, LONGEST_NUMBER, "receipt");
            lines = List.copyOf(lines);
            few(lines, "a receipt");
        }
    }

    /** Reports what came back without anybody's word before; keyed by the number it is given. */
    record ReceiveBlindReturn(
            ReturnId returned,
            @Nullable OrderId order,
            @Nullable ChannelCode channel,
            String receipt,
            LocationId location,
            List<ReceivedLine> lines,
            Evidence evidence)
            implements ReturnCommand {
        /** Checks the text and the lines, and that they are of one owner. */
        public ReceiveBlindReturn {
            ofOneOwner(returned, order);
            Require.text(receipt, LONGEST_NUMBER, "receipt");
            lines = List.copyOf(lines);
            few(lines, "a receipt");
            Require.that(
                    lines.stream().allMatch(line -> line.line() == null),
                    "a return that begins here has no lines to name");
            Require.that(
                    order != null || lines.stream().allMatch(line -> line.orderLine() == null),
                    "a line of an order can be named only with its order");
        }
    }

    /** Decides what becomes of units that came back: as many or as few as were looked at. */
    record DispositionUnits(ReturnId returned, List<LineDisposition> lines, Evidence evidence)
            implements ReturnCommand {
        /** Checks the lines. */
        public DispositionUnits {
            lines = List.copyOf(lines);
            few(lines, "an inspection");
        }
    }

    /**
     * Gives the customer money back, before or after the goods are here.
     *
     * @param refund its number, by which it is told from others of the return
     */
    record SignalRefund(
            ReturnId returned, String refund, List<RefundedLine> lines, Evidence evidence)
            implements ReturnCommand {
        /** Checks the text and the lines. */
        public SignalRefund {
            Require.text(refund, LONGEST_NUMBER, "refund");
            lines = List.copyOf(lines);
            few(lines, "a refund");
            Require.that(
                    lines.stream().mapToInt(RefundedLine::line).distinct().count() == lines.size(),
                    "each line number may stand once only");
        }
    }

    /** Expects nothing more; possible once everything that came back was looked at. */
    record CloseReturn(ReturnId returned, @Nullable String note) implements ReturnCommand {
        /** Checks the text. */
        public CloseReturn {
            if (note != null) {
                Require.text(note, LONGEST_REASON, "note");
            }
        }
    }

    /** Takes the word back; possible until something is here or was refunded. */
    record CancelReturn(ReturnId returned, String reason) implements ReturnCommand {
        /** Checks the text. */
        public CancelReturn {
            Require.text(reason, LONGEST_REASON, "reason");
        }
    }

    private static void ofOneOwner(ReturnId returned, @Nullable OrderId order) {
        Require.that(
                order == null || returned.owner().equals(order.owner()),
                "the units of a return are of the owner of their order");
    }

    private static void few(Collection<?> lines, String what) {
        Require.that(
                !lines.isEmpty() && lines.size() <= MOST_LINES,
                "%s must have 1 to %d lines, not %d".formatted(what, MOST_LINES, lines.size()));
    }
}
