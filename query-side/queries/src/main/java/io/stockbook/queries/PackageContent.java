package io.stockbook.queries;

import java.util.UUID;

/** Units of one allocation in a package. */
public record PackageContent(UUID allocation, long quantity) {}
