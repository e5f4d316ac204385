package io.stockbook.commandapi.rest.carrier;

import static java.util.Objects.requireNonNullElse;

import io.stockbook.messages.carrier.CarrierTerms;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is agreed with a carrier; without a word of silence it is the usual one. */
record AgreedTerms(
        String name, @Nullable Map<String, String> services, @Nullable Integer silenceHours) {

    CarrierTerms of() {
        return new CarrierTerms(
                name,
                requireNonNullElse(services, Map.of()),
                requireNonNullElse(silenceHours, CarrierTerms.USUAL_SILENCE_HOURS));
    }
}
