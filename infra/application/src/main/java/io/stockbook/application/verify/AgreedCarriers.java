package io.stockbook.application.verify;

import io.stockbook.eventcatalog.LedgerJson;
import io.stockbook.messages.RecordedEvent;
import io.stockbook.messages.carrier.CarrierEvent;
import io.stockbook.messages.carrier.CarrierTerms;
import io.stockbook.messages.id.CarrierId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the events say is agreed with each carrier, for whichever view keeps it. */
final class AgreedCarriers {

    private record Agreed(CarrierTerms terms, long version, long position) {}

    private final Map<String, Agreed> carriers = new HashMap<>();

    void fold(RecordedEvent recorded, CarrierEvent event) {
        carriers.put(
                CarrierId.parse(recorded.stream()).value(),
                new Agreed(event.terms(), recorded.version(), recorded.position()));
    }

    /** A row for each carrier. */
    FoldedRows rows(String query) {
        FoldedRows rows = new FoldedRows(query, "carrier");
        carriers.forEach(
                (carrier, agreed) ->
                        rows.put(
                                agreed.position(),
                                List.of(carrier),
                                "name",
                                agreed.terms().name(),
                                "silence_hours",
                                agreed.terms().silenceHours(),
                                "version",
                                agreed.version(),
                                "position",
                                agreed.position()));
        return rows;
    }

    /** A row for each carrier, with all that is agreed in one text. */
    FoldedRows terms(String query) {
        FoldedRows rows = new FoldedRows(query, "carrier");
        carriers.forEach(
                (carrier, agreed) ->
                        rows.put(
                                agreed.position(),
                                List.of(new CarrierId(carrier).key()),
                                "terms",
                                LedgerJson.write(agreed.terms())));
        return rows;
    }

    /** A row for each service of each carrier. */
    FoldedRows services(String query) {
        FoldedRows rows = new FoldedRows(query, "carrier", "service");
        carriers.forEach(
                (carrier, agreed) ->
                        agreed.terms()
                                .services()
                                .forEach(
                                        (service, code) ->
                                                rows.put(
                                                        agreed.position(),
                                                        List.of(carrier, service),
                                                        "code",
                                                        code)));
        return rows;
    }
}
