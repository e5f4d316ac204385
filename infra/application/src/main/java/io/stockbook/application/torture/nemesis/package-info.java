/** What goes wrong during a torture run: one thing after another, in an order the seed gives. */
@NullMarked
package io.stockbook.application.torture.nemesis;

import org.jspecify.annotations.NullMarked;
