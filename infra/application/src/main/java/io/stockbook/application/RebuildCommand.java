package io.stockbook.application;

import io.stockbook.application.node.Storage;
import io.stockbook.application.node.Views;
import io.stockbook.application.rebuild.CannotRebuild;
import io.stockbook.application.rebuild.Compared;
import io.stockbook.application.rebuild.Differences;
import io.stockbook.application.rebuild.Rebuild;
import io.stockbook.application.rebuild.Rebuilt;
import io.stockbook.connectors.sending.ConsoleProgress;
import io.stockbook.projectors.rows.ViewProjector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rebuild}: exit status 0 when every view took over, 1 when one differs. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Builds views anew from the events, beside the live ones, and swaps them.")
final class RebuildCommand implements Callable<Integer> {

    @Mixin private DataDirectory data = new DataDirectory();

    @Parameters(paramLabel = "VIEW", arity = "0..*", description = "Views, by their names.")
    private List<String> views = new ArrayList<>();

    @Option(names = "--all", description = "Every view, one after the other.")
    private boolean all;

    @Option(
            names = "--accept-differences",
            description = "Swap even where the new rows differ from the live ones.")
    private boolean differencesAccepted;

    @Override
    public Integer call() throws Exception {
        List<String> known =
                Views.of(DSL.using(SQLDialect.POSTGRES), Views.LIVE).stream()
                        .map(ViewProjector::name)
                        .toList();
        if (all == !views.isEmpty()) {
            throw new UsageMistake(
                    "name views or say --all; there are " + String.join(", ", known));
        }
        for (String view : views) {
            if (!known.contains(view)) {
                throw new UsageMistake(
                        "there is no view %s; there are %s"
                                .formatted(view, String.join(", ", known)));
            }
        }
        try (Storage storage = Storage.openExisting(data.path(), System.getenv())) {
            Rebuild rebuild = new Rebuild(storage, ConsoleProgress.on(System.err));
            boolean same = true;
            for (String view : all ? known : views) {
                same &= rebuilt(rebuild, view);
            }
            return same ? 0 : 1;
        } catch (CannotRebuild because) {
            throw new UsageMistake(because.sentence());
        }
    }

    private boolean rebuilt(Rebuild rebuild, String view) throws Exception {
        long started = System.nanoTime();
        Rebuilt rebuilt =
                rebuild.of(view, differencesAccepted ? Differences.ACCEPTED : Differences.REFUSED);
        double seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1_000.0;
        System.out.printf(
                "%s: %,d events in %.1f s (%,.0f/s), %,d rows. %s%n",
                view,
                rebuilt.position(),
                seconds,
                rebuilt.position() / Math.max(0.001, seconds),
                rebuilt.rows(),
                said(rebuilt));
        rebuilt.different().forEach(RebuildCommand::say);
        return rebuilt.tookOver();
    }

    private static String said(Rebuilt rebuilt) {
        if (rebuilt.different().isEmpty()) {
            return "The same in both; the new one took over.";
        }
        return rebuilt.tookOver()
                ? "They differ, and the new one took over."
                : "They differ, so the live one stays; --accept-differences swaps them.";
    }

    private static void say(Compared table) {
        System.out.printf(
                "  %s: %,d rows live, %,d anew%n",
                table.table(), table.liveRows(), table.newRows());
        if (!table.lost().isEmpty()) {
            System.out.println("    only live: " + table.lost());
        }
        if (!table.gained().isEmpty()) {
            System.out.println("    only anew: " + table.gained());
        }
    }
}
