package io.stockbook.application.torture.check;

import java.util.UUID;

/** How many events each command has. */
@FunctionalInterface
interface EffectSizes {

    /** 0 when it has none. */
    long of(UUID command);
}
