/** Questions about what somebody has to look at. */
@NullMarked
package io.stockbook.queryapi.rest.exception;

import org.jspecify.annotations.NullMarked;
