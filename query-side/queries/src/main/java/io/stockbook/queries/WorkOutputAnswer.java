package io.stockbook.queries;

import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * How far one output of a work order is.
 *
 * @param to in what status it is wanted
 * @param share its part of the value, against those of the other outputs
 * @param produced what was made
 * @param inWork what can still come out of what went in
 * @param spoiled what came to nothing
 */
public record WorkOutputAnswer(
        int line,
        String sku,
        Status to,
        @Nullable String lot,
        @Nullable Long share,
        long planned,
        ReceivedUnits produced,
        long inWork,
        long spoiled) {}
