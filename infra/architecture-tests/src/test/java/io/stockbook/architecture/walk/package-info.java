/** Runs deciders by chance, from the same seed always the same way, and notes what comes of it. */
@NullMarked
package io.stockbook.architecture.walk;

import org.jspecify.annotations.NullMarked;
