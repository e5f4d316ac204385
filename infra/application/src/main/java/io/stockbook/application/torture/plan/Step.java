package io.stockbook.application.torture.plan;

/**
 * What one writer does next.
 *
 * @param story the story it belongs to
 * @param follows true when it makes sense only if the step before it in its story was accepted
 * @param node which of the nodes is asked first
 * @param conditional true when it goes out with the version its writer has seen last
 * @param retried true when it is sent again under the same id until its outcome is known
 */
public record Step(
        long story,
        boolean follows,
        Operation operation,
        int node,
        boolean conditional,
        boolean retried) {}
