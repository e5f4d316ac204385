/** Tells people when stock runs low, a feed is not read or a channel shows what it was not told. */
@NullMarked
package io.stockbook.connectors.alerts;

import org.jspecify.annotations.NullMarked;
