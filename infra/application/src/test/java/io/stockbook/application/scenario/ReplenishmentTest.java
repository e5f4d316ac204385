package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What runs low is drafted anew, once, and a person decides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReplenishmentTest {

    private static final String TERMS =
            "{'reorderPoint': 10, 'orderQuantity': 20, 'leadTimeDays': 14, 'supplier': 'potter'}";

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private int sales;

    @BeforeAll
    void two_warehouses() {
        shop.opens("LEEDS", "LONDON");
    }

    @AfterAll
    void nothing_is_left_open() {
        Verifier.Said said = new Verifier(stockbook).verify();
        stockbook.close();
        assertThat(said.broken()).isEmpty();
        assertThat(said.text()).contains("what is bought again is the fold of the events");
    }

    @Test
    void down_at_its_reorder_point_a_sku_is_drafted_for_approval_once() {
        has("MUG", 12);
        plans("MUG", TERMS);
        sells("MUG", 1);
        assertThat(need("MUG").path("position").asLong()).isEqualTo(11);
        assertThat(drafts("MUG")).isEmpty();

        // Ten are left: as many as usual are drafted, of whom they are usually bought.
        sells("MUG", 1);
        Shop.soon(() -> assertThat(drafts("MUG")).containsExactly("MUG@LEEDS-1"));
        JsonNode draft = purchase("MUG@LEEDS-1");
        assertThat(draft.at("/purchaseOrder/state").asString()).isEqualTo("DRAFT");
        assertThat(draft.at("/purchaseOrder/supplier").asString()).isEqualTo("potter");
        assertThat(draft.at("/purchaseOrder/location").asString()).isEqualTo("LEEDS");
        assertThat(draft.at("/lines/0/ordered").asLong()).isEqualTo(20);
        assertThat(LocalDate.parse(draft.at("/lines/0/expected").asString()))
                .isBetween(today().plusDays(13), today().plusDays(14));
        assertThat(draft.at("/purchaseOrder/note").asString())
                .isEqualTo(
                        "MUG has 10 units at LEEDS, and is bought again at 10: 10 available, 0 not"
                                + " put away, 0 on order, 0 on their way from elsewhere, and 0 that"
                                + " orders wait for");

        // However much more is sold: what was drafted is as good as on order.
        for (int sale = 1; sale <= 9; sale++) {
            sells("MUG", 1);
        }
        JsonNode need = need("MUG");
        assertThat(need.path("available").asLong()).isEqualTo(1);
        assertThat(need.path("onOrder").asLong()).isEqualTo(20);
        assertThat(need.path("position").asLong()).isEqualTo(21);
        assertThat(drafts("MUG")).containsExactly("MUG@LEEDS-1");

        // Approved, unloaded and put away the units count once, wherever they stand.
        shop.does("/v1/purchase-orders/MUG%40LEEDS-1/approve", "{}");
        assertThat(drafts("MUG")).isEmpty();
        shop.does(
                "/v1/purchase-orders/MUG%40LEEDS-1/receipts",
                "{'receipt': 'R-1', 'location': 'LEEDS', 'lines': [{'line': 1, 'quantity': 20}]}");
        Shop.soon(() -> assertThat(need("MUG").path("inspection").asLong()).isEqualTo(20));
        assertThat(need("MUG").path("onOrder").asLong()).isZero();
        assertThat(need("MUG").path("position").asLong()).isEqualTo(21);
        assertThat(need("MUG").path("drafts").asLong()).isEqualTo(1);
    }

    @Test
    void who_says_no_is_not_asked_again_until_there_was_enough_or_other_terms_are_agreed() {
        has("CUP", 11);
        plans("CUP", TERMS);
        sells("CUP", 1);
        Shop.soon(() -> assertThat(drafts("CUP")).containsExactly("CUP@LEEDS-1"));
        shop.does(
                "/v1/purchase-orders/CUP%40LEEDS-1/cancel",
                "{'reason': 'cups are not sold in winter'}");
        sells("CUP", 3);
        assertThat(need("CUP").path("declined").asBoolean()).isTrue();
        assertThat(need("CUP").path("drafts").asLong()).isEqualTo(1);

        has("CUP", 4);
        assertThat(need("CUP").path("declined").asBoolean()).isFalse();
        sells("CUP", 1);
        Shop.soon(() -> assertThat(drafts("CUP")).containsExactly("CUP@LEEDS-2"));

        shop.does("/v1/purchase-orders/CUP%40LEEDS-2/cancel", "{'reason': 'still winter'}");
        plans(
                "CUP",
                "{'reorderPoint': 10, 'orderQuantity': 5, 'leadTimeDays': 3, 'supplier':"
                        + " 'turner'}");
        Shop.soon(() -> assertThat(drafts("CUP")).containsExactly("CUP@LEEDS-3"));
        assertThat(purchase("CUP@LEEDS-3").at("/purchaseOrder/supplier").asString())
                .isEqualTo("turner");
    }

    @Test
    void what_orders_wait_for_and_what_comes_from_elsewhere_counts_too() {
        has("JUG", 12);
        plans("JUG", TERMS);
        receives("LONDON", "JUG", 8);
        shop.creates(
                "/v1/transfers",
                """
                {'number': 'T-1', 'from': 'LONDON', 'to': 'LEEDS',
                 'lines': [{'line': 1, 'sku': 'JUG', 'quantity': 8}]}
                """);
        shop.does(
                "/v1/transfers/T-1/dispatches",
                "{'units': [{'line': 1, 'from': 'AVAILABLE', 'quantity': 8}]}");
        Shop.soon(() -> assertThat(need("JUG").path("inTransit").asLong()).isEqualTo(8));
        sells("JUG", 9);
        assertThat(need("JUG").path("position").asLong()).isEqualTo(11);
        assertThat(need("JUG").path("drafts").asLong()).isZero();

        // Three are here, eight on their way, and somebody waits for four.
        shop.place("O-1", "[{'line': 1, 'sku': 'JUG', 'quantity': 7}]");
        Shop.soon(() -> assertThat(drafts("JUG")).containsExactly("JUG@LEEDS-1"));
        JsonNode need = need("JUG");
        assertThat(need.path("available").asLong()).isZero();
        assertThat(need.path("waiting").asLong()).isEqualTo(4);
        assertThat(need.path("onOrder").asLong()).isEqualTo(20);
    }

    @Test
    void what_is_not_bought_again_by_itself_is_not_drafted() {
        has("DISH", 3);
        sells("DISH", 3);
        plans("DISH", TERMS);
        Shop.soon(() -> assertThat(drafts("DISH")).containsExactly("DISH@LEEDS-1"));
        shop.does("/v1/purchase-orders/DISH%40LEEDS-1/cancel", "{'reason': 'no more dishes'}");
        ends("DISH");
        has("DISH", 30);
        sells("DISH", 30);
        rests();
        assertThat(http.get("/v1/replenishment?sku=DISH&atLeast=head").json().path("items"))
                .isEmpty();
        assertThat(http.get("/v1/purchase-orders/DISH%40LEEDS-2?atLeast=head").status())
                .isEqualTo(404);
    }

    @Test
    void a_need_of_a_channel_is_drafted_at_one_of_its_locations() {
        plans("BOWL", TERMS.replace("10", "0"));
        Shop.done(shop.put("/v1/items/BOWL/replenishment/LONDON", TERMS.replace("10", "0")));
        rests();
        assertThat(drafts("BOWL")).containsExactly("BOWL@LEEDS-1");
        receives("LEEDS", "BOWL", 1);
        receives("LONDON", "BOWL", 1);
        shop.does("/v1/purchase-orders/BOWL%40LEEDS-1/cancel", "{'reason': 'one will do'}");
        shop.does("/v1/purchase-orders/BOWL%40LONDON-1/cancel", "{'reason': 'one will do'}");
        rests();

        // Fifteen are wanted and two are there: thirteen are bought, and not at each of the two.
        shop.place("O-2", "[{'line': 1, 'sku': 'BOWL', 'quantity': 15}]");
        Shop.soon(() -> assertThat(need("BOWL").path("waiting").asLong()).isEqualTo(13));
        rests();
        assertThat(need("LEEDS", "BOWL").path("position").asLong()).isEqualTo(7);
        assertThat(need("LONDON", "BOWL").path("waiting").asLong()).isZero();
    }

    @Test
    void what_stands_in_no_queue_counts_too() {
        has("POT", 12);
        plans("POT", TERMS);
        // Who takes all or nothing keeps nobody from the twelve, and waits for fifteen.
        shop.placeAs(
                "O-3",
                "{'number': 'O-3', 'channel': 'web', 'fill': 'SHIP_COMPLETE', 'lines': "
                        + "[{'line': 1, 'sku': 'POT', 'quantity': 15}]}");
        Shop.soon(() -> assertThat(drafts("POT")).containsExactly("POT@LEEDS-1"));
        assertThat(need("POT").path("available").asLong()).isEqualTo(12);
        assertThat(need("POT").path("waiting").asLong()).isEqualTo(15);
        assertThat(need("POT").path("onOrder").asLong()).isEqualTo(20);
    }

    @Test
    void what_kits_wait_for_is_bought() {
        has("LID", 12);
        plans("LID", TERMS);
        shop.creates("/v1/items", "{'sku': 'JAR', 'name': 'Jar', 'unit': 'piece'}");
        shop.creates("/v1/items", "{'sku': 'SET', 'name': 'Set', 'unit': 'piece'}");
        Shop.done(
                shop.put(
                        "/v1/items/SET/components",
                        "{'components': [{'sku': 'JAR', 'quantity': 1}, {'sku': 'LID', 'quantity':"
                                + " 2}], 'maySplit': false}"));
        rests();
        shop.place("O-4", "[{'line': 1, 'sku': 'SET', 'quantity': 8}]");
        Shop.soon(() -> assertThat(need("LID").path("waiting").asLong()).isEqualTo(16));
        assertThat(drafts("LID")).containsExactly("LID@LEEDS-1");
    }

    @Test
    void the_same_terms_every_night_forget_no_no_and_who_ends_them_first_is_asked_anew() {
        has("VASE", 10);
        plans("VASE", TERMS);
        Shop.soon(() -> assertThat(drafts("VASE")).containsExactly("VASE@LEEDS-1"));
        shop.does("/v1/purchase-orders/VASE%40LEEDS-1/cancel", "{'reason': 'too dear'}");
        assertThat(need("VASE").path("declined").asBoolean()).isTrue();

        // Whoever sends the whole catalog at night has changed nothing.
        plans("VASE", TERMS);
        rests();
        assertThat(drafts("VASE")).isEmpty();
        assertThat(need("VASE").path("declined").asBoolean()).isTrue();

        ends("VASE");
        plans("VASE", TERMS);
        Shop.soon(() -> assertThat(drafts("VASE")).containsExactly("VASE@LEEDS-2"));
        assertThat(need("VASE").path("declined").asBoolean()).isFalse();
        assertThat(need("VASE").path("draftedAt").asString()).isNotEmpty();
    }

    @Test
    void a_number_that_somebody_has_taken_is_told_and_their_order_expected() {
        has("TRAY", 10);
        shop.creates("/v1/items", "{'sku': 'TRAY', 'name': 'Tray', 'unit': 'piece'}");
        shop.creates(
                "/v1/purchase-orders",
                """
                {'number': 'TRAY@LEEDS-1', 'supplier': 'turner', 'location': 'LONDON',
                 'lines': [{'line': 1, 'sku': 'TRAY', 'quantity': 30}]}
                """);
        Shop.done(shop.put("/v1/items/TRAY/replenishment/LONDON", TERMS));
        plans("TRAY", TERMS);
        Shop.soon(() -> assertThat(need("TRAY").path("refused").asBoolean()).isTrue());
        assertThat(need("TRAY").path("declined").asBoolean()).isFalse();
        assertThat(need("LONDON", "TRAY").path("onOrder").asLong()).isEqualTo(30);
        assertThat(shop.exceptions("REPLENISHMENT_REFUSED")).hasSize(1);

        ends("TRAY");
        plans("TRAY", TERMS);
        Shop.soon(() -> assertThat(drafts("TRAY")).containsExactly("TRAY@LEEDS-2"));
        Shop.soon(() -> assertThat(shop.exceptions("REPLENISHMENT_REFUSED")).isEmpty());
    }

    @Test
    void two_who_sell_at_once_are_one_need() throws Exception {
        has("FORK", 30);
        plans("FORK", TERMS);
        for (Http.Reply sold :
                Together.ask(
                        20,
                        person ->
                                shop.send(
                                        "/v1/locations/LEEDS/items/FORK/sales",
                                        "{'sale': 'T-%d', 'quantity': 1}".formatted(person)))) {
            Shop.done(sold);
        }
        rests();
        assertThat(drafts("FORK")).containsExactly("FORK@LEEDS-1");
        assertThat(need("FORK").path("position").asLong()).isEqualTo(30);
    }

    private void rests() {
        try {
            assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
        } catch (InterruptedException ending) {
            throw new AssertionError(ending);
        }
    }

    private void plans(String sku, String terms) {
        if (http.get("/v1/items/%s?atLeast=head".formatted(sku)).status() == 404) {
            shop.creates(
                    "/v1/items",
                    "{'sku': '%s', 'name': '%s', 'unit': 'piece'}".formatted(sku, sku));
        }
        Shop.done(shop.put("/v1/items/%s/replenishment/LEEDS".formatted(sku), terms));
    }

    private void ends(String sku) {
        Shop.done(http.delete("no more " + sku, "/v1/items/%s/replenishment/LEEDS".formatted(sku)));
    }

    private void has(String sku, int units) {
        receives("LEEDS", sku, units);
    }

    private void receives(String location, String sku, int units) {
        shop.receive(location, sku, units);
    }

    private void sells(String sku, int units) {
        sales++;
        shop.does(
                "/v1/locations/LEEDS/items/%s/sales".formatted(sku),
                "{'sale': 'S-%d', 'quantity': %d}".formatted(sales, units));
    }

    private JsonNode need(String sku) {
        return need("LEEDS", sku);
    }

    private JsonNode need(String location, String sku) {
        return http.get(
                        "/v1/replenishment?location=%s&sku=%s&atLeast=head"
                                .formatted(location, sku))
                .json()
                .at("/items/0");
    }

    private List<String> drafts(String sku) {
        List<String> drafts = new ArrayList<>();
        need(sku).path("openDrafts").forEach(draft -> drafts.add(draft.asString()));
        return drafts;
    }

    private JsonNode purchase(String number) {
        String path = "/v1/purchase-orders/" + number.replace("@", "%40") + "?atLeast=head";
        Shop.soon(() -> assertThat(http.get(path).status()).isEqualTo(200));
        return http.get(path).json();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
