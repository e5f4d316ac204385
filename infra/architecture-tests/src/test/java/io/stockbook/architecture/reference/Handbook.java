package io.stockbook.architecture.reference;

import static java.util.stream.Collectors.toSet;

import io.stockbook.architecture.source.Sentences;
import io.stockbook.architecture.source.Sources;
import io.stockbook.architecture.walk.CarriedOrders;
import io.stockbook.architecture.walk.Kind;
import io.stockbook.architecture.walk.Seen.Went;
import io.stockbook.messages.order.OrderCommand;
import io.stockbook.messages.stock.StockCommand;
import io.stockbook.sagas.process.BackorderLimit;
import io.stockbook.sagas.process.CarrierConfirmation;
import io.stockbook.sagas.process.CarrierServices;
import io.stockbook.sagas.process.CarrierSilence;
import io.stockbook.sagas.process.Conversion;
import io.stockbook.sagas.process.Counting;
import io.stockbook.sagas.process.DocumentPromises;
import io.stockbook.sagas.process.ExceptionOpening;
import io.stockbook.sagas.process.GoodsBack;
import io.stockbook.sagas.process.GoodsIn;
import io.stockbook.sagas.process.Input;
import io.stockbook.sagas.process.KitsFound;
import io.stockbook.sagas.process.Offering;
import io.stockbook.sagas.process.OrderFulfilment;
import io.stockbook.sagas.process.Reconciling;
import io.stockbook.sagas.process.RefusedBooking;
import io.stockbook.sagas.process.Replenishing;
import io.stockbook.sagas.process.ReservationExpiry;
import io.stockbook.sagas.process.ShortPicks;
import io.stockbook.sagas.process.TransferBooking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All reference pages that are written out of the code.
 *
 * @param studies of every kind of aggregate
 */
record Handbook(Sources sources, List<Study> studies) {

    /** Every process, in the order in which the index names them. */
    static final List<Class<?>> PROCESSES =
            List.of(
                    OrderFulfilment.class,
                    Offering.class,
                    BackorderLimit.class,
                    ReservationExpiry.class,
                    CarrierConfirmation.class,
                    CarrierSilence.class,
                    CarrierServices.class,
                    TransferBooking.class,
                    Conversion.class,
                    DocumentPromises.class,
                    GoodsBack.class,
                    RefusedBooking.class,
                    Counting.class,
                    ShortPicks.class,
                    GoodsIn.class,
                    KitsFound.class,
                    Replenishing.class,
                    Reconciling.class,
                    ExceptionOpening.class);

    private static final long SEED = 1;
    private static final List<Path> FOLDERS =
            List.of(
                    Path.of("../../api-contracts/messages/src/main/java"),
                    Path.of("../../command-side/domain/src/main/java"),
                    Path.of("../../command-side/sagas/src/main/java/io/stockbook/sagas/process"));

    static Handbook open() {
        Sources sources = Sources.under(FOLDERS);
        return new Handbook(
                sources, Kinds.ALL.stream().map(kind -> Study.of(sources, kind)).toList());
    }

    /** The text of each page, by its place below {@code docs/reference}. */
    SequencedMap<String, String> pages() {
        SequencedMap<String, String> pages = new TreeMap<>();
        for (Study study : studies) {
            pages.put(
                    "aggregates/" + study.kind().name() + ".md",
                    new AggregatePage(sources, study).text());
        }
        SequencedMap<String, ProcessPage> processes = new LinkedHashMap<>();
        for (Class<?> process : PROCESSES) {
            ProcessPage page = new ProcessPage(sources, studies, process);
            pages.put("processes/" + fileName(process), page.text(phases(process, page)));
            processes.put(fileName(process), page);
        }
        pages.put("aggregates/README.md", aggregates());
        pages.put("processes/README.md", processes());
        pages.put("exceptions.md", new ExceptionsPage(sources, processes).text());
        pages.put("refusals.md", new RefusalsPage(sources, studies).text());
        pages.put("paths.md", new PathsPage(apiDocument()).text());
        return pages;
    }

    private static JsonNode apiDocument() {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(Path.of("../../docs/reference/openapi.json")));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Of a process that has any: the others answer each time anew and keep nothing. */
    private List<Stages> phases(Class<?> process, ProcessPage page) {
        if (process != OrderFulfilment.class) {
            return List.of();
        }
        List<Class<?>> others = new ArrayList<>(page.ofOthers(OrderCommand.class));
        others.add(StockCommand.ReceiveStock.class);
        Set<Went> leading =
                CarriedOrders.of(others, SEED).ways().stream()
                        .filter(went -> !went.from().equals(went.to()))
                        .collect(toSet());
        List<Class<?>> causes =
                Stream.concat(
                                studies.stream().flatMap(study -> study.events().stream()),
                                Kind.words(Input.class).stream())
                        .toList();
        return List.of(Stages.of(CarriedOrders.NOWHERE, leading, causes));
    }

    private String aggregates() {
        Sentences sentences = new Sentences(sources);
        return new Markdown()
                .title("Aggregates")
                .paragraph(
                        "Each aggregate decides alone. Its page says what it can be asked, what may"
                                + " come of that, and how it may be refused.")
                .paragraph(
                        "The pages are written out of the code, and a test fails while one of them"
                                + " says something else.")
                .table(
                        List.of("aggregate", "is", "key"),
                        studies.stream().map(study -> row(study, sentences)).toList())
                .text();
    }

    private List<String> row(Study study, Sentences sentences) {
        String name = study.kind().name();
        Class<?> state = study.kind().empty().getClass();
        return List.of(
                "[%s](%s.md)".formatted(Markdown.spoken(name), name),
                sentences.first(sources.type(state)),
                sentences.first(sources.type(study.kind().id())));
    }

    private String processes() {
        Sentences sentences = new Sentences(sources);
        return new Markdown()
                .title("Processes")
                .paragraph(
                        "A process hears what happened and asks aggregates for what follows"
                                + " ([how to write one](../../guides/processes.md)). The pages are"
                                + " written out of the code.")
                .table(
                        List.of("process", "does"),
                        PROCESSES.stream().map(process -> row(process, sentences)).toList())
                .text();
    }

    private List<String> row(Class<?> process, Sentences sentences) {
        return List.of(
                "[%s](%s)".formatted(Markdown.spoken(process.getSimpleName()), fileName(process)),
                sentences.first(sources.type(process)));
    }

    private static String fileName(Class<?> process) {
        return Markdown.spoken(process.getSimpleName()).toLowerCase(Locale.ROOT).replace(' ', '-')
                + ".md";
    }
}
