package io.stockbook.domain.shipment;

import io.stockbook.messages.order.TrackingStatus;
import io.stockbook.messages.shipment.ShipmentCommand.ReportTracking;
import io.stockbook.messages.shipment.ShipmentEvent.TrackingReported;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the carrier has brought a shipment.
 *
 * @param status null until the carrier says that it has it
 * @param at when the last news happened, if the carrier said so
 * @param heard the carrier's ids of the last {@link #MOST} news
 */
public record Way(@Nullable TrackingStatus status, @Nullable Instant at, List<String> heard) {

    /** How many ids are remembered; who travels for longer is not told apart by ids any more. */
    static final int MOST = 50;

    static final Way NONE = new Way(null, null, List.of());

    /** Keeps the list as it is. */
    public Way {
        heard = List.copyOf(heard);
    }

    /** True when the carrier has not said so before and it leads on from here. */
    boolean isNews(ReportTracking report) {
        if (report.carrierEvent() != null && heard.contains(report.carrierEvent())) {
            return false;
        }
        return status == null || (leadsTo(status, report.status()) && !isLate(report));
    }

    private static boolean leadsTo(TrackingStatus from, TrackingStatus to) {
        return switch (from) {
            case ACCEPTED, IN_TRANSIT -> to.compareTo(from) > 0;
            case EXCEPTION -> to == TrackingStatus.IN_TRANSIT || to.ended();
            case DELIVERED, RETURNED -> false;
        };
    }

    /** What was true on the way is not any more when it came later; an end stays one. */
    private boolean isLate(ReportTracking report) {
        return !report.status().ended()
                && at != null
                && report.at() != null
                && report.at().isBefore(at);
    }

    Way after(TrackingReported news) {
        if (news.tracking().status().ended()) {
            return new Way(news.tracking().status(), null, List.of());
        }
        List<String> ids = new ArrayList<>(heard);
        if (news.carrierEvent() != null) {
            ids.add(news.carrierEvent());
        }
        Instant latest = news.tracking().at() == null ? at : news.tracking().at();
        return new Way(
                news.tracking().status(),
                latest,
                ids.subList(Math.max(0, ids.size() - MOST), ids.size()));
    }

    /** The status as it stands in a sentence, or this when there is none. */
    String words(String otherwise) {
        return switch (status) {
            case null -> otherwise;
            case ACCEPTED -> "with its carrier";
            case IN_TRANSIT -> "in transit";
            case EXCEPTION -> "held up on its way";
            case DELIVERED -> "delivered";
            case RETURNED -> "returned";
        };
    }
}
