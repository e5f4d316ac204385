package io.stockbook.messages.id;

import java.util.UUID;

/** One allocation or reservation; unique over all stock items. */
public record AllocationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
