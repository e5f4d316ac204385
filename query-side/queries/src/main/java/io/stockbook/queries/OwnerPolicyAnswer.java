package io.stockbook.queries;

import io.stockbook.messages.owner.Receiving;

/**
 * How one owner's stock is handled.
 *
 * @param receiving where goods stand when they come in
 * @param version the number of times it was said
 */
public record OwnerPolicyAnswer(String owner, Receiving receiving, long version) {}
