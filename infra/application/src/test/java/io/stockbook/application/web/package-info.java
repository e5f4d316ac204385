/** Who is let in, and what a mistake in the keys' file is answered. */
@NullMarked
package io.stockbook.application.web;

import org.jspecify.annotations.NullMarked;
