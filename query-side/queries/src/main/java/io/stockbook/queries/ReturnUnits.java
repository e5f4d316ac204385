package io.stockbook.queries;

/**
 * Units of a line, or of all lines of a return.
 *
 * @param authorized what may come back
 * @param received what came back, the excess among it
 * @param over what came back beyond what may
 * @param waiting what nobody has looked at
 * @param refunded what a refund has named, back or not
 */
public record ReturnUnits(long authorized, long received, long over, long waiting, long refunded) {}
