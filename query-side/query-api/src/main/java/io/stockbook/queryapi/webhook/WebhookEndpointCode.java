package io.stockbook.queryapi.webhook;

import io.stockbook.messages.Require;
import java.util.regex.Pattern;

/** What an owner calls an endpoint. */
public record WebhookEndpointCode(String value) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException when it is not 1 to 100 letters, digits, dots, _ or -
     */
    public WebhookEndpointCode {
        Require.that(
                CODE.matcher(value).matches(),
                "endpoint must have 1 to 100 letters, digits, dots, _ or -, the first a letter or"
                        + " digit");
    }

    @Override
    public String toString() {
        return value;
    }
}
