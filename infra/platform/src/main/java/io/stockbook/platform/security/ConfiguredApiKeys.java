package io.stockbook.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys that came in through configuration. */
public record ConfiguredApiKeys(List<ApiKey> keys) implements ApiKeys {

    /** Keeps the list as it is. */
    public ConfiguredApiKeys {
        keys = List.copyOf(keys);
    }

    @Override
    public @Nullable Caller callerOf(String presented) {
        byte[] digest = ApiKey.sha256(presented);
        Caller found = null;
        // Every key is looked at, so that the time taken says nothing about which one it was.
        for (ApiKey key : keys) {
            if (key.matches(digest)) {
                found = key.caller();
            }
        }
        return found;
    }
}
