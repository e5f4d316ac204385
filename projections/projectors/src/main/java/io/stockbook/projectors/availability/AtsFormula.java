package io.stockbook.projectors.availability;

import io.stockbook.messages.availability.Explanation.FormulaSteps;
import io.stockbook.messages.channel.ChannelPolicy;

/**
 * What a channel may publish of a SKU (docs/reference/availability.md): what is fenced for it
 * beyond its own queue, and its share of the common stock that nobody in a queue will take, less
 * safety, up to its cap.
 */
final class AtsFormula {

    private AtsFormula() {}

    static Ats of(ChannelPolicy policy, AtsInputs inputs) {
        FormulaSteps steps = steps(policy, inputs);
        long cap = policy.cap() == null ? Long.MAX_VALUE : policy.cap();
        return new Ats(
                Math.max(0, Math.min(cap, steps.uncapped())),
                Math.max(0, policy.backorderLimit() - inputs.queuedOwn()),
                steps.drawn(),
                inputs);
    }

    static FormulaSteps steps(ChannelPolicy policy, AtsInputs inputs) {
        long drawn = Math.min(inputs.own(), inputs.queuedOwn());
        long unclaimed = Math.max(0, inputs.common() - (inputs.queued() - drawn));
        long share = policy.shareBp() * unclaimed / ChannelPolicy.WHOLE_SHARE;
        long beyondSafety = Math.max(0, share - policy.safetyStock());
        return new FormulaSteps(
                inputs.own(),
                inputs.queued(),
                inputs.queuedOwn(),
                drawn,
                inputs.common(),
                unclaimed,
                share,
                beyondSafety,
                inputs.own() - drawn + beyondSafety);
    }
}
