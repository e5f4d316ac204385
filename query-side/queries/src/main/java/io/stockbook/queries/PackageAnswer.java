package io.stockbook.queries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One package of a shipment; weight and size as they were reported. */
public record PackageAnswer(
        String id,
        List<PackageContent> contents,
        @Nullable Long weightGrams,
        @Nullable Long lengthMm,
        @Nullable Long widthMm,
        @Nullable Long heightMm) {

    /** Keeps the contents as they are. */
    public PackageAnswer {
        contents = List.copyOf(contents);
    }
}
