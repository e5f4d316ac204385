package io.stockbook.queries;

import io.stockbook.messages.stock.Status;
import org.jspecify.annotations.Nullable;

/**
 * How far one input of a work order is.
 *
 * @param from where it is taken from
 * @param promised what stands there for it and has not gone in
 * @param lacking what was asked for and could not be promised
 * @param consumed all that went in
 * @param unused what of that came back
 * @param inWork what of that is in nothing yet
 * @param spoiled what of that came to nothing
 */
public record WorkInputAnswer(
        int line,
        String sku,
        Status from,
        @Nullable String lot,
        long planned,
        long promised,
        long lacking,
        long consumed,
        long unused,
        long inWork,
        long spoiled) {}
