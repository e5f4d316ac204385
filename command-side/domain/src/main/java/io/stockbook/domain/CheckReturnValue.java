package io.stockbook.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/**
 * What a pure method returns is all it does, so to drop it is a mistake.
 *
 * <p>Error Prone knows this annotation by its simple name and makes the mistake a compile error.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CheckReturnValue {}
