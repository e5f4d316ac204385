/** Questions about items, locations and channels. */
@NullMarked
package io.stockbook.queryapi.rest.master;

import org.jspecify.annotations.NullMarked;
