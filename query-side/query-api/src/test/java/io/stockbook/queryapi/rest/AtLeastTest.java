package io.stockbook.queryapi.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** A client reads its own write, or hears that it cannot yet. */
final class AtLeastTest {

    private static final String LOCATION = "/v1/locations/NORTH";

    @Test
    void aPositionThatIsReachedAnswersAtOnce() {
        assertThat(QueryServer.get(LOCATION + "?atLeast=17").send().statusCode()).isEqualTo(200);
    }

    @Test
    void theHeadIsWhateverIsCommittedWhenTheQuestionComes() {
        assertThat(QueryServer.get(LOCATION + "?atLeast=head").send().statusCode()).isEqualTo(200);
        assertThat(QueryServer.get(LOCATION + "?atLeast=tail").send().statusCode()).isEqualTo(400);
    }

    @Test
    void aPositionThatIsNotReachedInTimeIsAProblemWithBothNumbers() {
        HttpResponse<String> answer =
                QueryServer.get("/v1/stock").header("Stockbook-At-Least", "1000000").send();

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body())
                .contains("\"code\":\"NOT_YET\"", "\"position\":17,\"wanted\":1000000");
    }

    @Test
    void aViewThatGetsThereMeanwhileIsWaitedFor() {
        DSLContext views = QueryServer.bean(DSLContext.class);
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(
                        () -> QueryServer.get(LOCATION + "?atLeast=18").send());

        Rows.reach(views, "master", 18);

        assertThat(answer.join().statusCode()).isEqualTo(200);
    }
}
