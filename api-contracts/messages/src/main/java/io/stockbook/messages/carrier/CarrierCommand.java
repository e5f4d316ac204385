package io.stockbook.messages.carrier;

import io.stockbook.messages.Command;
import io.stockbook.messages.id.CarrierId;

/** Everything a carrier can be asked. */
public sealed interface CarrierCommand extends Command {

    /** The carrier that decides. */
    CarrierId carrier();

    @Override
    default CarrierId target() {
        return carrier();
    }

    /** Adds a carrier; keyed by its own code. */
    record RegisterCarrier(CarrierId carrier, CarrierTerms terms) implements CarrierCommand {}

    /** Agrees something else with it; all terms are said again. */
    record ChangeCarrier(CarrierId carrier, CarrierTerms terms) implements CarrierCommand {}
}
