package io.stockbook.platform.web;

/** In which order a request passes our filters. */
public final class FilterOrder {

    /** First, so that every answer has a trace id. */
    public static final int TRACE = -300;

    /** Then the key. */
    public static final int SECURITY = -200;

    /** Then the size: strangers are not read at all. */
    public static final int BODY_LIMIT = -100;

    private FilterOrder() {}
}
