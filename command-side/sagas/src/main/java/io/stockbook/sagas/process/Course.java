package io.stockbook.sagas.process;

import io.stockbook.messages.Command;
import io.stockbook.messages.catalog.PrepNeed;
import io.stockbook.messages.channel.ChannelPolicy;
import io.stockbook.messages.exception.ExceptionCommand.ResolveException;
import io.stockbook.messages.exception.ExceptionType;
import io.stockbook.messages.id.CatalogItemId;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.ExceptionId;
import io.stockbook.messages.id.Sku;
import io.stockbook.messages.id.StockItemId;
import io.stockbook.messages.order.AliasLine;
import io.stockbook.messages.order.LineCodes;
import io.stockbook.messages.order.LinePrep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reaction while it is being worked out: the state so far and the commands so far. */
final class Course {

    private final Facts facts;
    private final List<Outgoing> commands = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final Map<Integer, String> touched = new TreeMap<>();
    private Fulfilment state;
    private String cause;

    Course(Fulfilment state, Facts facts, String cause) {
        this.state = state;
        this.facts = facts;
        this.cause = cause;
    }

    /** What is done from now on follows from this. */
    void follow(String next) {
        cause = next;
    }

    /** The line has changed, so what it lacks has to be looked at again. */
    void touch(int line) {
        touched.put(line, cause);
    }

    void touchAll() {
        state.lines().keySet().forEach(this::touch);
    }

    /** The lines that changed, as they are now. */
    List<Line> touched() {
        return touched.keySet().stream()
                .map(number -> state.lines().get(number))
                .filter(Objects::nonNull)
                .toList();
    }

    /** All lines may be planned anew. */
    void startAgain() {
        List.copyOf(state.lines().values()).forEach(line -> put(line.attempted(0)));
    }

    Fulfilment state() {
        return state;
    }

    void become(Fulfilment now) {
        state = now;
    }

    Line line(int number) {
        return state.line(number);
    }

    void put(Line line) {
        state = state.with(line);
        touch(line.number());
    }

    /** Keeps a line that the order may not have had before. */
    void add(Line line) {
        state = state.having(line);
        touch(line.number());
    }

    void put(Kit kit) {
        state = state.with(kit);
    }

    void put(int line, Part part) {
        put(line(line).with(part));
    }

    void put(int line, Wait wait) {
        put(line(line).with(wait));
    }

    /** Keeps what is no reason to look again. */
    void keep(int line, Part part) {
        sent(line(line).with(part));
    }

    /** Keeps what a command to a stock item changed; that alone is no reason to look again. */
    private void sent(Line line) {
        state = state.with(line);
    }

    void ask(int line, Part part, Command command) {
        sent(line(line).with(part));
        send(part.number(), command, line);
    }

    void ask(int line, Wait wait, Command command) {
        sent(line(line).with(wait));
        send(wait.number(), command, line);
    }

    void put(Progress progress) {
        state = state.with(progress);
    }

    /** Takes the next command number. */
    int next() {
        state = state.counted();
        return state.counter();
    }

    void send(int number, Command command) {
        commands.add(new Outgoing(state.idOf(number), command, cause));
    }

    private void send(int number, Command command, int line) {
        String why = touched.getOrDefault(line, cause);
        commands.add(new Outgoing(state.idOf(number), command, why));
    }

    void wakeAt(Deadline deadline) {
        deadlines.add(deadline);
    }

    /** Puts something into a queue for a person; never keeps the process waiting. */
    void open(ExceptionType type, String document, String sentence) {
        open(state.idOf(next()).value(), type, document, sentence);
    }

    /** The same with an id by which it can be resolved. */
    void open(UUID id, ExceptionType type, String document, String sentence) {
        commands.add(
                ExceptionOpening.opening(
                        state.order().owner(),
                        type,
                        state.order().key(),
                        id,
                        document,
                        sentence,
                        cause));
    }

    /** Takes it out of the queue again, unless a person has done so. */
    void resolve(UUID id, String resolution) {
        send(next(), new ResolveException(new ExceptionId(state.order().owner(), id), resolution));
    }

    @Nullable ChannelPolicy policy() {
        return facts.policy(new ChannelId(state.order().owner(), state.placed().channel()));
    }

    /** How a scanner may read these lines; one that it reads by its SKU alone is left out. */
    List<LineCodes> codes(Collection<Line> lines) {
        Map<CatalogItemId, List<String>> codes = facts.codes(lines.stream().map(this::of).toList());
        return lines.stream()
                .filter(line -> codes.containsKey(of(line)))
                .map(line -> new LineCodes(line.number(), codes.getOrDefault(of(line), List.of())))
                .toList();
    }

    /** What the channel wants done to the units of each line; a line without is left out. */
    List<LinePrep> prep(Collection<Line> asked) {
        List<Line> lines = asked.stream().filter(Line::isIdentified).toList();
        Map<CatalogItemId, List<PrepNeed>> needs =
                facts.prep(lines.stream().map(this::of).toList(), state.placed().channel());
        return lines.stream()
                .filter(line -> needs.containsKey(of(line)))
                .map(line -> new LinePrep(line.number(), needs.getOrDefault(of(line), List.of())))
                .toList();
    }

    /**
     * What the lines of kits held when the ledger came to this position, by their numbers; a line
     * of anything else is left out.
     */
    Map<Integer, Recipe> kits(Collection<Line> asked, long position) {
        List<Line> lines = asked.stream().filter(Line::isIdentified).toList();
        Map<CatalogItemId, Recipe> recipes =
                facts.kits(lines.stream().map(this::of).toList(), position);
        Map<Integer, Recipe> kits = new TreeMap<>();
        for (Line line : lines) {
            Recipe recipe = recipes.get(of(line));
            if (recipe != null) {
                kits.put(line.number(), recipe);
            }
        }
        return kits;
    }

    private CatalogItemId of(Line line) {
        return new CatalogItemId(state.order().owner(), line.item());
    }

    /**
     * The SKUs for which the codes of these lines stand; a line whose code nobody has is left out.
     */
    Map<AliasLine, List<Sku>> items(Collection<AliasLine> lines) {
        return facts.items(state.order().owner(), lines);
    }

    /** Codes that are written much like the line's, its own SKUs among them. */
    List<KnownCode> near(AliasLine line) {
        return facts.near(state.order().owner(), line);
    }

    List<Reservation> reservations(String checkout) {
        return facts.reservations(state.order().owner(), checkout);
    }

    long takeable(StockItemId item, long behind) {
        return facts.takeable(item, state.placed().channel(), behind);
    }

    long onOffer(StockItemId item) {
        return facts.onOffer(item);
    }

    /** Units that wait at these places and that the order comes before, its own among them. */
    Map<StockItemId, Long> behind(Collection<StockItemId> items) {
        return facts.behind(items, state.placed().rank(1));
    }

    Reaction done() {
        return new Reaction(state, commands, deadlines);
    }
}
