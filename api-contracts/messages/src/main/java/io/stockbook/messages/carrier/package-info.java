/** The words of the carrier: who brings shipments to their doors, and how it calls its services. */
@NullMarked
package io.stockbook.messages.carrier;

import org.jspecify.annotations.NullMarked;
