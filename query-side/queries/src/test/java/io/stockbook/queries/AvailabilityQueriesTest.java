package io.stockbook.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.OwnerId;
import io.stockbook.messages.id.Sku;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AvailabilityQueriesTest {

    private static final int SKUS = 250;

    private Shown shown;
    private AvailabilityQueries queries;

    @BeforeEach
    void open() throws SQLException {
        shown =
                new Shown()
                        .write(
                                "INSERT INTO read_availability_1.channel"
                                        + " VALUES ('house', 'web', 0, 10000, NULL, 7, 1)")
                        .write(
                                """
                                INSERT INTO read_availability_1.ats
                                SELECT 'house', c, 'S' || n, n, 3, 0, 0, n, 0, 0, n, now()
                                FROM generate_series(1, %d) n, unnest(ARRAY['web', 'shop']) c
                                """
                                        .formatted(SKUS));
        queries = new AvailabilityQueries(shown.application());
    }

    @AfterEach
    void close() throws SQLException {
        shown.close();
    }

    @Test
    void anAnswerHasThePositionItReflectsAndNoAgeWhenNothingIsLacking() {
        shown.ledgerEndsAt(9, "1 hour").viewIsAt("availability", 9);

        Availability answer = queries.of(Shown.WEB, new Sku("S42")).orElseThrow();

        assertThat(answer.ats()).isEqualTo(42);
        assertThat(answer.backorderable()).isEqualTo(3);
        assertThat(answer.changedPosition()).isEqualTo(42);
        assertThat(answer.asOf()).isEqualTo(new AsOf(9, 0));
    }

    @Test
    void anAnswerIsAsOldAsTheFirstEventThatItLacks() {
        shown.ledgerEndsAt(4, "1 hour")
                .ledgerEndsAt(6, "10 seconds")
                .ledgerEndsAt(9, "1 second")
                .viewIsAt("availability", 4);

        AsOf asOf = queries.of(Shown.WEB, new Sku("S42")).orElseThrow().asOf();

        assertThat(asOf.position()).isEqualTo(4);
        assertThat(asOf.ageMillis()).isBetween(10_000L, 60_000L);
    }

    @Test
    void aSkuThatNoLocationKnowsHasNothingToSellButItsBackorders() {
        Availability answer = queries.of(Shown.WEB, new Sku("NEVER")).orElseThrow();

        assertThat(answer.sku()).isEqualTo("NEVER");
        assertThat(answer.ats()).isZero();
        assertThat(answer.backorderable()).isEqualTo(7);
        assertThat(answer.changedAt()).isNull();
    }

    @Test
    void aChannelThatIsNotOpenHasNoAnswer() {
        ChannelId unknown = new ChannelId(OwnerId.HOUSE, new ChannelCode("fax"));

        assertThat(queries.of(unknown, new Sku("S42"))).isEmpty();
        assertThat(queries.ofChannel(unknown, PageRequest.FIRST).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 125, 249, 250, 500})
    void pagesGiveEverySkuOnceInOrder(int limit) {
        shown.ledgerEndsAt(3, "1 hour").viewIsAt("availability", 3);
        List<String> skus = new ArrayList<>();
        String cursor = null;
        do {
            Page<Availability> page = queries.ofChannel(Shown.WEB, new PageRequest(cursor, limit));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.asOf().position()).isEqualTo(3);
            page.items().forEach(item -> skus.add(item.sku()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(skus).hasSize(SKUS).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "c3RvY2sKUzEKTk9SVEg", "YXZhaWxhYmlsaXR5"})
    void aCursorThatIsNotOursIsRefused(String cursor) {
        PageRequest asked = new PageRequest(cursor, 10);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> queries.ofChannel(Shown.WEB, asked))
                .withMessageContaining("cursor");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 501})
    void aPageHasALimit(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageRequest(null, limit))
                .withMessageContaining("1 to 500");
        assertThat(PageRequest.of(null, null)).isEqualTo(PageRequest.FIRST);
    }
}
