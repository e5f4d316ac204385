package io.stockbook.messages.carrier;

import io.stockbook.messages.Event;

/** Everything that ever happens to a carrier. */
public sealed interface CarrierEvent extends Event {

    /** What is agreed from this event on. */
    CarrierTerms terms();

    /** The carrier was added. */
    record CarrierRegistered(CarrierTerms terms) implements CarrierEvent {}

    /** Something else is agreed with it. */
    record CarrierChanged(CarrierTerms terms) implements CarrierEvent {}
}
