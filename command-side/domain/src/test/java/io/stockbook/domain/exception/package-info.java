/** The exception told in facts. */
@NullMarked
package io.stockbook.domain.exception;

import org.jspecify.annotations.NullMarked;
