package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.application.node.Storage;
import io.stockbook.application.node.Views;
import io.stockbook.application.rebuild.CannotRebuild;
import io.stockbook.application.rebuild.Compared;
import io.stockbook.application.rebuild.Differences;
import io.stockbook.application.rebuild.Rebuild;
import io.stockbook.application.rebuild.Rebuilt;
import io.stockbook.connectors.sending.ConsoleProgress;
import io.stockbook.connectors.sending.Progress;
import io.stockbook.platform.postgres.DatabaseLogin;
import io.stockbook.projectors.rows.ViewProjector;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Views are built anew while people sell, receive and read. */
final class RebuildTest {

    private static final Progress NOBODY_LOOKS =
            ConsoleProgress.on(
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    private static final int SKUS = 10;
    private static final int PEOPLE = 4;

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Http http = stockbook.operator();
    private final Shop shop = new Shop(http);
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicInteger orders = new AtomicInteger();
    private final Storage storage = RunningStockbook.storage(stockbook.database());
    private final Rebuild rebuild = new Rebuild(storage, NOBODY_LOOKS);

    @BeforeEach
    void a_shop() {
        shop.opens("EAST", "WEST");
        for (int sku = 0; sku < SKUS; sku++) {
            shop.receive("EAST", "R-" + sku, 50);
        }
    }

    @AfterEach
    void stop() {
        open.set(false);
        storage.close();
        stockbook.close();
    }

    @Test
    void every_view_is_built_anew_under_load_and_nothing_is_missing_afterwards() throws Exception {
        List<String> tables = tables();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable _ = this::closeTheShop) {
            List<Future<?>> busy = people(people);
            for (ViewProjector view : views()) {
                Rebuilt rebuilt = rebuild.of(view.name(), Differences.REFUSED);
                assertThat(rebuilt.different()).as(view.name()).isEmpty();
                assertThat(rebuilt.tookOver()).as(view.name()).isTrue();
                shop.receive("EAST", "AFTER-" + view.name(), 3);
                Shop.soon(
                        () ->
                                assertThat(
                                                shop.balance(
                                                        "EAST",
                                                        "AFTER-" + view.name(),
                                                        "available"))
                                        .isEqualTo(3));
            }
            open.set(false);
            for (Future<?> one : busy) {
                one.get();
            }
        }
        assertThat(stockbook.node().rest().await(Duration.ofMinutes(1))).isTrue();
        assertThat(orders.get()).isPositive();
        assertThat(new Verifier(stockbook).verify().broken()).isEmpty();
        assertThat(tables()).as("later migrations find all by its name").isEqualTo(tables);
    }

    @Test
    void a_view_that_differs_stays_unless_the_new_one_is_wanted() throws Exception {
        assertThat(stockbook.node().rest().await(Duration.ofMinutes(1))).isTrue();
        Verifier verifier = new Verifier(stockbook);
        verifier.change(
                "UPDATE read_availability_1.stock_item SET available = 7 WHERE sku = 'R-1'",
                "DELETE FROM read_availability_1.stock_item WHERE sku = 'R-2'");
        assertThat(verifier.verify().broken()).isNotEmpty();

        Rebuilt refused = rebuild.of("availability", Differences.REFUSED);
        assertThat(refused.tookOver()).isFalse();
        assertThat(refused.different()).hasSize(1);
        Compared items = refused.different().getFirst();
        assertThat(items.table()).isEqualTo("stock_item");
        assertThat(items.liveRows()).isEqualTo(SKUS - 1);
        assertThat(items.newRows()).isEqualTo(SKUS);
        assertThat(items.lost()).contains("R-1").contains("7");
        assertThat(items.gained()).containsAnyOf("R-1", "R-2");
        assertThat(verifier.verify().broken()).as("nothing has happened").isNotEmpty();
        assertThat(copies()).isEmpty();

        assertThat(rebuild.of("availability", Differences.ACCEPTED).tookOver()).isTrue();
        assertThat(verifier.verify().broken()).isEmpty();
        shop.receive("EAST", "R-1", 1);
        Shop.soon(() -> assertThat(shop.balance("EAST", "R-1", "available")).isEqualTo(51));
        assertThat(stockbook.node().rest().await(Duration.ofMinutes(1))).isTrue();
        assertThat(verifier.verify().broken()).isEmpty();
    }

    @Test
    void whoever_reads_meanwhile_reads_on() throws Exception {
        assertThat(stockbook.node().rest().await(Duration.ofMinutes(1))).isTrue();
        DatabaseLogin reader = storage.owner();
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor();
                Connection connection =
                        DriverManager.getConnection(
                                reader.url(), reader.user(), reader.password())) {
            connection.setAutoCommit(false);
            DSLContext reading = DSL.using(connection, SQLDialect.POSTGRES);
            assertThat(count(reading, "read_availability_1.ats")).isEqualTo(SKUS);
            Future<Rebuilt> rebuilt =
                    other.submit(() -> rebuild.of("availability", Differences.REFUSED));
            Shop.soon(() -> assertThat(waitsForReaders(reading)).isTrue());
            assertThat(count(reading, "read_availability_1.stock_item")).isEqualTo(SKUS);
            assertThat(count(reading, "read_availability_1.ats")).isEqualTo(SKUS);
            connection.commit();
            assertThat(rebuilt.get().tookOver()).isTrue();
        }
    }

    @Test
    void a_view_never_goes_back_while_people_trade_and_somebody_reads_it_for_long()
            throws Exception {
        Rebuild close = new Rebuild(storage, NOBODY_LOOKS, 200);
        DatabaseLogin owner = storage.owner();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
                Connection connection =
                        DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                AutoCloseable _ = this::closeTheShop) {
            List<Future<?>> busy = new ArrayList<>(people(people));
            busy.add(people.submit(this::positionsOnlyGrow));
            connection.setAutoCommit(false);
            DSLContext reading = DSL.using(connection, SQLDialect.POSTGRES);
            assertThat(count(reading, "read_availability_1.ats")).isPositive();

            Future<Rebuilt> rebuilt =
                    people.submit(() -> close.of("availability", Differences.REFUSED));
            Shop.soon(() -> assertThat(waitsForReaders(reading)).isTrue());
            int before = orders.get();
            // The change is tried and given up a few times while the ledger goes on.
            Shop.soon(() -> assertThat(orders.get()).isGreaterThan(before + 100));
            connection.commit();

            assertThat(rebuilt.get().different()).isEmpty();
            assertThat(rebuilt.get().tookOver()).isTrue();
            open.set(false);
            for (Future<?> one : busy) {
                one.get();
            }
        }
        assertThat(stockbook.node().rest().await(Duration.ofMinutes(1))).isTrue();
        assertThat(new Verifier(stockbook).verify().broken()).isEmpty();
    }

    private void positionsOnlyGrow() {
        long before = 0;
        while (open.get()) {
            long now =
                    stockbook
                            .node()
                            .questions()
                            .fetchSingle(
                                    "SELECT position FROM read.progress WHERE view ="
                                            + " 'availability'")
                            .get(0, long.class);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    @Test
    void a_rebuild_that_is_cut_off_changes_nothing_and_the_next_one_begins_anew() throws Exception {
        assertThat(stockbook.node().rest().await(Duration.ofMinutes(1))).isTrue();
        DatabaseLogin reader = storage.owner();
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor();
                Connection connection =
                        DriverManager.getConnection(
                                reader.url(), reader.user(), reader.password())) {
            connection.setAutoCommit(false);
            DSLContext reading = DSL.using(connection, SQLDialect.POSTGRES);
            int rows = count(reading, "read_availability_1.ats");
            Future<Rebuilt> rebuilt =
                    other.submit(() -> rebuild.of("availability", Differences.REFUSED));
            Shop.soon(() -> assertThat(waitsForReaders(reading)).isTrue());
            assertThat(
                            reading.fetch(
                                    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE mode ="
                                            + " 'AccessExclusiveLock' AND NOT granted"))
                    .hasSize(1);
            assertThatThrownBy(rebuilt::get).hasMessageContaining("terminat");
            connection.commit();
            assertThat(count(reading, "read_availability_1.ats")).isEqualTo(rows);
            connection.commit();
        }
        assertThat(stockbook.node().rest().await(Duration.ofMinutes(1))).isTrue();
        assertThat(new Verifier(stockbook).verify().broken()).isEmpty();
        assertThat(rebuild.of("availability", Differences.REFUSED).tookOver()).isTrue();
        assertThat(copies()).isEmpty();
    }

    private List<String> copies() {
        return stockbook
                .node()
                .questions()
                .fetch("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'read\\_%\\_2'")
                .map(row -> row.get(0, String.class));
    }

    private static int count(DSLContext database, String table) {
        return database.fetchSingle("SELECT count(*) FROM " + table).get(0, int.class);
    }

    private static boolean waitsForReaders(DSLContext database) {
        return database.fetchSingle(
                        "SELECT EXISTS (SELECT FROM pg_locks"
                                + " WHERE mode = 'AccessExclusiveLock' AND NOT granted)")
                .get(0, boolean.class);
    }

    @Test
    void a_view_is_rebuilt_by_one_at_a_time_and_only_when_there_is_one() throws Exception {
        assertThatThrownBy(() -> rebuild.of("availabilty", Differences.REFUSED))
                .isInstanceOf(CannotRebuild.class)
                .hasMessageContaining("no view availabilty");
        DatabaseLogin owner = storage.owner();
        try (Connection other =
                DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            var _ =
                    DSL.using(other)
                            .fetch(
                                    "SELECT pg_advisory_lock(hashtextextended('rebuild orders',"
                                            + " 0))");
            assertThatThrownBy(() -> rebuild.of("orders", Differences.REFUSED))
                    .isInstanceOf(CannotRebuild.class)
                    .hasMessageContaining("somebody else is rebuilding orders");
        }
        assertThat(stockbook.node().rest().await(Duration.ofMinutes(1))).isTrue();
        assertThat(rebuild.of("orders", Differences.REFUSED).tookOver()).isTrue();
    }

    /** However a test ends: whoever runs the people waits for them. */
    private void closeTheShop() {
        open.set(false);
    }

    private List<Future<?>> people(ExecutorService people) {
        return new Random(7)
                .ints(PEOPLE)
                .<Future<?>>mapToObj(seed -> people.submit(() -> trade(new Random(seed))))
                .toList();
    }

    private void trade(Random chance) {
        while (open.get()) {
            String sku = "R-" + chance.nextInt(SKUS);
            shop.creates(
                    "/v1/orders",
                    "{'number': 'O-%d', 'channel': 'web', 'lines': [{'line': 1, 'sku': '%s', 'quantity': %d}]}"
                            .formatted(orders.incrementAndGet(), sku, 1 + chance.nextInt(3)));
            if (chance.nextInt(4) == 0) {
                shop.receive(chance.nextBoolean() ? "EAST" : "WEST", sku, 1 + chance.nextInt(16));
            }
        }
    }

    private List<ViewProjector> views() {
        return Views.of(DSL.using(SQLDialect.POSTGRES), Views.LIVE);
    }

    /** Every table, column, key and index of the views, and what people read of them. */
    private List<String> tables() throws SQLException {
        DatabaseLogin owner = storage.owner();
        try (Connection connection =
                DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            DSLContext database = DSL.using(connection, SQLDialect.POSTGRES);
            return database.fetch(
                            """
                            SELECT indexdef FROM pg_indexes WHERE schemaname LIKE 'read_%'
                            UNION ALL
                            SELECT format('%s.%s.%s %s %s %s', table_schema, table_name, column_name,
                                          data_type, is_nullable, column_default)
                            FROM information_schema.columns WHERE table_schema LIKE 'read%'
                            UNION ALL
                            SELECT format('%s %s %s', conrelid::regclass, conname,
                                          pg_get_constraintdef(oid))
                            FROM pg_constraint WHERE connamespace::regnamespace::text LIKE 'read_%'
                            UNION ALL
                            SELECT format('%s %s %s %s %s', n.nspname, c.relname, c.relacl,
                                          c.reloptions, obj_description(c.oid, 'pg_class'))
                            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                            WHERE n.nspname LIKE 'read%' AND c.relkind IN ('r', 'v')
                            UNION ALL
                            SELECT format('%s %s', viewname, definition)
                            FROM pg_views WHERE schemaname = 'read'
                            ORDER BY 1
                            """)
                    .map(row -> row.get(0, String.class));
        }
    }
}
