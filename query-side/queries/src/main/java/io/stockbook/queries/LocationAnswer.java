package io.stockbook.queries;

import io.stockbook.messages.location.Custody;
import org.jspecify.annotations.Nullable;

/** One location. */
public record LocationAnswer(
        String location, String name, Custody custody, @Nullable String parent, long version) {}
