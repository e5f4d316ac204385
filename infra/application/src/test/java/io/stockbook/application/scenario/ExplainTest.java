package io.stockbook.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockbook.application.web.DemoKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Somebody asks why a shop says 3, and the answer adds up by itself, for today and for last week.
 */
final class ExplainTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String MUG = "/v1/channels/web/availability/MUG";

    private final RunningStockbook stockbook = RunningStockbook.fresh();
    private final Shop shop = new Shop(stockbook.operator());
    private final Http http = stockbook.operator();
    private final Http worker = stockbook.with(DemoKeys.CHANNEL_WORKER);

    @AfterEach
    void stop() {
        stockbook.close();
    }

    @Test
    void a_number_is_told_with_all_it_is_made_of_now_and_under_every_cursor() throws Exception {
        aBusyWeek();
        JsonNode now = worker.get(MUG + "/explain?atLeast=head").json();
        addsUp(now);
        assertThat(now.path("agrees").asBoolean()).isTrue();
        assertThat(now.path("ats").asLong()).isEqualTo(shop.ats("MUG"));
        assertThat(now.path("policy").path("safetyStock").asLong()).isEqualTo(2);
        assertThat(now.path("steps").path("own").asLong()).isEqualTo(5);
        assertThat(now.path("queue").size()).isEqualTo(1);
        assertThat(now.path("queue").get(0).path("document").asString()).contains("S-1");
        JsonNode west = now.path("locations").get(1);
        assertThat(west.path("suspended").asBoolean()).isTrue();
        assertThat(west.path("available").asLong()).isEqualTo(40);
        assertThat(west.path("sellable").asLong()).isZero();

        // The last movements at each location lead to its stock card.
        JsonNode east = now.path("locations").get(0);
        JsonNode last = east.path("movements").get(0);
        assertThat(last.path("availableAfter").asLong()).isEqualTo(east.path("available").asLong());
        JsonNode card = http.get(east.path("card").asString() + "&atLeast=head").json();
        assertThat(card.path("items").get(0).path("position").asLong())
                .isEqualTo(last.path("position").asLong());
        assertThat(card.path("items").get(0).path("event").asString())
                .isEqualTo(last.path("event").asString());

        // Whatever was told, under any cursor, can be made of the events again with the rule of
        // then.
        List<Long> safety = new ArrayList<>();
        for (JsonNode change :
                worker.get("/v1/channels/web/availability-changes?limit=500")
                        .json()
                        .path("items")) {
            JsonNode then =
                    worker.get(MUG + "/explain?cursor=" + change.path("cursor").asLong()).json();
            addsUp(then);
            assertThat(then.path("agrees").asBoolean()).isTrue();
            assertThat(then.path("ats").asLong()).isEqualTo(change.path("ats").asLong());
            assertThat(then.path("position").asLong()).isEqualTo(change.path("position").asLong());
            safety.add(then.path("policy").path("safetyStock").asLong());
        }
        assertThat(safety).startsWith(0L).endsWith(2L).hasSizeGreaterThan(5);

        // At any position too, even where nothing was told.
        for (long position = now.path("policy").path("position").asLong() - 1;
                position <= now.path("position").asLong();
                position++) {
            addsUp(worker.get(MUG + "/explain?position=" + position).json());
        }
    }

    @Test
    void what_cannot_be_explained_is_refused_with_the_reason() throws Exception {
        shop.opens("EAST");
        shop.receive("EAST", "MUG", 5);
        assertThat(stockbook.node().rest().await(LONG)).isTrue();

        assertThat(worker.get("/v1/channels/none/availability/MUG/explain").status())
                .isEqualTo(404);
        assertThat(worker.get(MUG + "/explain?cursor=9").status()).isEqualTo(404);
        assertThat(worker.get("/v1/channels/web/availability/CUP/explain?cursor=1").text())
                .contains("was told nothing of CUP");
        assertThat(worker.get(MUG + "/explain?position=1").text()).contains("there was none then");
        assertThat(worker.get(MUG + "/explain?position=99").text())
                .contains("position: must be at most");
        assertThat(worker.get(MUG + "/explain?position=2&cursor=1").code())
                .isEqualTo("INVALID_REQUEST");
        assertThat(worker.get(MUG + "/explain?movements=51").code()).isEqualTo("INVALID_REQUEST");

        JsonNode unknown = worker.get("/v1/channels/web/availability/CUP/explain").json();
        assertThat(unknown.path("ats").asLong()).isZero();
        addsUp(unknown);
    }

    /** Two locations, a fence of each channel, orders that wait, a suspended shelf, a new rule. */
    private void aBusyWeek() throws Exception {
        shop.opens("EAST", "WEST");
        shop.opensChannel("shop", null, "EAST");
        shop.receive("EAST", "MUG", 30);
        shop.receive("WEST", "MUG", 40);
        fence("web", 5);
        fence("shop", 7);
        shop.place("W-1", "[{'line': 1, 'sku': 'MUG', 'quantity': 4}]");
        assertThat(stockbook.node().rest().await(LONG)).isTrue();
        shop.does("/v1/locations/WEST/items/MUG/suspend", "{'reason': 'RECALL'}");
        assertThat(stockbook.node().rest().await(LONG)).isTrue();
        fence("web", 5);
        shop.receive("EAST", "MUG", 21);
        assertThat(stockbook.node().rest().await(LONG)).isTrue();
        shop.follows(
                "{'locations': ['EAST', 'WEST'], 'safetyStock': 2, 'shareBp': 3333,"
                        + " 'cap': 25, 'backorderLimit': 10}");
        assertThat(stockbook.node().rest().await(LONG)).isTrue();
        shop.placeAs(
                "S-1",
                "{'number': 'S-1', 'channel': 'shop', 'priority': 5,"
                        + " 'lines': [{'line': 1, 'sku': 'MUG', 'quantity': 100}]}");
        assertThat(stockbook.node().rest().await(LONG)).isTrue();
    }

    private void fence(String channel, int units) {
        Shop.done(
                shop.put(
                        "/v1/locations/EAST/items/MUG/ring-fences/" + channel,
                        "{'quantity': %d}".formatted(units)));
    }

    /** With plain arithmetic, from the answer's own fields. */
    private static void addsUp(JsonNode it) {
        String channel = it.path("channel").asString();
        long own = 0;
        long common = 0;
        for (JsonNode place : it.path("locations")) {
            long filled = 0;
            long mine = 0;
            for (JsonNode fence : place.path("fences")) {
                filled += fence.path("filled").asLong();
                mine +=
                        fence.path("channel").asString().equals(channel)
                                ? fence.path("filled").asLong()
                                : 0;
            }
            boolean suspended = place.path("suspended").asBoolean();
            own += suspended ? 0 : mine;
            common += suspended ? 0 : place.path("available").asLong() - filled;
        }
        long queued = 0;
        long queuedOwn = 0;
        for (JsonNode line : it.path("queue")) {
            queued += line.path("quantity").asLong();
            queuedOwn +=
                    line.path("channel").asString().equals(channel)
                            ? line.path("quantity").asLong()
                            : 0;
        }
        JsonNode policy = it.path("policy");
        long drawn = Math.min(own, queuedOwn);
        long unclaimed = Math.max(0, common - (queued - drawn));
        long share = policy.path("shareBp").asLong() * unclaimed / 10_000;
        long beyondSafety = Math.max(0, share - policy.path("safetyStock").asLong());
        long ats = Math.max(0, own - drawn + beyondSafety);
        ats = policy.has("cap") ? Math.min(policy.path("cap").asLong(), ats) : ats;
        assertThat(it.path("ats").asLong()).as(it.toPrettyString()).isEqualTo(ats);
        assertThat(it.path("backorderable").asLong())
                .isEqualTo(Math.max(0, policy.path("backorderLimit").asLong() - queuedOwn));
        JsonNode steps = it.path("steps");
        assertThat(steps.path("own").asLong()).isEqualTo(own);
        assertThat(steps.path("common").asLong()).isEqualTo(common);
        assertThat(steps.path("queued").asLong()).isEqualTo(queued);
        assertThat(steps.path("drawn").asLong()).isEqualTo(drawn);
        assertThat(steps.path("share").asLong()).isEqualTo(share);
        assertThat(it.path("formula").size()).isEqualTo(7);
    }
}
