# The check from outside: adds up, per stock code, what the published "Online Retail" file says was
# shipped, returned, lost and found. It shares nothing with the importer but the rules of
# import-online-retail.md, section "The five classes of rows".
#
#   gunzip -c online-retail.csv.gz | LC_ALL=C awk -f online-retail-totals.awk > file-totals.csv
#
# Any POSIX awk will do. The output has one line per code in byte order, then one line "all".

# Splits a line of RFC 4180 CSV into field[1..n]; no field of this file holds a line break.
function split_csv(line,    n, i, c, quoted, text) {
    n = 0; quoted = 0; text = ""
    for (i = 1; i <= length(line); i++) {
        c = substr(line, i, 1)
        if (quoted) {
            if (c != "\"") text = text c
            else if (substr(line, i + 1, 1) == "\"") { text = text "\""; i++ }
            else quoted = 0
        }
        else if (c == "\"") quoted = 1
        else if (c == ",") { field[++n] = text; text = "" }
        else text = text c
    }
    field[++n] = text
    return n
}

BEGIN {
    split("POST|DOT|M|m|C2|D|S|BANK CHARGES|AMAZONFEE|CRUK|B", codes, "|")
    for (i in codes) non_stock[codes[i]] = 1
    print "code,shipped,returned,lost,found"
    fflush() # before sort writes to the same place
}

{ sub(/\r$/, "") }

NR == 1 { next }

{
    # Quotes are rare, and splitting by commas alone is ten times faster.
    n = index($0, "\"") ? split_csv($0) : split($0, field, ",")
    if (n != 8) { print "line " NR " has " n " fields" > "/dev/stderr"; failed = 1; exit 1 }
    code = field[2]; units = field[4] + 0; price = field[6] + 0
    if (code in non_stock) next
    seen[code] = 1
    if (substr(field[1], 1, 1) == "C") returned[code] -= units
    else if (units < 0) lost[code] -= units
    else if (price > 0 || field[7] != "") shipped[code] += units
    else found[code] += units
}

END {
    if (failed) exit 1
    for (code in seen) {
        printf "%s,%d,%d,%d,%d\n", code, shipped[code], returned[code], lost[code], found[code] \
            | "LC_ALL=C sort -t, -k1,1"
        s += shipped[code]; r += returned[code]; l += lost[code]; f += found[code]
    }
    close("LC_ALL=C sort -t, -k1,1")
    printf "all,%d,%d,%d,%d\n", s, r, l, f
}
