/** Days on which anything may happen to orders, in whatever order. */
@NullMarked
package io.stockbook.application.chance;

import org.jspecify.annotations.NullMarked;
