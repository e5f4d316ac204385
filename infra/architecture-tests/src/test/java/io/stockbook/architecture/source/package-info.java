/**
 * Reads the house's own sources with the JDK's own compiler: what they say, and what they reach.
 */
@NullMarked
package io.stockbook.architecture.source;

import org.jspecify.annotations.NullMarked;
