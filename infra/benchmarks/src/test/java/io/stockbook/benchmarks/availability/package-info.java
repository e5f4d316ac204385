/** What channel workers wait for: how soon, how fast and how often they read what they may sell. */
@NullMarked
package io.stockbook.benchmarks.availability;

import org.jspecify.annotations.NullMarked;
