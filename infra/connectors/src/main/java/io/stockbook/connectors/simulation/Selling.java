package io.stockbook.connectors.simulation;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.id.AllocationId;
import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.stock.Demand;
import io.stockbook.messages.stock.Rank;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AllocateStock;
import io.stockbook.messages.stock.StockCommand.ChangeStatus;
import io.stockbook.messages.stock.StockCommand.ResumeSelling;
import io.stockbook.messages.stock.StockCommand.SetRingFence;
import io.stockbook.messages.stock.StockCommand.SuspendSelling;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be sold: reservations, ring-fences, quality holds, a stop and its end. */
final class Selling {

    /** The first quiet SKUs have fences and stops; reservations and holds take the ones after. */
    private static final int FIRST_WITHOUT_FENCE = 2;

    private static final Duration CHECKOUT = Duration.ofMinutes(30);
    private static final long HELD = 4;

    private final SimulationSize size;
    private final Assortment assortment;
    private final QuietStock quiet;

    Selling(SimulationSize size, Assortment assortment, QuietStock quiet) {
        this.size = size;
        this.assortment = assortment;
        this.quiet = quiet;
    }

    List<Step> on(int number) {
        Day day = Day.of(size, number, "selling");
        List<Step> more = new ArrayList<>();
        switch (number) {
            case 3 -> fences(day);
            case 5 -> {
                hold(day, Status.AVAILABLE, Status.HELD, ReasonCode.QUALITY);
                day.add(
                        "suspend",
                        new SuspendSelling(north(), ReasonCode.QUALITY, day.evidence("QA-1", 9)));
            }
            case 8 -> {
                hold(day, Status.HELD, Status.AVAILABLE, ReasonCode.RESTORED);
                day.add("resume", new ResumeSelling(north(), day.evidence("QA-1", 9)));
            }
            case 10 -> more.add(Shop.holdBack());
            default -> {}
        }
        if (number % 6 == 1) {
            reserve(day, "abandoned", day.at(19).plus(CHECKOUT));
            reserve(day, "kept", longAfter());
        }
        more.addAll(day.steps());
        return more;
    }

    private void fences(Day day) {
        fence(day, main(assortment.quiet(0)), Shop.RETAIL, 20, null);
        fence(day, main(assortment.quiet(1)), Shop.WEB, 15, longAfter());
        fence(day, main(assortment.selling() - 1), Shop.RETAIL, 30, null);
    }

    private static void fence(
            Day day, StockItemId item, ChannelCode channel, long units, @Nullable Instant until) {
        Evidence evidence = day.evidence("campaign", 8);
        day.add("fence/" + item, new SetRingFence(item, channel, units, until, evidence));
    }

    private void hold(Day day, Status from, Status to, ReasonCode reason) {
        StockItemId item = main(assortment.quiet(FIRST_WITHOUT_FENCE));
        boolean back = to == Status.AVAILABLE;
        if (back || quiet.free(item) >= HELD) {
            quiet.add(item, back ? HELD : -HELD);
            day.add(
                    "hold/" + to,
                    new ChangeStatus(item, from, to, HELD, reason, null, day.evidence("QA-2", 10)));
        }
    }

    private void reserve(Day day, String name, Instant expiresAt) {
        int nth =
                FIRST_WITHOUT_FENCE
                        + day.random().nextInt(assortment.quiet() - FIRST_WITHOUT_FENCE);
        StockItemId item = main(assortment.quiet(nth));
        String cart = "CART-%02d-%s".formatted(day.number(), name);
        CommandId id = CommandId.ofKey(Shop.OWNER, Shop.CLIENT, cart);
        if (quiet.free(item) > 0) {
            quiet.reserve(item, 1);
            day.add(
                    cart,
                    new AllocateStock(
                            item,
                            new AllocationId(id.derived("allocation").value()),
                            new Demand(Demand.Kind.CHECKOUT, cart, 1),
                            Shop.WEB,
                            Rank.unplaced(1),
                            1,
                            expiresAt,
                            null,
                            day.evidence(cart, 19)));
        }
    }

    private Instant longAfter() {
        return size.lastDay().plusYears(20).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private StockItemId main(int sku) {
        return Shop.item(assortment, sku, Shop.MAIN);
    }

    private StockItemId north() {
        return Shop.item(assortment, assortment.quiet(0), Shop.NORTH);
    }
}
