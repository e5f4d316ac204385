package io.stockbook.commandapi.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.returns.AuthorizedLine;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.ReturnCommand.AuthorizeReturn;
import io.stockbook.messages.returns.ReturnCommand.ReceiveReturn;
import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.returns.ReturnReason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Three tea sets were sold with line 1: one left as it was built, two as four cups and two pots.
 */
final class ReturnedKitsTest {

    private static final OrderId ORDER = new OrderId(OwnerId.HOUSE, new OrderNumber("1"));
    private static final ReturnId RETURN = new ReturnId(OwnerId.HOUSE, new ReturnNumber("R-1"));

    private final ReturnedKits kits = new ReturnedKits(new Sold());

    private static final class Sold implements SentKits {
        @Override
        public @Nullable OrderId orderOf(ReturnId returned) {
            return ORDER;
        }

        @Override
        public List<SentKit> of(OrderId order) {
            return List.of(
                    new SentKit(
                            1,
                            new Sku("SET"),
                            1,
                            List.of(
                                    new SentPart(3, new Sku("CUP"), 2),
                                    new SentPart(4, new Sku("POT"), 1))));
        }
    }

    private List<AuthorizedLine> expected(@Nullable OrderId order, AuthorizedLine... lines) {
        return kits.expected(
                        new AuthorizeReturn(
                                RETURN, order, null, null, List.of(lines), Evidence.NONE))
                .lines();
    }

    private static AuthorizedLine line(
            int line, @Nullable Integer orderLine, String sku, long units) {
        return new AuthorizedLine(line, orderLine, new Sku(sku), units, ReturnReason.OTHER);
    }

    @Test
    void kitsAreExpectedAsTheyLeftTheBuiltOnesFirst() {
        assertThat(expected(ORDER, line(1, 1, "SET", 3), line(2, 2, "MUG", 1)))
                .containsExactly(
                        line(1, 1, "SET", 1),
                        line(3, 3, "CUP", 4),
                        line(4, 4, "POT", 2),
                        line(2, 2, "MUG", 1));
    }

    @Test
    void whatIsOfNoOrderOrOfAnotherLineStaysAsItIs() {
        assertThat(expected(null, line(1, null, "SET", 3)))
                .containsExactly(line(1, null, "SET", 3));
        assertThat(expected(ORDER, line(1, 2, "SET", 3))).containsExactly(line(1, 2, "SET", 3));
    }

    @Test
    void kitsAreReceivedAsTheyLeft() {
        ReceiveReturn told =
                new ReceiveReturn(
                        RETURN,
                        "RC-1",
                        new LocationId("EAST"),
                        List.of(received(1, null, "SET", 2)),
                        Evidence.NONE);
        assertThat(kits.received(told).lines())
                .containsExactly(
                        received(1, null, "SET", 1),
                        received(null, 3, "CUP", 2),
                        received(null, 4, "POT", 1));
    }

    private static ReceivedLine received(
            @Nullable Integer line, @Nullable Integer orderLine, String sku, long units) {
        return new ReceivedLine(
                line, orderLine, new Sku(sku), units, ReturnCondition.USED, null, null);
    }
}
