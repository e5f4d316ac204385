package io.stockbook.queries;

import org.jspecify.annotations.Nullable;

/** One location. */
public record LocationAnswer(
        String location, String name, String custody, @Nullable String parent, long version) {}
