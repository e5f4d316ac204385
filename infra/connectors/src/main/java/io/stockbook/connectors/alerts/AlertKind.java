package io.stockbook.connectors.alerts;

/** What an alert can be about. */
enum AlertKind {
    /** As many units as the threshold, or fewer. */
    LOW_STOCK,

    /** What is there lasts for fewer days than this, as it was shipped of late. */
    DAYS_OF_COVER,

    /** Nothing is left. */
    OUT_OF_STOCK,

    /** The view of availability is behind, or nobody reads a channel's feed. */
    STALE_FEED,

    /** A channel shows another number than it was told. */
    DRIFT
}
