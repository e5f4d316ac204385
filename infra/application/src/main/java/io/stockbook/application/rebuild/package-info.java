/** Builds views anew beside the live ones, and lets them take over. */
@NullMarked
package io.stockbook.application.rebuild;

import org.jspecify.annotations.NullMarked;
