/** Questions about orders. */
@NullMarked
package io.stockbook.queryapi.rest.order;

import org.jspecify.annotations.NullMarked;
