/** Questions about returns. */
@NullMarked
package io.stockbook.queryapi.rest.returns;

import org.jspecify.annotations.NullMarked;
