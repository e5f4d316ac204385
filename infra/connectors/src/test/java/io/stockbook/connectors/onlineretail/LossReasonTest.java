package io.stockbook.connectors.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.messages.stock.ReasonCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LossReasonTest {

    @ParameterizedTest
    @CsvSource({
        "damages?,               DAMAGE",
        "Thrown away-rusty,      DAMAGE",
        "wet pallet,             DAMAGE",
        "damages/showroom etc,   DAMAGE",
        "???lost,                MISSING",
        "can't find,             MISSING",
        "showroom,               SAMPLE",
        "samples,                SAMPLE",
        "Given away,             DONATION",
        "'',                     MISSING",
        "??,                     MISSING",
        "CHECK,                  MISSING",
        "sold as set on dotcom,  KEYING_ERROR",
        "wrong barcode (22467),  KEYING_ERROR",
        "SWEETHEART DISH,        KEYING_ERROR"
    })
    void the_first_line_of_the_table_that_fits_is_the_reason(
            String description, ReasonCode expected) {
        assertThat(LossReason.of(description)).isEqualTo(expected);
        assertThat(expected.fits(-1)).isTrue();
    }
}
