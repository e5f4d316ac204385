package io.stockbook.queryapi.rest.availability;

import io.stockbook.messages.availability.Explained;
import io.stockbook.messages.id.ChannelId;
import io.stockbook.messages.id.Sku;
import io.stockbook.platform.web.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Why a number cannot be explained. */
final class Unexplained {

    static final String TOO_MUCH_HISTORY = "TOO_MUCH_HISTORY";

    private Unexplained() {}

    static Problem problem(ChannelId channel, Sku sku, Explained explained) {
        return switch (explained) {
            case Explained.Whole _ -> throw new IllegalArgumentException("it is explained");
            case Explained.NoSuchChannel _ ->
                    notFound("There is no %s, or there was none then.".formatted(channel));
            case Explained.NotTold _ ->
                    notFound(
                            "Under this cursor %s was told nothing of %s, or it is kept no more."
                                    .formatted(channel, sku));
            case Explained.NotYet it ->
                    Problem.invalid(
                            "position: must be at most %d, where the view is."
                                    .formatted(it.position()));
            case Explained.TooMuch it -> {
                Map<String, Long> numbers = new LinkedHashMap<>();
                numbers.put("events", it.events());
                numbers.put("most", it.most());
                yield Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        TOO_MUCH_HISTORY,
                        "Of %s %d events happened until then, and %d are read for one answer."
                                .formatted(sku, it.events(), it.most()),
                        numbers);
            }
        };
    }

    private static Problem notFound(String sentence) {
        return Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND", sentence);
    }
}
