/** Specs of how plans are sent. */
@NullMarked
package io.stockbook.connectors.sending;

import org.jspecify.annotations.NullMarked;
