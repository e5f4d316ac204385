/** Tortures for half a minute, with everything that can go wrong going wrong once. */
@NullMarked
package io.stockbook.application.torture;

import org.jspecify.annotations.NullMarked;
