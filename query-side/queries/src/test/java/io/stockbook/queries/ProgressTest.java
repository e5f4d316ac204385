package io.stockbook.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ProgressTest {

    private Shown shown;
    private Progress progress;

    @BeforeEach
    void open() throws SQLException {
        shown = new Shown().ledgerEndsAt(5, "1 hour").viewIsAt("orders", 5);
        progress = new Progress(shown.application());
    }

    @AfterEach
    void close() throws SQLException {
        shown.close();
    }

    @Test
    void everyViewSaysHowFarItIsAndHowOld() {
        assertThat(progress.all())
                .hasSize(View.values().length)
                .allSatisfy(view -> assertThat(view.head()).isEqualTo(5))
                .contains(new ViewProgress(View.ORDERS, 5, new AsOf(5, 0)))
                .filteredOn(view -> view.view() == View.MASTER)
                .allSatisfy(view -> assertThat(view.asOf().ageMillis()).isPositive());
    }

    @Test
    void waitingEndsWhenTheViewHasThePosition() {
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(
                        () ->
                                progress.awaitPosition(
                                        View.STOCK_POSITION, 3, Duration.ofSeconds(20)));
        shown.viewIsAt("stock_position", 2).viewIsAt("stock_position", 3);

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(true);
    }

    @Test
    void waitingEndsWithItsTime() {
        assertThat(progress.awaitPosition(View.ORDERS, 6, Duration.ofMillis(30))).isFalse();
        assertThat(progress.awaitPosition(View.ORDERS, 5, Duration.ZERO)).isTrue();
    }

    @Test
    void aViewIsFoundByItsName() {
        assertThat(View.of("stock_card")).isEqualTo(View.STOCK_CARD);
        assertThatIllegalArgumentException().isThrownBy(() -> View.of("stock"));
    }
}
