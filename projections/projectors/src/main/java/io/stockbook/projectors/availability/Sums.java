package io.stockbook.projectors.availability;

import io.stockbook.messages.availability.Explanation.FormulaSteps;
import io.stockbook.messages.channel.ChannelPolicy;
import java.util.List;

/** The formula with its values, for people to read. */
final class Sums {

    private Sums() {}

    static List<String> of(ChannelPolicy policy, FormulaSteps steps, Ats ats) {
        return List.of(
                "drawn = min(own %d, queuedOwn %d) = %d"
                        .formatted(steps.own(), steps.queuedOwn(), steps.drawn()),
                "unclaimed = max(0, common %d − (queued %d − drawn %d)) = %d"
                        .formatted(
                                steps.common(), steps.queued(), steps.drawn(), steps.unclaimed()),
                "share = floor(shareBp %d × unclaimed %d / %d) = %d"
                        .formatted(
                                policy.shareBp(),
                                steps.unclaimed(),
                                ChannelPolicy.WHOLE_SHARE,
                                steps.share()),
                "beyondSafety = max(0, share %d − safetyStock %d) = %d"
                        .formatted(steps.share(), policy.safetyStock(), steps.beyondSafety()),
                "uncapped = own %d − drawn %d + beyondSafety %d = %d"
                        .formatted(
                                steps.own(), steps.drawn(), steps.beyondSafety(), steps.uncapped()),
                "ats = %s = %d"
                        .formatted(
                                policy.cap() == null
                                        ? "max(0, uncapped %d)".formatted(steps.uncapped())
                                        : "max(0, min(cap %d, uncapped %d))"
                                                .formatted(policy.cap(), steps.uncapped()),
                                ats.ats()),
                "backorderable = max(0, backorderLimit %d − queuedOwn %d) = %d"
                        .formatted(
                                policy.backorderLimit(), steps.queuedOwn(), ats.backorderable()));
    }
}
