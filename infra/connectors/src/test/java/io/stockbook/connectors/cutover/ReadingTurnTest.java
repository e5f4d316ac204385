package io.stockbook.connectors.cutover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stockbook.platform.web.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ReadingTurnTest {

    private final ReadingTurn turn = new ReadingTurn(Duration.ofMillis(10));

    @Test
    void whoComesWhileOthersReadIsAskedToComeAgain() {
        String read =
                turn.take(
                        () -> {
                            assertThatExceptionOfType(ProblemException.class)
                                    .isThrownBy(() -> turn.take(() -> "a second one"))
                                    .satisfies(
                                            no -> assertThat(no.problem().status()).isEqualTo(503));
                            return "the first";
                        });
        assertThat(read).isEqualTo("the first");
        assertThat(turn.<String>take(() -> "the next")).isEqualTo("the next");
    }

    @Test
    void aReadingThatFailsMakesRoomForTheNext() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () ->
                                turn.take(
                                        () -> {
                                            throw new IllegalStateException("unreadable");
                                        }));
        assertThat(turn.<String>take(() -> "the next")).isEqualTo("the next");
    }
}
