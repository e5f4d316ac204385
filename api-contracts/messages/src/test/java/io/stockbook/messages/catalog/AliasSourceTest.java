package io.stockbook.messages.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stockbook.messages.id.ChannelCode;
import io.stockbook.messages.id.SupplierCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AliasSourceTest {

    @ParameterizedTest
    @CsvSource({
        "channel:web, B01-RED",
        "supplier:potter, 77/4",
        "gtin, 96385074",
        "gtin, 036000291452",
        "gtin, 4006381333931",
        "gtin, 10012345678902",
        "barcode, anything that is read",
        "erp, 0000471"
    })
    void aCodeOfItsSourceIsTaken(String source, String alias) {
        assertThatCode(() -> AliasSource.check(source, alias)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
                    |B01|source must have
                    web|''|alias must have
                    web| B01|alias must have no blanks around it
                    channel:|B01|channel must be 1 to 100 characters
                    supplier:  |B01|source must have no blanks
                    customer:9|B01|source must be gtin, barcode, channel: or supplier: with a code
                    gtin|4006381333930|of which the last one checks the others
                    gtin|400638133393|of which the last one checks the others
                    gtin|40063813339A1|of which the last one checks the others
                    gtin|5|has 8, 12, 13 or 14 digits
                    """)
    void whatAnAliasCannotBeIsRefused(String source, String alias, String sentence) {
        assertThatThrownBy(() -> AliasSource.check(source == null ? "" : source, alias))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aChannelAndASupplierOfOneNameAreTwoSources() {
        assertThat(AliasSource.channel(new ChannelCode("acme"))).isEqualTo("channel:acme");
        assertThat(AliasSource.supplier(new SupplierCode("acme"))).isEqualTo("supplier:acme");
    }
}
