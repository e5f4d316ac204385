package io.stockbook.connectors.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.connectors.sending.Patience;
import io.stockbook.connectors.sending.Progress;
import io.stockbook.connectors.sending.Retries;
import io.stockbook.connectors.sending.SendingStoppedException;
import io.stockbook.connectors.sending.Settlement;
import io.stockbook.messages.Actor;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.CommandId;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.Submission;
import io.stockbook.messages.catalog.CatalogCommand.RegisterItem;
import io.stockbook.messages.catalog.Tracking;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OnlineRetailImportTest {

    private static final Retries QUICK = new Retries(10, Duration.ofMillis(1));

    /** Nothing is ever open: the tiny ledger ships at once. */
    private static final Settlement SETTLED = settlement(0);

    @TempDir private Path folder;

    private static final class Silent implements Progress {
        @Override
        public void at(Standing standing) {}

        @Override
        public void done(Standing standing) {
            assertThat(standing.share()).isEqualTo(1);
        }
    }

    private static Settlement settlement(long open) {
        return new Settlement() {
            @Override
            public boolean await(OwnerId owner, Duration atMost) {
                return true;
            }

            @Override
            public boolean await(Duration atMost) {
                return open == 0;
            }

            @Override
            public long openOrders() {
                return open;
            }

            @Override
            public long events() {
                return 0;
            }
        };
    }

    private void load(CommandGateway gateway) throws IOException, InterruptedException {
        new OnlineRetailImport(gateway, SETTLED, new Silent(), QUICK, Patience.USUAL)
                .run(Rows.gzipped(folder, Rows.SMALL));
    }

    private ImportReport report(TinyLedger ledger) throws IOException {
        return ImportReport.of(
                Rows.gzipped(folder, Rows.SMALL),
                ledger.events().iterator(),
                Duration.ofMillis(2_340));
    }

    private static Map<String, Long> countByType(TinyLedger ledger) {
        return ledger.events().stream()
                .map(RecordedEvent::event)
                .collect(
                        Collectors.groupingBy(
                                event -> event.getClass().getSimpleName(), Collectors.counting()));
    }

    @Test
    void the_ledger_accounts_for_every_row_and_every_unit_of_the_file()
            throws IOException, InterruptedException {
        TinyLedger ledger = new TinyLedger();
        load(ledger);
        ImportReport report = report(ledger);
        assertThat(report.holds()).isTrue();
        assertThat(report.json())
                .isEqualTo(
                        "{\"rows\":27,\"shipped\":892,\"returned\":14,\"lost\":8,\"found\":57,"
                                + "\"nonStock\":5,\"codesCompared\":4,\"codesDifferent\":0,"
                                + "\"seconds\":2.3}");
    }

    @Test
    void a_second_import_changes_nothing() throws IOException, InterruptedException {
        TinyLedger ledger = new TinyLedger();
        load(ledger);
        var before = ledger.events();
        load(ledger);
        assertThat(ledger.events()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void late_lost_and_failing_answers_change_nothing_of_what_happens(long seed)
            throws IOException, InterruptedException {
        TinyLedger steady = new TinyLedger();
        load(steady);
        UnsteadyLedger unsteady = new UnsteadyLedger(new Random(seed));
        load(unsteady);
        assertThat(unsteady.known()).isEqualTo(steady.known());
        assertThat(countByType(unsteady)).isEqualTo(countByType(steady));
        assertThat(report(unsteady).items()).isEqualTo(report(steady).items());
    }

    @Test
    void an_import_that_was_cut_off_is_taken_up_by_another() throws Exception {
        TinyLedger whole = new TinyLedger();
        load(whole);
        TinyLedger ledger = new TinyLedger();
        AtomicLong left = new AtomicLong(20);
        assertThatThrownBy(
                        () ->
                                load(
                                        submission -> {
                                            if (left.getAndDecrement() <= 0) {
                                                throw new IllegalStateException("killed");
                                            }
                                            return ledger.send(submission);
                                        }))
                .isInstanceOf(SendingStoppedException.class)
                .hasMessageContaining("killed");
        load(ledger);
        assertThat(ledger.known()).isEqualTo(whole.known());
        assertThat(ledger.events()).hasSameSizeAs(whole.events());
    }

    @Test
    void a_refusal_that_nobody_expects_stops_the_import_at_its_row() {
        TinyLedger ledger = new TinyLedger();
        CatalogItemId vase = new CatalogItemId(Retailer.OWNER, new Sku("VASE"));
        var earlier = new RegisterItem(vase, "Another vase", "pair", Tracking.NONE);
        ledger.answer(
                Submission.of(CommandId.ofDocument(vase), Actor.machine("online-retail"), earlier));
        assertThatThrownBy(() -> load(ledger))
                .isInstanceOf(SendingStoppedException.class)
                .hasMessage(
                        "row 6: RegisterItem to online-retail/sku:VASE was refused with KEY_REUSED:"
                                + " The key was used for another body.");
    }

    @Test
    void orders_that_never_end_are_told_and_not_waited_for_in_vain() throws IOException {
        AtomicLong clock = new AtomicLong();
        Patience patience =
                new Patience(
                        Duration.ofSeconds(30),
                        () -> clock.addAndGet(Duration.ofSeconds(20).toNanos()));
        OnlineRetailImport stuck =
                new OnlineRetailImport(
                        new TinyLedger(), settlement(3), new Silent(), QUICK, patience);
        Path file = Rows.gzipped(folder, Rows.SMALL);
        assertThatThrownBy(() -> stuck.run(file))
                .isInstanceOf(SendingStoppedException.class)
                .hasMessage("3 orders are open and nothing has happened for 30 s");
    }
}
