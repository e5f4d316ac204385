package io.stockbook.messages.work;

import io.stockbook.messages.Require;
import io.stockbook.messages.id.LocationId;
import java.util.List;
import java.util.stream.IntStream;

/** What is to become of what, and where; each line has a number of its own. */
public record WorkPlan(
        LocationId location, WorkOrderKind kind, List<WorkInput> inputs, List<WorkOutput> outputs) {

    /** Checks the numbers of the lines. */
    public WorkPlan {
        inputs = WorkOrderCommand.some(inputs, "inputs");
        outputs = WorkOrderCommand.some(outputs, "outputs");
        Require.that(
                IntStream.concat(
                                        inputs.stream().mapToInt(WorkInput::line),
                                        outputs.stream().mapToInt(WorkOutput::line))
                                .distinct()
                                .count()
                        == inputs.size() + outputs.size(),
                "each line may stand once only, inputs and outputs together");
        long shares = outputs.stream().filter(output -> output.share() != null).count();
        Require.that(
                shares == 0 || shares == outputs.size(),
                "either every output says its share of the value or none does");
    }
}
