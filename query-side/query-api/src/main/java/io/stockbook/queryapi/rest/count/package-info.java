/** Questions about counts. */
@NullMarked
package io.stockbook.queryapi.rest.count;

import org.jspecify.annotations.NullMarked;
