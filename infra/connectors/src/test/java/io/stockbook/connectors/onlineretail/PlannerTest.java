package io.stockbook.connectors.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.connectors.sending.Step;
import io.stockbook.messages.Command;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.Evidence;
import io.stockbook.messages.Money;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.CatalogCommand.RenameItem;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.count.CountCommand.ReportCounts;
import io.stockbook.messages.count.CountedUnits;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OrderId;
import io.stockbook.messages.id.OrderNumber;
import io.stockbook.messages.id.ReturnId;
import io.stockbook.messages.id.ReturnNumber;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.Handling;
import io.stockbook.messages.order.OrderCommand.PlaceOrder;
import io.stockbook.messages.order.OrderLine;
import io.stockbook.messages.order.ServiceLine;
import io.stockbook.messages.returns.LineDisposition;
import io.stockbook.messages.returns.ReceivedLine;
import io.stockbook.messages.returns.ReturnCommand.CloseReturn;
import io.stockbook.messages.returns.ReturnCommand.DispositionUnits;
import io.stockbook.messages.returns.ReturnCommand.ReceiveBlindReturn;
import io.stockbook.messages.returns.ReturnCondition;
import io.stockbook.messages.stock.ReasonCode;
import io.stockbook.messages.stock.Status;
import io.stockbook.messages.stock.StockCommand.AdjustStock;
import io.stockbook.messages.stock.StockCommand.ReceiveStock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlannerTest {

    private static final Instant MORNING = Instant.parse("2011-01-10T09:00:00Z");
    private static final StockItemId MUG = Retailer.home("MUG", Retailer.UK);
    private static final StockItemId SMALL_MUG = Retailer.home("mug", Retailer.UK);

    @TempDir private Path folder;
    private List<Step> steps = List.of();

    private static List<Step> plan(List<Row> rows) {
        Planner planner = new Planner();
        List<Step> steps = new ArrayList<>();
        rows.forEach(row -> planner.take(row).forEach(steps::addAll));
        planner.finish().forEach(steps::addAll);
        return steps;
    }

    @BeforeEach
    void planTheSmallFile() throws IOException {
        steps = plan(Rows.read(Rows.gzipped(folder, Rows.SMALL)));
    }

    private List<Command> of(int row) {
        return steps.stream()
                .filter(step -> step.origin().equals("row " + row))
                .map(Step::command)
                .toList();
    }

    private PlaceOrder order(String number) {
        OrderId id = new OrderId(Retailer.OWNER, new OrderNumber(number));
        return steps.stream()
                .map(Step::command)
                .filter(PlaceOrder.class::isInstance)
                .map(PlaceOrder.class::cast)
                .filter(place -> place.order().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Money pence(long pence) {
        return new Money(pence, "GBP");
    }

    @Test
    void the_rows_of_an_invoice_become_one_order_after_the_receipts_it_needs() {
        assertThat(of(1))
                .containsExactly(
                        new RegisterItem(
                                new CatalogItemId(Retailer.OWNER, new Sku("MUG")),
                                "MUG, \"BLUE\"",
                                "each",
                                Tracking.NONE),
                        new ReceiveStock(
                                MUG,
                                "made-up/row-1",
                                Status.AVAILABLE,
                                144,
                                null,
                                pence(22_032),
                                null,
                                Evidence.of("made-up/row-1", MORNING)),
                        new PlaceOrder(
                                new OrderId(Retailer.OWNER, new OrderNumber("900001")),
                                Retailer.UK,
                                5,
                                null,
                                Handling.ALREADY_SHIPPED,
                                List.of(
                                        new OrderLine(1, new Sku("MUG"), 6, pence(255)),
                                        new OrderLine(2, new Sku("mug"), 6, pence(125)),
                                        new OrderLine(3, new Sku("MUG"), 6, pence(255))),
                                List.of(new ServiceLine(4, "POST", 1, pence(1_800))),
                                "17001",
                                null,
                                null,
                                Evidence.of("900001", MORNING)));
        assertThat(of(3)).isEmpty();
    }

    @Test
    void an_order_waits_for_every_place_it_ships_from() {
        Step placing =
                steps.stream()
                        .filter(step -> step.command() instanceof PlaceOrder)
                        .findFirst()
                        .orElseThrow();
        assertThat(placing.after()).containsExactly(MUG, SMALL_MUG);
        assertThat(placing.id()).isEqualTo(CommandId.ofDocument(placing.command().target()));
    }

    @Test
    void a_receipt_is_the_shortage_in_full_cases() {
        assertThat(of(5))
                .first()
                .isInstanceOfSatisfying(
                        ReceiveStock.class,
                        receipt -> {
                            assertThat(receipt.item())
                                    .isEqualTo(Retailer.home("MUG", Retailer.EXPORT));
                            assertThat(receipt.quantity()).isEqualTo(288);
                            assertThat(receipt.value()).isEqualTo(pence(36_288));
                        });
    }

    @Test
    void the_cost_of_a_code_without_a_price_so_far_is_a_share_of_a_pound() {
        assertThat(of(6))
                .filteredOn(ReceiveStock.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        ReceiveStock.class,
                        receipt -> assertThat(receipt.value()).isEqualTo(pence(8_640)));
    }

    @Test
    void a_lost_row_that_says_why_is_an_adjustment() {
        assertThat(of(14))
                .filteredOn(AdjustStock.class::isInstance)
                .containsExactly(
                        new AdjustStock(
                                MUG,
                                Status.AVAILABLE,
                                -4,
                                ReasonCode.DAMAGE,
                                null,
                                null,
                                new Evidence(
                                        "900008",
                                        Instant.parse("2011-07-12T09:00:00Z"),
                                        "damaged")));
    }

    @Test
    void what_was_found_or_is_gone_and_nobody_says_why_is_counted_when_the_quarter_is_over() {
        CatalogItemId vase = new CatalogItemId(Retailer.OWNER, new Sku("VASE"));
        assertThat(of(6))
                .hasSize(2)
                .contains(new RegisterItem(vase, "VASE", "each", Tracking.NONE))
                .hasAtLeastOneElementOfType(ReceiveStock.class);
        assertThat(of(7)).contains(new RenameItem(vase, "VASE"));
        // 144 came and 3 are gone, 12 were sold.
        assertThat(sheets("2011-Q1"))
                .containsExactly(new CountedUnits(new Sku("VASE"), 144 - 3 - 12));
        // Of the small mug 144 came, 6 were sold, 12 came back and 7 were found; and a later
        // order needs 500, for which 3 more cases came. 50 bowls were found and 50 sold.
        assertThat(sheets("2011-Q3"))
                .containsExactlyInAnyOrder(
                        new CountedUnits(new Sku("mug"), 144 - 6 + 12 + 7 + 432 - 500),
                        new CountedUnits(new Sku("BOWL"), 144 + 50 - 50));
    }

    private List<CountedUnits> sheets(String quarter) {
        return steps.stream()
                .map(Step::command)
                .filter(ReportCounts.class::isInstance)
                .map(ReportCounts.class::cast)
                .filter(sheet -> sheet.count().number().value().startsWith(quarter))
                .flatMap(sheet -> sheet.lines().stream())
                .toList();
    }

    @Test
    void a_stock_item_is_counted_once_in_a_quarter() throws IOException {
        List<Step> planned =
                plan(
                        Rows.read(
                                Rows.gzipped(
                                        folder,
                                        Rows.HEADER
                                                + "1,MUG,found,7,2011-01-10 09:00:00,0,,France\n"
                                                + "2,MUG,found,2,2011-01-11"
                                                + " 09:00:00,0,,France\n")));
        assertThat(planned)
                .extracting(Step::command)
                .filteredOn(AdjustStock.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        AdjustStock.class,
                        find -> {
                            assertThat(find.change()).isEqualTo(2);
                            assertThat(find.reason()).isEqualTo(ReasonCode.UNRECORDED_STOCK);
                        });
        assertThat(planned)
                .extracting(Step::command)
                .filteredOn(ReportCounts.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        ReportCounts.class,
                        sheet ->
                                assertThat(sheet.lines())
                                        .containsExactly(new CountedUnits(new Sku("MUG"), 9)));
    }

    @Test
    void an_invoice_number_that_comes_again_is_an_order_of_its_own() {
        assertThat(order("900004").lines()).extracting(OrderLine::quantity).containsExactly(10L);
        assertThat(order("900004/2").lines()).extracting(OrderLine::quantity).containsExactly(2L);
    }

    @Test
    void a_return_comes_back_to_its_home_and_its_postage_is_an_order_without_stock() {
        Evidence evidence = Evidence.of("C900006", Instant.parse("2011-07-12T08:00:00Z"));
        ReturnId returned = new ReturnId(Retailer.OWNER, new ReturnNumber("C900006"));
        assertThat(of(10))
                .contains(
                        new ReceiveBlindReturn(
                                returned,
                                null,
                                Retailer.UK,
                                "C900006/" + MUG.location(),
                                MUG.location(),
                                List.of(back(MUG.sku(), 2)),
                                evidence),
                        new DispositionUnits(
                                returned,
                                List.of(
                                        new LineDisposition(
                                                1,
                                                MUG.location(),
                                                null,
                                                Status.AVAILABLE,
                                                2,
                                                null)),
                                evidence),
                        new CloseReturn(returned, null));
        assertThat(order("C900006").lines()).isEmpty();
        assertThat(order("C900006").services())
                .containsExactly(new ServiceLine(1, "POST", -1, pence(1_800)));
    }

    private static ReceivedLine back(Sku sku, long units) {
        return new ReceivedLine(null, null, sku, units, ReturnCondition.UNKNOWN, null, null);
    }

    @Test
    void two_rows_that_are_equal_are_two_lines_that_came_back_and_one_decision() {
        assertThat(of(12))
                .anySatisfy(
                        command ->
                                assertThat(command)
                                        .isInstanceOfSatisfying(
                                                ReceiveBlindReturn.class,
                                                box ->
                                                        assertThat(box.lines())
                                                                .containsExactly(
                                                                        back(SMALL_MUG.sku(), 6),
                                                                        back(SMALL_MUG.sku(), 6))))
                .anySatisfy(
                        command ->
                                assertThat(command)
                                        .isInstanceOfSatisfying(
                                                DispositionUnits.class,
                                                looked ->
                                                        assertThat(looked.lines())
                                                                .extracting(
                                                                        LineDisposition::quantity)
                                                                .containsExactly(12L)));
    }

    @Test
    void a_bad_debt_is_an_order_with_one_negative_price() {
        assertThat(order("A900011").services())
                .containsExactly(new ServiceLine(1, "B", 1, pence(-1_106_206)));
    }

    @Test
    void a_gift_ships_at_no_price_and_fractions_of_a_penny_round_to_even() {
        assertThat(order("900010").lines())
                .containsExactly(
                        new OrderLine(1, new Sku("BOWL"), 49, pence(0)),
                        new OrderLine(2, new Sku("BOWL"), 1, pence(0)));
        assertThat(order("900004").lines().getFirst().price()).isEqualTo(pence(400));
    }

    @Test
    void planning_the_same_rows_again_gives_the_same_steps() throws IOException {
        assertThat(plan(Rows.read(Rows.gzipped(folder, Rows.SMALL)))).isEqualTo(steps);
        assertThat(steps).extracting(Step::id).doesNotHaveDuplicates();
    }

    @Test
    void a_row_that_fits_no_rule_is_named() throws IOException {
        List<Row> rows =
                Rows.read(
                        Rows.gzipped(
                                folder,
                                Rows.HEADER + "1, MUG,MUG,1,2011-01-10 09:00:00,1,1,France\n"));
        assertThatThrownBy(() -> plan(rows))
                .hasMessageContaining("row 1 fits no rule: SKU must be 1 to 100 characters");
    }
}
