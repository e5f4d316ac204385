package io.stockbook.commandapi.rest;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.stockbook.messages.RefusalCode;
import org.springframework.http.HttpStatus;

/** The one table from refusals to statuses. */
final class RefusalStatus {

    private RefusalStatus() {}

    static HttpStatus of(RefusalCode code) {
        return switch (code) {
            case STALE_VERSION -> PRECONDITION_FAILED;
            case UNKNOWN_ORDER,
                    UNKNOWN_COUNT,
                    UNKNOWN_PURCHASE_ORDER,
                    UNKNOWN_LINE,
                    UNKNOWN_RECEIPT,
                    UNKNOWN_CHANNEL,
                    UNKNOWN_LOCATION,
                    UNKNOWN_CARRIER,
                    UNKNOWN_ITEM,
                    UNKNOWN_EXCEPTION,
                    UNKNOWN_ALLOCATION,
                    UNKNOWN_DEMAND,
                    UNKNOWN_SHIPMENT,
                    UNKNOWN_TRANSFER,
                    UNKNOWN_RETURN,
                    UNKNOWN_WORK_ORDER ->
                    NOT_FOUND;
            case KEY_REUSED, WRONG_ITEM, WRONG_LINES, WRONG_CUSTODY, WRONG_STATUS, WRONG_REASON ->
                    UNPROCESSABLE_CONTENT;
            // A limit is no 429: the refusal is remembered, and the same key gets it for ever.
            case IN_FLIGHT,
                    ALREADY_EXISTS,
                    WRONG_STATE,
                    LINE_NOT_OPEN,
                    ORDER_BLOCKED,
                    TOTALS_DIFFER,
                    SELLING_SUSPENDED,
                    INSUFFICIENT_STOCK,
                    INSUFFICIENT_QUANTITY,
                    LIMIT_REACHED ->
                    CONFLICT;
        };
    }
}
