package io.stockbook.connectors.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RowReaderTest {

    @TempDir Path folder;

    @Test
    void a_row_is_read_as_published_and_numbered_from_one() throws IOException {
        Row first = Rows.read(Rows.gzipped(folder, Rows.SMALL)).getFirst();
        assertThat(first)
                .isEqualTo(
                        new Row(
                                1,
                                "900001",
                                "MUG",
                                "MUG, \"BLUE\"",
                                6,
                                Instant.parse("2011-01-10T09:00:00Z"),
                                new BigDecimal("2.55"),
                                "17001",
                                "United Kingdom"));
    }

    @Test
    void summer_rows_are_an_hour_ahead_of_universal_time() throws IOException {
        Row returned = Rows.read(Rows.gzipped(folder, Rows.SMALL)).get(9);
        assertThat(returned.at()).isEqualTo(Instant.parse("2011-07-12T08:00:00Z"));
    }

    @Test
    void a_plain_file_reads_like_a_gzipped_one() throws IOException {
        Path plain = Files.writeString(folder.resolve("rows.csv"), Rows.SMALL);
        assertThat(Rows.read(plain)).isEqualTo(Rows.read(Rows.gzipped(folder, Rows.SMALL)));
    }

    @Test
    void a_file_with_other_columns_is_not_read_at_all() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> Rows.read(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not begin with the columns InvoiceNo,StockCode");
    }

    @Test
    void a_row_that_cannot_be_read_is_named() throws IOException {
        Path broken =
                Files.writeString(
                        folder.resolve("broken.csv"),
                        Rows.HEADER
                                + "1,MUG,MUG,1,2011-01-10 09:00:00,1,17001,France\n"
                                + "1,MUG,MUG,two,2011-01-10 09:00:00,1,17001,France\n");
        assertThatThrownBy(() -> Rows.read(broken))
                .hasMessageContaining("row 2 cannot be read")
                .hasMessageContaining("two");
    }
}
