/** Breaks each thing that must hold on purpose, and sees it named. */
@NullMarked
package io.stockbook.application.verify;

import org.jspecify.annotations.NullMarked;
