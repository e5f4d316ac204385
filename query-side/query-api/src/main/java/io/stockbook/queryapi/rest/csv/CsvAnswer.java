package io.stockbook.queryapi.rest.csv;

import io.stockbook.platform.csv.CsvFile;
import io.stockbook.queries.Page;
import io.stockbook.queries.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Writes a list as a file, page by page, so that a long one costs no memory and no connection waits
 * for a slow reader. Each page is as of the moment in which it was read.
 */
final class CsvAnswer {

    static final String CSV = "text/csv";

    private CsvAnswer() {}

    static <T> void write(
            HttpServletResponse response,
            List<String> header,
            Function<PageRequest, Page<T>> pages,
            BiConsumer<CsvFile, T> rows)
            throws IOException {
        Page<T> page = pages.apply(PageRequest.of(null, PageRequest.LARGEST_LIMIT));
        response.setContentType(CSV + ";charset=utf-8");
        try (CsvFile file = new CsvFile(response.getOutputStream(), header)) {
            while (true) {
                page.items().forEach(item -> rows.accept(file, item));
                if (page.next() == null) {
                    return;
                }
                page = pages.apply(PageRequest.of(page.next(), PageRequest.LARGEST_LIMIT));
            }
        }
    }
}
