/** Plants every fault that the judgement must find, and sees it found. */
@NullMarked
package io.stockbook.application.torture.check;

import org.jspecify.annotations.NullMarked;
