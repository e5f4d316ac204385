package io.stockbook.application.scenario;

/** How a column of each kind is made wrong, and right again. */
enum BrokenColumn {
    NUMBER("%1$s = %1$s + 1", "%1$s = %1$s - 1"),
    TEXT("%1$s = coalesce(%1$s, '') || '?'", "%1$s = nullif(rtrim(%1$s, '?'), '')"),
    /** The database itself refuses a state that does not go with the one the document ended in. */
    STATE(
            "%1$s = %1$s || '?', ended = NULL",
            """
            %1$s = rtrim(%1$s, '?'), ended = CASE WHEN rtrim(%1$s, '?')
                IN ('CANCELLED', 'CLOSED', 'DELIVERED', 'RETURNED', 'VOID') THEN rtrim(%1$s, '?') END
            """),
    TIME("%1$s = %1$s + interval '1 s'", "%1$s = %1$s - interval '1 s'"),
    ID(
            "%1$s = reverse(replace(%1$s::text, '-', ''))::uuid",
            "%1$s = reverse(replace(%1$s::text, '-', ''))::uuid"),
    JSON(
            "%1$s = replace(%1$s::text, ':', ' :')::json",
            "%1$s = replace(%1$s::text, ' :', ':')::json"),
    FLAG("%1$s = NOT %1$s", "%1$s = NOT %1$s"),
    LIST("%1$s = array_append(%1$s, '?')", "%1$s = array_remove(%1$s, '?')");

    final String breaks;
    final String mends;

    BrokenColumn(String breaks, String mends) {
        this.breaks = breaks;
        this.mends = mends;
    }
}
