package io.stockbook.connectors.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RowClassTest {

    private static Row row(
            String invoice, String code, long units, String price, @Nullable String customer) {
        return new Row(
                1,
                invoice,
                code,
                "",
                units,
                Instant.EPOCH,
                new BigDecimal(price),
                customer,
                "France");
    }

    @ParameterizedTest
    @CsvSource({
        "536365,  85123A, 6,   2.55,  17850, SHIPPED",
        "536365,  85123A, 6,   2.55,  ,      SHIPPED",
        "536365,  85123A, 6,   0.00,  17850, SHIPPED",
        "536365,  85123A, 6,   0.00,  ,      FOUND",
        "536365,  85123A, -6,  0,     ,      LOST",
        "C536365, 85123A, -6,  2.55,  17850, RETURNED",
        "C536365, 85123A, -6,  0,     ,      RETURNED",
        "C536365, POST,   -1,  18,    17850, NON_STOCK",
        "A563186, B,      1,   -11.5, ,      NON_STOCK",
        "536365,  m,      1,   1,     ,      NON_STOCK",
        "536365,  d,      1,   1,     ,      SHIPPED"
    })
    void each_row_is_one_of_five_things(
            String invoice,
            String code,
            long units,
            String price,
            @Nullable String customer,
            RowClass expected) {
        assertThat(RowClass.of(row(invoice, code, units, price, customer))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "536365,  85123A, 0, 2.55, 17850",
        "C536365, 85123A, 6, 2.55, 17850",
        "536365,  85123A, 6, -1,   "
    })
    void a_row_that_is_none_of_them_is_not_guessed_at(
            String invoice, String code, long units, String price, @Nullable String customer) {
        assertThatThrownBy(() -> RowClass.of(row(invoice, code, units, price, customer)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither shipped, returned, lost nor found");
    }
}
