/** How an exception decides: opened, assigned to a person, resolved once. */
@NullMarked
package io.stockbook.domain.exception;

import org.jspecify.annotations.NullMarked;
