/** Looks at one node from outside, on a real database. */
@NullMarked
package io.stockbook.application.node;

import org.jspecify.annotations.NullMarked;
