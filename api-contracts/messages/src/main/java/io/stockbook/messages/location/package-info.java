/** The words of the location: a node that can promise and ship. */
@NullMarked
package io.stockbook.messages.location;

import org.jspecify.annotations.NullMarked;
