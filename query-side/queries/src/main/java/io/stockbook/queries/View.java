package io.stockbook.queries;

/** What can be asked. */
public enum View {
    AVAILABILITY("availability"),
    STOCK_POSITION("stock_position"),
    STOCK_CARD("stock_card"),
    ORDERS("orders"),
    SHIPMENTS("shipments"),
    TRANSFERS("transfers"),
    WORK_ORDERS("work_orders"),
    RETURNS("returns"),
    PURCHASES("purchases"),
    EXCEPTIONS("exceptions"),
    MASTER("master"),
    COUNTS("counts"),
    SNAPSHOTS("snapshots"),
    REPLENISHMENT("replenishment");

    private final String word;

    View(String word) {
        this.word = word;
    }

    /** Its name in tables and addresses. */
    public String word() {
        return word;
    }

    /**
     * The view of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static View of(String word) {
        for (View view : values()) {
            if (view.word.equals(word)) {
                return view;
            }
        }
        throw new IllegalArgumentException("no such view: " + word);
    }
}
