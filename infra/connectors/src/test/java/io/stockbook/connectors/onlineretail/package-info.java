/** Specs of the online retail import, on rows made up for them. */
@NullMarked
package io.stockbook.connectors.onlineretail;

import org.jspecify.annotations.NullMarked;
