/** Questions about items, locations, channels and carriers. */
@NullMarked
package io.stockbook.queryapi.rest.master;

import org.jspecify.annotations.NullMarked;
