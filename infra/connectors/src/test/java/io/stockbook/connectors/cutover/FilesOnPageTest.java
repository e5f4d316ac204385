package io.stockbook.connectors.cutover;

import io.stockbook.connectors.csv.ColumnsOnPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class FilesOnPageTest {

    @Test
    void theReferenceHasEveryColumn() throws IOException {
        for (CutoverPart part : CutoverPart.values()) {
            ColumnsOnPage.are(part.table());
        }
    }
}
