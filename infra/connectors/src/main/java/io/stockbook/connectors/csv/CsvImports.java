package io.stockbook.connectors.csv;

import io.stockbook.connectors.sending.Retries;
import io.stockbook.messages.CommandGateway;
import io.stockbook.messages.KnownThings;
import io.stockbook.platform.csv.CsvMistake;
import io.stockbook.platform.web.Problem;
import io.stockbook.platform.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Imports a file: it is put aside, read once to find what is wrong, and once more to send what is
 * right. Neither the file nor what it comes to is ever in memory as a whole.
 */
final class CsvImports {

    static final String INVALID_ROWS = "INVALID_ROWS";

    private final CommandGateway gateway;
    private final KnownThings ledger;
    private final Retries retries;

    CsvImports(CommandGateway gateway, KnownThings ledger) {
        this(gateway, ledger, Retries.USUAL);
    }

    CsvImports(CommandGateway gateway, KnownThings ledger, Retries retries) {
        this.gateway = gateway;
        this.ledger = ledger;
        this.retries = retries;
    }

    /** Imports what comes in, as asked, and says what became of it. */
    ImportReport run(ImportedTable<?> table, ImportRequest request, InputStream body)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("stockbook-import", ".csv");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return answer(request, run(table, request, file));
        } catch (CsvMistake unreadable) {
            throw new ProblemException(
                    Problem.invalid(
                            "row %d: %s.".formatted(unreadable.row(), unreadable.sentence())));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Whoever asked for all and got nothing is told so by the status too. */
    private static ImportReport answer(ImportRequest request, ImportReport report) {
        if (request.dryRun() || report.applied()) {
            return report;
        }
        RowMistake first = report.mistakes().getFirst();
        throw new ProblemException(
                Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                INVALID_ROWS,
                                "Nothing was sent: row %d: %s. Mistakes in all: %d."
                                        .formatted(
                                                first.row(),
                                                first.sentence(),
                                                report.mistakeCount()),
                                Map.of("mistakes", report.mistakeCount()))
                        .with(report));
    }

    ImportReport run(ImportedTable<?> table, ImportRequest request, Path file)
            throws IOException, InterruptedException {
        Mistakes mistakes = new Mistakes();
        CsvCheck check = new CsvCheck(ledger, request.actor(), mistakes);
        try (EntryReader<?> entries = EntryReader.open(table, request, file)) {
            while (entries.hasNext()) {
                check.look(entries.next());
            }
        }
        check.done();
        boolean applies =
                !request.dryRun()
                        && (mistakes.count() == 0 || request.mode() == ImportMode.GOOD_ROWS);
        long taken = applies ? send(table, request, file, check, mistakes) : 0;
        return new ImportReport(
                request.dryRun(),
                applies,
                check.rows(),
                check.entries(),
                taken,
                mistakes.count(),
                mistakes.byRow());
    }

    private long send(
            ImportedTable<?> table,
            ImportRequest request,
            Path file,
            CsvCheck check,
            Mistakes mistakes)
            throws IOException, InterruptedException {
        try (EntryReader<?> entries = EntryReader.open(table, request, file);
                Delivery delivery =
                        new Delivery(gateway, ledger, request.actor(), mistakes, retries)) {
            while (entries.hasNext()) {
                Found found = entries.next();
                if (check.isRight(found)) {
                    delivery.send(found);
                }
            }
            long taken = delivery.finish();
            if (delivery.isCutOff()) {
                throw new ProblemException(
                        Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "SERVICE_UNAVAILABLE",
                                ("The ledger stopped answering after %d of %d entries. Send the"
                                                + " file again with the same key.")
                                        .formatted(taken, check.entries())));
            }
            return taken;
        }
    }
}
