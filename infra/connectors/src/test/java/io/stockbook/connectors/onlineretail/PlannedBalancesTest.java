package io.stockbook.connectors.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.Command;
import io.stockbook.messages.count.CountCommand.ReportCounts;
import io.stockbook.messages.id.LocationId;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.ReturnCommand.ReceiveBlindReturn;
import io.stockbook.messages.returns.ReturnCommand.ReceiveReturn;
import io.stockbook.messages.stock.StockCommand.AdjustStock;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the rows are, what is planned to be taken is there, and no more cases than needed. */
final class PlannedBalancesTest {

    private static final String[] CODES = {"85123A", "85123a", "22423", "POST", "47566", "D"};

    private static List<Row> rows(long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        int invoice = 500_000;
        for (int number = 1; number <= 400; number++) {
            invoice += random.nextInt(3);
            rows.add(row(random, number, invoice));
        }
        return rows;
    }

    private static Row row(Random random, int number, int invoice) {
        boolean credit = invoice % 5 == 0;
        boolean negative = credit || random.nextInt(4) == 0;
        @Nullable String customer = invoice % 3 == 0 ? null : "1700" + invoice % 10;
        int most = random.nextInt(20) == 0 ? 5_000 : 60;
        long units = 1L + random.nextInt(most);
        return new Row(
                number,
                (credit ? "C" : "") + invoice,
                CODES[random.nextInt(CODES.length)],
                random.nextBoolean() ? "" : "SOMETHING",
                negative ? -units : units,
                Instant.EPOCH.plus(Duration.ofHours(20L * number)),
                BigDecimal.valueOf(random.nextInt(3) * 125L, 2),
                customer,
                invoice % 2 == 0 ? "United Kingdom" : "EIRE");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void no_balance_ever_falls_below_zero(long seed) {
        Planner planner = new Planner();
        Map<StockItemId, Long> available = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        List<Row> rows = rows(seed);
        rows.forEach(row -> planner.take(row).forEach(steps::addAll));
        planner.finish().forEach(steps::addAll);
        for (Step step : steps) {
            apply(step.command(), available);
            assertThat(available).allSatisfy((_, units) -> assertThat(units).isNotNegative());
        }
        assertThat(steps).extracting(Step::id).doesNotHaveDuplicates();
        assertThat(available).isEqualTo(booked(rows, steps));
    }

    /** What the rows and the receipts come to, whatever the commands in between. */
    private static Map<StockItemId, Long> booked(List<Row> rows, List<Step> steps) {
        Map<StockItemId, Long> booked = new HashMap<>();
        steps.forEach(
                step -> {
                    if (step.command() instanceof ReceiveStock receipt) {
                        booked.merge(receipt.item(), receipt.quantity(), Long::sum);
                    }
                });
        for (Row row : rows) {
            RowClass rowClass = RowClass.of(row);
            if (rowClass != RowClass.NON_STOCK) {
                long change = rowClass == RowClass.SHIPPED ? -row.quantity() : row.quantity();
                booked.merge(
                        StockRows.home(row),
                        rowClass == RowClass.RETURNED ? -row.quantity() : change,
                        Long::sum);
            }
        }
        return booked;
    }

    private static void apply(Command command, Map<StockItemId, Long> available) {
        switch (command) {
            case ReceiveStock receipt -> {
                assertThat(receipt.quantity() % 144).isZero();
                available.merge(receipt.item(), receipt.quantity(), Long::sum);
            }
            case ReceiveBlindReturn back -> back(back.location(), back.lines(), available);
            case ReceiveReturn back -> back(back.location(), back.lines(), available);
            case ReportCounts sheet ->
                    sheet.lines()
                            .forEach(
                                    line ->
                                            available.put(
                                                    new StockItemId(
                                                            Retailer.OWNER,
                                                            line.sku(),
                                                            new LocationId(
                                                                    sheet.count()
                                                                            .number()
                                                                            .value()
                                                                            .split("/", -1)[1])),
                                                    line.counted()));
            case AdjustStock change -> available.merge(change.item(), change.change(), Long::sum);
            case PlaceOrder order ->
                    order.lines()
                            .forEach(
                                    line ->
                                            available.merge(
                                                    Retailer.home(
                                                            line.sku().value(), order.channel()),
                                                    -line.quantity(),
                                                    Long::sum));
            default -> assertThat(command).isNotNull();
        }
    }

    private static void back(
            LocationId location, List<ReceivedLine> lines, Map<StockItemId, Long> available) {
        lines.forEach(
                line ->
                        available.merge(
                                new StockItemId(Retailer.OWNER, line.sku(), location),
                                line.quantity(),
                                Long::sum));
    }
}
