/** Questions about owners. */
@NullMarked
package io.stockbook.queryapi.rest.owner;

import org.jspecify.annotations.NullMarked;
