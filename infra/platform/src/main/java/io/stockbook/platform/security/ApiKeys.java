package io.stockbook.platform.security;

import org.jspecify.annotations.Nullable;

/** Knows the keys. */
@FunctionalInterface
public interface ApiKeys {

    /** Whom this key stands for, or null when nobody gave it out. */
    @Nullable Caller callerOf(String presented);
}
