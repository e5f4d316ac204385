/** Questions about transfers. */
@NullMarked
package io.stockbook.queryapi.rest.transfer;

import org.jspecify.annotations.NullMarked;
