/** Questions about work orders. */
@NullMarked
package io.stockbook.queryapi.rest.work;

import org.jspecify.annotations.NullMarked;
