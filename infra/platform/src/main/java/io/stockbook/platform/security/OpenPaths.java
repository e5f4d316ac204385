package io.stockbook.platform.security;

import java.util.Set;

/** The few paths that answer without a key, each exactly as requested. */
public record OpenPaths(Set<String> paths) {

    /** Keeps the set as it is. */
    public OpenPaths {
        paths = Set.copyOf(paths);
    }

    boolean contains(String path) {
        return paths.contains(path);
    }
}
