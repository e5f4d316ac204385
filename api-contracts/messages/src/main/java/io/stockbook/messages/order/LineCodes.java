package io.stockbook.messages.order;

import java.util.List;

/** The codes by which a scanner may read the SKU of one line, besides the SKU itself. */
public record LineCodes(int line, List<String> codes) {

    /** Keeps the list as it is. */
    public LineCodes {
        codes = List.copyOf(codes);
    }
}
