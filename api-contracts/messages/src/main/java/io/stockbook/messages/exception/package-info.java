/** The words of the exception: something a person has to look at. */
@NullMarked
package io.stockbook.messages.exception;

import org.jspecify.annotations.NullMarked;
