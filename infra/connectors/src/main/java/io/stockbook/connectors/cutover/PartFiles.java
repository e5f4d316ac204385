package io.stockbook.connectors.cutover;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where the files of a cutover are read from, one at a time. */
@FunctionalInterface
interface PartFiles {

    /** One of them, or null when there is none. */
    @Nullable InputStream open(CutoverPart part) throws IOException;
}
