package io.stockbook.connectors.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.connectors.sending.Progress;
import io.stockbook.connectors.sending.Settlement;
import io.stockbook.messages.Answer;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.Submission;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.messages.stock.StockCommand.CountStock;
import io.stockbook.messages.stock.StockCommand.DispatchTransfer;
import io.stockbook.messages.stock.StockCommand.LoseTransfer;
import io.stockbook.messages.stock.StockCommand.ReceiveTransfer;
import io.stockbook.messages.stock.StockCommand.ReportSale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class SimulationTest {

    private static final SimulationSize SMALL =
            new SimulationSize(7, 100, 15, 20, LocalDate.of(2026, 6, 30));

    /** Accepts everything and keeps it. */
    private static final class Keeping implements CommandGateway {
        private final List<Submission> kept = new ArrayList<>();

        @Override
        public CompletableFuture<Answer> send(Submission submission) {
            kept.add(submission);
            return CompletableFuture.completedFuture(
                    new Answer.Accepted(
                            submission.command().target().key(), 1, 1, Instant.EPOCH, false));
        }

        List<Command> commands() {
            return kept.stream().map(Submission::command).toList();
        }

        <C extends Command> List<C> commands(Class<C> kind) {
            return commands().stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    private static final Settlement AT_REST =
            new Settlement() {
                @Override
                public boolean await(OwnerId owner, Duration atMost) {
                    return true;
                }

                @Override
                public boolean await(Duration atMost) {
                    return true;
                }

                @Override
                public long openOrders() {
                    return 0;
                }

                @Override
                public long events() {
                    return 0;
                }
            };

    private static final Progress SILENT =
            new Progress() {
                @Override
                public void at(Standing standing) {}

                @Override
                public void done(Standing standing) {
                    assertThat(standing.share()).isEqualTo(1);
                }
            };

    private static Keeping run(SimulationSize size) throws InterruptedException {
        Keeping gateway = new Keeping();
        SimulationCounts counts = new Simulation(size, gateway, AT_REST, SILENT).run();
        assertThat(counts.commands()).isEqualTo(gateway.kept.size());
        assertThat(counts.orders()).isEqualTo((long) size.days() * size.ordersPerDay());
        return gateway;
    }

    @Test
    void the_same_seed_sends_the_same_commands_and_another_seed_does_not()
            throws InterruptedException {
        List<Submission> once = run(SMALL).kept;
        assertThat(run(SMALL).kept).isEqualTo(once);
        assertThat(run(new SimulationSize(8, 100, 15, 20, SMALL.lastDay())).kept)
                .isNotEqualTo(once);
    }

    @Test
    void no_two_commands_share_an_id() throws InterruptedException {
        assertThat(run(SimulationSize.DEMO).kept)
                .extracting(Submission::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void every_sku_has_a_name_of_its_own_and_none_is_the_one_of_the_documented_walk() {
        Assortment assortment = new Assortment(500);
        List<String> skus = new ArrayList<>();
        for (int sku = 0; sku < assortment.size(); sku++) {
            skus.add(assortment.sku(sku).value());
        }
        assertThat(skus).doesNotHaveDuplicates().doesNotContain("TSHIRT-BLUE-L");
    }

    @Test
    void everything_happened_in_the_simulated_days() throws InterruptedException {
        Instant first = Instant.parse("2026-06-16T00:00:00Z");
        Instant end = Instant.parse("2026-07-01T00:00:00Z");
        Keeping gateway = run(SMALL);
        assertThat(gateway.commands(StockCommand.class))
                .extracting(command -> command.evidence().occurredAt())
                .allSatisfy(at -> assertThat(at).isBetween(first, end));
        assertThat(gateway.commands(PlaceOrder.class))
                .extracting(order -> order.evidence().occurredAt())
                .allSatisfy(at -> assertThat(at).isBetween(first, end));
    }

    @Test
    void what_leaves_in_the_van_arrives_or_is_lost() throws InterruptedException {
        Keeping gateway = run(SMALL);
        Map<String, Long> onTheWay = new HashMap<>();
        for (Command command : gateway.commands()) {
            switch (command) {
                case DispatchTransfer left ->
                        onTheWay.merge(left.transfer(), left.quantity(), Long::sum);
                case ReceiveTransfer came ->
                        onTheWay.merge(came.transfer(), -came.quantity(), Long::sum);
                case LoseTransfer lost ->
                        onTheWay.merge(lost.transfer(), -lost.quantity(), Long::sum);
                default -> assertThat(command).isNotNull();
            }
        }
        assertThat(onTheWay).hasSizeGreaterThan(20);
        onTheWay.forEach(
                (transfer, units) -> {
                    boolean left = transfer.startsWith("TR-15");
                    assertThat(units).as(transfer).matches(it -> left ? it > 0 : it == 0);
                });
    }

    @Test
    void the_till_sells_what_the_books_do_not_have_and_counts_are_never_below_nothing()
            throws InterruptedException {
        Keeping gateway = run(SMALL);
        assertThat(gateway.commands(ReportSale.class))
                .filteredOn(sale -> sale.quantity() > 20)
                .extracting(ReportSale::sale)
                .containsExactly("POS-13-7");
        assertThat(gateway.commands(CountStock.class)).hasSize(60);
    }
}
