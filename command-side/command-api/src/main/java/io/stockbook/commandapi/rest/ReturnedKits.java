package io.stockbook.commandapi.rest;

import io.stockbook.commandapi.rest.SentKits.SentKit;
import io.stockbook.commandapi.rest.SentKits.SentPart;
import io.stockbook.messages.Require;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.returns.AuthorizedLine;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.ReturnCommand.AuthorizeReturn;
import io.stockbook.messages.returns.ReturnCommand.ReceiveBlindReturn;
import io.stockbook.messages.returns.ReturnCommand.ReceiveReturn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer sends a kit back, and what left were its components: they are what comes back. No
 * return knows what its order sent, so it is asked where the command comes in. Of a line that was
 * served both ways, each paper is of the built ones first.
 */
public final class ReturnedKits {

    private final SentKits sent;

    ReturnedKits(SentKits sent) {
        this.sent = sent;
    }

    /** With components for kits that left as such; the first takes the number of its line. */
    public AuthorizeReturn expected(AuthorizeReturn asked) {
        List<SentKit> kits = kits(asked.order());
        if (kits.isEmpty()) {
            return asked;
        }
        int next = asked.lines().stream().mapToInt(AuthorizedLine::line).max().orElse(0) + 1;
        List<AuthorizedLine> lines = new ArrayList<>();
        for (AuthorizedLine line : asked.lines()) {
            SentKit kit = of(kits, line.orderLine(), line.sku(), line.quantity());
            long built = built(kit, line.quantity());
            if (built > 0) {
                lines.add(
                        new AuthorizedLine(
                                line.line(), line.orderLine(), line.sku(), built, line.reason()));
            }
            if (kit != null && built < line.quantity()) {
                boolean taken = built > 0;
                for (SentPart part : kit.parts()) {
                    lines.add(
                            new AuthorizedLine(
                                    taken ? next++ : line.line(),
                                    part.line(),
                                    part.sku(),
                                    (line.quantity() - built) * part.perKit(),
                                    line.reason()));
                    taken = true;
                }
            }
        }
        return new AuthorizeReturn(
                asked.returned(),
                asked.order(),
                asked.channel(),
                asked.expectedAt(),
                lines,
                asked.evidence());
    }

    /** With components for kits that left as such. */
    public ReceiveReturn received(ReceiveReturn told) {
        return new ReceiveReturn(
                told.returned(),
                told.receipt(),
                told.location(),
                received(kits(sent.orderOf(told.returned())), told.lines()),
                told.evidence());
    }

    /** With components for kits that left as such. */
    public ReceiveBlindReturn received(ReceiveBlindReturn told) {
        return new ReceiveBlindReturn(
                told.returned(),
                told.order(),
                told.channel(),
                told.receipt(),
                told.location(),
                received(kits(told.order()), told.lines()),
                told.evidence());
    }

    private static List<ReceivedLine> received(List<SentKit> kits, List<ReceivedLine> told) {
        if (kits.isEmpty()) {
            return told;
        }
        List<ReceivedLine> lines = new ArrayList<>();
        for (ReceivedLine line : told) {
            SentKit kit = of(kits, line.orderLine(), line.sku(), line.quantity());
            long built = built(kit, line.quantity());
            if (built > 0) {
                lines.add(
                        new ReceivedLine(
                                line.line(),
                                line.orderLine(),
                                line.sku(),
                                built,
                                line.condition(),
                                line.reason(),
                                line.lot()));
            }
            if (kit != null && built < line.quantity()) {
                for (SentPart part : kit.parts()) {
                    lines.add(
                            new ReceivedLine(
                                    null,
                                    part.line(),
                                    part.sku(),
                                    (line.quantity() - built) * part.perKit(),
                                    line.condition(),
                                    line.reason(),
                                    null));
                }
            }
        }
        return lines;
    }

    private List<SentKit> kits(@Nullable OrderId order) {
        return order == null ? List.of() : sent.of(order);
    }

    /** The kit that the line is of, or null when it is of none that can be counted by its parts. */
    private static @Nullable SentKit of(
            List<SentKit> kits, @Nullable Integer line, Sku sku, long quantity) {
        for (SentKit kit : kits) {
            if (kit.sku().equals(sku) && (line == null || line == kit.line())) {
                return kit.parts().stream()
                                .allMatch(
                                        part ->
                                                quantity
                                                        <= Require.LARGEST_QUANTITY / part.perKit())
                        ? kit
                        : null;
            }
        }
        return null;
    }

    private static long built(@Nullable SentKit kit, long quantity) {
        return kit == null ? quantity : Math.min(quantity, kit.built());
    }
}
