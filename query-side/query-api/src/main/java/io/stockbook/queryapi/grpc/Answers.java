package io.stockbook.queryapi.grpc;

import com.google.protobuf.Timestamp;
import io.stockbook.grpc.v1.AsOf;
import io.stockbook.grpc.v1.Availability;
import io.stockbook.grpc.v1.WatchAvailabilityResponse;
import io.stockbook.queries.PublishedChange;
import java.time.Instant;

/** Answers as messages. */
final class Answers {

    private Answers() {}

    static Availability availability(io.stockbook.queries.Availability row) {
        Availability.Builder said =
                Availability.newBuilder()
                        .setChannel(row.channel())
                        .setSku(row.sku())
                        .setAts(row.ats())
                        .setBackorderable(row.backorderable())
                        .setChangedPosition(row.changedPosition());
        Instant changed = row.changedAt();
        if (changed != null) {
            said.setChangedAt(timestamp(changed));
        }
        return said.build();
    }

    static AsOf asOf(io.stockbook.queries.AsOf asOf) {
        return AsOf.newBuilder()
                .setPosition(asOf.position())
                .setAgeMillis(asOf.ageMillis())
                .build();
    }

    static WatchAvailabilityResponse change(PublishedChange change) {
        return WatchAvailabilityResponse.newBuilder()
                .setCursor(change.cursor())
                .setSku(change.sku())
                .setAts(change.ats())
                .setBackorderable(change.backorderable())
                .setPosition(change.position())
                .setChangedAt(timestamp(change.changedAt()))
                .build();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
