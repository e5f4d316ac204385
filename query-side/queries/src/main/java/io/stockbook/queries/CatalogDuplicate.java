package io.stockbook.queries;

import java.util.List;

/**
 * SKUs of a catalog that look like one, or are told apart by nothing that others can tell them by.
 *
 * @param kind what is wrong with them
 * @param source whose code it is, of a shared alias; else empty
 * @param code what they have in common, in small letters and digits only
 * @param skuCount how many SKUs
 * @param skus the first twenty of them
 */
public record CatalogDuplicate(
        Kind kind, String source, String code, int skuCount, List<String> skus) {

    /** What is wrong. */
    public enum Kind {
        /** One code of one source stands for several SKUs. */
        ALIAS_SHARED,
        /** A kit holds a kit, as two that were defined at the same moment may. */
        KIT_IN_KIT,
        /** SKUs have one name. */
        NAME_SHARED,
        /** SKUs differ in nothing but case, blanks and punctuation. */
        SKU_ALIKE
    }

    /** Keeps the list as it is. */
    public CatalogDuplicate {
        skus = List.copyOf(skus);
    }
}
