package io.stockbook.application.scenario;

import static io.stockbook.application.scenario.Shop.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An operator keeps the shop in spreadsheets, and sends them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CsvTest {

    private static final List<String> TABLES =
            List.of(
                    "catalog",
                    "stock",
                    "counts",
                    "orders",
                    "purchase-orders",
                    "movements",
                    "snapshots");

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);

    @BeforeAll
    void a_shop_with_some_things() {
        shop.opens("LEEDS");
        taken(
                "things",
                "catalog",
                """
                sku,name
                MUG,Mug
                CUP,Cup
                JUG,Jug
                PAN,Pan
                POT,Pot
                TIN,Tin
                BOX,Box
                JAR,Jar
                CAN,Can
                URN,Urn
                KEG,Keg
                """,
                11);
        done(
                http.post(
                        "/v1/locations",
                        "{\"location\": \"KEEPER\", \"name\": \"3PL\", \"custody\": \"EXTERNAL\"}",
                        Map.of()));
    }

    @AfterAll
    void the_books_agree() throws InterruptedException {
        quiet();
        assertThat(new Verifier(stockbook).verify().text()).doesNotContain("BROKEN");
        stockbook.close();
    }

    @Test
    void a_template_says_what_a_file_looks_like() {
        for (String table : TABLES) {
            Http.Reply template = http.get("/v1/csv/" + table + "/template");
            assertThat(template.status()).isEqualTo(200);
            assertThat(template.headers().get("content-type")).startsWith("text/csv");
            // It is a file of the table: what is wrong in it is only that nobody knows a kettle.
            JsonNode report = dryRun("template of " + table, table, template.text());
            assertThat(report.path("rows").asLong()).isEqualTo(1);
            assertThat(codes(report)).doesNotContain("INVALID_ROW");
        }
        assertThat(http.get("/v1/csv/catalog/template").text()).contains(",channel:web,kettle-17");
    }

    @Test
    void skus_come_from_a_file_and_leave_as_one() throws InterruptedException {
        String file =
                """
                sku,name,unit,tracking,abcClass,aliasSource,alias
                VASE,"Vase, blue",each,NONE,A,web,vase-1
                VASE,"Vase, blue",each,NONE,A,amazon,B00VASE
                BOWL,Bowl,each,LOT,,,
                """;
        taken("vases", "catalog", file, 2);
        String all = http.get("/v1/csv/catalog?atLeast=head").text().replace("\r", "");
        assertThat(all)
                .startsWith("sku,name,unit,tracking,abcClass,aliasSource,alias\n")
                .contains("VASE,\"Vase, blue\",each,NONE,A,amazon,B00VASE\n")
                .contains("VASE,\"Vase, blue\",each,NONE,A,web,vase-1\n")
                .contains("BOWL,Bowl,each,LOT,,,\n");

        // What left as a file comes in as one, and nothing changes.
        long before = quiet();
        JsonNode again = taken("the same", "catalog", all, -1);
        assertThat(again.path("taken")).isEqualTo(again.path("entries"));
        assertThat(stockbook.node().reader().lastPosition()).isEqualTo(before);

        // A known SKU gets the file's name.
        taken("renamed", "catalog", "sku,name\nBOWL,Salad bowl\n", 1);
        assertThat(http.get("/v1/items/BOWL?atLeast=head").text()).contains("Salad bowl");
    }

    @Test
    void a_dry_run_says_what_is_wrong_in_which_row_and_sends_nothing() throws InterruptedException {
        long before = quiet();
        JsonNode report =
                dryRun(
                        "dry",
                        "stock",
                        """
                        location,sku,status,quantity,valueMinor,currency
                        LEEDS,CUP,AVAILABLE,twelve,,
                        LEEDS,CUPP,AVAILABLE,12,,
                        YORK,CUP,AVAILABLE,12,,
                        LEEDS,CUP,PICKED,12,,
                        LEEDS,BOX,AVAILABLE,12,100,
                        LEEDS,CUP,AVAILABLE
                        LEEDS,JAR,HELD,-1,,
                        LEEDS,JAR,DAMAGED,1,,
                        """);
        assertThat(report.path("dryRun").asBoolean()).isTrue();
        assertThat(report.path("applied").asBoolean()).isFalse();
        assertThat(report.path("rows").asLong()).isEqualTo(8);
        assertThat(mistakes(report))
                .containsExactly(
                        "2 quantity INVALID_ROW must be a whole number, not \"twelve\"",
                        "3 sku UNKNOWN_ITEM there is no house/sku:CUPP",
                        "4 location UNKNOWN_LOCATION there is no location:YORK",
                        "5 status INVALID_ROW must be AVAILABLE, HELD, DAMAGED or INSPECTION,"
                                + " not \"PICKED\"",
                        "6 currency INVALID_ROW must not be empty",
                        "7  INVALID_ROW has 3 fields, and the first row names 6 columns",
                        "8 quantity INVALID_ROW quantity must be from 0 to 1000000000000, not -1");
        assertThat(stockbook.node().reader().lastPosition()).isEqualTo(before);
    }

    @Test
    void all_or_nothing_is_nothing_when_anything_is_wrong_and_good_rows_are_those_that_are_right()
            throws InterruptedException {
        String file =
                """
                location,sku,status,lot,quantity,valueMinor,currency
                LEEDS,PAN,AVAILABLE,,10,12345,EUR
                LEEDS,PAN,DAMAGED,,1,,
                LEEDS,POTT,AVAILABLE,,10,,
                """;
        long before = quiet();
        Http.Reply all = http.postCsv("pans", "/v1/csv/stock", file);
        assertThat(all.status()).isEqualTo(422);
        assertThat(all.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(all.code()).isEqualTo("INVALID_ROWS");
        assertThat(all.json().path("detail").asString())
                .startsWith("Nothing was sent: row 4: ")
                .endsWith("Mistakes in all: 1.");
        assertThat(all.json().path("applied").asBoolean()).isFalse();
        assertThat(codes(all.json())).containsExactly("UNKNOWN_ITEM");
        assertThat(stockbook.node().reader().lastPosition()).isEqualTo(before);

        Http.Reply good = http.postCsv("pans", "/v1/csv/stock?mode=GOOD_ROWS", file);
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.json().path("taken").asLong()).isEqualTo(2);
        assertThat(codes(good.json())).containsExactly("UNKNOWN_ITEM");
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "PAN", "available")).isEqualTo(10));
        assertThat(shop.balance("LEEDS", "PAN", "damaged")).isEqualTo(1);

        // Put right and sent again under the same key, each row is taken once.
        JsonNode right = taken("pans", "stock", file.replace("POTT", "POT"), 3);
        assertThat(right.path("mistakeCount").asLong()).isZero();
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "POT", "available")).isEqualTo(10));
        assertThat(shop.balance("LEEDS", "PAN", "available")).isEqualTo(10);

        // A row that was put right beside one of the same thing that was taken is taken too.
        String two = "location,sku,status,quantity\nLEEDS,POT,HELD,1\nLEEDS,POT,DAMAGED,%s\n";
        assertThat(
                        http.postCsv(
                                        "pots",
                                        "/v1/csv/stock?mode=GOOD_ROWS",
                                        two.replace("POT", "CAN").formatted("one"))
                                .json()
                                .path("taken")
                                .asLong())
                .isOne();
        taken("pots", "stock", two.replace("POT", "CAN").formatted("1"), 2);

        // Under another key they are other rows, and these stock items have a history.
        assertThat(codes(dryRun("more pans", "stock", file.replace("POTT", "POT"))))
                .containsOnly("ALREADY_EXISTS");
        assertThat(http.get("/v1/csv/stock?atLeast=head").text().replace("\r", ""))
                .contains("LEEDS,PAN,AVAILABLE,,10,,\n", "LEEDS,PAN,DAMAGED,,1,,\n");
    }

    @Test
    void an_opening_balance_is_set_once_under_a_key_whatever_its_row_says_later() {
        String file = "location,sku,status,quantity,valueMinor,currency\nLEEDS,URN,%s\n";
        taken("urns", "stock", file.formatted("AVAILABLE,10,,"), 1);
        for (String repaired : List.of("AVAILABLE,12,,", "AVAILABLE,10,500,EUR")) {
            String again = file.formatted(repaired);
            assertThat(mistakes(dryRun("urns", "stock", again)))
                    .containsExactly(
                            "2  KEY_REUSED something else was sent of house/URN@LEEDS under this"
                                    + " key before");
            assertThat(http.postCsv("urns", "/v1/csv/stock", again).status()).isEqualTo(422);
        }
        taken("urns", "stock", file.formatted("AVAILABLE,10,,\nLEEDS,URN,HELD,2,,"), 2);
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "URN", "held")).isEqualTo(2));
        assertThat(shop.balance("LEEDS", "URN", "available")).isEqualTo(10);

        assertThat(
                        mistakes(
                                dryRun(
                                        "jars",
                                        "stock",
                                        file.formatted("HELD,1,,\nLEEDS,URN,HELD,1,,"))))
                .containsExactly(
                        "2  ALREADY_EXISTS house/URN@LEEDS has a history already",
                        "3  INVALID_ROW is about the same as row 2, and one row says all of it:"
                                + " neither is taken");
    }

    @Test
    void stock_comes_to_what_an_order_waits_for() {
        taken("early", "orders", "order,channel,line,sku,quantity\nEARLY-1,web,1,KEG,3\n", 1);
        Shop.soon(
                () ->
                        assertThat(shop.order("EARLY-1").at("/lines/0/units/waiting").asLong())
                                .isEqualTo(3));
        taken("kegs", "stock", "location,sku,status,quantity\nLEEDS,KEG,AVAILABLE,5\n", 1);
        Shop.soon(() -> assertThat(shop.balance("LEEDS", "KEG", "allocated")).isEqualTo(3));
    }

    @Test
    void a_dry_run_knows_what_the_ledger_would_refuse() {
        assertThat(
                        mistakes(
                                dryRun(
                                        "buys",
                                        "purchase-orders",
                                        """
                                        purchaseOrder,supplier,line,sku,quantity,location
                                        PO-9,ACME,1,MUG,5,NOWHERE
                                        """)))
                .containsExactly("2 location UNKNOWN_LOCATION there is no location:NOWHERE");

        String snapshot =
                "snapshot,location,takenAt,sku,quantity\nS-9,%s,2026-03-01T23:00:00Z,MUG,9\n";
        assertThat(mistakes(dryRun("seen", "snapshots", snapshot.formatted("LEEDS"))))
                .containsExactly(
                        "2 location WRONG_CUSTODY we count at location:LEEDS: counts tell what is"
                                + " there");
        assertThat(mistakes(dryRun("seen", "snapshots", snapshot.formatted("KEEPER")))).isEmpty();

        String moved =
                """
                reference,movement,location,sku,quantity,occurredAt
                M-1,FOUND,KEEPER,MUG,%d,2026-03-01T23:00:00Z
                """;
        taken("moved", "movements", moved.formatted(9), 1);
        assertThat(mistakes(dryRun("moved on", "movements", moved.formatted(9)))).isEmpty();
        assertThat(mistakes(dryRun("moved on", "movements", moved.formatted(8))))
                .containsExactly(
                        "2  KEY_REUSED something else was told of house/MUG@KEEPER under this"
                                + " reference before");
    }

    @Test
    void a_count_leaves_as_a_sheet_and_comes_back_filled_in() {
        taken("jugs", "stock", "location,sku,status,quantity\nLEEDS,TIN,AVAILABLE,20\n", 1);
        shop.creates(
                "/v1/counts", "{'number': 'C-1', 'location': 'LEEDS', 'skus': ['TIN', 'BOX']}");
        Shop.soon(
                () ->
                        assertThat(
                                        http.get("/v1/csv/counts?count=C-1&atLeast=head")
                                                .text()
                                                .replace("\r", ""))
                                .isEqualTo("count,sku,counted,counter\nC-1,BOX,,\nC-1,TIN,,\n"));

        taken("sheet", "counts", "count,sku,counted,counter\nC-1,TIN,20,anna\nC-1,BOX,0,anna\n", 1);
        Shop.soon(
                () ->
                        assertThat(http.get("/v1/csv/counts?count=C-1&atLeast=head").text())
                                .contains("C-1,TIN,20,anna"));
        assertThat(codes(dryRun("other sheet", "counts", "count,sku,counted\nC-9,TIN,1\n")))
                .containsExactly("UNKNOWN_COUNT");
    }

    @Test
    void orders_come_with_a_row_for_each_line_and_never_in_part() {
        String file =
                """
                order,channel,priority,promisedBy,line,sku,quantity,priceMinor,currency
                W-1,web,3,2026-12-24,1,MUG,2,999,EUR
                W-1,web,3,2026-12-24,2,JUG,1,1999,EUR
                W-2,web,,,1,MUG,1,,
                """;
        // One line of an order is wrong, so all of it stays behind.
        Http.Reply good =
                http.postCsv(
                        "orders", "/v1/csv/orders?mode=GOOD_ROWS", file.replace("2,JUG", "2,JUGG"));
        assertThat(good.json().path("taken").asLong()).isEqualTo(1);
        assertThat(mistakes(good.json()))
                .containsExactly("3 sku UNKNOWN_ITEM there is no house/sku:JUGG");

        taken("orders", "orders", file, 2);
        assertThat(http.get("/v1/csv/orders?atLeast=head").text().replace("\r", ""))
                .contains(
                        "W-1,web,3,2026-12-24,MANUAL,PARTIAL,,,,CSV orders,,1,MUG,,,2,999,EUR\n"
                                + "W-1,web,3,2026-12-24,MANUAL,PARTIAL,,,,CSV"
                                + " orders,,2,JUG,,,1,1999,EUR\n");

        // Rows of an order stand together and agree.
        assertThat(
                        mistakes(
                                dryRun(
                                        "apart",
                                        "orders",
                                        """
                                        order,channel,line,sku,quantity
                                        W-3,web,1,MUG,2
                                        W-4,web,1,MUG,1
                                        W-3,web,2,JUG,1
                                        W-5,web,1,MUG,1
                                        W-5,shop,2,MUG,1
                                        W-6,web,1,MUG,1
                                        W-6,web,1,MUG,1
                                        W-1,web,1,MUG,1
                                        """)))
                .containsExactly(
                        "4  INVALID_ROW is of the same as row 2 and does not stand beside it:"
                                + " neither is taken",
                        "6  INVALID_ROW says something else of the same document than row 5",
                        "7  INVALID_ROW each line number may stand once only",
                        "9  ALREADY_EXISTS house/order:W-1 has a history already");
    }

    @Test
    void what_an_order_leaves_with_it_comes_in_with_again() {
        taken(
                "codes",
                "orders",
                """
                order,channel,blocks,line,sku,aliasSource,alias,quantity
                C-1,web,FRAUD PAYMENT,1,,,B01-MUG,2
                C-1,web,FRAUD PAYMENT,2,MUG,,,1
                C-2,web,,1,,gtin,40123455,3
                """,
                2);
        Shop.soon(
                () ->
                        assertThat(leaving("C-"))
                                .containsExactly(
                                        "C-1,web,5,,MANUAL,PARTIAL,,,,CSV codes,FRAUD"
                                                + " PAYMENT,1,,channel:web,B01-MUG,2,,",
                                        "C-1,web,5,,MANUAL,PARTIAL,,,,CSV codes,FRAUD"
                                                + " PAYMENT,2,MUG,,,1,,",
                                        "C-2,web,5,,MANUAL,PARTIAL,,,,CSV"
                                                + " codes,,1,,gtin,40123455,3,,"));
        taken("off", "orders", "order,channel,line,sku,quantity\nC-3,web,1,MUG,2\n", 1);
        Shop.soon(() -> assertThat(leaving("C-3")).hasSize(1));
        shop.tells("C-3", "cancel-line", "{'line': 1, 'reason': 'no'}");
        Shop.soon(() -> assertThat(leaving("C-3")).as("a line that nobody wants").isEmpty());
        String header = http.get("/v1/csv/orders").text().lines().findFirst().orElseThrow();
        List<String> left = leaving("C-");
        String back =
                left.stream().map(row -> row.replace("C-", "D-")).collect(Collectors.joining("\n"));
        taken("codes again", "orders", header + "\n" + back + "\n", 2);
        Shop.soon(
                () ->
                        assertThat(leaving("D-"))
                                .containsExactlyElementsOf(
                                        left.stream()
                                                .map(row -> row.replace("C-", "D-"))
                                                .toList()));

        assertThat(
                        mistakes(
                                dryRun(
                                        "neither",
                                        "orders",
                                        "order,channel,line,quantity\nE-1,web,1,2\n")))
                .containsExactly("2 sku INVALID_ROW must not be empty");
        assertThat(
                        mistakes(
                                dryRun(
                                        "found",
                                        "orders",
                                        """
                                        order,channel,blocks,line,sku,quantity
                                        F-1,web,PAYMENT MISSING_PREP,1,MUG,2
                                        """)))
                .containsExactly(
                        "2 blocks INVALID_ROW must be of PAYMENT, FRAUD, ADDRESS, with blanks"
                                + " between them, not \"MISSING_PREP\"");
    }

    private List<String> leaving(String orders) {
        return http.get("/v1/csv/orders?atLeast=head")
                .text()
                .lines()
                .filter(row -> row.startsWith(orders))
                .sorted()
                .toList();
    }

    @Test
    void purchase_orders_come_and_leave_with_a_row_for_each_line() {
        taken(
                "buying",
                "purchase-orders",
                """
                purchaseOrder,supplier,terms,line,sku,quantity,valueMinor,currency,expected,location
                PO-1,ACME,FOB_ORIGIN,1,MUG,500,74950,EUR,2026-12-01,LEEDS
                PO-1,ACME,FOB_ORIGIN,2,JUG,50,,,,LEEDS
                """,
                1);
        assertThat(http.get("/v1/csv/purchase-orders?atLeast=head").text().replace("\r", ""))
                .contains(
                        """
                        PO-1,ACME,FOB_ORIGIN,false,CSV buying,1,MUG,,,500,74950,EUR,2026-12-01,LEEDS
                        PO-1,ACME,FOB_ORIGIN,false,CSV buying,2,JUG,,,50,,,,LEEDS
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "stock", "orders", "purchase-orders"})
    void what_leaves_has_the_columns_of_what_comes_in(String table) {
        assertThat(firstRow("/v1/csv/" + table))
                .isEqualTo(firstRow("/v1/csv/" + table + "/template"));
    }

    private String firstRow(String path) {
        return http.get(path).text().lines().findFirst().orElseThrow();
    }

    @Test
    void a_long_file_comes_in_and_leaves() {
        String rows =
                IntStream.range(0, 5_000)
                        .mapToObj("T-%05d,A thing with a name that is not short\n"::formatted)
                        .collect(Collectors.joining());
        JsonNode report = taken("long", "catalog", "sku,name\n" + rows, 5_000);
        assertThat(report.path("rows").asLong()).isEqualTo(5_000);
        assertThat(http.get("/v1/csv/catalog?atLeast=head").text().lines())
                .filteredOn(row -> row.startsWith("T-"))
                .hasSize(5_000)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(row -> row.contains("A thing with a name that is not short"));
    }

    @Test
    void what_is_no_file_of_the_table_is_refused_with_its_row() {
        Http.Reply other = http.postCsv("k", "/v1/csv/catalog", "sku,colour\nMUG,red\n");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().path("detail").asString())
                .isEqualTo(
                        "row 1: there is no column \"colour\"; there are sku, name, unit,"
                                + " tracking, abcClass, aliasSource, alias.");
        Http.Reply json = http.post("k", "/v1/csv/catalog", "{}");
        assertThat(json.status()).isEqualTo(415);
        assertThat(json.json().path("detail").asString())
                .isEqualTo("Send the body with Content-Type: text/csv.");
        assertThat(http.csv("POST", "/v1/csv/catalog", "sku,name\n", Map.of()).code())
                .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(http.postCsv("k", "/v1/csv/catalog?dryrun=true", "sku,name\n").status())
                .isEqualTo(400);
    }

    /** Sends a file that is taken as a whole: so many entries, or however many when -1. */
    private JsonNode taken(String key, String table, String file, long entries) {
        Http.Reply reply = http.postCsv(key, "/v1/csv/" + table, file);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("applied").asBoolean()).isTrue();
        assertThat(mistakes(reply.json())).isEmpty();
        if (entries >= 0) {
            assertThat(reply.json().path("taken").asLong()).isEqualTo(entries);
        }
        return reply.json();
    }

    private JsonNode dryRun(String key, String table, String file) {
        Http.Reply reply = http.postCsv(key, "/v1/csv/" + table + "?dryRun=true", file);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    /** The ledger's last position when everything has come to rest. */
    private long quiet() throws InterruptedException {
        assertThat(stockbook.node().rest().await(Duration.ofSeconds(60))).isTrue();
        return stockbook.node().reader().lastPosition();
    }

    private static List<String> codes(JsonNode report) {
        return report.path("mistakes")
                .valueStream()
                .map(mistake -> mistake.path("code").asString())
                .toList();
    }

    private static List<String> mistakes(JsonNode report) {
        return report.path("mistakes")
                .valueStream()
                .map(
                        mistake ->
                                "%s %s %s %s"
                                        .formatted(
                                                mistake.path("row").asLong(),
                                                mistake.path("column").asString(""),
                                                mistake.path("code").asString(),
                                                mistake.path("sentence").asString()))
                .toList();
    }
}
