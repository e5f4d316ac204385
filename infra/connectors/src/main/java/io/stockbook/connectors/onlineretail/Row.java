package io.stockbook.connectors.onlineretail;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the file, as published.
 *
 * @param number its place in the file, from 1, the header not counted
 * @param at when, by the clocks of the wholesaler's country
 * @param customer the customer's number, or null when the row names none
 */
record Row(
        long number,
        String invoice,
        String code,
        String description,
        long quantity,
        Instant at,
        BigDecimal price,
        @Nullable String customer,
        String country) {

    /** The columns, in the file's order. */
    static final List<String> COLUMNS =
            List.of(
                    "InvoiceNo",
                    "StockCode",
                    "Description",
                    "Quantity",
                    "InvoiceDate",
                    "UnitPrice",
                    "CustomerID",
                    "Country");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /**
     * Reads a row's fields.
     *
     * @throws IllegalArgumentException or a DateTimeException when one cannot be read
     */
    static Row of(long number, List<String> fields) {
        String customer = fields.get(6);
        return new Row(
                number,
                fields.get(0),
                fields.get(1),
                fields.get(2).strip(),
                Long.parseLong(fields.get(3)),
                LocalDateTime.parse(fields.get(4), DATES).atZone(LONDON).toInstant(),
                new BigDecimal(fields.get(5)),
                customer.isEmpty() ? null : customer,
                fields.get(7));
    }

    /** How the row is called in messages. */
    String name() {
        return "row " + number;
    }
}
