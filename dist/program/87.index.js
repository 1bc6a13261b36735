export const id = 87;
export const ids = [87];
export const modules = {

/***/ 37403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ countMissing),
/* harmony export */   Q: () => (/* binding */ commonFamily)
/* harmony export */ });
/* harmony import */ var _align_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19514);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _table_column_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82384);
/* harmony import */ var _table_infer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1064);
/* harmony import */ var _table_number_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43339);





const families = {
    number: "numbers",
    integer: "numbers",
    decimal: "numbers",
    text: "words",
    boolean: "categories",
    timestamp: "instants",
};
const asked = {
    numeric: "numbers",
    categorical: "categories",
    text: "texts",
    timestamp: "instants",
};
/**
 * What a column holds in both files, or is said to hold. One without any value fits every family: its type is a guess of the
 * reader.
 *
 * @throws GateError E208 when the files disagree, E206 when a column that is said to be numeric holds something else.
 */
function commonFamily(reference, candidate, kind) {
    const withValues = [reference, candidate].filter(({ column }) => countMissing(column) < column.rows);
    const [first] = withValues;
    if (first === undefined)
        return "nothing";
    if (kind === undefined) {
        (0,_align_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .requireSameKind */ .a)(reference, candidate);
        return families[first.column.kind];
    }
    if (kind === "numeric")
        withValues.forEach(requireNumbers);
    return asked[kind];
}
/** Rows without a value. */
function countMissing({ rows, valid }) {
    if (valid === undefined)
        return 0;
    let present = 0;
    for (let at = 0; at < rows >> 3; at++)
        present += bitsIn(valid[at] ?? 0);
    for (let row = rows & ~7; row < rows; row++)
        present += Number((0,_table_column_js__WEBPACK_IMPORTED_MODULE_4__/* .isValid */ .f)(valid, row));
    return rows - present;
}
function bitsIn(byte) {
    const pairs = byte - ((byte >> 1) & 0x55);
    const nibbles = (pairs & 0x33) + ((pairs >> 2) & 0x33);
    return (nibbles & 0xf) + (nibbles >> 4);
}
function requireNumbers({ table, column }) {
    if (column.kind === "timestamp")
        throw notNumeric(table.uri, column.name, "it holds timestamps");
    if (column.kind !== "text")
        return;
    const odd = column.dictionary.find((text) => !isNumber(text));
    if (odd === undefined)
        return;
    const row = column.codes.indexOf(column.dictionary.indexOf(odd));
    throw notNumeric(`${table.uri}, ${table.where(Math.max(0, row))}`, column.name, `${JSON.stringify(odd)} is not a number`);
}
/** Whoever says that a column is numeric says so of its leading zeros, which otherwise are a sign of a code. */
function isNumber(text) {
    return (0,_table_number_text_js__WEBPACK_IMPORTED_MODULE_3__/* .numberForm */ .K)(text.replace(/^([+-]?)0+(?=\d)/u, "$1")) !== undefined || (0,_table_infer_js__WEBPACK_IMPORTED_MODULE_2__/* .isMissingWord */ .r)(text);
}
function notNumeric(place, column, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue({
        code: "E206",
        message: `${place}, column "${column}": ${what}, but columns.kinds says that the column is numeric.`,
        hint: "Correct the value, leave it empty if it is missing, or write another kind: categorical, text or timestamp.",
    });
}


/***/ }),

/***/ 26703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ summarizeColumn)
});

// EXTERNAL MODULE: ./lib/stats/sort.js
var sort = __webpack_require__(88191);
// EXTERNAL MODULE: ./lib/stats/sorted-search.js
var sorted_search = __webpack_require__(43743);
;// CONCATENATED MODULE: ./lib/aggregates/memory/category-shape.js
const mostCategories = 12;
/** A category with fewer rows in both files together might tell of a person. */
const fewestRows = 5;
/** The commonest categories by their shares of both files, what all others have together, and what is missing. */
function categoryShape(reference, candidate) {
    const ranked = counted(reference, candidate).toSorted((a, b) => shareOf(b) - shareOf(a) || (a.name < b.name ? -1 : 1));
    const categories = ranked.slice(0, mostCategories);
    const missing = { reference: absentFrom(reference), candidate: absentFrom(candidate) };
    const otherOf = (side, rows) => rows - missing[side] - categories.reduce((sum, category) => sum + category[side], 0);
    return {
        kind: "categories",
        categories,
        other: { reference: otherOf("reference", reference.rows), candidate: otherOf("candidate", candidate.rows) },
        missing,
    };
    function shareOf(category) {
        return category.reference / Math.max(1, reference.rows) + category.candidate / Math.max(1, candidate.rows);
    }
}
/** Of a column of a million ids hardly one has rows enough, and no map need be made of the others. */
function counted(reference, candidate) {
    const names = new Set([...frequentIn(reference), ...frequentIn(candidate)]);
    const before = countsOf(reference, names);
    const after = countsOf(candidate, names);
    return Array.from(names, (name) => ({
        name,
        reference: before.get(name) ?? 0,
        candidate: after.get(name) ?? 0,
    })).filter((category) => category.reference + category.candidate >= fewestRows);
}
/** The names that may have rows enough with those of the other file: at least half of them must be here, or there. */
function frequentIn({ entries }) {
    const names = [];
    for (const [name, count] of entries())
        if (2 * count >= fewestRows)
            names.push(name);
    return names;
}
function countsOf({ entries }, names) {
    const counts = new Map();
    for (const [name, count] of entries())
        if (names.has(name))
            counts.set(name, count);
    return counts;
}
function absentFrom({ missing, notANumber }) {
    return missing + notANumber;
}

// EXTERNAL MODULE: ./lib/stats/value-tally.js
var value_tally = __webpack_require__(32965);
// EXTERNAL MODULE: ./lib/table/column.js
var table_column = __webpack_require__(82384);
// EXTERNAL MODULE: ./lib/aggregates/memory/column-family.js
var column_family = __webpack_require__(37403);
;// CONCATENATED MODULE: ./lib/aggregates/memory/column-categories.js



/** Counts the distinct values of a column; numbers are named as printed ("1", "0.5"), booleans "true" and "false". */
function categoriesOf(column) {
    switch (column.kind) {
        case "text":
        case "decimal":
            return countCodes(column);
        case "number":
            return countNumbers(column) ?? countValues(column, (row) => column.values[row] ?? Number.NaN);
        case "boolean":
            return countValues(column, (row) => column.values[row] === 1);
        case "integer":
        case "timestamp":
            return countValues(column, (row) => column.values[row] ?? Number.NaN);
    }
}
/** Truth written as true and false in one file and as 1 and 0 in the other has the same names, which are the booleans'. */
function namedAlike(reference, candidate) {
    if (reference.kind === "boolean" && isFlags(candidate))
        return [reference, asBooleans(candidate)];
    if (candidate.kind === "boolean" && isFlags(reference))
        return [asBooleans(reference), candidate];
    return [reference, candidate];
}
function isFlags(column) {
    if (column.kind !== "number")
        return false;
    for (let row = 0; row < column.rows; row++) {
        const value = column.values[row] ?? Number.NaN;
        if (value !== 0 && value !== 1 && (0,table_column/* isValid */.f)(column.valid, row))
            return false;
    }
    return true;
}
function asBooleans({ name, rows, valid, values }) {
    return { kind: "boolean", name, rows, valid, values: Uint8Array.from(values) };
}
function countCodes({ rows, codes, dictionary }) {
    // The first cell counts the rows without a code, which is -1.
    const cells = new Uint32Array(1 + dictionary.length);
    for (let row = 0; row < rows; row++) {
        const cell = (codes[row] ?? -1) + 1;
        cells[cell] = (cells[cell] ?? 0) + 1;
    }
    const [missing = 0] = cells;
    const perCode = cells.subarray(1);
    function* entries() {
        for (const [code, name] of dictionary.entries()) {
            const count = perCode[code] ?? 0;
            if (count > 0)
                yield [name, count];
        }
    }
    return { rows, missing, notANumber: 0, distinct: perCode.reduce((sum, count) => sum + Math.sign(count), 0), entries };
}
/** The same as `countValues` where few of the numbers are distinct. */
function countNumbers(column) {
    const tally = (0,value_tally/* tallyOf */.s)(column.values);
    if (tally === undefined)
        return undefined;
    const missing = (0,column_family/* countMissing */.G)(column);
    const distinct = tally.distinct.filter(Number.isFinite);
    // 0 and -0 are one category.
    const counts = new Map();
    let values = 0;
    for (const [index, count] of tally.countsOf(distinct).entries()) {
        const value = distinct[index] ?? Number.NaN;
        counts.set(value, (counts.get(value) ?? 0) + count);
        values += count;
    }
    return categoriesFrom(counts, { rows: column.rows, missing, notANumber: column.rows - missing - values });
}
function countValues({ rows, valid }, valueAt) {
    const counts = new Map();
    let missing = 0;
    let notANumber = 0;
    for (let row = 0; row < rows; row++) {
        const value = valueAt(row);
        if (!(0,table_column/* isValid */.f)(valid, row))
            missing++;
        else if (typeof value === "number" && !Number.isFinite(value))
            notANumber++;
        else
            counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return categoriesFrom(counts, { rows, missing, notANumber });
}
function categoriesFrom(counts, rows) {
    function* entries() {
        for (const [value, count] of counts)
            yield [String(value), count];
    }
    return { ...rows, distinct: counts.size, entries };
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/column-cells.js
/** Puts the categories of both sides side by side. */
function matchCategories(reference, candidate) {
    const known = new Map(reference.entries());
    const shared = new Map();
    const unseen = [];
    for (const entry of candidate.entries()) {
        if (known.has(entry[0]))
            shared.set(...entry);
        else
            unseen.push(entry);
    }
    const cells = [];
    for (const [name, count] of known) {
        cells.push({ kind: "category", name, reference: count, candidate: shared.get(name) ?? 0 });
    }
    const unseenRows = unseen.reduce((sum, [, count]) => sum + count, 0);
    cells.push({ kind: "new", name: "__new__", reference: 0, candidate: unseenRows });
    return { cells, unseen, vanished: [...known].filter(([name]) => !shared.has(name)) };
}
/** Adds the cells of rows without a value and of rows that are not a number, and drops cells empty in both files. */
function withAbsent(cells, { reference, candidate }) {
    const all = [
        ...cells,
        { kind: "missing", name: "__null__", reference: reference.missing, candidate: candidate.missing },
        { kind: "not-a-number", name: "__nan__", reference: reference.notANumber, candidate: candidate.notANumber },
    ];
    return all.filter((cell) => cell.reference > 0 || cell.candidate > 0);
}

// EXTERNAL MODULE: ./lib/stats/quantile.js
var quantile = __webpack_require__(57710);
;// CONCATENATED MODULE: ./lib/aggregates/memory/column-deciles.js


const bins = 10;
/**
 * Counts of both sides between the deciles (type 7) of the reference, right-closed. Edges come from the reference only:
 * if the candidate moved them, drift would hide itself. A value that fills two deciles or more has its own bin, so
 * that neither side of it can hide in it; deciles that coincide make one edge.
 *
 * @param reference ascending, finite
 * @param candidate ascending, finite
 */
function decileCells(reference, candidate) {
    if (reference.length === 0)
        return [{ kind: "new", name: "__new__", reference: 0, candidate: candidate.length }];
    const cuts = decileCuts(reference);
    const cells = [];
    let before = { reference: 0, candidate: 0 };
    for (let i = 0; i <= cuts.length; i++) {
        const cut = cuts[i];
        const upTo = { reference: countUpTo(reference, cut), candidate: countUpTo(candidate, cut) };
        cells.push({
            kind: "bin",
            name: binName(cuts[i - 1], cut),
            reference: upTo.reference - before.reference,
            candidate: upTo.candidate - before.candidate,
        });
        before = upTo;
    }
    return cells;
}
function decileCuts(sorted) {
    const cuts = [];
    const edges = Array.from({ length: bins - 1 }, (_, i) => (0,quantile/* quantile */.Y)(sorted, (i + 1) / bins));
    for (const [i, at] of edges.entries()) {
        if (at === edges[i - 1])
            continue;
        if (at === edges[i + 1])
            cuts.push({ at, inclusive: false });
        cuts.push({ at, inclusive: true });
    }
    return cuts;
}
/** How many values lie up to the cut, or all when there is none. */
function countUpTo(sorted, cut) {
    if (cut === undefined)
        return sorted.length;
    return cut.inclusive ? (0,sorted_search/* countAtMost */.a7)(sorted, cut.at) : (0,sorted_search/* countBelow */.BC)(sorted, cut.at);
}
function binName(lower, upper) {
    if (lower === undefined)
        return upper === undefined ? "all" : `${upper.inclusive ? "≤" : "<"} ${column_deciles_short(upper.at)}`;
    if (upper === undefined)
        return `> ${column_deciles_short(lower.at)}`;
    if (lower.at === upper.at)
        return `= ${column_deciles_short(upper.at)}`;
    return `(${column_deciles_short(lower.at)}, ${column_deciles_short(upper.at)}${upper.inclusive ? "]" : ")"}`;
}
function column_deciles_short(value) {
    return String(Number(value.toPrecision(6)));
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/column-notes.js
/** Categories named in a note, and characters shown of each. */
const named = 5;
const shown = 40;
/** Share of candidate values outside the reference's range that is worth a note. */
const outsideWorthNoting = 0.01;
/** What is odd about the rows of either side. */
function sideNotes(sides) {
    return [...notesOfSide("reference", sides.reference), ...notesOfSide("candidate", sides.candidate)];
}
function notesOfSide(name, { rows, missing, notANumber, distinct }) {
    if (rows === 0)
        return [`The ${name} has no rows.`];
    const notes = [];
    if (notANumber > 0) {
        notes.push(`${column_notes_counted(notANumber, "row")} of the ${name} with NaN or an infinity, counted apart from missing values.`);
    }
    if (missing + notANumber === rows)
        notes.push(`The ${name} has no value in any of its ${column_notes_counted(rows, "row")}.`);
    if (distinct === 1)
        notes.push(`The ${name} is constant.`);
    return notes;
}
/** What limits the numeric methods: deciles that coincide, no spread, values beyond the reference's range. */
function numericNotes({ reference, candidate }, cells, { below, above }) {
    const [lowest, highest] = [reference.at(0), reference.at(-1)];
    if (lowest === undefined || highest === undefined)
        return [];
    const notes = [];
    const bins = cells.filter((cell) => cell.kind === "bin").length;
    if (bins < 10)
        notes.push(`The deciles of the reference make ${column_notes_counted(bins, "bin")} instead of 10.`);
    if (lowest === highest)
        notes.push("The Wasserstein distance is in the column's own unit: the reference has no spread.");
    if (below + above > outsideWorthNoting * candidate.length) {
        notes.push(`${share(below + above, candidate.length)} of the candidate's values lie outside the reference's range, ` +
            `${column_notes_short(lowest)} to ${column_notes_short(highest)}: ${share(below, candidate.length)} below, ${share(above, candidate.length)} above.`);
    }
    return notes;
}
/** What is lost where whole or decimal numbers are taken for doubles, which above 2⁵³ are further apart than 1. */
function roundingNotes({ reference, candidate, }) {
    const ends = [reference.at(0), reference.at(-1), candidate.at(0), candidate.at(-1)];
    const largest = Math.max(...ends.map((value = 0) => Math.abs(value)));
    if (largest <= 2 ** 53)
        return [];
    const apart = 2 ** (Math.floor(Math.log2(largest)) - 52);
    return [`Numbers of this size are rounded to multiples of ${apart}: smaller differences are not seen.`];
}
/** Categories that only one side has, by name where these may be told. */
function categoricalNotes({ unseen, vanished }, tells) {
    const notes = [];
    if (unseen.length > 0)
        notes.push(`Only the candidate has ${listed(unseen, tells)}.`);
    if (vanished.length > 0)
        notes.push(`Only the reference has ${listed(vanished, tells)}.`);
    return notes;
}
/** Why texts are not counted one by one, and how many of them the reference knows; the texts themselves stay unsaid. */
function textNotes(distinct, { reference, candidate }, sampled) {
    const why = `Taken as text: ${column_notes_counted(distinct, "distinct value")} in the reference.`;
    const found = share(1 - candidate.share, 1);
    const known = `${found} of the candidate's texts occur in the reference, of the reference's own ${share(1 - reference.share, 1)} ` +
        "occur in another of its rows.";
    const sample = "Held against each other on a sample of 50000 texts chosen by their content.";
    return [why, ...(Number.isFinite(candidate.share) ? [known] : []), ...(sampled ? [sample] : [])];
}
/** `2 categories in 12 rows: "x", "y"`, the most frequent first. */
function listed(categories, tells) {
    const rows = categories.reduce((sum, [, count]) => sum + count, 0);
    const frequent = categories.toSorted(([, a], [, b]) => b - a).slice(0, named);
    const quoted = frequent.map(([name]) => JSON.stringify(name.length > shown ? `${name.slice(0, shown)}…` : name));
    const more = categories.length > named ? ` and ${categories.length - named} more` : "";
    const noun = categories.length === 1 ? "category" : "categories";
    const count = `${categories.length} ${noun} in ${column_notes_counted(rows, "row")}`;
    return tells ? `${count}: ${quoted.join(", ")}${more}` : count;
}
function column_notes_counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function share(part, whole) {
    return `${whole === 0 ? 0 : Number(((100 * part) / whole).toPrecision(3))} %`;
}
/** Enough digits to find the value again. */
function column_notes_short(value) {
    return String(Number(value.toPrecision(6)));
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/column-numbers.js



/**
 * Sorts the finite values of a column of numbers; 64-bit integers, decimals and numbers in text become the nearest double.
 * A column that is owned is of no use afterwards.
 */
function numbersOf(column, isOwned) {
    const { rows } = column;
    const sorted = (0,sort/* sortFinite */.ou)(column.kind === "number" && !isOwned ? column.values.slice() : doubles(column));
    const missing = (0,column_family/* countMissing */.G)(column);
    return { rows, missing, notANumber: rows - missing - sorted.length, sorted };
}
/** One double a row, NaN where there is no value. */
function doubles(column) {
    switch (column.kind) {
        case "number":
            return column.values;
        case "integer":
            return Float64Array.from(column.values, (value, row) => (0,table_column/* isValid */.f)(column.valid, row) ? Number(value) : Number.NaN);
        case "decimal": {
            const parsed = Float64Array.from(column.dictionary, Number);
            return Float64Array.from(column.codes, (code) => parsed[code] ?? Number.NaN);
        }
        case "boolean":
            return Float64Array.from(column.values, (value, row) => ((0,table_column/* isValid */.f)(column.valid, row) ? value : Number.NaN));
        case "text": {
            const parsed = Float64Array.from(column.dictionary, (text) => (text.trim() === "" ? Number.NaN : Number(text)));
            return Float64Array.from(column.codes, (code) => parsed[code] ?? Number.NaN);
        }
        case "timestamp":
            return new Float64Array(column.rows).fill(Number.NaN);
    }
}

// EXTERNAL MODULE: ./lib/align/text-hash.js
var text_hash = __webpack_require__(26103);
// EXTERNAL MODULE: ./lib/stats/good-turing.js
var good_turing = __webpack_require__(70930);
;// CONCATENATED MODULE: ./lib/aggregates/memory/column-texts.js


/** More distinct texts than this are sampled by their content: a text is in the sample of both files or of neither. */
const mostTexts = 50_000;
/** Only the beginning of a long document is read, so that a few of them do not decide alone. */
const mostTokens = 200;
const token = /[\p{L}\p{M}]+|\p{N}+|\p{Extended_Pictographic}/gu;
/** Which of the candidate's texts and words the reference does not have, and what part of its own occurs in one row only. */
function textFacts(reference, candidate) {
    const rate = mostTexts / Math.max(reference.distinct, candidate.distinct, mostTexts);
    const before = textsOf(reference, rate);
    const after = textsOf(candidate, rate);
    return {
        texts: { reference: repeated(before), candidate: unseenTexts(before, after) },
        tokens: tokenSides(before, after),
        sampled: rate < 1,
    };
}
function textsOf(categories, rate) {
    const texts = new Map();
    const words = new Uint32Array(2);
    for (const [text, count] of categories.entries()) {
        if (rate < 1) {
            (0,text_hash/* hashText */.qj)(text, words, 0);
            if ((words[0] ?? 0) / 2 ** 32 >= rate)
                continue;
        }
        texts.set(text, count);
    }
    return texts;
}
function repeated(texts) {
    const times = (wanted) => Array.from(texts.values()).filter((count) => count === wanted).length;
    return (0,good_turing/* goodTuring */.h)({ draws: rowsOf(texts), once: times(1), twice: times(2) });
}
function unseenTexts(before, after) {
    let unseen = 0;
    for (const [text, count] of after)
        unseen += before.has(text) ? 0 : count;
    const rows = rowsOf(after);
    return { share: unseen / rows, support: rows };
}
function rowsOf(texts) {
    let rows = 0;
    for (const count of texts.values())
        rows += count;
    return rows;
}
function tokenSides(before, after) {
    const rowsWith = new Map();
    const references = tokensOf(before);
    for (const { tokens, count } of references) {
        for (const word of tokens)
            rowsWith.set(word, (rowsWith.get(word) ?? 0) + count);
    }
    const candidates = tokensOf(after);
    if (references.length === 0 || candidates.length === 0)
        return undefined;
    let twice = 0;
    for (const rows of rowsWith.values())
        twice += rows === 2 ? 1 : 0;
    return {
        reference: unseenTokens(references, (word) => rowsWith.get(word) === 1, twice),
        candidate: unseenTokens(candidates, (word) => !rowsWith.has(word), 0),
    };
}
function tokensOf(texts) {
    const found = [];
    for (const [text, count] of texts) {
        const tokens = new Set();
        for (const [word] of text.matchAll(token)) {
            tokens.add(word.toLowerCase());
            if (tokens.size === mostTokens)
                break;
        }
        if (tokens.size > 0)
            found.push({ tokens, count });
    }
    return found;
}
/** A ratio of sums over rows, whose words are not independent: its variance is that of the rows (Cochran 1977, 2.11). */
function unseenTokens(texts, isUnseen, twice) {
    const perText = texts.map(({ tokens, count }) => {
        let unseen = 0;
        for (const word of tokens)
            unseen += isUnseen(word) ? 1 : 0;
        return { unseen, all: tokens.size, count };
    });
    const all = perText.reduce((sum, text) => sum + text.count * text.all, 0);
    const share = perText.reduce((sum, text) => sum + text.count * text.unseen, 0) / all;
    const squares = perText.reduce((sum, text) => sum + text.count * (text.unseen - share * text.all) ** 2, 0);
    return { share, support: (0,good_turing/* supportOf */.D)(share, (squares + 2 * twice) / all ** 2, all) };
}
/** Characters of every row, in no order; an emoji is one or a few. */
function lengthsOf({ rows, missing, notANumber, entries }) {
    const lengths = new Float64Array(rows - missing - notANumber);
    let at = 0;
    for (const [text, count] of entries()) {
        lengths.fill(characters(text), at, at + count);
        at += count;
    }
    return lengths;
}
/** Code points: half of a surrogate pair is no character. */
function characters(text) {
    let pairs = 0;
    for (let i = 0; i < text.length; i++)
        if ((text.charCodeAt(i) & 0xfc00) === 0xdc00)
            pairs++;
    return text.length - pairs;
}

// EXTERNAL MODULE: ./lib/stats/binned.js
var binned = __webpack_require__(17199);
// EXTERNAL MODULE: ./lib/stats/partly-sorted.js
var partly_sorted = __webpack_require__(33863);
// EXTERNAL MODULE: ./lib/stats/plain-edges.js
var plain_edges = __webpack_require__(48072);
;// CONCATENATED MODULE: ./lib/aggregates/memory/number-shape.js





const mostBins = 20;
/** Bins are to show what lies between; the rest is counted below and above. */
const [lowShare, highShare] = [0.005, 0.995];
/** The shape of two columns of numbers that are sorted; undefined where the reference has none, so that nothing says where bins lie. */
function numberShape({ reference, candidate }, sides) {
    const [lowest, highest] = [reference.at(0), reference.at(-1)];
    if (lowest === undefined || highest === undefined)
        return undefined;
    const edges = (0,plain_edges/* plainEdges */.B)({
        lowest,
        low: (0,quantile/* quantile */.Y)(reference, lowShare),
        high: (0,quantile/* quantile */.Y)(reference, highShare),
        highest,
        isWhole: areWhole(reference),
    }, mostBins);
    const absent = ({ missing, notANumber }) => missing + notANumber;
    return {
        kind: "numeric",
        edges,
        reference: (0,binned/* binnedSorted */.UL)(reference, edges, absent(sides.reference)),
        candidate: (0,binned/* binnedSorted */.UL)(candidate, edges, absent(sides.candidate)),
    };
}
function areWhole(values) {
    for (let index = 0; index < values.length; index++)
        if (!Number.isInteger(values[index]))
            return false;
    return true;
}
/** The shape of two columns of points in time; undefined where the reference has none, or they are not of that kind. */
function timestampShape(before, after) {
    if (before.kind !== "timestamp" || after.kind !== "timestamp")
        return undefined;
    const [reference, candidate] = [before, after].map((column) => new partly_sorted/* PartlySorted */.M(millisecondsOf(column)));
    if (reference === undefined || candidate === undefined || reference.length === 0)
        return undefined;
    const [lowest, highest] = [reference.quantile(0), reference.quantile(1)];
    const [low, high] = [reference.quantile(lowShare), reference.quantile(highShare)];
    const edges = (0,plain_edges/* plainEdges */.B)({ lowest, low, high, highest, isWhole: false }, mostBins);
    return {
        kind: "timestamp",
        edges,
        reference: (0,binned/* binnedOrder */.jG)(reference, edges, before.rows - reference.length),
        candidate: (0,binned/* binnedOrder */.jG)(candidate, edges, after.rows - candidate.length),
    };
}
const perMillisecond = { s: 1e-3, ms: 1, us: 1e3, ns: 1e6 };
/** Of the rows that have one. Read as two words, since a million big integers are a million objects. */
function millisecondsOf({ values, unit, valid, rows }) {
    const words = new Int32Array(values.buffer, values.byteOffset, 2 * rows);
    const times = new Float64Array(rows);
    const units = perMillisecond[unit];
    let count = 0;
    for (let row = 0; row < rows; row++) {
        if (!(0,table_column/* isValid */.f)(valid, row))
            continue;
        times[count++] = ((words[2 * row + 1] ?? 0) * 2 ** 32 + ((words[2 * row] ?? 0) >>> 0)) / units;
    }
    return times.subarray(0, count);
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/shape-or-failure.js
/** The shape of a column, or why it has none: whatever goes wrong with a picture must not end a run, nor the thread that it is made in. */
function shapeOrFailure(draw) {
    try {
        return draw();
    }
    catch (cause) {
        return { kind: "failed", why: cause instanceof Error ? cause.message : "of an unknown fault" };
    }
}

;// CONCATENATED MODULE: ./lib/aggregates/memory/column-summary.js












/** More distinct values than this in the reference are not categories. */
const maxCategories = 1000;
/** A reference with at most this many distinct values is one of categories, however few rows it has. */
const alwaysCategories = 20;
/** Summarises one column of both files for the drift methods; of the columns nothing is kept but sorted copies. */
function summarizeColumn(reference, candidate, reading) {
    const { family } = reading;
    switch (family) {
        case "numbers":
            return numericSummary(reference, candidate, reading);
        case "words":
        case "categories":
        case "texts":
            return wordsSummary(reference, candidate, { ...reading, family });
        case "instants":
            return {
                ...absenceSummary("timestamp", [reference, candidate], ["Points in time are not compared, for time passes: only how many are missing."]),
                ...(reading.isDrawn === true && { shape: shapeOrFailure(() => timestampShape(reference, candidate)) }),
            };
        case "nothing":
            return absenceSummary("empty", [reference, candidate], ["There is nothing to compare but how many are missing."]);
    }
}
function numericSummary(before, after, { threshold, isOwned = false, isDrawn }) {
    const { sorted: reference, ...missingBefore } = numbersOf(before, isOwned);
    const { sorted: candidate, ...missingAfter } = numbersOf(after, isOwned);
    const sides = {
        reference: { ...missingBefore, distinct: distinctOf(reference) },
        candidate: { ...missingAfter, distinct: distinctOf(candidate) },
    };
    const sorted = { reference, candidate };
    const cells = withAbsent(decileCells(reference, candidate), sides);
    const outside = outsideOf(sorted);
    return {
        kind: "numeric",
        column: before.name,
        ...sides,
        sorted,
        cells,
        outside,
        decided: decidedOf(sorted, threshold),
        ...(isDrawn === true && { shape: shapeOrFailure(() => numberShape(sorted, sides)) }),
        notes: [
            ...sideNotes(sides),
            ...([before, after].every(({ kind }) => kind === "number") ? [] : roundingNotes(sorted)),
            ...numericNotes(sorted, cells, outside),
        ],
    };
}
function distinctOf(sorted) {
    let distinct = Math.min(1, sorted.length);
    // Reckoned, not branched on: where half of the values are new ones, nobody could foresee which.
    for (let i = 1; i < sorted.length; i++)
        distinct += Number((sorted[i] ?? 0) > (sorted[i - 1] ?? 0));
    return distinct;
}
function outsideOf({ reference, candidate }) {
    const [lowest, highest] = [reference.at(0), reference.at(-1)];
    if (lowest === undefined || highest === undefined)
        return { below: 0, above: 0 };
    return { below: (0,sorted_search/* countBelow */.BC)(candidate, lowest), above: candidate.length - (0,sorted_search/* countAtMost */.a7)(candidate, highest) };
}
function decidedOf({ reference, candidate }, threshold) {
    if (threshold === undefined)
        return undefined;
    const reaching = (sorted) => sorted.length - (0,sorted_search/* countBelow */.BC)(sorted, threshold);
    return { threshold, reference: reaching(reference), candidate: reaching(candidate) };
}
function wordsSummary(before, after, { family, isDrawn, tells = true }) {
    const [reference, candidate] = namedAlike(before, after).map(categoriesOf);
    if (reference === undefined || candidate === undefined)
        throw new TypeError("two columns have two sides");
    const isText = family === "texts" || (family === "words" && !areCategories(reference, candidate));
    if (isText)
        return textSummary(before.name, reference, candidate);
    const summary = categoricalSummary(before.name, reference, candidate, tells);
    return isDrawn === true ? { ...summary, shape: shapeOrFailure(() => categoryShape(reference, candidate)) } : summary;
}
function categoricalSummary(column, reference, candidate, tells) {
    const sides = { reference: sideOf(reference), candidate: sideOf(candidate) };
    const matched = matchCategories(reference, candidate);
    const cells = withAbsent(matched.cells, sides);
    const unseen = matched.unseen.map(([, count]) => count);
    const notes = [...sideNotes(sides), ...categoricalNotes(matched, tells)];
    return { kind: "categorical", column, ...sides, cells, unseen, notes };
}
function textSummary(column, reference, candidate) {
    const sides = { reference: sideOf(reference), candidate: sideOf(candidate) };
    const { sampled, ...facts } = textFacts(reference, candidate);
    return {
        kind: "text",
        column,
        ...sides,
        ...facts,
        lengths: { reference: (0,sort/* sortOwned */.IA)(lengthsOf(reference)), candidate: (0,sort/* sortOwned */.IA)(lengthsOf(candidate)) },
        notes: [...sideNotes(sides), ...textNotes(reference.distinct, facts.texts, sampled)],
    };
}
function sideOf({ rows, missing, notANumber, distinct }) {
    return { rows, missing, notANumber, distinct };
}
/**
 * Whether the distinct values repeat enough to be categories: in the reference, or in the candidate where the reference, being
 * short, shows many of the same once. A candidate that fills a column of categories with free text has drifted.
 */
function areCategories(reference, candidate) {
    if (reference.distinct === 0)
        return repeatEnough(candidate.distinct, valuesOf(candidate));
    if (repeatEnough(reference.distinct, valuesOf(reference)))
        return true;
    if (reference.distinct > maxCategories || !repeatEnough(candidate.distinct, valuesOf(candidate)))
        return false;
    const names = new Set([...reference.entries(), ...candidate.entries()].map(([name]) => name));
    return names.size <= 2 * candidate.distinct;
}
function repeatEnough(distinct, values) {
    return distinct <= alwaysCategories || (distinct <= maxCategories && distinct * 2 <= values);
}
function valuesOf({ rows, missing, notANumber }) {
    return rows - missing - notANumber;
}
function absenceSummary(kind, [reference, candidate], more) {
    const sides = { reference: absenceOf(reference), candidate: absenceOf(candidate) };
    return { kind, column: reference.name, ...sides, notes: [...sideNotes(sides), ...more] };
}
function absenceOf(column) {
    return { rows: column.rows, missing: (0,column_family/* countMissing */.G)(column), notANumber: 0, distinct: undefined };
}


/***/ }),

/***/ 61065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Th: () => (/* binding */ measureColumn),
  QA: () => (/* binding */ measureDrift),
  hH: () => (/* binding */ notApplicable)
});

// UNUSED EXPORTS: applicableMethods

// EXTERNAL MODULE: ./lib/aggregates/memory/column-summary.js + 9 modules
var column_summary = __webpack_require__(26703);
// EXTERNAL MODULE: ./lib/drift/auto.js
var auto = __webpack_require__(36656);
// EXTERNAL MODULE: ./lib/drift/cells.js
var cells = __webpack_require__(69210);
// EXTERNAL MODULE: ./lib/drift/index.js + 39 modules
var drift = __webpack_require__(26481);
;// CONCATENATED MODULE: ./lib/drift/labelled-rows.js
/** A column of labels without the rows that have none. */
function labelledRows(summary) {
    const sides = { reference: labelled(summary.reference), candidate: labelled(summary.candidate) };
    switch (summary.kind) {
        case "numeric":
        case "categorical":
            return { ...summary, ...sides, cells: summary.cells.filter(({ kind }) => !absent.has(kind)) };
        case "text":
        case "timestamp":
        case "empty":
            return { ...summary, ...sides };
    }
}
const absent = new Set(["missing", "not-a-number"]);
function labelled(side) {
    return { ...side, rows: side.rows - side.missing - side.notANumber, missing: 0, notANumber: 0 };
}

// EXTERNAL MODULE: ./lib/drift/method.js
var drift_method = __webpack_require__(91046);
;// CONCATENATED MODULE: ./lib/drift/measure-drift.js






/** Measures one column of both files, whatever the others are. */
function measureColumn(reference, candidate, ask) {
    const summary = (0,column_summary/* summarizeColumn */.m)(reference, candidate, ask);
    const asked = new Set(ask.methods);
    if (asked.delete("auto"))
        for (const { method } of (0,auto/* autoParts */.wr)(summary, ask.isScore))
            asked.add(method);
    const methods = applicableMethods(summary).filter(({ name }) => asked.has(name));
    return ask.isLabel === true ? measureLabels(summary, methods) : measureDrift(summary, methods);
}
/** Only rows with a label are compared, but by the missing rate: a label that is still to come has not drifted. */
function measureLabels(summary, methods) {
    const labelled = labelledRows(summary);
    const lacking = ["reference", "candidate"].filter((side) => labelled[side].rows === 0);
    const whole = measureDrift(summary, methods);
    if (lacking.length > 0) {
        const which = lacking.length === 2 ? "Neither file has" : `The ${lacking.join()} has no`;
        const text = `${which} labels: their drift cannot be measured.`;
        const none = methods.map(({ name, title }) => ({ method: name, title, ...(0,drift_method/* unmeasured */.Q)("not-applicable", text) }));
        return { ...whole, methods: none, notes: [text] };
    }
    const own = measureDrift(labelled, methods.filter(({ name }) => name !== "missing_rate"));
    return {
        ...whole,
        methods: whole.methods.map((one) => own.methods.find(({ method }) => method === one.method) ?? one),
        notes: [...own.notes, ...unlabelledNote(summary, labelled)],
    };
}
function unlabelledNote(all, labelled) {
    const without = all.candidate.rows + all.reference.rows - labelled.candidate.rows - labelled.reference.rows;
    if (without === 0)
        return [];
    const of = (side) => `${labelled[side].rows} of ${all[side].rows}`;
    return [
        `Only rows with a label are compared: ${of("reference")} of the reference, ${of("candidate")} of the candidate.`,
    ];
}
/** Measures one column by the methods given, by default by all that apply to its kind. */
function measureDrift(summary, methods = applicableMethods(summary)) {
    const { column, kind, reference, candidate } = summary;
    return {
        column,
        kind,
        reference,
        candidate,
        ...(summary.kind === "numeric" ? { outside: summary.outside } : {}),
        methods: methods.map((method) => ({ method: method.name, title: method.title, ...measured(method, summary) })),
        notes: [...summary.notes, ...pooledNote(summary)],
        ...(summary.shape !== undefined && { shape: summary.shape }),
    };
}
/** The methods that can measure a column of this kind. */
function applicableMethods({ kind }) {
    return drift/* driftMethods */.m.filter((method) => method.kinds.includes(kind));
}
function measured(method, summary) {
    if (!method.kinds.includes(summary.kind))
        return (0,drift_method/* unmeasured */.Q)("not-applicable", notApplicable(method, summary.kind));
    const found = method.finish(summary);
    if (found.reason !== undefined || [found.value, found.noise95, found.excess, found.pValue].every(Number.isFinite))
        return found;
    // Not a number here would be one in the adjusted p-values of all other columns.
    return (0,drift_method/* unmeasured */.Q)("overflow", `The values of the column are too large for ${method.name} to be a finite number.`);
}
/** Why a method has no value for a column of this kind. */
function notApplicable({ name, kinds }, kind) {
    return `${name} measures ${kinds.join(" and ")} columns; this one is ${kindWords[kind]}.`;
}
const kindWords = {
    numeric: "numeric",
    categorical: "categorical",
    text: "text",
    timestamp: "one of timestamps",
    empty: "empty in both files",
};
function pooledNote(summary) {
    const note = summary.kind === "categorical" ? (0,cells/* rareNote */.H)(summary.cells) : undefined;
    return note === undefined ? [] : [note];
}


/***/ }),

/***/ 76840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ readPair),
/* harmony export */   VV: () => (/* binding */ askOfPair),
/* harmony export */   t3: () => (/* binding */ measurePair)
/* harmony export */ });
/* harmony import */ var _aggregates_memory_column_family_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37403);
/* harmony import */ var _drift_measure_drift_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61065);


/** Reads a column of both tables. @throws GateError E205, E206. */
async function readPair({ reference, candidate }, name) {
    return { before: await reference.column(name), after: await candidate.column(name) };
}
/** What is asked of a column that has been read. @throws GateError E206 when it is not what it is said to be, E208 when the files disagree. */
function askOfPair({ before, after }, tables, { kind, ...ask }) {
    const reference = { column: before, table: tables.reference };
    const candidate = { column: after, table: tables.candidate };
    return { ...ask, family: (0,_aggregates_memory_column_family_js__WEBPACK_IMPORTED_MODULE_0__/* .commonFamily */ .Q)(reference, candidate, kind) };
}
/** Measures a column that has been read. @throws as `askOfPair`. */
function measurePair(pair, tables, ask) {
    return (0,_drift_measure_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .measureColumn */ .Th)(pair.before, pair.after, askOfPair(pair, tables, ask));
}


/***/ }),

/***/ 2022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ compressionOf),
/* harmony export */   j: () => (/* binding */ decompressed)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7422);




/**
 * A stream that has swelled to more than this is taken for a decompression bomb. Tables of predictions shrink to a tenth, seldom to a fiftieth;
 * what is small after all may have swelled at will.
 */
const suspiciousRatio = 200;
const suspiciousBytes = 64 * 1024 ** 2;
const magic = {
    gzip: [0x1f, 0x8b],
    zstd: [0x28, 0xb5, 0x2f, 0xfd],
};
/** The compression of a file by its first bytes. */
function compressionOf(first) {
    if (magic.gzip.every((byte, index) => first[index] === byte))
        return "gzip";
    return magic.zstd.every((byte, index) => first[index] === byte) ? "zstd" : "none";
}
/**
 * The bytes within, as they come; counted, so that a bomb is refused before it has filled the memory.
 * @throws GateError E203 for a stream that is cut off or damaged, E207 over the limit or swelling suspiciously.
 */
async function* decompressed(file, limits) {
    let bytes = 0;
    for await (const chunk of file.compression === "none" ? file.chunks : swelling(file, file.compression)) {
        bytes += chunk.length;
        (0,_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseOverLimit */ .EO)(file.uri, "bytes", bytes, limits);
        yield chunk;
    }
}
/** The first bytes are held back until it is clear that they are no bomb, so that none is spent time on to be parsed. */
async function* swelling(file, compression) {
    const transform = decompressor(file.uri, compression);
    let held = [];
    let bytes = 0;
    for await (const chunk of through(transform, file)) {
        bytes += chunk.length;
        held.push(chunk);
        if (bytes <= suspiciousBytes)
            continue;
        if (bytes > suspiciousRatio * transform.bytesWritten)
            throw bomb(file.uri);
        yield* held;
        held = [];
    }
    yield* held;
}
async function* through(transform, { uri, compression, chunks }) {
    const source = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(chunks);
    // An error on the way in must end the way out; `pipe` alone would leave it hanging.
    source.on("error", (error) => transform.destroy(error));
    const plain = source.pipe(transform);
    try {
        yield* plain;
    }
    catch (cause) {
        throw cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue ? cause : damaged(uri, compression, cause);
    }
    finally {
        source.destroy();
    }
}
function decompressor(uri, compression) {
    if (compression === "gzip")
        return node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip({ chunkSize: 1024 ** 2 });
    // Node has known zstd since 22.15.
    if (typeof node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdDecompress === "function")
        return node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdDecompress({ chunkSize: 1024 ** 2 });
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
        code: "E202",
        message: `${uri} is compressed by zstd, which Node ${process.versions.node} cannot read.`,
        hint: "Run with Node 22.15 or later, or compress by gzip.",
    });
}
function damaged(uri, compression, cause) {
    const what = cause instanceof Error ? cause.message : "unknown error";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
        code: "E203",
        message: `${uri} is cut off or damaged: its ${compression} stream cannot be decompressed (${what}).`,
        hint: "Write or upload the file again.",
        cause,
    });
}
function bomb(uri) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
        code: "E207",
        message: `${uri} swells to more than ${suspiciousRatio} times its size, as a decompression bomb does.`,
        hint: "If the table is really that uniform, store it uncompressed or as Parquet.",
    });
}


/***/ }),

/***/ 15461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ concatenate)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/table/cast.js
var cast = __webpack_require__(98565);
// EXTERNAL MODULE: ./lib/table/column.js
var table_column = __webpack_require__(82384);
// EXTERNAL MODULE: ./lib/table/dictionary.js
var table_dictionary = __webpack_require__(74370);
// EXTERNAL MODULE: ./lib/table/timestamp-text.js
var timestamp_text = __webpack_require__(60998);
// EXTERNAL MODULE: ./lib/table/validity.js
var table_validity = __webpack_require__(35776);
;// CONCATENATED MODULE: ./lib/table/concatenate-columns.js






/**
 * The columns below one another. Numbers of different width become the wider, times of different unit the finer; a column without any value goes with
 * every kind.
 * @throws GateError E208 when the kinds do not go together: what is a number in one file and text in another is not guessed at.
 */
function concatenateColumns(parts) {
    const kind = commonKind(parts);
    const shape = shapeOf(parts);
    switch (kind) {
        case "number":
            return { ...shape, kind, values: doubles(parts, shape.rows) };
        case "integer":
            return { ...shape, kind, values: integers(parts, shape.rows) };
        case "boolean":
            return { ...shape, kind, values: truths(parts, shape.rows) };
        case "timestamp":
            return { ...shape, kind, ...instants(parts, shape.rows) };
        case "text":
        case "decimal":
            return { ...shape, kind, ...texts(parts, shape.rows) };
    }
}
function shapeOf(parts) {
    const rows = parts.reduce((sum, { column }) => sum + column.rows, 0);
    const validity = new table_validity/* ValidityBuilder */.a(rows);
    for (const { column, first } of placed(parts)) {
        if (column.valid === undefined)
            continue;
        for (let row = 0; row < column.rows; row++)
            if (!(0,table_column/* isValid */.f)(column.valid, row))
                validity.markMissing(first + row);
    }
    return { name: parts[0].column.name, rows, valid: validity.finish() };
}
/** Each column with the row at which it starts in the whole. */
function* placed(parts) {
    let first = 0;
    for (const { column, table } of parts) {
        yield { column, table, first };
        first += column.rows;
    }
}
const numericKinds = ["number", "integer", "decimal"];
function commonKind(parts) {
    const filled = parts.filter(({ column }) => hasValues(column));
    const first = filled[0] ?? parts[0];
    const other = filled.find(({ column }) => column.kind !== first.column.kind);
    if (other === undefined)
        return first.column.kind;
    const odd = filled.find(({ column }) => !numericKinds.includes(column.kind));
    if (odd !== undefined)
        throw otherKind(first, other);
    if (filled.some(({ column }) => !isWhole(column)))
        return "number";
    return filled.some(({ column }) => column.kind === "decimal") ? "decimal" : "integer";
}
function hasValues(column) {
    for (let row = 0; row < column.rows; row++)
        if ((0,table_column/* isValid */.f)(column.valid, row))
            return true;
    return false;
}
/** Whether a column of numbers can become one of integers or decimals without loss. */
function isWhole(column) {
    if (column.kind !== "number")
        return true;
    return column.values.every((value, row) => Number.isSafeInteger(value) || !(0,table_column/* isValid */.f)(column.valid, row));
}
function doubles(parts, rows) {
    const values = new Float64Array(rows).fill(Number.NaN);
    for (const { column, table, first } of placed(parts))
        if (hasValues(column))
            values.set((0,cast/* numbersOf */.c)(column, table), first);
    return values;
}
function integers(parts, rows) {
    const values = new BigInt64Array(rows);
    for (const { column, first } of placed(parts)) {
        if (column.kind === "integer")
            values.set(column.values, first);
        if (column.kind !== "number")
            continue;
        for (const [row, value] of column.values.entries())
            if ((0,table_column/* isValid */.f)(column.valid, row))
                values[first + row] = BigInt(value);
    }
    return values;
}
function truths(parts, rows) {
    const values = new Uint8Array(rows);
    for (const { column, first } of placed(parts))
        if (column.kind === "boolean")
            values.set(column.values, first);
    return values;
}
function texts(parts, rows) {
    const dictionary = new table_dictionary/* Dictionary */.b();
    const codes = new Int32Array(rows).fill(-1);
    for (const { column, first } of placed(parts)) {
        const part = (0,cast/* textOf */.b)(column);
        const newCodes = Int32Array.from(part.dictionary, (text) => dictionary.codeOf(text));
        codes.set(part.codes.map((code) => newCodes[code] ?? -1), first);
    }
    return { codes, dictionary: dictionary.texts() };
}
function instants(parts, rows) {
    const columns = parts.flatMap(({ column }) => (column.kind === "timestamp" ? [column] : []));
    const unit = columns.map((column) => column.unit).reduce((a, b) => (timestamp_text/* digitsOfUnit */.ov[a] >= timestamp_text/* digitsOfUnit */.ov[b] ? a : b));
    const values = new BigInt64Array(rows);
    for (const { column, table, first } of placed(parts)) {
        if (column.kind === "timestamp")
            values.set(inUnit(column, unit, table), first);
    }
    return { unit, values };
}
function inUnit(column, unit, table) {
    const factor = 10n ** BigInt(timestamp_text/* digitsOfUnit */.ov[unit] - timestamp_text/* digitsOfUnit */.ov[column.unit]);
    return column.values.map((value, row) => {
        const finer = value * factor;
        if (BigInt.asIntN(64, finer) === finer)
            return finer;
        throw new errors/* GateError */.ue({
            code: "E206",
            message: `${table.uri}, ${table.where(row)}, column "${column.name}": the time is too far away for the unit ${unit}, in which the other files have it.`,
            hint: "Write all files with one unit.",
        });
    });
}
function otherKind(a, b) {
    return new errors/* GateError */.ue({
        code: "E208",
        message: `Column "${a.column.name}" holds ${a.column.kind} values in ${a.table.uri}, but ${b.column.kind} values in ${b.table.uri}.`,
        hint: "Files that are read as one table need the same type in each column.",
    });
}

// EXTERNAL MODULE: ./lib/table/missing-column.js
var missing_column = __webpack_require__(40743);
// EXTERNAL MODULE: ./lib/readers/limits.js
var readers_limits = __webpack_require__(7422);
;// CONCATENATED MODULE: ./lib/readers/concatenate.js




/**
 * The rows of all tables below one another, as one table named by `options.uri`; a single table stays as it is.
 * @throws GateError E208 when the tables do not have the same columns, E207 when they are too large together.
 */
function concatenate(tables, { uri, limits, wanted }) {
    const [first, ...others] = tables;
    if (first === undefined)
        throw new Error(`${uri} has no tables`);
    if (others.length === 0)
        return first;
    for (const other of others)
        refuseOtherColumns(first, other);
    const starts = startsOf(tables);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    (0,readers_limits/* refuseOverLimit */.EO)(uri, "rows", rows, limits);
    (0,readers_limits/* refuseOverLimit */.EO)(uri, "cells", rows * first.columns.filter(wanted).length, limits);
    return {
        uri,
        format: first.format,
        rows,
        columns: first.columns,
        elsewhere: elsewhereOf(uri, tables),
        storedBytes: (name) => tables.reduce((sum, table) => sum + (table.storedBytes?.(name) ?? 0), 0),
        where(row) {
            const index = starts.findLastIndex((start) => start <= row);
            const table = tables[index];
            return table === undefined ? `row ${row + 1}` : `${table.uri} ${table.where(row - (starts[index] ?? 0))}`;
        },
        async column(name) {
            if (!first.columns.includes(name))
                throw (0,missing_column/* missingColumn */.J)(uri, name, first.columns);
            const head = { table: first, column: await first.column(name) };
            const tail = [];
            for (const table of others)
                tail.push({ table, column: await table.column(name) });
            return concatenateColumns([head, ...tail]);
        },
    };
}
function startsOf(tables) {
    let start = 0;
    return tables.map((table) => {
        start += table.rows;
        return start - table.rows;
    });
}
function elsewhereOf(uri, tables) {
    const origins = tables.map(({ elsewhere }) => elsewhere?.origin);
    if (!origins.every((origin) => origin !== undefined))
        return undefined;
    return { origin: { uri, parts: origins.flatMap(({ parts }) => parts) }, wasRead: () => undefined };
}
/** The order may differ, the names may not. */
function refuseOtherColumns(first, other) {
    const lacks = first.columns.find((name) => !other.columns.includes(name));
    const extra = other.columns.find((name) => !first.columns.includes(name));
    if (lacks === undefined && extra === undefined)
        return;
    const difference = lacks === undefined
        ? `has a column "${extra}" that ${first.uri} has not`
        : `has no column "${lacks}" as ${first.uri} has`;
    throw new errors/* GateError */.ue({
        code: "E208",
        message: `${other.uri} ${difference}.`,
        hint: "Files that are read as one table need the same columns.",
    });
}


/***/ }),

/***/ 7422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ refuseOverLimit),
/* harmony export */   "in": () => (/* binding */ defaultReadLimits),
/* harmony export */   yH: () => (/* binding */ limitsWithin)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Generous for predictions, small enough that a runner with 16 GB survives. */
const defaultReadLimits = {
    rows: 100_000_000,
    columns: 10_000,
    cells: 1_000_000_000,
    bytes: 8 * 1024 ** 3,
};
/** The same for a run that may take so many bytes of memory: a file of text that is longer is not begun. */
function limitsWithin(memory) {
    return { ...defaultReadLimits, bytes: Math.min(defaultReadLimits.bytes, Math.floor(memory ?? Infinity)) };
}
const advice = {
    rows: "Give a sample of the predictions, or split the gate.",
    columns: "Write only the columns that the gate needs to the file.",
    cells: "Give a sample of the predictions, or name fewer columns.",
    bytes: "Give a sample of the predictions, or a format that takes less space, such as Parquet.",
};
/** @throws GateError E207 when `amount` of `what` in the table `uri` is over its limit. */
function refuseOverLimit(uri, what, amount, limits) {
    if (amount <= limits[what])
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
        code: "E207",
        message: `${uri} holds more than ${limits[what]} ${what}, the limit.`,
        hint: advice[what],
    });
}


/***/ }),

/***/ 15303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ noRows)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** The error for a table without a row: nothing could be judged by it. */
function noRows(uri, how) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
        code: "E204",
        message: `${uri} has no rows: ${how}.`,
        hint: "Check the step that writes it.",
    });
}


/***/ }),

/***/ 80791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Km: () => (/* binding */ openFiles),
  RE: () => (/* binding */ tableOfFiles)
});

// UNUSED EXPORTS: openTable

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/sources/held-source.js
/** The same source once all of its bytes are held: ranges cost nothing more and cannot differ from what was digested. */
function heldSource(source, bytes) {
    return {
        uri: source.uri,
        head: () => source.head(),
        read: ({ start, end } = { start: 0, end: bytes.length }) => Promise.resolve(bytes.subarray(start, end)),
        describe: () => source.describe(),
    };
}

// EXTERNAL MODULE: ./lib/readers/compression.js
var readers_compression = __webpack_require__(2022);
// EXTERNAL MODULE: ./lib/readers/concatenate.js + 1 modules
var concatenate = __webpack_require__(15461);
// EXTERNAL MODULE: ./lib/table/table-format.js
var table_format = __webpack_require__(58706);
// EXTERNAL MODULE: ./lib/table/column-table.js
var column_table = __webpack_require__(46945);
;// CONCATENATED MODULE: ./lib/table/text-cache.js
const slots = 2048;
const longest = 32;
const noTexts = Array.from({ length: slots }, () => "");
/** The strings of short texts that were asked for lately: most columns of texts say the same few things over and over. */
class TextCache {
    #decode;
    #bytes = new Uint8Array(slots * longest);
    #lengths = new Uint8Array(slots);
    #texts = noTexts.slice();
    constructor(decode = fromUtf8) {
        this.#decode = decode;
    }
    /** The text that the bytes from `start` to `end` write. */
    textOf(bytes, start, end) {
        const length = end - start;
        if (length > longest)
            return this.#decode(bytes, start, end);
        const slot = slotOf(bytes, start, end);
        if (!this.#holds(slot, bytes, { start, length }))
            this.#keep(slot, bytes, { start, length });
        return this.#texts[slot] ?? "";
    }
    #holds(slot, bytes, { start, length }) {
        if (this.#lengths[slot] !== length)
            return false;
        const from = slot * longest;
        for (let index = 0; index < length; index++) {
            if (this.#bytes[from + index] !== bytes[start + index])
                return false;
        }
        return true;
    }
    #keep(slot, bytes, { start, length }) {
        // First of all, since it may fail.
        this.#texts[slot] = this.#decode(bytes, start, start + length);
        for (let index = 0; index < length; index++)
            this.#bytes[slot * longest + index] = bytes[start + index] ?? 0;
        this.#lengths[slot] = length;
    }
}
function fromUtf8(bytes, start, end) {
    return bytes.toString("utf8", start, end);
}
/** By FNV-1a; texts that share a slot merely turn each other out. */
function slotOf(bytes, start, end) {
    let hash = end - start;
    for (let index = start; index < end; index++)
        hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
    return (hash ^ (hash >>> 15)) & (slots - 1);
}

// EXTERNAL MODULE: ./lib/table/infer.js
var infer = __webpack_require__(1064);
;// CONCATENATED MODULE: ./lib/table/long-decimal.js
const point = 46;
const zero = 48;
const lastExactPower = 22;
const exactPowers = Float64Array.from({ length: lastExactPower + 1 }, (_, power) => Number(`1e${power}`));
/** Digits from here on are kept apart from those before: both are integers that a double holds. */
const fullFront = 1e14;
const mostBehind = 1e9;
/** Splits a double into halves of 26 bits, whose products are exact (Dekker 1971). */
const splitter = 2 ** 27 + 1;
/** More than what a quotient of twice the precision is off by, as a share of it. */
const doubt = 2 ** -100;
/** Ten to the `power`, NaN if a double does not hold it exactly or it is less than 1. */
function exactPowerOfTen(power) {
    return exactPowers[power] ?? Number.NaN;
}
/**
 * The double nearest to the digits from `start` to `end`, a point among them passed over, times ten to the `power`. NaN if that is not one of
 * 0 to -22, if there are too many digits, or if what is known of their quotient does not tell which double is the nearest.
 */
function longDecimal(bytes, start, end, power) {
    let front = 0;
    let behind = 0;
    let unit = 1;
    for (let index = start; index < end; index++) {
        const byte = bytes[index] ?? 0;
        if (byte === point)
            continue;
        if (front < fullFront)
            front = front * 10 + (byte - zero);
        else {
            behind = behind * 10 + (byte - zero);
            unit *= 10;
        }
    }
    const divisor = exactPowerOfTen(-power);
    if (unit > mostBehind || Number.isNaN(divisor))
        return Number.NaN;
    const product = front * unit;
    return quotient(product, productError(front, unit, product) + behind, divisor);
}
/** (a + b) / divisor rounded once; all three are exact, and b is small beside a. */
function quotient(a, b, divisor) {
    const high = a + b;
    const low = b - (high - a);
    const first = high / divisor;
    const product = first * divisor;
    // What is left of a division is a double, so that only the last sum and the division of it are rounded, both beyond the doubt.
    const rest = high - product - productError(first, divisor, product);
    const second = (rest + low) / divisor;
    const least = first + (second - first * doubt);
    return least === first + (second + first * doubt) ? least : Number.NaN;
}
/** What the rounded product of two doubles lacks. */
function productError(a, b, product) {
    const aHigh = upperHalf(a);
    const bHigh = upperHalf(b);
    const aLow = a - aHigh;
    const bLow = b - bHigh;
    return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}
function upperHalf(value) {
    const scaled = value * splitter;
    return scaled - (scaled - value);
}

;// CONCATENATED MODULE: ./lib/table/number-bytes.js

const minus = 45;
const plus = 43;
const number_bytes_point = 46;
const number_bytes_zero = 48;
const nine = 57;
const upperE = 69;
const lowerE = 101;
/**
 * Reads numbers from the bytes of a text, by the grammar of `numberForm` for numbers that are finite. Digits that are less than 2^53, over or times a
 * power of ten that a double holds exactly, are rounded once and so correctly (Clinger 1990); every other number is left to `longDecimal` or, where
 * that will not do, to `Number`.
 */
class NumberBytes {
    #value = 0;
    #integer = false;
    #bare = false;
    /** The digits that were read last, as if there were no point: exact below 2^53, and from there on never less than that. */
    #digits = 0;
    /** How many of them stand behind a point, -1 when there is none. */
    #decimals = -1;
    /** The number that was read last. */
    get value() {
        return this.#value;
    }
    /** Whether it was written without fraction and exponent. */
    get isInteger() {
        return this.#integer;
    }
    /** Whether it was written with a point that lacks a digit before or behind it. */
    get isBare() {
        return this.#bare;
    }
    /** Where the number that begins at `start` is over, -1 when there is none. Behind it there may be anything. */
    read(bytes, start) {
        const first = isSign(bytes[start]) ? start + 1 : start;
        const digitsEnd = this.#readDigits(bytes, first);
        if (!this.#isMantissa(bytes, first, digitsEnd))
            return -1;
        const end = endOfExponent(bytes, digitsEnd);
        this.#integer = this.#decimals < 0 && end === digitsEnd;
        const power = exponentOf(bytes, digitsEnd, end) - Math.max(this.#decimals, 0);
        const digits = this.#digits;
        const size = digits <= Number.MAX_SAFE_INTEGER ? scaled(digits, power) : longDecimal(bytes, first, digitsEnd, power);
        const value = Number.isNaN(size) ? Number(bytes.toString("latin1", first, end)) : size;
        this.#value = bytes[start] === minus ? -value : value;
        return end;
    }
    /** Digits with at most one point among them. */
    #readDigits(bytes, start) {
        let fraction = -1;
        let digits = 0;
        let end = start;
        for (;; end++) {
            const byte = bytes[end] ?? 0;
            // The digit first: a sum on the way to it could already be rounded.
            if (isDigit(byte))
                digits = digits * 10 + (byte - number_bytes_zero);
            else if (byte === number_bytes_point && fraction < 0)
                fraction = end + 1;
            else
                break;
        }
        this.#digits = digits;
        this.#decimals = fraction < 0 ? -1 : end - fraction;
        return end;
    }
    /** Whether there is a digit, and no zero before another. */
    #isMantissa(bytes, start, end) {
        const points = this.#decimals < 0 ? 0 : 1;
        this.#bare = points === 1 && (this.#decimals === 0 || bytes[start] === number_bytes_point);
        if (end - start === points)
            return false;
        return bytes[start] !== number_bytes_zero || !isDigit(bytes[start + 1] ?? 0);
    }
}
function isDigit(byte) {
    return byte >= number_bytes_zero && byte <= nine;
}
function isSign(byte) {
    return byte === minus || byte === plus;
}
/** Where an exponent that begins at `start` is over, `start` itself when there is none. */
function endOfExponent(bytes, start) {
    const byte = bytes[start];
    if (byte !== lowerE && byte !== upperE)
        return start;
    const first = isSign(bytes[start + 1]) ? start + 2 : start + 1;
    let end = first;
    while (isDigit(bytes[end] ?? 0))
        end++;
    return end === first ? start : end;
}
/** The exponent from its letter at `start` on, 0 when there is none. */
function exponentOf(bytes, start, end) {
    return start === end ? 0 : Number(bytes.toString("latin1", start + 1, end));
}
/** NaN when it would be rounded twice. */
function scaled(digits, power) {
    return power < 0 ? digits / exactPowerOfTen(-power) : digits * exactPowerOfTen(power);
}

;// CONCATENATED MODULE: ./lib/table/shared-arrays.js
/** Fewer rows than this are never looked at by another thread. */
const worthSharing = 200_000;
/** Room for so many doubles, that other threads can read too where they are many. */
function roomForDoubles(length) {
    const bytes = length * Float64Array.BYTES_PER_ELEMENT;
    return new Float64Array(length < worthSharing ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes));
}
/** The first `length` of the doubles, so that other threads can read them too where they are many; a copy unless they fill their room, nearly. */
function sharedDoubles(values, length) {
    const kept = values.subarray(0, length);
    if (length >= worthSharing && isNearlyFilled(kept))
        return kept;
    const shared = roomForDoubles(length);
    shared.set(kept);
    return shared;
}
/** Room that is left over was never touched, and so is hardly there. */
function isNearlyFilled({ buffer, byteLength }) {
    return buffer instanceof SharedArrayBuffer && byteLength * 2 > buffer.byteLength;
}
/** A copy that other threads can read too, where it is large. */
function sharedCodes(codes) {
    if (codes.length < worthSharing)
        return codes.slice();
    const shared = new Int32Array(new SharedArrayBuffer(codes.byteLength));
    shared.set(codes);
    return shared;
}

;// CONCATENATED MODULE: ./lib/table/growing-doubles.js

/** Doubles of which it is not known how many they will be. */
class GrowingDoubles {
    #values = roomForDoubles(128);
    #length = 0;
    get length() {
        return this.#length;
    }
    push(value) {
        if (this.#length === this.#values.length)
            this.reserve(this.#length * 2);
        this.#values[this.#length++] = value;
    }
    /** Makes room for so many: new room takes time by the page that is written to, and copies take more. */
    reserve(length) {
        if (length <= this.#values.length)
            return;
        const values = roomForDoubles(length);
        values.set(this.#values.subarray(0, this.#length));
        this.#values = values;
    }
    /** What was pushed so far. */
    soFar() {
        return this.#values.subarray(0, this.#length);
    }
    /** All of them, so that other threads can read them too where they are many. */
    finish() {
        return sharedDoubles(this.#values, this.#length);
    }
}

// EXTERNAL MODULE: ./lib/table/number-text.js
var number_text = __webpack_require__(43339);
// EXTERNAL MODULE: ./lib/table/validity.js
var table_validity = __webpack_require__(35776);
;// CONCATENATED MODULE: ./lib/table/number-collector.js




/** Bytes of the longest text that is a number without being finite ("-Infinity") or a word for a missing value. */
const longestWord = 9;
/** Collects a column that has a number in it, for as long as nothing but numbers and missing values stands in it. It keeps no texts. */
class NumberCollector {
    #values = new GrowingDoubles();
    /** 1 where there is no value, once there was such a row. */
    #missing = new Uint8Array();
    #decimals = false;
    #large = false;
    /** Makes room for so many rows. */
    reserve(rows) {
        this.#values.reserve(rows);
    }
    /** Whether the numbers so far are integers of which doubles round some: what they mean can only be told from their texts. */
    get isRounded() {
        return this.#large && !this.#decimals;
    }
    /** Appends a finite number; `integer`: it was written without fraction and exponent. */
    add(value, integer) {
        this.#values.push(value);
        if (!integer)
            this.#decimals = true;
        else if (!Number.isSafeInteger(value))
            this.#large = true;
    }
    /** Appends what is no finite number: false if it is no number and no missing value either, and then nothing was added. */
    addWord(bytes, start, end) {
        if (start === end) {
            this.addMissing(1);
            return true;
        }
        if (end - start > longestWord)
            return false;
        const text = bytes.toString("utf8", start, end);
        const missing = (0,infer/* isMissingWord */.r)(text);
        if (missing)
            this.addMissing(1);
        else if ((0,number_text/* numberForm */.K)(text) === "non-finite")
            this.#values.push((0,number_text/* parseNumber */.$)(text));
        else
            return false;
        return true;
    }
    /** Appends so many rows without a value. */
    addMissing(rows) {
        const first = this.#values.length;
        if (first + rows > this.#missing.length)
            this.#growMissing(first + rows);
        this.#missing.fill(1, first, first + rows);
        for (let row = 0; row < rows; row++)
            this.#values.push(Number.NaN);
    }
    finish(name) {
        const rows = this.#values.length;
        const validity = new table_validity/* ValidityBuilder */.a(rows);
        const missing = this.#missing.subarray(0, rows);
        for (let row = missing.indexOf(1); row >= 0; row = missing.indexOf(1, row + 1))
            validity.markMissing(row);
        return { kind: "number", name, rows, valid: validity.finish(), values: this.#values.finish() };
    }
    #growMissing(rows) {
        const missing = new Uint8Array(Math.max(rows, this.#missing.length * 2, 128));
        missing.set(this.#missing);
        this.#missing = missing;
    }
}

// EXTERNAL MODULE: ./lib/table/dictionary.js
var table_dictionary = __webpack_require__(74370);
;// CONCATENATED MODULE: ./lib/table/text-collector.js


const rowsBeforeChoice = 4096;
/**
 * Collects a column of texts row by row. Once the first rows show that hardly any text comes twice (ids, measurements), it stops looking for equal
 * ones: a Map of a million numbers takes more time and memory than everything else about them.
 */
class TextCollector {
    #codes = new Int32Array(1024);
    #rows = 0;
    #dictionary = new table_dictionary/* Dictionary */.b();
    #texts = [];
    get rows() {
        return this.#rows;
    }
    /** Appends a row; `undefined` is a missing value. */
    add(text) {
        if (this.#rows === this.#codes.length)
            this.reserve(this.#rows * 2);
        if (this.#rows === rowsBeforeChoice)
            this.#choose();
        this.#codes[this.#rows++] =
            text === undefined ? -1 : (this.#dictionary?.codeOf(text) ?? this.#texts.push(text) - 1);
    }
    /** Makes room for so many rows. */
    reserve(rows) {
        if (rows <= this.#codes.length)
            return;
        const larger = new Int32Array(rows);
        larger.set(this.#codes.subarray(0, this.#rows));
        this.#codes = larger;
    }
    finish() {
        const dictionary = this.#dictionary?.texts() ?? this.#texts;
        return {
            codes: sharedCodes(this.#codes.subarray(0, this.#rows)),
            dictionary,
            distinct: this.#dictionary !== undefined,
        };
    }
    #choose() {
        if (this.#dictionary === undefined || this.#dictionary.size < this.#rows / 2)
            return;
        this.#texts = this.#dictionary.texts();
        this.#dictionary = undefined;
    }
}
/** The same column with each text once in its dictionary. */
function distinctTexts({ codes, dictionary, distinct }) {
    if (distinct)
        return { codes, dictionary };
    const once = new table_dictionary/* Dictionary */.b();
    const newCodes = Int32Array.from(dictionary, (text) => once.codeOf(text));
    return { codes: codes.map((code) => newCodes[code] ?? -1), dictionary: once.texts() };
}

// EXTERNAL MODULE: ./lib/table/timestamp-text.js
var timestamp_text = __webpack_require__(60998);
;// CONCATENATED MODULE: ./lib/table/typed-column.js






/** The column that a column of texts means, by the kind that its distinct texts agree on. */
function typedColumn(name, texts) {
    const inference = (0,infer/* inferKind */.jr)(texts.dictionary);
    if (inference.kind === "text")
        return textColumn(name, texts);
    const stripped = withoutMissingWords(texts);
    switch (inference.kind) {
        case "number":
            return numberColumn(name, stripped);
        case "integer":
            return bigColumn(name, stripped, { kind: "integer" });
        case "timestamp":
            return bigColumn(name, stripped, { kind: "timestamp", unit: inference.unit });
        case "boolean":
            return booleanColumn(name, stripped);
        case "decimal":
            return decimalColumn(name, stripped);
    }
}
/** The column as the texts stand, without inference. */
function textColumn(name, texts) {
    const { codes, dictionary } = distinctTexts(texts);
    return { kind: "text", name, rows: codes.length, valid: (0,table_validity/* validityOfCodes */.i)(codes), codes, dictionary };
}
/** The same texts with the words for "no value" turned into missing values; their dictionary entries stay, unused. */
function withoutMissingWords({ codes, dictionary }) {
    const missing = Uint8Array.from(dictionary, (text) => ((0,infer/* isMissingWord */.r)(text) ? 1 : 0));
    if (!missing.includes(1))
        return { codes, dictionary };
    return { codes: codes.map((code) => (missing[code] === 1 ? -1 : code)), dictionary };
}
function numberColumn(name, { codes, dictionary }) {
    const numbers = Float64Array.from(dictionary, number_text/* parseNumber */.$);
    const values = new Float64Array(codes.length);
    for (let row = 0; row < codes.length; row++)
        values[row] = numbers[codes[row] ?? -1] ?? Number.NaN;
    return { kind: "number", name, rows: codes.length, valid: (0,table_validity/* validityOfCodes */.i)(codes), values };
}
function bigColumn(name, { codes, dictionary }, type) {
    const parse = type.kind === "integer" ? BigInt : (text) => (0,timestamp_text/* parseTimestamp */.EH)(text, type.unit);
    const numbers = dictionary.map((text) => ((0,infer/* isMissingWord */.r)(text) ? 0n : parse(text)));
    const values = new BigInt64Array(codes.length);
    for (let row = 0; row < codes.length; row++)
        values[row] = numbers[codes[row] ?? -1] ?? 0n;
    return { ...type, name, rows: codes.length, valid: (0,table_validity/* validityOfCodes */.i)(codes), values };
}
function booleanColumn(name, { codes, dictionary }) {
    const truths = dictionary.map((text) => text.toLowerCase() === "true");
    const values = Uint8Array.from(codes, (code) => (truths[code] === true ? 1 : 0));
    return { kind: "boolean", name, rows: codes.length, valid: (0,table_validity/* validityOfCodes */.i)(codes), values };
}
/** Integers beyond 64 bits. "+5" and "5" are one value, hence the new dictionary. */
function decimalColumn(name, { codes, dictionary }) {
    const canonical = new table_dictionary/* Dictionary */.b();
    const newCodes = codes.map((code) => (code < 0 ? -1 : canonical.codeOf(BigInt(dictionary[code] ?? "").toString())));
    return {
        kind: "decimal",
        name,
        rows: codes.length,
        valid: (0,table_validity/* validityOfCodes */.i)(codes),
        codes: newCodes,
        dictionary: canonical.texts(),
    };
}

;// CONCATENATED MODULE: ./lib/readers/csv-column.js






const number = new NumberBytes();
/**
 * Takes the fields of one column in their order: as numbers from the first one on, as texts if something else comes first. Texts say all that there is
 * to say of a column, but take longer. What was taken for numbers and proves to be none has to be read again as texts.
 */
class CsvColumn {
    name;
    #cache;
    /** undefined once there are numbers. */
    #texts = new TextCollector();
    #numbers;
    /** Whether a number may come next. */
    #open;
    #expectedRows = 0;
    /** @param asTexts what it holds is known not to be numbers. */
    constructor(name, cache, asTexts) {
        this.name = name;
        this.#cache = cache;
        this.#open = !asTexts;
    }
    /** Whether numbers are worth being looked for in the next field. */
    get takesNumbers() {
        return this.#open;
    }
    /** Whether it was taken for numbers, and its texts are needed. */
    get isUnread() {
        return this.#texts === undefined && (this.#numbers === undefined || this.#numbers.isRounded);
    }
    /** Makes room for so many rows. */
    reserve(rows) {
        this.#expectedRows = rows;
        this.#numbers?.reserve(rows);
        this.#texts?.reserve(rows);
    }
    /** Takes a finite number, unless it takes none: then it is to be given its text. */
    addNumber(value, integer) {
        if (this.#numbers === undefined && !this.#begins(value, integer))
            return false;
        this.#numbers?.add(value, integer);
        return true;
    }
    /** Takes the field between `start` and `end`. */
    add(bytes, start, end) {
        if (this.#open && number.read(bytes, start) === end && this.addNumber(number.value, number.isInteger))
            return;
        const text = this.#textOf(bytes, start, end);
        if (this.#open && text !== undefined)
            this.#meets(text);
        if (this.#texts !== undefined)
            this.#texts.add(text);
        else if (this.#numbers?.addWord(bytes, start, end) === false)
            this.#giveUpNumbers();
    }
    /** The column, if it is not unread; to be called once, since its memory is given up piece by piece. */
    finish() {
        if (this.isUnread)
            throw new Error(`column "${this.name}" was not read as texts`);
        const numbers = this.#numbers;
        const texts = this.#texts ?? new TextCollector();
        this.#numbers = undefined;
        this.#texts = undefined;
        return numbers?.finish(this.name) ?? typedColumn(this.name, texts.finish());
    }
    /** Whether a number is the first of many. An integer that a double rounds is mostly an id, as are those that follow. */
    #begins(value, integer) {
        this.#open &&= !integer || Number.isSafeInteger(value);
        if (this.#open)
            this.#turnToNumbers();
        return this.#open;
    }
    /** Its text, unless it is missing or not wanted. */
    #textOf(bytes, start, end) {
        return this.#texts === undefined || start === end ? undefined : this.#cache.textOf(bytes, start, end);
    }
    /** A NaN is a number, and a word for a missing value may stand before the first. */
    #meets(text) {
        if ((0,number_text/* numberForm */.K)(text) === "non-finite")
            this.#turnToNumbers();
        else
            this.#open = (0,infer/* isMissingWord */.r)(text);
    }
    /** So far no row has a value. */
    #turnToNumbers() {
        this.#numbers = new NumberCollector();
        this.#numbers.reserve(this.#expectedRows);
        this.#numbers.addMissing(this.#texts?.rows ?? 0);
        this.#texts = undefined;
    }
    #giveUpNumbers() {
        this.#numbers = undefined;
        this.#open = false;
    }
}

;// CONCATENATED MODULE: ./lib/readers/csv-header.js

const otherSeparators = new Map([
    [";", "semicolons"],
    ["\t", "tabs"],
    ["|", "bars"],
]);
/**
 * Refuses a header line that does not give each column one name.
 * @throws GateError E203
 */
function refuseBadHeader(uri, names) {
    const fault = otherSeparator(names) ?? carriageReturn(names) ?? nameless(names) ?? twice(names);
    if (fault !== undefined)
        throw new errors/* GateError */.ue({ code: "E203", message: `${uri}, line 1: ${fault.what}.`, hint: fault.hint });
}
function otherSeparator(names) {
    if (names.length > 1)
        return undefined;
    for (const [separator, title] of otherSeparators) {
        if (names[0]?.includes(separator) === true) {
            return {
                what: `the columns are separated by ${title}, where commas were expected`,
                hint: "Write the file with commas.",
            };
        }
    }
    return undefined;
}
function carriageReturn(names) {
    if (!names.some((name) => name.includes("\r")))
        return undefined;
    return { what: "the lines end by a carriage return alone", hint: "Write the file with line feeds." };
}
function nameless(names) {
    const index = names.findIndex((name) => name.trim() === "");
    if (index < 0)
        return undefined;
    // The commonest way to get one: DataFrame.to_csv writes its index as a first column without a name.
    const hint = index === 0 ? "Name it, or write the file without it (pandas: to_csv(…, index=False))." : "Name it.";
    return { what: `column ${index + 1} has no name`, hint };
}
function twice(names) {
    const seen = new Map();
    for (const [index, name] of names.entries()) {
        const first = seen.get(name);
        if (first !== undefined) {
            return {
                what: `columns ${first + 1} and ${index + 1} are both named "${name}"`,
                hint: "Give each column a name of its own.",
            };
        }
        seen.set(name, index);
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/readers/limits.js
var readers_limits = __webpack_require__(7422);
// EXTERNAL MODULE: ./lib/readers/no-rows.js
var no_rows = __webpack_require__(15303);
;// CONCATENATED MODULE: ./lib/readers/csv-rows.js







/** Takes the records of a CSV file in their order and becomes a table, perhaps after another reading of some columns. */
class CsvRows {
    #options;
    #names = [];
    /** The columns that are kept, and at which position each stands. */
    #columns = [];
    #rows = 0;
    #nextLine = 1;
    #firstRowLine = 2;
    #blankLine;
    #longRows = [];
    #asTexts;
    /** @param asTexts the columns that are wanted are known not to be numbers. */
    constructor(options, asTexts = false) {
        this.#options = options;
        this.#asTexts = asTexts;
    }
    /** The columns that were taken for numbers, but proved to be none: they have to be read again. */
    get unread() {
        return new Set(this.#columns.filter(({ column }) => column.isUnread).map(({ column }) => column.name));
    }
    /** The line on which the next record starts. */
    get nextLine() {
        return this.#nextLine;
    }
    add(record) {
        if (this.#nextLine === 1)
            this.#addHeader(record);
        else if (record.isEmpty && this.#names.length > 1)
            this.#blankLine ??= this.#nextLine;
        else
            this.#addRow(record);
        this.#nextLine += 1 + record.lineFeeds;
    }
    /** How many rows were added. */
    get rows() {
        return this.#rows;
    }
    /** How many columns are kept. */
    get columns() {
        return this.#columns.length;
    }
    /** Makes room for so many rows. */
    reserve(rows) {
        for (const { column } of this.#columns)
            column.reserve(rows);
    }
    /**
     * The table, with the columns that were unread as another reading has them.
     * @throws GateError E204 when there was no row, E202 when the file is no more what it was.
     */
    finish(again = this) {
        const { uri } = this.#options;
        if (this.#rows === 0)
            throw (0,no_rows/* noRows */.j)(uri, this.#nextLine === 1 ? "it is empty" : "it has a header line and nothing below");
        const held = this.#withUnreadOf(again).map((column) => column.finish());
        const places = { noun: "line", first: this.#firstRowLine, long: this.#longRows };
        return (0,column_table/* columnTable */.d)({ uri, format: "csv", rows: this.#rows, columns: this.#names, held, places });
    }
    #withUnreadOf(again) {
        const readAgain = new Map(again.#columns.map(({ column }) => [column.name, column]));
        const columns = this.#columns.map(({ column }) => (column.isUnread ? readAgain.get(column.name) : column));
        const found = columns.filter((column) => column !== undefined);
        if (again.#rows !== this.#rows || found.length < columns.length)
            throw new errors/* GateError */.ue({ code: "E202", message: `${this.#options.uri} changed while it was being read.` });
        return found;
    }
    #addHeader(record) {
        const { uri, wanted, limits } = this.#options;
        const names = record.texts();
        refuseBadHeader(uri, names);
        (0,readers_limits/* refuseOverLimit */.EO)(uri, "columns", names.length, limits);
        this.#names = names;
        this.#firstRowLine = 2 + record.lineFeeds;
        const cache = new TextCache();
        this.#columns = names.flatMap((name, index) => wanted(name) ? [{ index, column: new CsvColumn(name, cache, this.#asTexts) }] : []);
        for (const { index, column } of this.#columns)
            record.expectNumbers(index, column.takesNumbers);
    }
    #addRow(record) {
        const { uri, limits } = this.#options;
        // Blank lines are let pass at the end of a file only; in a table of one column they are missing values.
        if (this.#blankLine !== undefined)
            throw this.#ragged(this.#blankLine, 0);
        if (record.count !== this.#names.length)
            throw this.#ragged(this.#nextLine, record.count);
        this.#rows++;
        (0,readers_limits/* refuseOverLimit */.EO)(uri, "rows", this.#rows, limits);
        (0,readers_limits/* refuseOverLimit */.EO)(uri, "cells", this.#rows * this.#columns.length, limits);
        for (const { index, column } of this.#columns)
            record.give(index, column);
        const more = record.lineFeeds;
        if (more > 0)
            this.#longRows.push({ row: this.#rows - 1, next: this.#nextLine + 1 + more });
    }
    #ragged(line, fields) {
        const has = fields === 0 ? "is blank" : `has ${fields} field${fields === 1 ? "" : "s"}`;
        return new errors/* GateError */.ue({
            code: "E203",
            message: `${this.#options.uri}, line ${line} ${has}, where the header has ${this.#names.length}.`,
            hint: "Quote fields that hold a comma, and write every field of every row.",
        });
    }
}

;// CONCATENATED MODULE: ./lib/readers/csv-errors.js

const explanations = {
    unclosed: {
        what: "a quoted field that begins in this record is never closed",
        hint: 'Close it with ", and write a quote inside a quoted field twice ("").',
    },
    "text behind": {
        what: "a quoted field is followed by something other than a comma or the end of the line",
        hint: 'Write a quote inside a quoted field twice ("").',
    },
    "quote within": {
        what: "a quote stands inside a field that is not quoted",
        hint: 'Quote the whole field and write the quote twice ("").',
    },
};
/** The error for a fault in the record that starts at `line`. */
function csvError(fault, uri, line) {
    const { what, hint } = explanations[fault];
    return new errors/* GateError */.ue({ code: "E203", message: `${uri}, line ${line}: ${what}.`, hint });
}

;// CONCATENATED MODULE: ./lib/readers/csv-record.js
const lineFeed = 10;
const quote = 34;
/** What a field was found to be while its end was looked for. */
const csv_record_form = { bytes: 0, integer: 1, decimal: 2, doubled: 3 };
const noBytes = Buffer.alloc(0);
/** One record as where its fields stand in the bytes of the file; used again for every record. */
class CsvRecord {
    #bytes = noBytes;
    #count = 0;
    #lineFeeds = 0;
    #starts = new Int32Array(64);
    #ends = new Int32Array(64);
    /** By `form`; of one that is doubled, each quote in it stands twice. */
    #forms = new Uint8Array(64);
    /** Of fields that are numbers. */
    #numbers = new Float64Array(64);
    /** 1 where a number is worth being looked for. */
    #numeric = new Uint8Array(64);
    /** Number of fields. */
    get count() {
        return this.#count;
    }
    /** Line feeds within fields. */
    get lineFeeds() {
        return this.#lineFeeds;
    }
    /** Whether it is one field without a character. */
    get isEmpty() {
        return this.#count === 1 && this.#starts[0] === this.#ends[0];
    }
    /** Whether a number is worth being looked for in the field that comes next. */
    get expectsNumber() {
        return this.#numeric[this.#count] === 1;
    }
    /** From now on, a number is worth being looked for in field `index`, or it is not. */
    expectNumbers(index, expected) {
        this.#numeric[index] = Number(expected);
    }
    begin(bytes) {
        this.#bytes = bytes;
        this.#count = 0;
        this.#lineFeeds = 0;
    }
    addPlain(start, end) {
        const index = this.#count++;
        if (index === this.#starts.length)
            this.#grow();
        this.#starts[index] = start;
        this.#ends[index] = end;
        this.#forms[index] = csv_record_form.bytes;
    }
    /** A field that is a finite number; `integer`: it was written without fraction and exponent. */
    addNumber(start, end, { value, isInteger }) {
        const index = this.#count;
        this.addPlain(start, end);
        this.#numbers[index] = value;
        this.#forms[index] = isInteger ? csv_record_form.integer : csv_record_form.decimal;
    }
    /** A field between the quotes just before `start` and at `end`. */
    addQuoted(start, end) {
        this.addPlain(start, end);
        for (let index = start; index < end; index++) {
            const byte = this.#bytes[index];
            if (byte === lineFeed)
                this.#lineFeeds++;
            else if (byte === quote)
                this.#forms[this.#count - 1] = csv_record_form.doubled;
        }
    }
    texts() {
        return Array.from({ length: this.#count }, (_, index) => this.#text(index));
    }
    /** Gives field `index` to `taker`: as a number if it was found to be one and is taken as one, else its bytes. */
    give(index, taker) {
        const known = this.#forms[index] ?? csv_record_form.bytes;
        const isNumber = known === csv_record_form.integer || known === csv_record_form.decimal;
        if (isNumber && taker.addNumber(this.#numbers[index] ?? 0, known === csv_record_form.integer))
            return;
        if (known === csv_record_form.doubled)
            this.#giveText(index, taker);
        else
            taker.add(this.#bytes, this.#starts[index] ?? 0, this.#ends[index] ?? 0);
        this.expectNumbers(index, taker.takesNumbers);
    }
    /**
     * Whether more than `longest` is in it: the characters of all fields but one, and the bytes of that one, the last of which is not counted.
     * Asked for long records only.
     */
    isLongerThan(longest) {
        let before = 0;
        for (let index = 0; index < this.#count; index++) {
            if (this.#starts[index] === this.#ends[index])
                continue;
            const text = this.#text(index);
            if (before + Buffer.byteLength(text) - 1 > longest)
                return true;
            before += text.length;
        }
        return false;
    }
    #giveText(index, taker) {
        const bytes = Buffer.from(this.#text(index));
        taker.add(bytes, 0, bytes.length);
    }
    #text(index) {
        const text = this.#bytes.toString("utf8", this.#starts[index], this.#ends[index]);
        return this.#forms[index] === csv_record_form.doubled ? text.replaceAll('""', '"') : text;
    }
    #grow() {
        this.#starts = doubledRoom(this.#starts, new Int32Array(this.#starts.length * 2));
        this.#ends = doubledRoom(this.#ends, new Int32Array(this.#ends.length * 2));
        this.#forms = doubledRoom(this.#forms, new Uint8Array(this.#forms.length * 2));
        this.#numbers = doubledRoom(this.#numbers, new Float64Array(this.#numbers.length * 2));
        this.#numeric = doubledRoom(this.#numeric, new Uint8Array(this.#numeric.length * 2));
    }
}
function doubledRoom(from, to) {
    to.set(from);
    return to;
}

;// CONCATENATED MODULE: ./lib/readers/csv-scanner.js



const csv_scanner_lineFeed = 10;
const csv_scanner_carriageReturn = 13;
const csv_scanner_quote = 34;
const comma = 44;
/** Size of one record, beyond which a quote was surely never closed. */
const longestRecord = 4 * 1024 ** 2;
/** Finds the records of RFC 4180 in the bytes of a CSV file and gives them to its rows. */
class CsvScanner {
    #uri;
    #rows;
    #record = new CsvRecord();
    #number = new NumberBytes();
    #bytes = Buffer.alloc(0);
    /** Where the record that is being read begins. */
    #start = 0;
    /** Whether the file ends with these bytes. */
    #last = false;
    constructor(uri, rows) {
        this.#uri = uri;
        this.#rows = rows;
    }
    /**
     * Takes the records in `bytes`, which are whole lines, and returns what is left: a record of which only the beginning is there.
     * @throws GateError E203 for what is not CSV.
     */
    take(bytes, last) {
        this.#bytes = bytes;
        this.#last = last;
        this.#start = 0;
        while (this.#start < bytes.length) {
            const next = this.#endOfRecord();
            if (next === undefined)
                break;
            this.#rows.add(this.#record);
            this.#start = next;
        }
        return bytes.subarray(this.#start);
    }
    /** Where the next record begins, `undefined` when the end of this one is yet to come. */
    #endOfRecord() {
        const bytes = this.#bytes;
        this.#record.begin(bytes);
        let at = this.#start;
        for (;;) {
            const end = bytes[at] === csv_scanner_quote ? this.#quoted(at) : this.#unquoted(at);
            if (end === undefined)
                return undefined;
            at = end + 1;
            if (bytes[end] !== comma)
                break;
        }
        if (this.#isTooLong(at))
            throw this.#fault("unclosed");
        return at;
    }
    /** Where a field that is not quoted ends. In columns of numbers it is read at once: where the number ends, so does the field mostly. */
    #unquoted(start) {
        if (!this.#record.expectsNumber)
            return this.#plain(start);
        const bytes = this.#bytes;
        const end = this.#number.read(bytes, start);
        if (end < 0 || end >= bytes.length || (bytes[end] !== comma && bytes[end] !== csv_scanner_lineFeed))
            return this.#plain(start);
        this.#record.addNumber(start, end, this.#number);
        return end;
    }
    /** Where it ends, whatever it is: at a comma, a line feed or the end of the file. */
    #plain(start) {
        const bytes = this.#bytes;
        let end = start;
        for (; end < bytes.length; end++) {
            const byte = bytes[end] ?? 0;
            if (byte > comma)
                continue;
            if (byte === comma || byte === csv_scanner_lineFeed)
                break;
            if (byte === csv_scanner_quote)
                throw this.#faultWithin(start, end, "quote within");
        }
        const returns = end > start && bytes[end] === csv_scanner_lineFeed && bytes[end - 1] === csv_scanner_carriageReturn;
        this.#record.addPlain(start, returns ? end - 1 : end);
        return end;
    }
    /** Where a quoted field is over: at a comma, a line feed or the end of the file; `undefined` when that is yet to come. */
    #quoted(start) {
        const bytes = this.#bytes;
        const end = closingQuote(bytes, start + 1);
        this.#record.addQuoted(start + 1, end);
        if (end === bytes.length)
            return this.#unfinished();
        const behind = bytes[end + 1];
        if (behind === comma || behind === csv_scanner_lineFeed || behind === undefined)
            return end + 1;
        if (behind === csv_scanner_carriageReturn && bytes[end + 2] === csv_scanner_lineFeed)
            return end + 2;
        throw this.#fault(this.#isTooLong(end) ? "unclosed" : "text behind");
    }
    #unfinished() {
        if (this.#last || this.#isTooLong(this.#bytes.length))
            throw this.#fault("unclosed");
        return undefined;
    }
    #faultWithin(start, end, fault) {
        this.#record.addPlain(start, end);
        return this.#fault(this.#isTooLong(end) ? "unclosed" : fault);
    }
    #isTooLong(end) {
        return end - this.#start > longestRecord && this.#record.isLongerThan(longestRecord);
    }
    #fault(fault) {
        return csvError(fault, this.#uri, this.#rows.nextLine);
    }
}
/** Where the first quote from `start` on stands that is not one of two, the end of the bytes if none does. */
function closingQuote(bytes, start) {
    let at = start;
    for (; at < bytes.length; at++) {
        if (bytes[at] !== csv_scanner_quote)
            continue;
        if (bytes[at + 1] !== csv_scanner_quote)
            break;
        at++;
    }
    return at;
}

;// CONCATENATED MODULE: ./lib/readers/expected-rows.js
/** The later rows may be a little shorter. */
const margin = 1.02;
/**
 * About how many rows a file has, of which some were in the first `share` of its bytes: infinite when its size is not known. 0 when that cannot be
 * told, or would be refused.
 */
function expectedRows(begun, share, limits) {
    if (share >= 1)
        return 0;
    const expected = Math.ceil((begun.rows / share) * margin);
    return expected > limits.rows || expected * begun.columns > limits.cells ? 0 : expected;
}

// EXTERNAL MODULE: ./lib/readers/text-bytes.js
var text_bytes = __webpack_require__(93839);
;// CONCATENATED MODULE: ./lib/readers/whole-lines.js


const longestLine = 64 * 1024 ** 2;
const whole_lines_lineFeed = 10;
/**
 * Cuts a stream of text at line ends, so that no character or record of one line is torn. A byte order mark of UTF-8 is dropped. The bytes are good
 * for as long as those of their chunk are.
 * @throws GateError E203 with the line for NUL bytes, bytes that are not UTF-8, UTF-16, and a line without end.
 */
async function* wholeLines(chunks, uri) {
    let firstLine = 1;
    let rest = Buffer.alloc(0);
    let started = false;
    for await (const chunk of chunks) {
        const { pieces, behind } = cut(rest, asBuffer(chunk));
        rest = behind;
        if (rest.length > longestLine)
            throw endless(uri, firstLine);
        const lines = [];
        for (const piece of pieces) {
            const bytes = started ? piece : (0,text_bytes/* withoutMark */.E_)(piece, uri);
            started = true;
            lines.push((0,text_bytes/* refuseBadText */.bs)({ bytes, firstLine }, uri));
            firstLine += (0,text_bytes/* countLineFeeds */.t7)(bytes);
        }
        yield* lines;
    }
    if (rest.length > 0)
        yield (0,text_bytes/* refuseBadText */.bs)({ bytes: started ? rest : (0,text_bytes/* withoutMark */.E_)(rest, uri), firstLine }, uri);
}
/** What is there of whole lines, and a copy of what is behind them. Only the line that was torn is put together: a copy of all would take longer. */
function cut(rest, bytes) {
    const end = bytes.lastIndexOf(whole_lines_lineFeed) + 1;
    if (end === 0)
        return { pieces: [], behind: Buffer.concat([rest, bytes]) };
    const behind = Buffer.from(bytes.subarray(end));
    if (rest.length === 0)
        return { pieces: [bytes.subarray(0, end)], behind };
    const torn = bytes.indexOf(whole_lines_lineFeed) + 1;
    const pieces = [Buffer.concat([rest, bytes.subarray(0, torn)]), bytes.subarray(torn, end)];
    return { pieces: pieces.filter(({ length }) => length > 0), behind };
}
function asBuffer(chunk) {
    return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
function endless(uri, line) {
    return new errors/* GateError */.ue({
        code: "E203",
        message: `${uri}, line ${line}: has no end within ${longestLine} bytes.`,
        hint: "Check that the file is what its name says, with one record on each line.",
    });
}

;// CONCATENATED MODULE: ./lib/readers/csv.js




/** Comma-separated values by RFC 4180: UTF-8, a header line, fields quoted by `"` when they hold a comma, a quote or a line end. */
const csvReader = {
    access: "stream",
    format: "csv",
    title: "CSV",
    extensions: [".csv"],
    read: readCsv,
};
async function readCsv(file, options) {
    const rows = new CsvRows(options);
    await readRows(rows, file, options);
    const { unread } = rows;
    if (unread.size === 0)
        return rows.finish();
    const again = new CsvRows({ ...options, wanted: (name) => unread.has(name) }, true);
    await readRows(again, file, options);
    return rows.finish(again);
}
async function readRows(rows, file, { uri, limits }) {
    const scanner = new CsvScanner(uri, rows);
    let rest = Buffer.alloc(0);
    let coming = [];
    let bytesComing = 0;
    for await (const { bytes } of wholeLines(file.chunks(), uri)) {
        bytesComing += bytes.length;
        // A record that has not ended is read from its beginning again; were that done for every chunk, small chunks would take for ever.
        if (bytesComing < rest.length) {
            coming.push(Buffer.from(bytes));
            continue;
        }
        const isFirst = rows.rows === 0;
        rest = Buffer.from(scanner.take(joined(rest, [...coming, bytes]), false));
        if (isFirst)
            rows.reserve(expectedRows(rows, bytesComing / (file.bytes ?? 0), limits));
        coming = [];
        bytesComing = 0;
    }
    scanner.take(joined(rest, coming), true);
}
/** Without a copy where there is but one piece. */
function joined(rest, coming) {
    const [first] = coming;
    return rest.length === 0 && first !== undefined && coming.length === 1 ? first : Buffer.concat([rest, ...coming]);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/table/row-places.js
var row_places = __webpack_require__(76361);
;// CONCATENATED MODULE: ./lib/readers/json-numbers.js




/** Collects a column of numbers. Integers that doubles would round are kept by their texts, unless fractions stand beside them. */
class JsonNumbers {
    /** NaN where there is no value, as JSON has no NaN. */
    #values = new GrowingDoubles();
    #fractions = false;
    /** Every number so far, from the first on that a double would round. */
    #texts;
    /** Makes room for so many rows. */
    reserve(rows) {
        this.#values.reserve(rows);
    }
    add(value) {
        if (value.isInteger)
            this.#addText(value);
        else
            this.#giveUpTexts();
        this.#values.push(value.number);
    }
    /** Appends rows without a value until there are as many as `rows`. */
    fillUp(rows) {
        while (this.#values.length < rows) {
            this.#texts?.add(undefined);
            this.#values.push(Number.NaN);
        }
    }
    finish(name) {
        if (this.#texts !== undefined)
            return typedColumn(name, this.#texts.finish());
        const rows = this.#values.length;
        const values = this.#values.finish();
        const validity = new table_validity/* ValidityBuilder */.a(rows);
        for (let row = 0; row < rows; row++)
            if (Number.isNaN(values[row]))
                validity.markMissing(row);
        return { kind: "number", name, rows, valid: validity.finish(), values };
    }
    #addText(value) {
        if (!this.#fractions && !Number.isSafeInteger(value.number))
            this.#texts ??= this.#textsSoFar();
        this.#texts?.add(value.text);
    }
    #giveUpTexts() {
        this.#fractions = true;
        this.#texts = undefined;
    }
    #textsSoFar() {
        const texts = new TextCollector();
        for (const value of this.#values.soFar())
            texts.add(Number.isNaN(value) ? undefined : String(value));
        return texts;
    }
}

;// CONCATENATED MODULE: ./lib/readers/json-column.js




/** A value that was scanned as text. */
function readValue(value) {
    const text = "text" in value ? value.text : "";
    if (value.kind !== "number")
        return { kind: value.kind, text, number: Number.NaN, isInteger: false };
    return { kind: "number", text, number: Number(text), isInteger: !/[.eE]/.test(text) };
}
/** Takes the values of one member, row by row; rows that are left out have none. */
class JsonColumn {
    name;
    /** Whether its values are wanted. */
    kept;
    /** Last row in which the member stood. */
    lastRow = -1;
    #settled;
    #numbers;
    #texts;
    constructor(name, kept) {
        this.name = name;
        this.kept = kept;
    }
    /** Takes the value of `row`, unless the column is of another kind: then it returns what settled that, and takes nothing. */
    add(row, kind, value) {
        this.#settled ??= { kind, row };
        if (this.#settled.kind !== kind)
            return this.#settled;
        if (kind === "number")
            this.#addNumber(row, value);
        else
            this.#addText(row, value.text);
        return undefined;
    }
    /** Makes room for so many rows. */
    reserve(rows) {
        this.#numbers?.reserve(rows);
        this.#texts?.reserve(rows);
    }
    /** The column of so many rows; to be called once, since its memory is given up piece by piece. */
    finish(rows) {
        const texts = this.#texts;
        this.#texts = undefined;
        return texts === undefined ? this.#finishNumbers(rows) : this.#finishTexts(rows, texts);
    }
    #addNumber(row, value) {
        this.#numbers ??= new JsonNumbers();
        this.#numbers.fillUp(row);
        this.#numbers.add(value);
    }
    #addText(row, text) {
        this.#texts ??= new TextCollector();
        fillUp(this.#texts, row);
        this.#texts.add(text);
    }
    /** Also where no row has a value. */
    #finishNumbers(rows) {
        const numbers = this.#numbers ?? new JsonNumbers();
        this.#numbers = undefined;
        numbers.fillUp(rows);
        return numbers.finish(this.name);
    }
    #finishTexts(rows, collector) {
        fillUp(collector, rows);
        const texts = collector.finish();
        // A string says that it is text, also "1"; but JSON has no other way than a string to write a time.
        const isText = this.#settled?.kind === "string" && (0,infer/* inferKind */.jr)(texts.dictionary).kind !== "timestamp";
        return isText ? textColumn(this.name, texts) : typedColumn(this.name, texts);
    }
}
function fillUp(texts, rows) {
    while (texts.rows < rows)
        texts.add(undefined);
}

;// CONCATENATED MODULE: ./lib/readers/json-columns.js






/** Takes objects in their order and becomes a table; its columns are the names of all members in order of first appearance. */
class JsonColumns {
    #options;
    #columns = new Map();
    #kept = 0;
    #rows = 0;
    constructor(options) {
        this.#options = options;
    }
    /** Rows that were ended, and so the number of the one whose members are added. */
    get rows() {
        return this.#rows;
    }
    /** How many columns are kept. */
    get columns() {
        return this.#kept;
    }
    /** The column of a member, `undefined` when there was none of its name so far. */
    named(name) {
        return this.#columns.get(name);
    }
    beginRow() {
        const { uri, limits } = this.#options;
        (0,readers_limits/* refuseOverLimit */.EO)(uri, "rows", this.#rows + 1, limits);
    }
    /** Makes room for so many rows in the columns that there are. */
    reserve(rows) {
        for (const column of this.#columns.values())
            column.reserve(rows);
    }
    /** The members that come next in `scanner`. */
    addMembers(members, scanner) {
        for (const [name, value] of members) {
            const column = this.#columns.get(name) ?? this.#newColumn(name);
            if (column.lastRow === this.#rows)
                scanner.fail(`member ${JSON.stringify(name)} stands twice in one object`);
            this.add(column, readValue(value));
        }
    }
    add(column, value) {
        column.lastRow = this.#rows;
        const { kind } = value;
        if (!column.kept || kind === "null")
            return;
        if (kind === "nested")
            throw this.#nested(column.name);
        const other = column.add(this.#rows, kind, value);
        if (other !== undefined)
            throw this.#mixed(column.name, value, other);
    }
    endRow() {
        const { uri, limits } = this.#options;
        this.#rows++;
        (0,readers_limits/* refuseOverLimit */.EO)(uri, "cells", this.#rows * this.#kept, limits);
    }
    /** @throws GateError E204 when there was no row. */
    finish() {
        const { uri, format, places } = this.#options;
        if (this.#rows === 0)
            throw (0,no_rows/* noRows */.j)(uri, "it holds no object");
        const columns = [...this.#columns.keys()];
        const kept = [...this.#columns.values()].filter((column) => column.kept);
        const held = kept.map((column) => column.finish(this.#rows));
        return (0,column_table/* columnTable */.d)({ uri, format, rows: this.#rows, columns, held, places });
    }
    #newColumn(name) {
        const { uri, wanted, limits } = this.#options;
        (0,readers_limits/* refuseOverLimit */.EO)(uri, "columns", this.#columns.size + 1, limits);
        const column = new JsonColumn(name, wanted(name));
        if (column.kept)
            this.#kept++;
        this.#columns.set(name, column);
        return column;
    }
    #nested(name) {
        const { uri, places } = this.#options;
        return new errors/* GateError */.ue({
            code: "E206",
            message: `${uri}, ${(0,row_places/* placeOf */.$)(places, this.#rows)}, column "${name}": is an object or array, where a single value was expected.`,
            hint: "Write each value as a column of its own.",
        });
    }
    #mixed(name, { kind, text }, other) {
        const { uri, places } = this.#options;
        return new errors/* GateError */.ue({
            code: "E206",
            message: `${uri}, ${(0,row_places/* placeOf */.$)(places, this.#rows)}, column "${name}": ${JSON.stringify(text)} is a ${kind}, where ${(0,row_places/* placeOf */.$)(places, other.row)} has a ${other.kind}.`,
            hint: "Write the column as one type, and null for a missing value.",
        });
    }
}

;// CONCATENATED MODULE: ./lib/readers/json-scanner.js
/** A fault of the text, with the position at which it was noticed. */
class JsonSyntaxError extends Error {
    at;
    constructor(what, at) {
        super(what);
        this.name = "JsonSyntaxError";
        this.at = at;
    }
}
const json_scanner_number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\r\n]*/y;
const notJson = /(?:-?Infinity|NaN|undefined|None|True|False)\b/y;
const trueValue = { kind: "boolean", text: "true" };
const falseValue = { kind: "boolean", text: "false" };
const nullValue = { kind: "null" };
const nested = { kind: "nested" };
/**
 * Walks through a JSON text (RFC 8259) one token at a time. Unlike JSON.parse it keeps the digits of numbers, shows every member of an object,
 * also the second of one name, and makes no objects, so that a member named `__proto__` is a name like any other.
 */
class JsonScanner {
    #text;
    #at;
    constructor(text, at = 0) {
        this.#text = text;
        this.#at = at;
    }
    get at() {
        return this.#at;
    }
    /** Passes white space; whether the text ends here. */
    atEnd() {
        this.#skipSpace();
        return this.#at >= this.#text.length;
    }
    /** Passes `character` if it comes next, after white space. */
    take(character) {
        this.#skipSpace();
        if (this.#text[this.#at] !== character)
            return false;
        this.#at++;
        return true;
    }
    /** @throws JsonSyntaxError when another character comes next. */
    expect(character) {
        if (!this.take(character))
            this.fail(`${this.#shownNext()} stands where ${character} was expected`);
    }
    /** An object, member by member. */
    *members() {
        this.expect("{");
        if (this.take("}"))
            return;
        yield this.#member();
        yield* this.otherMembers();
    }
    /** The rest of an object behind a member of it. */
    *otherMembers() {
        while (this.take(","))
            yield this.#member();
        this.expect("}");
    }
    value() {
        this.#skipSpace();
        switch (this.#text.charAt(this.#at)) {
            case '"':
                this.#at++;
                return { kind: "string", text: this.#string() };
            case "{":
            case "[":
                this.#skipNested();
                return nested;
            case "t":
                return this.#word("true", trueValue);
            case "f":
                return this.#word("false", falseValue);
            case "n":
                return this.#word("null", nullValue);
            default:
                return { kind: "number", text: this.#match(json_scanner_number) ?? this.#failOnValue() };
        }
    }
    fail(what) {
        throw new JsonSyntaxError(what, this.#at);
    }
    #member() {
        this.expect('"');
        const name = this.#string();
        this.expect(":");
        return [name, this.value()];
    }
    /** The rest of a string behind its opening quote. */
    #string() {
        const start = this.#at;
        let escaped = false;
        for (;;) {
            const code = this.#text.charCodeAt(this.#at++);
            if (code === 0x22)
                break;
            if (Number.isNaN(code) || code < 0x20)
                throw new JsonSyntaxError("a string is not closed on its line", start);
            if (code !== 0x5c)
                continue;
            escaped = true;
            this.#at++;
        }
        return escaped ? this.#unescape(start - 1) : this.#text.slice(start, this.#at - 1);
    }
    #unescape(start) {
        const value = this.#parsed(start);
        return typeof value === "string" ? value : this.fail("a string was expected");
    }
    /** Finds the end of an object or array, and lets JSON.parse judge what is between. */
    #skipNested() {
        const start = this.#at;
        let depth = 0;
        do {
            const character = this.#text[this.#at++];
            if (character === undefined)
                throw new JsonSyntaxError("an object or array is not closed", start);
            if (character === "{" || character === "[")
                depth++;
            else if (character === "}" || character === "]")
                depth--;
            else if (character === '"')
                this.#string();
        } while (depth > 0);
        this.#parsed(start);
    }
    #parsed(start) {
        try {
            return JSON.parse(this.#text.slice(start, this.#at));
        }
        catch {
            throw new JsonSyntaxError("a string, object or array is malformed", start);
        }
    }
    #word(word, value) {
        if (!this.#text.startsWith(word, this.#at))
            return this.#failOnValue();
        this.#at += word.length;
        return value;
    }
    #failOnValue() {
        const word = this.#match(notJson);
        if (word !== undefined)
            this.fail(`${word} is not JSON; write null for a missing value`);
        return this.fail(`${this.#shownNext()} stands where a value was expected`);
    }
    #shownNext() {
        const next = this.#text[this.#at];
        return next === undefined ? "the end" : JSON.stringify(next);
    }
    #skipSpace() {
        // Compact JSON has none: the look is cheaper than the match.
        if (this.#text.charCodeAt(this.#at) <= 0x20)
            this.#match(space);
    }
    #match(pattern) {
        pattern.lastIndex = this.#at;
        const text = pattern.exec(this.#text)?.[0];
        this.#at += text?.length ?? 0;
        return text;
    }
}

;// CONCATENATED MODULE: ./lib/readers/json.js






/** One JSON array of objects. It is held in memory whole, which JSON Lines is not. */
const jsonReader = {
    access: "stream",
    format: "json",
    title: "JSON array",
    extensions: [".json"],
    read: readJson,
};
async function readJson(file, options) {
    const text = await textOf(file.chunks(), options.uri);
    const columns = new JsonColumns({ ...options, format: "json", places: row_places/* byRow */.I });
    try {
        addRows(columns, new JsonScanner(text));
    }
    catch (error) {
        if (error instanceof JsonSyntaxError)
            throw malformed(options.uri, text, error);
        throw error;
    }
    return columns.finish();
}
function addRows(columns, scanner) {
    scanner.expect("[");
    if (!scanner.take("]")) {
        do
            addRow(columns, scanner);
        while (scanner.take(","));
        scanner.expect("]");
    }
    if (!scanner.atEnd())
        scanner.fail("something follows the array");
}
function addRow(columns, scanner) {
    columns.beginRow();
    columns.addMembers(scanner.members(), scanner);
    columns.endRow();
}
async function textOf(chunks, uri) {
    const parts = [];
    let bytes = 0;
    for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > external_node_buffer_.constants.MAX_STRING_LENGTH)
            throw tooLong(uri);
        parts.push(Buffer.from(chunk));
    }
    const whole = (0,text_bytes/* withoutMark */.E_)(Buffer.concat(parts, bytes), uri);
    return (0,text_bytes/* refuseBadText */.bs)({ bytes: whole, firstLine: 1 }, uri).bytes.toString("utf8");
}
function malformed(uri, text, error) {
    const before = text.slice(0, error.at);
    const line = before.split("\n").length;
    const character = error.at - before.lastIndexOf("\n");
    return new errors/* GateError */.ue({
        code: "E203",
        message: `${uri}, line ${line}, character ${character}: ${error.message}.`,
        hint: text.trimStart().startsWith("{")
            ? 'A JSON table is an array of objects (pandas: orient="records"). If it is JSON Lines, name it .jsonl or set `format: jsonl`.'
            : "Write one array of objects.",
    });
}
function tooLong(uri) {
    return new errors/* GateError */.ue({
        code: "E207",
        message: `${uri} is longer than ${external_node_buffer_.constants.MAX_STRING_LENGTH} bytes, the most that is read of a JSON array.`,
        hint: "Write it as JSON Lines or Parquet.",
    });
}

;// CONCATENATED MODULE: ./lib/readers/json-bytes.js
const tab = 9;
const json_bytes_carriageReturn = 13;
const json_bytes_space = 32;
const json_bytes_quote = 34;
const backslash = 92;
/** By how much a byte leads into objects and arrays. */
const depthOf = new Int8Array(256);
for (const byte of Buffer.from("{["))
    depthOf[byte] = 1;
for (const byte of Buffer.from("}]"))
    depthOf[byte] = -1;
/** What becomes of bytes whose meaning takes the scanner of texts to tell. */
const unclear = -1;
/** Where the white space from `start` on, within its line, is over. */
function pastSpace(bytes, start) {
    let at = start;
    while (isSpace(bytes[at] ?? 0))
        at++;
    return at;
}
function isSpace(byte) {
    // Most bytes that are asked about are none: one look is to do for them.
    return byte <= json_bytes_space && (byte === json_bytes_space || byte === tab || byte === json_bytes_carriageReturn);
}
/** Where the quote stands that closes a string, whose characters begin at `start`. */
function json_bytes_closingQuote(bytes, start) {
    for (let at = start;; at++) {
        const byte = bytes[at] ?? 0;
        if (byte === json_bytes_quote)
            return at;
        if (byte < json_bytes_space)
            return unclear;
        if (byte === backslash)
            at++;
    }
}
/** Where the object or array that begins at `start` is over; what is between its brackets is to be judged yet. */
function endOfNested(bytes, start) {
    let depth = 0;
    let at = start;
    do {
        const byte = bytes[at] ?? 0;
        depth += depthOf[byte] ?? 0;
        if (byte === json_bytes_quote)
            at = json_bytes_closingQuote(bytes, at + 1);
        if (at === unclear || (byte < json_bytes_space && !isSpace(byte)))
            return unclear;
        at++;
    } while (depth > 0);
    return at;
}
/** Whether the bytes at `start` are those of `word`. */
function stands(word, bytes, start) {
    for (let index = 0; index < word.length; index++)
        if (word[index] !== bytes[start + index])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/readers/json-keys.js

const json_keys_quote = 34;
const colon = 58;
/** Finds the columns of members by their keys. Most objects are written like the one before, so that is what it looks for first. */
class JsonKeys {
    #columns;
    #strings;
    #keys = new Map();
    #first;
    #before;
    #end = 0;
    constructor(columns, strings) {
        this.#columns = columns;
        this.#strings = strings;
    }
    /** Where the value begins that belongs to the key that was found last. */
    get end() {
        return this.#end;
    }
    beginObject() {
        this.#before = undefined;
    }
    /** The column of the key that begins at `start` or behind white space; `undefined` if there is none, or it is unclear. */
    columnAt(bytes, start) {
        const expected = this.#before === undefined ? this.#first : this.#before.next;
        const key = expected !== undefined && stands(expected.bytes, bytes, start) ? expected : this.#found(bytes, start);
        if (key === undefined)
            return undefined;
        this.#before = key;
        this.#end = start + key.bytes.length;
        return key.column;
    }
    #found(bytes, start) {
        const key = this.#keyAt(bytes, pastSpace(bytes, start));
        if (key === undefined)
            return undefined;
        const behind = pastSpace(bytes, this.#end);
        if (bytes[behind] !== colon)
            return undefined;
        const end = pastSpace(bytes, behind + 1);
        // One key can be written in several ways: with and without spaces and escapes.
        const length = end - start;
        if (key.bytes.length !== length || !stands(key.bytes, bytes, start))
            key.bytes = Uint8Array.from(bytes.subarray(start, end));
        if (this.#before === undefined)
            this.#first = key;
        else
            this.#before.next = key;
        return key;
    }
    #keyAt(bytes, start) {
        if (bytes[start] !== json_keys_quote)
            return undefined;
        const end = this.#strings.read(bytes, start + 1);
        if (end === unclear)
            return undefined;
        this.#end = end + 1;
        const name = this.#strings.text;
        return this.#keys.get(name) ?? this.#newKey(name);
    }
    #newKey(name) {
        const column = this.#columns.named(name);
        if (column === undefined)
            return undefined;
        const key = { column, bytes: new Uint8Array(), next: undefined };
        this.#keys.set(name, key);
        return key;
    }
}

;// CONCATENATED MODULE: ./lib/readers/json-strings.js


const json_strings_space = 32;
const json_strings_quote = 34;
const json_strings_backslash = 92;
/** Reads strings from the bytes of a JSON text. */
class JsonStrings {
    #plain = new TextCache();
    /** Most files have no escapes. */
    #escaped;
    #bytes = Buffer.alloc(0);
    #start = 0;
    #end = 0;
    /** The text that was read last, if it was worth the while to make it. */
    #text;
    /** The text that was read last. */
    get text() {
        return this.#text ?? this.#plain.textOf(this.#bytes, this.#start, this.#end);
    }
    /** Where the quote stands that closes the string, whose characters begin at `start`. */
    read(bytes, start) {
        let end = start;
        let byte = bytes[end] ?? 0;
        while (byte !== json_strings_quote && byte !== json_strings_backslash && byte >= json_strings_space)
            byte = bytes[++end] ?? 0;
        if (byte === json_strings_backslash)
            return this.#readEscaped(bytes, start);
        if (byte !== json_strings_quote)
            return unclear;
        this.#bytes = bytes;
        this.#start = start;
        this.#end = end;
        this.#text = undefined;
        return end;
    }
    /** Not every text with a backslash in it is JSON: that has to be known also where nobody asks for it. */
    #readEscaped(bytes, start) {
        const end = json_bytes_closingQuote(bytes, start);
        if (end === unclear)
            return unclear;
        try {
            this.#escaped ??= new TextCache(unescaped);
            this.#text = this.#escaped.textOf(bytes, start, end);
        }
        catch {
            return unclear;
        }
        return end;
    }
}
function unescaped(bytes, start, end) {
    const text = JSON.parse(bytes.toString("utf8", start - 1, end + 1));
    return String(text);
}

;// CONCATENATED MODULE: ./lib/readers/json-value-bytes.js


const json_value_bytes_quote = 34;
const json_value_bytes_plus = 43;
const json_value_bytes_nine = 57;
const openBracket = 91;
const openBrace = 123;
const words = [
    { bytes: Buffer.from("null"), kind: "null" },
    { bytes: Buffer.from("true"), kind: "boolean" },
    { bytes: Buffer.from("false"), kind: "boolean" },
];
/** Reads values from the bytes of a JSON text; it is itself the value that it read last. */
class JsonValueBytes {
    #numbers = new NumberBytes();
    #strings;
    #kind = "null";
    #bytes = Buffer.alloc(0);
    #start = 0;
    #end = 0;
    constructor(strings) {
        this.#strings = strings;
    }
    get kind() {
        return this.#kind;
    }
    get number() {
        return this.#numbers.value;
    }
    get isInteger() {
        return this.#numbers.isInteger;
    }
    get text() {
        return this.#kind === "string" ? this.#strings.text : this.#bytes.toString("latin1", this.#start, this.#end);
    }
    /** Where the value that begins at `start` is over, or that it is unclear what it is. */
    read(bytes, start) {
        this.#bytes = bytes;
        this.#start = start;
        this.#end = this.#readByFirst(bytes, start);
        return this.#end;
    }
    #readByFirst(bytes, start) {
        const byte = bytes[start] ?? 0;
        if (byte === json_value_bytes_quote)
            return this.#readString(bytes, start + 1);
        if (byte <= json_value_bytes_nine)
            return this.#readNumber(bytes, start);
        return byte === openBrace || byte === openBracket ? this.#readNested(bytes, start) : this.#readWord(bytes, start);
    }
    #readString(bytes, start) {
        this.#kind = "string";
        const end = this.#strings.read(bytes, start);
        return end === unclear ? unclear : end + 1;
    }
    /** What is no number in JSON, as `+5` and `.5`, may be one in other formats. */
    #readNumber(bytes, start) {
        this.#kind = "number";
        if (bytes[start] === json_value_bytes_plus)
            return unclear;
        const end = this.#numbers.read(bytes, start);
        return end < 0 || this.#numbers.isBare ? unclear : end;
    }
    #readNested(bytes, start) {
        this.#kind = "nested";
        const end = endOfNested(bytes, start);
        if (end === unclear)
            return unclear;
        try {
            JSON.parse(bytes.toString("utf8", start, end));
        }
        catch {
            return unclear;
        }
        return end;
    }
    #readWord(bytes, start) {
        for (const word of words) {
            if (!stands(word.bytes, bytes, start))
                continue;
            this.#kind = word.kind;
            return start + word.bytes.length;
        }
        return unclear;
    }
}

;// CONCATENATED MODULE: ./lib/readers/json-members.js




const json_members_comma = 44;
/** Adds the members of objects to their columns, from the bytes that write them. */
class JsonMembers {
    #columns;
    #keys;
    #value;
    constructor(columns) {
        this.#columns = columns;
        const strings = new JsonStrings();
        this.#keys = new JsonKeys(columns, strings);
        this.#value = new JsonValueBytes(strings);
    }
    /**
     * Adds the members of the object that begins at `open`, as far as that is plain, and returns where what follows them begins: the end of the object,
     * something that takes the scanner of texts, or `open` if there is no member before that.
     */
    add(bytes, open) {
        this.#keys.beginObject();
        let at = open;
        do {
            const end = this.#addMember(bytes, at + 1);
            if (end === unclear)
                return at;
            at = pastSpace(bytes, end);
        } while (bytes[at] === json_members_comma);
        return at;
    }
    #addMember(bytes, start) {
        const column = this.#keys.columnAt(bytes, start);
        if (column === undefined || column.lastRow === this.#columns.rows)
            return unclear;
        const end = this.#value.read(bytes, pastSpace(bytes, this.#keys.end));
        if (end !== unclear)
            this.#columns.add(column, this.#value);
        return end;
    }
}

;// CONCATENATED MODULE: ./lib/readers/jsonl-rows.js




const jsonl_rows_lineFeed = 10;
const jsonl_rows_openBrace = 123;
const closeBrace = 125;
/** Reads the objects of JSON Lines from their bytes; where a line is not plain, the rest of it is scanned as text. */
class JsonlRows {
    #uri;
    #columns;
    #members;
    #bytes = Buffer.alloc(0);
    /** Where the line that is being read begins, and its number. */
    #start = 0;
    #line = 0;
    #blank;
    constructor(uri, columns) {
        this.#uri = uri;
        this.#columns = columns;
        this.#members = new JsonMembers(columns);
    }
    /** Takes lines, each of which ends with a line feed. */
    add({ bytes, firstLine }) {
        this.#bytes = bytes;
        this.#line = firstLine;
        for (this.#start = 0; this.#start < bytes.length; this.#line++)
            this.#start = this.#addLine();
    }
    /** Returns where the next line begins. */
    #addLine() {
        const bytes = this.#bytes;
        const open = pastSpace(bytes, this.#start);
        if (bytes[open] !== jsonl_rows_openBrace)
            return this.#addOther(open);
        this.#beginRow();
        const close = this.#members.add(bytes, open);
        if (close === open)
            return this.#scan(open, (scanner) => this.#addMembers(scanner, scanner.members()));
        if (bytes[close] !== closeBrace)
            return this.#scan(close, (scanner) => this.#addMembers(scanner, scanner.otherMembers()));
        this.#columns.endRow();
        const end = pastSpace(bytes, close + 1);
        return bytes[end] === jsonl_rows_lineFeed ? end + 1 : this.#scan(end);
    }
    /** A line that does not begin with an object: blank perhaps. */
    #addOther(at) {
        const end = this.#bytes.indexOf(jsonl_rows_lineFeed, at);
        if (this.#bytes.toString("utf8", at, end).trim() === "") {
            this.#blank ??= this.#line;
            return end + 1;
        }
        this.#beginRow();
        return this.#scan(at, (scanner) => this.#addMembers(scanner, scanner.members()));
    }
    #beginRow() {
        if (this.#blank !== undefined)
            throw jsonl_rows_malformed(this.#uri, this.#blank, " is blank");
        this.#columns.beginRow();
    }
    #addMembers(scanner, members) {
        this.#columns.addMembers(members, scanner);
        this.#columns.endRow();
    }
    /** Reads the line from `at` on as text, and returns where the next begins. */
    #scan(at, read) {
        const end = this.#bytes.indexOf(jsonl_rows_lineFeed, at);
        const before = this.#bytes.toString("utf8", this.#start, at);
        const scanner = new JsonScanner(before + this.#bytes.toString("utf8", at, end), before.length);
        try {
            read?.(scanner);
            if (!scanner.atEnd())
                scanner.fail("something follows the object");
        }
        catch (error) {
            if (!(error instanceof JsonSyntaxError))
                throw error;
            throw jsonl_rows_malformed(this.#uri, this.#line, `, character ${error.at + 1}: ${error.message}`);
        }
        return end + 1;
    }
}
function jsonl_rows_malformed(uri, line, what) {
    return new errors/* GateError */.ue({
        code: "E203",
        message: `${uri}, line ${line}${what}.`,
        hint: "Write one JSON object on each line.",
    });
}

;// CONCATENATED MODULE: ./lib/readers/jsonl.js




const jsonl_lineFeed = 10;
/** JSON Lines: one object on each line. Blank lines are let pass at the end only. */
const jsonlReader = {
    access: "stream",
    format: "jsonl",
    title: "JSON Lines",
    extensions: [".jsonl", ".ndjson"],
    read: readJsonl,
};
async function readJsonl(file, options) {
    const columns = new JsonColumns({ ...options, format: "jsonl", places: { noun: "line", first: 1 } });
    const rows = new JsonlRows(options.uri, columns);
    for await (const { bytes, firstLine } of wholeLines(file.chunks(), options.uri)) {
        rows.add({ bytes: ended(bytes), firstLine });
        if (firstLine === 1)
            columns.reserve(expectedRows(columns, bytes.length / (file.bytes ?? 0), options.limits));
    }
    return columns.finish();
}
/** With a line feed at the end, which the last line of a file may lack. */
function ended(bytes) {
    return bytes.at(-1) === jsonl_lineFeed ? bytes : Buffer.concat([bytes, Buffer.of(jsonl_lineFeed)]);
}

// EXTERNAL MODULE: ./lib/readers/parquet.js + 16 modules
var parquet = __webpack_require__(45175);
;// CONCATENATED MODULE: ./lib/readers/index.js




/** The formats of tables. A new one is one file, one entry here and its name in `tableFormats`. */
const readers = [csvReader, jsonlReader, jsonReader, parquet/* parquetReader */.A];

;// CONCATENATED MODULE: ./lib/readers/format.js



const packed = /\.(?:gz|gzip|zst|zstd)$/;
/**
 * The format of a file: as the config says, else by its name, else by how it begins.
 * @throws GateError E203 when none of these tells.
 */
function formatOf(uri, configured, first) {
    if (configured !== undefined)
        return configured;
    const named = formatOfName(uri);
    const begins = formatOfContent(first);
    if (named === undefined && begins === undefined)
        throw unknownFormat(uri);
    // Text that begins by PAR1 is no text: the name is wrong.
    if (named !== undefined && named !== "parquet" && begins === "parquet") {
        throw new errors/* GateError */.ue({
            code: "E203",
            message: `${uri} is a Parquet file by its content.`,
            hint: "Rename it, or set `format: parquet`.",
        });
    }
    return named ?? begins ?? "csv";
}
function formatOfName(uri) {
    const name = uri.toLowerCase().replace(packed, "");
    return readers.find((reader) => reader.extensions.some((extension) => name.endsWith(extension)))?.format;
}
function formatOfContent(first) {
    const text = new TextDecoder("latin1").decode(first.subarray(0, 1024)).replace(/^ï»¿/, "").trimStart();
    if (text.startsWith("PAR1"))
        return "parquet";
    if (text.startsWith("["))
        return "json";
    return text.startsWith("{") ? "jsonl" : undefined;
}
function unknownFormat(uri) {
    const extensions = readers.flatMap((reader) => reader.extensions).join(", ");
    return new errors/* GateError */.ue({
        code: "E203",
        message: `${uri}: neither name nor content tells the format (known are ${extensions}, also compressed as .gz or .zst).`,
        hint: `Set \`format\` to one of ${table_format/* tableFormats */.j.join(", ")}.`,
    });
}

// EXTERNAL MODULE: ./lib/readers/stored-bytes.js
var stored_bytes = __webpack_require__(8183);
;// CONCATENATED MODULE: ./lib/readers/open-table.js







/**
 * Opens the table that `sources` hold together, in their order.
 * @throws GateError E201 to E207 when a file cannot be read, E208 when the files do not have the same columns.
 */
async function openTable(sources, options) {
    return tableOfFiles(await openFiles(sources, options), options);
}
/** Opens each of the files by itself. @throws as `openTable`. */
async function openFiles(sources, options) {
    const opened = [];
    // One after the other: two tables being parsed at once would need twice the memory.
    for (const source of sources)
        opened.push(await openFile(source, options));
    return opened;
}
/** The table that opened files hold together. @throws GateError E207, E208. */
function tableOfFiles(opened, options) {
    const tables = opened.map(({ table }) => table);
    return { table: (0,concatenate/* concatenate */.u)(tables, options), files: opened.map(({ file }) => file) };
}
async function openFile(source, options) {
    const stored = await stored_bytes/* StoredBytes */.Z.open(source);
    const compression = (0,readers_compression/* compressionOf */.M)(stored.first);
    const format = formatOf(source.uri, options.format, compression === "none" ? stored.first : new Uint8Array());
    const reader = readers.find((candidate) => candidate.format === format);
    if (reader === undefined)
        throw new Error(`no reader for ${format}`);
    const fileOptions = { ...options, uri: source.uri };
    const table = reader.access === "stream"
        ? await readStream(reader, stored, compression, fileOptions)
        : await readRanges(reader, stored, { source, compression, options: fileOptions });
    const { bytes, version } = await source.head();
    return {
        table,
        file: { uri: source.uri, format, compression, sha256: stored.sha256(), bytes, version, rows: table.rows },
    };
}
async function readStream(reader, stored, compression, options) {
    const file = { uri: options.uri, compression, bytes: stored.bytes };
    const isPlain = compression === "none";
    const chunks = () => (0,readers_compression/* decompressed */.j)({ ...file, chunks: isPlain ? stored.passing() : stored.chunks() }, options.limits);
    return reader.read({ bytes: isPlain ? stored.bytes : undefined, chunks }, options);
}
async function readRanges(reader, stored, { source, compression, options }) {
    if (compression !== "none") {
        throw new errors/* GateError */.ue({
            code: "E203",
            message: `${source.uri} is ${reader.title} within ${compression}, of which no part could be read alone.`,
            hint: `Store it without ${compression}: ${reader.title} compresses what it holds.`,
        });
    }
    await stored.passOver();
    const whole = stored.first.length === stored.bytes;
    return reader.read(whole ? heldSource(source, stored.first) : source, options);
}


/***/ }),

/***/ 45175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ parquetReader)
});

// EXTERNAL MODULE: ./node_modules/hyparquet/src/metadata.js + 2 modules
var src_metadata = __webpack_require__(35466);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/table/missing-column.js
var missing_column = __webpack_require__(40743);
// EXTERNAL MODULE: ./lib/readers/limits.js
var readers_limits = __webpack_require__(7422);
// EXTERNAL MODULE: ./lib/readers/no-rows.js
var no_rows = __webpack_require__(15303);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/hysnappy/js/uncompress.js
var uncompress = __webpack_require__(87100);
;// CONCATENATED MODULE: ./lib/readers/parquet/corrupt.js

/** A fault in the bytes of a Parquet file; the reader adds the name of the file. */
class ParquetFault extends Error {
    constructor(what) {
        super(what);
        this.name = "ParquetFault";
    }
}
/** Our error for whatever went wrong while bytes of `uri` were decoded: a decoder that stumbles has met bytes that are not Parquet. */
function corrupt(uri, where, cause) {
    if (cause instanceof errors/* GateError */.ue)
        return cause;
    const what = cause instanceof Error ? cause.message : "unknown fault";
    return new errors/* GateError */.ue({
        code: "E203",
        message: `${uri}, ${where}: the Parquet file is cut off or damaged (${what}).`,
        hint: "Write or upload the file again.",
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/readers/parquet/literals.js
/**
 * The bytes of a page that snappy found nothing to shorten in, which is how most numbers with all their digits are stored:
 * where they stand, or put together in `room`. `undefined` for all other pages, damaged ones among them.
 * Source: format_description.txt of google/snappy.
 */
function literalsOf(page, length, room) {
    // There is less to be told of a few long stretches than of many short ones.
    if (page.length < length)
        return undefined;
    const literals = literalsIn(page);
    const [first] = literals ?? [];
    if (literals === undefined || first === undefined)
        return undefined;
    if (literals.reduce((sum, { start, end }) => sum + end - start, 0) !== length)
        return undefined;
    if (literals.length === 1)
        return page.subarray(first.start, first.end);
    const joined = room.bytes(length);
    let at = 0;
    for (const { start, end } of literals) {
        joined.set(page.subarray(start, end), at);
        at += end - start;
    }
    return joined;
}
function literalsIn(page) {
    const literals = [];
    let at = page.findIndex((byte) => byte < 0x80) + 1;
    while (at < page.length) {
        const tag = page[at] ?? 0;
        if ((tag & 3) !== 0)
            return undefined;
        const more = Math.max(0, (tag >> 2) - 59);
        let size = tag >> 2;
        if (more > 0) {
            size = 0;
            for (let byte = 0; byte < more; byte++)
                size += (page[at + 1 + byte] ?? 0) * 2 ** (8 * byte);
        }
        const start = at + 1 + more;
        at = start + size + 1;
        if (at > page.length)
            return undefined;
        literals.push({ start, end: at });
    }
    return literals;
}

;// CONCATENATED MODULE: ./lib/readers/parquet/lz4.js

/** The shortest copy of what stands before. */
const shortestMatch = 4;
/** Two lengths in front of each block. */
const frameHeader = 8;
/**
 * One LZ4 block that holds `length` bytes.
 * Source: lz4_Block_format.md of LZ4.
 * @throws ParquetFault when it holds more or fewer: what is missing must not become zeros.
 */
function unpackLz4(bytes, length) {
    const page = new Uint8Array(length);
    fillFromBlock(page, bytes);
    return page;
}
/**
 * The deprecated LZ4 of Parquet: blocks behind their lengths, as Hadoop writes them, or else one block.
 * @throws ParquetFault as `unpackLz4`.
 */
function unpackHadoopLz4(bytes, length) {
    const frames = framesOf(bytes);
    if (frames?.reduce((sum, frame) => sum + frame.length, 0) !== length)
        return unpackLz4(bytes, length);
    const page = new Uint8Array(length);
    let start = 0;
    for (const frame of frames) {
        fillFromBlock(page.subarray(start, start + frame.length), frame.bytes);
        start += frame.length;
    }
    return page;
}
/** undefined when the bytes are not frames to their end. */
function framesOf(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const frames = [];
    let at = 0;
    while (at < bytes.length) {
        if (at + frameHeader > bytes.length)
            return undefined;
        const start = at + frameHeader;
        const end = start + view.getUint32(at + 4);
        if (end > bytes.length)
            return undefined;
        frames.push({ length: view.getUint32(at), bytes: bytes.subarray(start, end) });
        at = end;
    }
    return frames;
}
function fillFromBlock(page, bytes) {
    const block = { bytes, at: 0, page, filled: 0 };
    while (block.at < bytes.length) {
        const token = bytes[block.at++] ?? 0;
        copyLiterals(block, lengthFrom(block, token >> 4));
        // The last sequence has no match.
        if (block.at < bytes.length)
            copyMatch(block, token & 15);
    }
    if (block.filled !== page.length)
        throw new ParquetFault(`a page holds ${block.filled} bytes, where its header says ${page.length}`);
}
/** Fifteen goes on in the next bytes, up to one that is not full. */
function lengthFrom(block, start) {
    let length = start;
    let byte = start === 15 ? 255 : 0;
    while (byte === 255) {
        byte = nextByte(block);
        length += byte;
    }
    return length;
}
function copyLiterals(block, length) {
    const { bytes, at, page, filled } = block;
    if (at + length > bytes.length)
        throw new ParquetFault("a block of LZ4 ends early");
    if (filled + length > page.length)
        throw tooMuch(page);
    for (let index = 0; index < length; index++)
        page[filled + index] = bytes[at + index] ?? 0;
    block.at += length;
    block.filled += length;
}
function copyMatch(block, shortLength) {
    const offset = nextByte(block) | (nextByte(block) << 8);
    const length = lengthFrom(block, shortLength) + shortestMatch;
    const { page, filled } = block;
    if (offset === 0 || offset > filled)
        throw new ParquetFault("a block of LZ4 repeats what is not there");
    if (filled + length > page.length)
        throw tooMuch(page);
    // Byte by byte, because a match may overlap with what it makes.
    for (let to = filled; to < filled + length; to++)
        page[to] = page[to - offset] ?? 0;
    block.filled += length;
}
function nextByte(block) {
    const byte = block.bytes[block.at++];
    if (byte === undefined)
        throw new ParquetFault("a block of LZ4 ends early");
    return byte;
}
function tooMuch(page) {
    return new ParquetFault(`a page holds more bytes than the ${page.length} that its header says`);
}

;// CONCATENATED MODULE: ./lib/readers/parquet/codecs.js





/** A page is about 1 MiB by convention; a header that promises far more is not believed. */
const largestPage = 512 * 1024 ** 2;
let snappy;
/** Node's own, since 22.15, is twelve times faster. */
let unpackZstd = typeof external_node_zlib_.zstdDecompressSync === "function"
    ? (bytes, length) => external_node_zlib_.zstdDecompressSync(bytes, { maxOutputLength: length })
    : undefined;
/** Loads what `decompressPage` has to unpack by a library, because this Node cannot; called before it. */
async function loadCodecs() {
    if (unpackZstd !== undefined)
        return;
    const { decompress: decompressZstd } = await __webpack_require__.e(/* import() */ 339).then(__webpack_require__.bind(__webpack_require__, 68339));
    unpackZstd = (bytes) => decompressZstd(bytes);
}
/**
 * The bytes of a page, `length` of them as its header promises; perhaps in `room`, or where the page stands.
 * @throws ParquetFault when there are more or fewer, or the codec is unknown.
 */
function decompressPage(codec, bytes, length, room) {
    if (length < 0 || length > largestPage)
        throw new ParquetFault(`a page says that it holds ${length} bytes`);
    const page = length === 0 ? new Uint8Array() : (untouched(codec, bytes, length, room) ?? decompress(codec, bytes, length));
    if (page.length !== length)
        throw new ParquetFault(`a page holds ${page.length} bytes, where its header says ${length}`);
    return page;
}
/** A page of which no byte had to be reckoned. */
function untouched(codec, bytes, length, room) {
    return codec === "SNAPPY" ? literalsOf(bytes, length, room) : undefined;
}
function decompress(codec, bytes, length) {
    switch (codec) {
        case "UNCOMPRESSED":
            return bytes;
        case "GZIP":
            return external_node_zlib_.gunzipSync(bytes, { maxOutputLength: length });
        case "BROTLI":
            return external_node_zlib_.brotliDecompressSync(bytes, { maxOutputLength: length });
        case "ZSTD":
            if (unpackZstd !== undefined)
                return unpackZstd(bytes, length);
            break;
        case "LZ4":
            return unpackHadoopLz4(bytes, length);
        case "LZ4_RAW":
            return unpackLz4(bytes, length);
        case "SNAPPY":
            return unpackSnappy(bytes, length);
        case "LZO":
            break;
    }
    throw new ParquetFault(`codec ${codec} is not supported`);
}
function unpackSnappy(bytes, length) {
    refuseOtherLength(bytes, length);
    snappy ??= (0,uncompress/* snappyUncompressor */.o)();
    return snappy(bytes, length);
}
/** Snappy begins with the length of what it holds, which the library passes over: what is missing would be whatever was there before. */
function refuseOtherLength(bytes, length) {
    let said = 0;
    for (let at = 0; at < 5; at++) {
        const byte = bytes[at] ?? 0;
        said += (byte & 0x7f) * 128 ** at;
        if (byte < 0x80)
            break;
    }
    if (said !== length)
        throw new ParquetFault(`a page holds ${said} bytes, where its header says ${length}`);
}

;// CONCATENATED MODULE: ./lib/readers/parquet/thrift-bounds.js

/** Structures within structures; those of Parquet have eight. */
const deepest = 32;
/**
 * Walks through the Thrift structure (compact protocol) at `at` without keeping anything of it: the decoder believes the lengths that it finds, and would make
 * room for them, or reckon for hours with a number that never ends.
 * @throws ParquetFault when a list, text or number is longer than the bytes that are there, or the structure is nested too deep.
 */
function refuseThriftBomb(bytes, at = 0) {
    passStruct({ bytes, at }, 1);
}
function passStruct(cursor, depth) {
    if (depth > deepest)
        throw new ParquetFault(`its structures are nested more than ${deepest} deep`);
    for (;;) {
        const head = thrift_bounds_nextByte(cursor);
        const type = head & 0x0f;
        if (type === 0)
            return;
        if (head >> 4 === 0)
            passNumber(cursor, mostOf32Bits);
        // The truth value of a field stands in its type.
        if (type > 2)
            passElement(cursor, type, depth);
    }
}
function passElement(cursor, type, depth) {
    const pass = passes[type];
    if (pass === undefined)
        throw new ParquetFault(`a field is of the type ${type}, which Parquet does not use`);
    pass(cursor, depth);
}
/** Bytes of a number in groups of seven bits. */
const mostOf32Bits = 5;
const mostOf64Bits = 10;
const passes = {
    1: thrift_bounds_nextByte,
    2: thrift_bounds_nextByte,
    3: thrift_bounds_nextByte,
    4: (cursor) => passNumber(cursor, mostOf32Bits),
    5: (cursor) => passNumber(cursor, mostOf32Bits),
    6: (cursor) => passNumber(cursor, mostOf64Bits),
    7: (cursor) => skip(cursor, 8),
    8: (cursor) => skip(cursor, passNumber(cursor, mostOf32Bits)),
    9: passList,
    12: (cursor, depth) => passStruct(cursor, depth + 1),
};
function passList(cursor, depth) {
    if (depth > deepest)
        throw new ParquetFault(`its lists are nested more than ${deepest} deep`);
    const head = thrift_bounds_nextByte(cursor);
    const size = head >> 4 === 15 ? passNumber(cursor, mostOf32Bits) : head >> 4;
    // No element takes less than a byte.
    if (size > cursor.bytes.length - cursor.at)
        throw new ParquetFault(`a list says that it has ${size} entries`);
    for (let entry = 0; entry < size; entry++)
        passElement(cursor, head & 0x0f, depth + 1);
}
/** Its value, as far as 32 bits hold it. */
function passNumber(cursor, mostBytes) {
    let value = 0;
    for (let byte = 0; byte < mostBytes; byte++) {
        const next = thrift_bounds_nextByte(cursor);
        value += byte < mostOf32Bits ? (next & 0x7f) * 2 ** (7 * byte) : 0;
        if (next < 0x80)
            return value;
    }
    throw new ParquetFault("a number does not end");
}
function skip(cursor, count) {
    if (count > cursor.bytes.length - cursor.at)
        throw new ParquetFault(`a text says that it has ${count} bytes`);
    cursor.at += count;
}
function thrift_bounds_nextByte(cursor) {
    const byte = cursor.bytes[cursor.at];
    if (byte === undefined)
        throw new ParquetFault("a structure ends early");
    cursor.at += 1;
    return byte;
}

;// CONCATENATED MODULE: ./lib/readers/parquet/footer.js




/** Most footers are smaller, so that one request is enough. */
const firstGuess = 64 * 1024;
const magicBytes = 4;
const tailBytes = 8;
/**
 * The schema and the places of all column chunks, from the end of the file.
 * @throws GateError E203 when it is no Parquet file, cut off, damaged or encrypted.
 */
async function readFooter(source) {
    const { bytes } = await source.head();
    const guess = await source.read({ start: Math.max(0, bytes - firstGuess), end: bytes });
    refuseMagic(source.uri, String.fromCharCode(...guess.subarray(-magicBytes)));
    const length = footerLength(guess);
    if (length + tailBytes + magicBytes > bytes)
        throw corrupt(source.uri, "footer", new ParquetFault("it is longer than the file"));
    const start = bytes - tailBytes - length;
    const footer = length + tailBytes <= guess.length
        ? guess.subarray(-(length + tailBytes))
        : await source.read({ start, end: bytes });
    try {
        refuseThriftBomb(footer.subarray(-(length + tailBytes), -tailBytes));
        const metadata = (0,src_metadata/* parquetMetadata */.m5)(footer, { geoparquet: false });
        refuseOddRows(metadata);
        return metadata;
    }
    catch (cause) {
        throw corrupt(source.uri, "footer", cause);
    }
}
function refuseMagic(uri, magic) {
    if (magic === "PAR1")
        return;
    if (magic === "PARE") {
        throw new errors/* GateError */.ue({
            code: "E203",
            message: `${uri} is an encrypted Parquet file.`,
            hint: "Write it without encryption.",
        });
    }
    throw new errors/* GateError */.ue({
        code: "E203",
        message: `${uri} is not a whole Parquet file: it does not end with "PAR1".`,
        hint: "Write or upload the file again, or set its `format` if it is of another.",
    });
}
function footerLength(tail) {
    if (tail.length < tailBytes)
        return 0;
    return new DataView(tail.buffer, tail.byteOffset + tail.length - tailBytes).getUint32(0, true);
}
function refuseOddRows({ num_rows: rows, row_groups: groups }) {
    let sum = 0n;
    for (const group of groups) {
        if (group.num_rows < 0n)
            throw new ParquetFault("a row group has fewer than 0 rows");
        sum += group.num_rows;
    }
    if (sum !== rows)
        throw new ParquetFault(`its row groups have ${sum} rows together, where the file has ${rows}`);
}

;// CONCATENATED MODULE: ./lib/readers/parquet/leaf.js
/** What the column at the top of the schema holds. A nested one is unsupported, and so are types that no metric can use. */
function leafOf({ element, children }) {
    const nested = children.length > 0 || element.repetition_type === "REPEATED" || element.type === undefined;
    return {
        name: element.name,
        type: element.type ?? "INT32",
        typeLength: element.type_length ?? 0,
        optional: element.repetition_type !== "REQUIRED",
        meaning: nested ? { kind: "unsupported", what: "a nested column (list, map or struct)" } : meaningOf(element),
    };
}
/** By the logical type, else by the older converted type, else by the physical type alone. */
function meaningOf(element) {
    const annotated = element.logical_type?.type === undefined ? convertedMeaning(element) : logicalMeaning(element.logical_type);
    return annotated ?? plainMeanings[element.type ?? "INT32"];
}
function logicalMeaning(logical) {
    if (logical.type === "DECIMAL")
        return { kind: "decimal", scale: logical.scale };
    if (logical.type === "TIMESTAMP")
        return { kind: "timestamp", unit: timestampUnits[logical.unit] };
    if (logical.type === "INTEGER")
        return { kind: "int", signed: logical.isSigned };
    return logicalMeanings[logical.type];
}
function convertedMeaning({ converted_type: converted, scale = 0 }) {
    if (converted === "DECIMAL")
        return { kind: "decimal", scale };
    return converted === undefined ? undefined : convertedMeanings[converted];
}
const plainMeanings = {
    BOOLEAN: { kind: "boolean" },
    INT32: { kind: "int", signed: true },
    INT64: { kind: "int", signed: true },
    INT96: { kind: "int96" },
    FLOAT: { kind: "double" },
    DOUBLE: { kind: "double" },
    BYTE_ARRAY: { kind: "text" },
    FIXED_LEN_BYTE_ARRAY: { kind: "unsupported", what: "a column of raw bytes" },
};
const timestampUnits = { MILLIS: "ms", MICROS: "us", NANOS: "ns" };
/** Annotations that change what the physical type means; STRING, ENUM and JSON do not. */
const logicalMeanings = {
    DATE: { kind: "date" },
    UUID: { kind: "uuid" },
    FLOAT16: { kind: "float16" },
    TIME: { kind: "unsupported", what: "a column of times of day" },
    BSON: { kind: "unsupported", what: "a column of BSON" },
    INTERVAL: { kind: "unsupported", what: "a column of intervals" },
    GEOMETRY: { kind: "unsupported", what: "a column of geometries" },
    GEOGRAPHY: { kind: "unsupported", what: "a column of geographies" },
};
const unsigned = { kind: "int", signed: false };
const convertedMeanings = {
    TIMESTAMP_MILLIS: { kind: "timestamp", unit: "ms" },
    TIMESTAMP_MICROS: { kind: "timestamp", unit: "us" },
    DATE: { kind: "date" },
    UINT_8: unsigned,
    UINT_16: unsigned,
    UINT_32: unsigned,
    UINT_64: unsigned,
    TIME_MILLIS: { kind: "unsupported", what: "a column of times of day" },
    TIME_MICROS: { kind: "unsupported", what: "a column of times of day" },
    BSON: { kind: "unsupported", what: "a column of BSON" },
    INTERVAL: { kind: "unsupported", what: "a column of intervals" },
};

// EXTERNAL MODULE: ./lib/table/room.js
var table_room = __webpack_require__(92361);
// EXTERNAL MODULE: ./lib/table/validity.js
var table_validity = __webpack_require__(35776);
// EXTERNAL MODULE: ./node_modules/hyparquet/src/column.js
var column = __webpack_require__(16167);
;// CONCATENATED MODULE: ./lib/readers/parquet/hybrid.js


/**
 * Fills `numbers` with numbers of `width` bits in the RLE / bit-packing hybrid encoding.
 * Source: Parquet format, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid".
 * @throws ParquetFault when the bytes end before.
 */
function readHybrid(cursor, end, width, numbers) {
    if (width > 32)
        throw new ParquetFault(`codes of ${width} bits`);
    if (width === 0)
        return numbers.fill(0);
    const count = numbers.length;
    const page = wordsFrom(cursor.bytes, cursor.at, end);
    let filled = 0;
    while (filled < count) {
        if (cursor.at >= end)
            throw new ParquetFault(`a page has ${filled} codes, where ${count} were expected`);
        const header = readVarint(cursor);
        const run = Math.min((header & 1) === 1 ? (header >>> 1) * 8 : header >>> 1, count - filled);
        if ((header & 1) === 1) {
            const packedBytes = (header >>> 1) * width;
            if (cursor.at + Math.ceil((run * width) / 8) > end)
                throw new ParquetFault("packed codes end early");
            unpack(page, cursor.at, width, numbers.subarray(filled, filled + run));
            cursor.at += packedBytes;
        }
        else
            numbers.fill(readWord(cursor, (width + 7) >> 3), filled, filled + run);
        filled += run;
    }
    return numbers;
}
/** Whether `count` levels of one bit are a single run of ones: no row is missing, and none need be read. The cursor stays. */
function isRunOfOnes({ bytes, at }, end, count) {
    const cursor = { bytes, at };
    if (at >= end)
        return false;
    const header = readVarint(cursor);
    return (header & 1) === 0 && header >>> 1 >= count && cursor.at < end && bytes[cursor.at] === 1;
}
/** Unsigned LEB128 of at most 32 bits. */
function readVarint(cursor) {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
        const byte = cursor.bytes[cursor.at++];
        if (byte === undefined)
            break;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80)
            return value >>> 0;
    }
    throw new ParquetFault("the length of a run is malformed");
}
function readWord(cursor, bytes) {
    let word = 0;
    for (let index = 0; index < bytes; index++)
        word |= (cursor.bytes[cursor.at++] ?? 0) << (8 * index);
    return word;
}
const wordRoom = new table_room/* Room */.W();
/** Good until the next page. */
function wordsFrom(bytes, start, end) {
    const page = bytes.subarray(start, end);
    const words = wordRoom.integers(Math.ceil(page.length / 4) + 1);
    words.fill(0, -2);
    new Uint8Array(words.buffer).set(page);
    return { words, start };
}
/** Fills `target` with numbers of `width` bits, packed from the least significant bit of the byte at `from` on. */
function unpack({ words, start }, from, width, target) {
    const mask = width === 32 ? -1 : (1 << width) - 1;
    const first = (from - start) >>> 2;
    let bit = ((from - start) & 3) * 8;
    for (let index = 0; index < target.length; index++) {
        const at = first + (bit >>> 5);
        const shift = bit & 31;
        // In two steps, because a shift by 32 is one by 0.
        target[index] = (((words[at] ?? 0) >>> shift) | (((words[at + 1] ?? 0) << 1) << (31 - shift))) & mask;
        bit += width;
    }
}

// EXTERNAL MODULE: ./node_modules/hyparquet/src/encoding.js
var encoding = __webpack_require__(23448);
;// CONCATENATED MODULE: ./lib/readers/parquet/delta.js

/** Bytes that the texts of a page may hold together: one can stand for all of those before it. */
const mostBytes = 512 * 1024 ** 2;
/** Numbers in a block; writers take 128. */
const largestBlock = 65_536;
/**
 * Integers as differences, in blocks of miniblocks with a width each. They wrap round at 64 bits, as their writers do.
 * Source: Parquet format, Encodings.md, "Delta Encoding".
 * @throws ParquetFault when the bytes end before, or do not hold what they say.
 */
function readDeltaIntegers({ bytes, at, count }) {
    return integersAt({ bytes, at }, count);
}
/** Texts behind the lengths of all of them. @throws ParquetFault. */
function readDeltaLengthBytes({ bytes, at, count }) {
    const cursor = { bytes, at };
    const lengths = lengthsAt(cursor, count);
    const ends = new Int32Array(count);
    let end = cursor.at;
    for (let index = 0; index < count; index++) {
        end += lengths[index] ?? 0;
        if (end > bytes.length)
            throw new ParquetFault("a text is longer than its page");
        ends[index] = end;
    }
    return {
        bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        starts: ends.map((stop, index) => stop - (lengths[index] ?? 0)),
        ends,
    };
}
/** Texts that begin as the one before them does. @throws ParquetFault. */
function readDeltaBytes({ bytes, at, count }) {
    const cursor = { bytes, at };
    const shared = lengthsAt(cursor, count);
    const own = lengthsAt(cursor, count);
    const ends = endsOf(shared, own);
    const texts = Buffer.alloc(ends.at(-1) ?? 0);
    let from = cursor.at;
    let start = 0;
    let before = 0;
    for (let index = 0; index < count; index++) {
        const [prefix, suffix, end] = [shared[index] ?? 0, own[index] ?? 0, ends[index] ?? 0];
        if (prefix > start - before)
            throw new ParquetFault("a text begins with more than there is of the one before it");
        if (from + suffix > bytes.length)
            throw new ParquetFault("a text is longer than its page");
        texts.copyWithin(start, before, before + prefix);
        texts.set(bytes.subarray(from, from + suffix), start + prefix);
        from += suffix;
        before = start;
        start = end;
    }
    return { bytes: texts, starts: ends.map((end, index) => end - (shared[index] ?? 0) - (own[index] ?? 0)), ends };
}
function endsOf(shared, own) {
    let end = 0;
    const ends = shared.map((prefix, index) => (end += prefix + (own[index] ?? 0)));
    // The sum is held against the limit, and not the ends, which wrap round.
    if (end > mostBytes)
        throw new ParquetFault(`its texts say that they have ${end} bytes together`);
    return ends;
}
function lengthsAt(cursor, count) {
    return Int32Array.from(integersAt(cursor, count), (length) => {
        if (length < 0n || length > mostBytes)
            throw new ParquetFault(`a text says that it has ${length} bytes`);
        return Number(length);
    });
}
/** The cursor ends behind the last block. */
function integersAt(cursor, count) {
    // A page without a single value may leave the rest out.
    if (count === 0)
        return new BigInt64Array();
    const block = Number(delta_readVarint(cursor));
    const miniblocks = Number(delta_readVarint(cursor));
    const total = Number(delta_readVarint(cursor));
    const perMiniblock = block / miniblocks;
    const isSound = block <= largestBlock && Number.isInteger(perMiniblock) && perMiniblock > 0 && perMiniblock % 8 === 0;
    if (!isSound)
        throw new ParquetFault(`blocks of ${block} numbers in ${miniblocks} parts`);
    if (total !== count)
        throw new ParquetFault(`a page has ${total} numbers, where ${count} were expected`);
    const values = new BigInt64Array(count);
    const first = readZigZag(cursor);
    values[0] = first;
    for (let filled = 1; filled < count;)
        filled = fillBlock(cursor, { values, filled, miniblocks, perMiniblock });
    return values;
}
/** Answers how many values are there after the block. */
function fillBlock(cursor, { values, filled, miniblocks, perMiniblock }) {
    const least = readZigZag(cursor);
    const widths = cursor.bytes.subarray(cursor.at, cursor.at + miniblocks);
    if (widths.length < miniblocks)
        throw early();
    cursor.at += miniblocks;
    let next = filled;
    for (const width of widths) {
        if (next >= values.length)
            break;
        if (width > 64)
            throw new ParquetFault(`differences of ${width} bits`);
        const taken = values.subarray(next - 1, Math.min(next + perMiniblock, values.length));
        if (width > 0 && cursor.at + Math.ceil(((taken.length - 1) * width) / 8) > cursor.bytes.length)
            throw early();
        addDifferences(taken, cursor, width, least);
        cursor.at += (perMiniblock * width) / 8;
        next += taken.length - 1;
    }
    return next;
}
/** `values`: the last one known, and those that follow. */
function addDifferences(values, { bytes, at }, width, least) {
    let value = values[0] ?? 0n;
    for (let index = 1; index < values.length; index++) {
        value = BigInt.asIntN(64, value + least + bitsAt(bytes, at, (index - 1) * width, width));
        values[index] = value;
    }
}
/** `width` bits from the bit `from` behind the byte `at` on, the least significant first. */
function bitsAt(bytes, at, from, width) {
    if (width <= 24)
        return BigInt(fewBitsAt(bytes, at + (from >>> 3), from & 7, width));
    const low = fewBitsAt(bytes, at + (from >>> 3), from & 7, 24);
    return BigInt(low) | (bitsAt(bytes, at, from + 24, width - 24) << 24n);
}
/** Up to 24 bits, of at most four bytes. */
function fewBitsAt(bytes, at, shift, width) {
    const word = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    return (word >>> shift) & (2 ** width - 1);
}
function readZigZag(cursor) {
    const value = delta_readVarint(cursor);
    return BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n));
}
/** Unsigned LEB128 of at most 64 bits. */
function delta_readVarint(cursor) {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
        const byte = cursor.bytes[cursor.at++];
        if (byte === undefined)
            throw early();
        value |= BigInt(byte & 0x7f) << shift;
        if (byte < 0x80)
            return BigInt.asUintN(64, value);
    }
    throw new ParquetFault("a number does not end");
}
function early() {
    return new ParquetFault("its differences end early");
}

;// CONCATENATED MODULE: ./lib/readers/parquet/raw-values.js




/** How many values there are. */
function countOf(raw) {
    return "starts" in raw ? raw.starts.length : raw.length;
}
/**
 * The values of a page in any encoding but the dictionary's.
 * @throws ParquetFault when there are fewer than the page says, or the encoding is unknown.
 */
function readValues(page, leaf) {
    const decode = decoders[page.encoding];
    if (decode === undefined)
        throw new ParquetFault(`encoding ${page.encoding} is not supported here`);
    return decode(page, leaf);
}
const decoders = {
    PLAIN: readPlain,
    RLE: readRleBooleans,
    DELTA_BINARY_PACKED: readDeltas,
    DELTA_LENGTH_BYTE_ARRAY: readDeltaLengthBytes,
    DELTA_BYTE_ARRAY: readDeltaBytes,
    BYTE_STREAM_SPLIT: readSplit,
};
function readPlain(page, { type, typeLength }) {
    switch (type) {
        case "DOUBLE":
            return new Float64Array(...aligned(page, 8));
        case "FLOAT":
            return new Float32Array(...aligned(page, 4));
        case "INT32":
            return new Int32Array(...aligned(page, 4));
        case "INT64":
            return new BigInt64Array(...aligned(page, 8));
        case "INT96":
            return fixedSpans(page, 12);
        case "FIXED_LEN_BYTE_ARRAY":
            return fixedSpans(page, typeLength);
        case "BYTE_ARRAY":
            return prefixedSpans(page);
        case "BOOLEAN":
            return unpackBits(page);
    }
}
/** The values from a whole word on, as typed arrays need: where they stand, or a copy. */
function aligned({ bytes, at, count }, width) {
    refuseShort(bytes.length - at, count * width);
    const start = bytes.byteOffset + at;
    if (start % width === 0)
        return [bytes.buffer, start, count];
    const copy = new Uint8Array(count * width);
    copy.set(bytes.subarray(at, at + count * width));
    return [copy.buffer, 0, count];
}
function fixedSpans({ bytes, at, count }, width) {
    refuseShort(bytes.length - at, count * width);
    return {
        bytes: bufferOf(bytes),
        starts: Int32Array.from({ length: count }, (_, index) => at + index * width),
        ends: Int32Array.from({ length: count }, (_, index) => at + (index + 1) * width),
    };
}
/** Each value behind its length in 4 bytes. */
function prefixedSpans({ bytes, at, count }) {
    refuseShort(bytes.length - at, count * 4);
    const buffer = bufferOf(bytes);
    const starts = new Int32Array(count);
    const ends = new Int32Array(count);
    let next = at;
    for (let index = 0; index < count; index++) {
        const start = next + 4;
        next = start + buffer.readUInt32LE(next);
        if (next > buffer.length)
            throw new ParquetFault("a text is longer than its page");
        starts[index] = start;
        ends[index] = next;
    }
    return { bytes: buffer, starts, ends };
}
function unpackBits({ bytes, at, count }) {
    refuseShort(bytes.length - at, Math.ceil(count / 8));
    return Uint8Array.from({ length: count }, (_, index) => ((bytes[at + (index >> 3)] ?? 0) >> (index & 7)) & 1);
}
/** Booleans by runs, behind the length of all runs in 4 bytes. */
function readRleBooleans({ bytes, at, count }, { type }) {
    if (type !== "BOOLEAN")
        throw new ParquetFault(`encoding RLE for type ${type}`);
    return Uint8Array.from(readHybrid({ bytes, at: at + 4 }, bytes.length, 1, new Int32Array(count)));
}
function readDeltas(page, { type }) {
    if (type !== "INT32" && type !== "INT64")
        throw new ParquetFault(`encoding DELTA_BINARY_PACKED for type ${type}`);
    const values = readDeltaIntegers(page);
    // Numbers of 32 bits wrap round at these.
    return type === "INT32" ? Int32Array.from(values, (value) => Number(BigInt.asIntN(32, value))) : values;
}
function readSplit(page, { type, typeLength }) {
    const values = (0,encoding/* byteStreamSplit */.L)(readerOf(page), page.count, type, typeLength);
    if (values instanceof Float64Array || values instanceof Float32Array)
        return values;
    if (values instanceof Int32Array || values instanceof BigInt64Array)
        return values;
    return joinedSpans(Array.from(values, bytesOf), page.count);
}
function joinedSpans(parts, count) {
    if (parts.length !== count)
        throw new ParquetFault(`a page has ${parts.length} values, where ${count} were expected`);
    const ends = new Int32Array(count);
    let end = 0;
    for (const [index, part] of parts.entries()) {
        end += part.length;
        ends[index] = end;
    }
    return {
        bytes: Buffer.concat(parts, end),
        starts: ends.map((stop, index) => stop - (parts[index]?.length ?? 0)),
        ends,
    };
}
function bytesOf(value) {
    if (value instanceof Uint8Array)
        return value;
    throw new ParquetFault("a value is not bytes");
}
function readerOf({ bytes, at }) {
    return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: at };
}
function bufferOf(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function refuseShort(available, needed) {
    if (available < needed)
        throw new ParquetFault(`a page has ${available} bytes of values, where ${needed} were expected`);
}

;// CONCATENATED MODULE: ./lib/readers/parquet/pages.js








/** Pages are read one after the other, and each is done with when the next one comes, but for the dictionary. */
const dictionaryRoom = new table_room/* Room */.W();
const pageRoom = new table_room/* Room */.W();
const codeRoom = new table_room/* Room */.W();
const levelRoom = new table_room/* Room */.W();
/**
 * The pages of a chunk in their order, up to its last row; each is good until the next is asked for, the dictionary until the end of the
 * chunk, and no two chunks can be read at a time. Every count of a header is held against what is there before memory is spent on it.
 * @throws ParquetFault when the bytes do not hold what their headers say.
 */
function* pagesOf(chunk) {
    let left = chunk.rows;
    let dictionaries = 0;
    for (const stored of storedPages(chunk.bytes)) {
        if (left === 0)
            return;
        chunk.spend(Math.max(0, stored.header.uncompressed_page_size));
        if (stored.header.type === "DICTIONARY_PAGE" && dictionaries++ > 0)
            throw new ParquetFault("it has two dictionaries");
        if (stored.header.type === "DICTIONARY_PAGE")
            yield dictionaryPage(stored, chunk);
        if (stored.header.type !== "DATA_PAGE" && stored.header.type !== "DATA_PAGE_V2")
            continue;
        const page = stored.header.type === "DATA_PAGE" ? dataPage(stored, chunk, left) : dataPageV2(stored, chunk, left);
        left -= page.rows;
        yield page;
    }
    if (left > 0)
        throw new ParquetFault(`${left} of ${chunk.rows} rows are not there`);
}
function* storedPages(bytes) {
    const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
    while (reader.offset < bytes.length) {
        refuseThriftBomb(bytes, reader.offset);
        const header = (0,column/* parquetHeader */.wK)(reader);
        const end = reader.offset + header.compressed_page_size;
        if (!(end >= reader.offset && end <= bytes.length))
            throw new ParquetFault("a page is longer than its column");
        const stored = { header, bytes: bytes.subarray(reader.offset, end) };
        refuseBadChecksum(stored);
        yield stored;
        reader.offset = end;
    }
}
/** Few writers add a checksum, but one that is there tells of damage that no codec would notice. */
function refuseBadChecksum({ header, bytes }) {
    // Node has known crc32 since 20.15.
    if (header.crc === undefined || typeof external_node_zlib_.crc32 !== "function")
        return;
    if (external_node_zlib_.crc32(bytes) !== header.crc >>> 0)
        throw new ParquetFault("the checksum of a page does not match");
}
function dictionaryPage({ header, bytes }, { codec, leaf }) {
    const count = header.dictionary_page_header?.num_values ?? -1;
    if (count < 0)
        throw new ParquetFault("a dictionary page has no header of its own");
    const page = decompressPage(codec, bytes, header.uncompressed_page_size, dictionaryRoom);
    return { kind: "dictionary", values: readValues({ encoding: "PLAIN", bytes: page, at: 0, count }, leaf) };
}
function dataPage({ header, bytes }, { codec, leaf }, rowsLeft) {
    const details = header.data_page_header;
    if (details === undefined)
        throw new ParquetFault("a data page has no header of its own");
    const rows = checkedRows(details.num_values, rowsLeft);
    const page = decompressPage(codec, bytes, header.uncompressed_page_size, pageRoom);
    if (!leaf.optional)
        return withoutLevels({ encoding: details.encoding, bytes: page, at: 0, count: rows }, leaf);
    if (details.definition_level_encoding !== "RLE")
        throw new ParquetFault("its levels are in the old bit-packed encoding");
    const at = 4 + new DataView(page.buffer, page.byteOffset, page.byteLength).getUint32(0, true);
    const values = { encoding: details.encoding, bytes: page, at };
    const end = Math.min(at, page.length);
    if (isRunOfOnes({ bytes: page, at: 4 }, end, rows))
        return withoutLevels({ ...values, count: rows }, leaf);
    return withLevels(readHybrid({ bytes: page, at: 4 }, end, 1, levelRoom.integers(rows)), values, leaf);
}
/** Version 2 keeps the levels outside of the compressed part. */
function dataPageV2({ header, bytes }, { codec, leaf }, rowsLeft) {
    const details = header.data_page_header_v2;
    if (details === undefined)
        throw new ParquetFault("a data page has no header of its own");
    const rows = checkedRows(details.num_values, rowsLeft);
    const start = details.repetition_levels_byte_length;
    const end = start + details.definition_levels_byte_length;
    if (!(start >= 0 && end >= start && end <= bytes.length))
        throw new ParquetFault("the levels of a page are longer than the page");
    const body = bytes.subarray(end);
    const page = details.is_compressed === false ? body : decompressPage(codec, body, header.uncompressed_page_size - end, pageRoom);
    if (!leaf.optional)
        return withoutLevels({ encoding: details.encoding, bytes: page, at: 0, count: rows }, leaf);
    const values = { encoding: details.encoding, bytes: page, at: 0 };
    const read = isRunOfOnes({ bytes, at: start }, end, rows)
        ? withoutLevels({ ...values, count: rows }, leaf)
        : withLevels(readHybrid({ bytes, at: start }, end, 1, levelRoom.integers(rows)), values, leaf);
    refuseOtherMissing(read, details.num_nulls);
    return read;
}
/** Version 2 says how many values are missing, and its levels are checked by no codec. */
function refuseOtherMissing({ rows, content }, said) {
    const missing = rows - ("codes" in content ? content.codes.length : countOf(content.values));
    if (missing !== said)
        throw new ParquetFault(`a page says that ${said} values are missing, where ${missing} are`);
}
function checkedRows(rows, left) {
    // A damaged header may hold something else than a number.
    if (Number.isInteger(rows) && rows >= 0 && rows <= left)
        return rows;
    throw new ParquetFault(`a page says that it has ${rows} rows, where ${left} were expected`);
}
function withoutLevels(page, leaf) {
    return { kind: "data", rows: page.count, present: undefined, content: contentOf(page, leaf) };
}
function withLevels(levels, page, leaf) {
    let count = 0;
    for (let row = 0; row < levels.length; row++)
        count += levels[row] ?? 0;
    const present = count === levels.length ? undefined : levels;
    return { kind: "data", rows: levels.length, present, content: contentOf({ ...page, count }, leaf) };
}
function contentOf(page, leaf) {
    if (page.encoding !== "RLE_DICTIONARY" && page.encoding !== "PLAIN_DICTIONARY")
        return { values: readValues(page, leaf) };
    const { bytes, at, count } = page;
    // A page without a single value may leave the width of its codes out.
    const width = count === 0 ? 0 : (bytes[at] ?? 0);
    return { codes: readHybrid({ bytes, at: at + 1 }, bytes.length, width, codeRoom.integers(count)) };
}

// EXTERNAL MODULE: ./lib/table/column.js
var table_column = __webpack_require__(82384);
// EXTERNAL MODULE: ./lib/table/compact-texts.js
var compact_texts = __webpack_require__(63972);
// EXTERNAL MODULE: ./lib/table/dictionary.js
var table_dictionary = __webpack_require__(74370);
// EXTERNAL MODULE: ./lib/table/spare-doubles.js
var spare_doubles = __webpack_require__(22972);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./node_modules/hyparquet/src/convert.js + 1 modules
var convert = __webpack_require__(69234);
;// CONCATENATED MODULE: ./lib/readers/parquet/convert.js



const replacement = "\ufffd";
const secondsPerDay = 86400n;
const julianDayOfEpoch = 2440588n;
/** 32-bit integers and floats, which all fit a double. */
function doublesOf(raw, signed = true) {
    if (raw instanceof Float64Array)
        return raw;
    if (raw instanceof Float32Array)
        return new Float64Array(raw);
    if (raw instanceof Int32Array)
        return new Float64Array(signed ? raw : new Uint32Array(raw.buffer, raw.byteOffset, raw.length));
    throw new ParquetFault("its values are not numbers");
}
function float16sOf(raw) {
    const { bytes, starts, ends } = spansOf(raw);
    return Float64Array.from(starts, (start, index) => (0,convert/* parseFloat16 */.dq)(bytes.subarray(start, ends[index])) ?? Number.NaN);
}
/** 64-bit integers, if a double rounds none of them. */
function safeDoublesOf(raw, signed) {
    const words = wordsOf(raw);
    const doubles = new Float64Array(words.length / 2);
    for (let index = 0; index < doubles.length; index++) {
        const high = words[2 * index + 1] ?? 0;
        const value = (signed ? high : high >>> 0) * 2 ** 32 + ((words[2 * index] ?? 0) >>> 0);
        if (!Number.isSafeInteger(value))
            return undefined;
        doubles[index] = value;
    }
    return doubles;
}
/** 64-bit integers as pairs of words, low first; `undefined` when an unsigned one needs the bit of the sign. */
function integerWords(raw, signed) {
    const words = wordsOf(raw);
    if (signed)
        return words;
    for (let index = 1; index < words.length; index += 2)
        if ((words[index] ?? 0) < 0)
            return undefined;
    return words;
}
/** Days as seconds. */
function dayWords(raw) {
    if (!(raw instanceof Int32Array))
        throw new ParquetFault("its dates are not days");
    return wordsOf(BigInt64Array.from(raw, (days) => BigInt(days) * secondsPerDay));
}
/** The retired INT96: nanoseconds of the day, then the Julian day. */
function int96Words(raw) {
    const { bytes, starts } = spansOf(raw);
    const instants = BigInt64Array.from(starts, (start) => {
        const days = BigInt(bytes.readInt32LE(start + 8)) - julianDayOfEpoch;
        return days * secondsPerDay * 1000000000n + bytes.readBigInt64LE(start);
    });
    return wordsOf(instants);
}
/** @throws ParquetFault when the bytes are not UTF-8. */
function textAt(raw, index) {
    const { bytes, starts, ends } = spansOf(raw);
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    const text = bytes.toString("utf8", start, end);
    // The decoder puts the replacement character for what it cannot read; a text may also really hold one.
    if (text.includes(replacement) && !(0,external_node_buffer_.isUtf8)(bytes.subarray(start, end)))
        throw new ParquetFault("a text is not UTF-8");
    return text;
}
function uuidAt(raw, index) {
    const { bytes, starts, ends } = spansOf(raw);
    const hex = bytes.toString("hex", starts[index], ends[index]);
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
/** The shortest plain text of an exact decimal: 1150 with scale 3 is "1.15". */
function decimalText(raw, index, scale) {
    const unscaled = unscaledAt(raw, index);
    const sign = unscaled < 0n ? "-" : "";
    const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
    const whole = digits.slice(0, digits.length - scale);
    const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
    return fraction === "" ? sign + whole : `${sign}${whole}.${fraction}`;
}
/** Unsigned 64-bit integers of which some are beyond the signed ones. */
function largeIntegerText(raw, index) {
    if (!(raw instanceof BigInt64Array))
        throw new ParquetFault("its values are not integers of 64 bits");
    return BigInt.asUintN(64, raw[index] ?? 0n).toString();
}
function unscaledAt(raw, index) {
    if (raw instanceof Int32Array || raw instanceof BigInt64Array)
        return BigInt(raw[index] ?? 0);
    const { bytes, starts, ends } = spansOf(raw);
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    // Big-endian two's complement of any length.
    const hex = bytes.toString("hex", start, end);
    return hex === "" ? 0n : BigInt.asIntN(8 * (end - start), BigInt(`0x${hex}`));
}
/** Low word first: every machine that runs Node is little-endian. */
function wordsOf(raw) {
    if (raw instanceof BigInt64Array)
        return new Int32Array(raw.buffer, raw.byteOffset, 2 * raw.length);
    throw new ParquetFault("its values are not integers of 64 bits");
}
/** @throws ParquetFault when the values are no bytes. */
function spansOf(raw) {
    if ("starts" in raw)
        return raw;
    throw new ParquetFault("its values are not bytes");
}

;// CONCATENATED MODULE: ./lib/table/utf8-texts.js

/** Many texts as the bytes that write them, which take half of the room of strings, and no time to make. A text may be among them twice. */
class Utf8Texts {
    #pages = [];
    /** Of each text its page, where it starts there and where it ends: together, so that they come from memory together. */
    #places;
    #count = 0;
    /** @param expected texts for which there is room from the beginning. */
    constructor(expected = 0) {
        this.#places = new Int32Array(3 * expected);
    }
    get count() {
        return this.#count;
    }
    /** Appends texts that stand in one buffer in this order, valid UTF-8 each; it is copied. */
    add(bytes, starts, ends) {
        const first = starts[0];
        if (first === undefined)
            return;
        const page = Buffer.from(bytes.subarray(first, ends.at(-1)));
        this.#pages.push(pageOf(page));
        this.#makeRoom(3 * (this.#count + starts.length));
        let at = 3 * this.#count;
        for (let index = 0; index < starts.length; index++) {
            this.#places[at++] = this.#pages.length - 1;
            this.#places[at++] = (starts[index] ?? 0) - first;
            this.#places[at++] = (ends[index] ?? 0) - first;
        }
        this.#count += starts.length;
    }
    textAt(index) {
        const { bytes } = this.#pageOf(index);
        return bytes.toString("utf8", this.#startOf(index), this.#endOf(index));
    }
    /** Whether a text is the same as one of others. */
    equals(index, others, other) {
        const start = this.#startOf(index);
        const otherStart = others.#startOf(other);
        const length = this.#endOf(index) - start;
        if (others.#endOf(other) - otherStart !== length)
            return false;
        const { view } = this.#pageOf(index);
        const { view: otherView } = others.#pageOf(other);
        // Four bytes at a time: of a million ids each comes from somewhere else in memory, and the fewer steps, the more of them are under way.
        let at = 0;
        for (; at + 4 <= length; at += 4)
            if (view.getInt32(start + at) !== otherView.getInt32(otherStart + at))
                return false;
        for (; at < length; at++)
            if (view.getInt8(start + at) !== otherView.getInt8(otherStart + at))
                return false;
        return true;
    }
    /** A copy of some of the texts, in the order of `indices`. */
    take(indices) {
        const taken = new Utf8Texts();
        for (let from = 0; from < indices.length; from += textsOfPage) {
            this.#copyTo(taken, indices.subarray(from, from + textsOfPage));
        }
        return taken;
    }
    /** Shows every text in order: its bytes where each is a character of its own, else the text itself. */
    forEach(ascii, other) {
        for (let index = 0; index < this.#count; index++) {
            const page = this.#pageOf(index);
            if (!page.isAscii)
                other(this.textAt(index));
            else
                ascii(page.bytes, this.#startOf(index), this.#endOf(index));
        }
    }
    #copyTo(taken, indices) {
        const ends = new Int32Array(indices.length);
        let end = 0;
        for (const [at, index] of indices.entries()) {
            end += (this.#places[3 * index + 2] ?? 0) - (this.#places[3 * index + 1] ?? 0);
            ends[at] = end;
        }
        const bytes = Buffer.allocUnsafe(end);
        const starts = new Int32Array(indices.length);
        for (const [at, index] of indices.entries()) {
            starts[at] = ends[at - 1] ?? 0;
            this.#pageOf(index).bytes.copy(bytes, starts[at], this.#places[3 * index + 1], this.#places[3 * index + 2]);
        }
        taken.add(bytes, starts, ends);
    }
    #pageOf(index) {
        return this.#pages[this.#places[3 * index] ?? -1] ?? noPage;
    }
    #startOf(index) {
        return this.#places[3 * index + 1] ?? 0;
    }
    #endOf(index) {
        return this.#places[3 * index + 2] ?? 0;
    }
    #makeRoom(length) {
        if (length <= this.#places.length)
            return;
        const places = new Int32Array(Math.max(length, 2 * this.#places.length));
        places.set(this.#places);
        this.#places = places;
    }
}
/** Of a copy. */
const textsOfPage = 4096;
function pageOf(bytes) {
    return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), isAscii: (0,external_node_buffer_.isAscii)(bytes) };
}
const noPage = pageOf(Buffer.alloc(0));

// EXTERNAL MODULE: ./lib/table/written-column.js
var written_column = __webpack_require__(65266);
;// CONCATENATED MODULE: ./lib/readers/parquet/text-store.js







/** Values after which it is clear whether a column says the same few things again and again. */
const VALUES_BEFORE_CHOICE = 4096;
/**
 * A column of texts: equal ones are found as they are read, until the first values show that hardly any comes twice (ids). From
 * then on all are kept as their bytes.
 */
function textStore(name, rows) {
    const dictionary = new table_dictionary/* Dictionary */.b();
    const cells = new Int32Array(rows).fill(-1);
    let values = 0;
    let written;
    return {
        cells,
        cellsPerRow: 1,
        convert(raw) {
            const spans = spansOf(raw);
            const codes = new Int32Array(spans.starts.length);
            let from = 0;
            // One page can hold all there is.
            if (written === undefined) {
                from = Math.min(codes.length, Math.max(0, VALUES_BEFORE_CHOICE - values));
                codeTexts(raw, dictionary, codes.subarray(0, from));
                values += from;
                if (values >= VALUES_BEFORE_CHOICE && dictionary.size > values / 2)
                    written = writtenTexts(dictionary.texts(), rows);
            }
            if (written !== undefined)
                append(written, spans, from, codes);
            else
                codeTexts(raw, dictionary, codes.subarray(from), from);
            values += codes.length - from;
            return codes;
        },
        finish(valid) {
            if (written !== undefined)
                return (0,written_column/* writtenColumn */.E)({ name, valid }, { texts: written, entries: cells });
            // A dictionary written from categories holds them all and in their own order.
            return { kind: "text", name, rows, valid, ...(0,compact_texts/* compactTexts */.Q)({ codes: cells, dictionary: dictionary.texts() }) };
        },
    };
}
function codeTexts(raw, dictionary, codes, from = 0) {
    for (let index = 0; index < codes.length; index++)
        codes[index] = dictionary.codeOf(textAt(raw, from + index));
}
function writtenTexts(texts, expected) {
    const bytes = Buffer.from(texts.join(""));
    const starts = new Int32Array(texts.length);
    const ends = new Int32Array(texts.length);
    let end = 0;
    for (const [index, text] of texts.entries()) {
        starts[index] = end;
        end += Buffer.byteLength(text);
        ends[index] = end;
    }
    const written = new Utf8Texts(expected);
    written.add(bytes, starts, ends);
    return written;
}
/** Appends the texts from `from` on, and tells in `codes` which they are. */
function append(written, { bytes, starts, ends }, from, codes) {
    const spans = { bytes, starts: starts.subarray(from), ends: ends.subarray(from) };
    refuseOtherThanUtf8(spans);
    for (let index = from; index < codes.length; index++)
        codes[index] = written.count + index - from;
    written.add(bytes, spans.starts, spans.ends);
}
/** What lies between the texts, such as their lengths, is as a rule ASCII as well. */
function refuseOtherThanUtf8({ bytes, starts, ends }) {
    if ((0,external_node_buffer_.isAscii)(bytes.subarray(starts[0], ends.at(-1))))
        return;
    for (let index = 0; index < starts.length; index++) {
        if (!(0,external_node_buffer_.isUtf8)(bytes.subarray(starts[index], ends[index])))
            throw new ParquetFault("a text is not UTF-8");
    }
}

;// CONCATENATED MODULE: ./lib/readers/parquet/store.js








/** The stores for a column, the one to be tried first at the front; the last takes every value. */
function storesFor({ name, meaning, type }) {
    if (meaning.kind === "unsupported")
        throw new ParquetFault(`it is ${meaning.what}`);
    if (meaning.kind === "int")
        return integerStores(name, type, meaning.signed);
    if (meaning.kind === "decimal") {
        const { scale } = meaning;
        return [(rows) => codeStore({ kind: "decimal", name, rows }, (raw, index) => decimalText(raw, index, scale))];
    }
    if (meaning.kind === "timestamp") {
        const { unit } = meaning;
        return [(rows) => wordStore({ kind: "timestamp", unit, name, rows }, (raw) => integerWords(raw, true))];
    }
    const make = simpleStores[meaning.kind];
    return [(rows) => make(name, rows)];
}
const simpleStores = {
    double: (name, rows) => numberStore(name, rows, doublesOf),
    float16: (name, rows) => numberStore(name, rows, float16sOf),
    boolean: booleanStore,
    text: textStore,
    uuid: (name, rows) => codeStore({ kind: "text", name, rows }, uuidAt),
    date: (name, rows) => wordStore({ kind: "timestamp", unit: "s", name, rows }, dayWords),
    int96: (name, rows) => wordStore({ kind: "timestamp", unit: "ns", name, rows }, int96Words),
};
/** 32 bits fit a double. Of 64: doubles as long as none is rounded, then integers with a sign, then text. */
function integerStores(name, type, signed) {
    if (type === "INT32")
        return [(rows) => numberStore(name, rows, (raw) => doublesOf(raw, signed))];
    const stores = [
        (rows) => numberStore(name, rows, (raw) => safeDoublesOf(raw, signed)),
        (rows) => wordStore({ kind: "integer", name, rows }, (raw) => integerWords(raw, signed)),
    ];
    if (!signed)
        stores.push((rows) => codeStore({ kind: "decimal", name, rows }, largeIntegerText));
    return stores;
}
function numberStore(name, rows, convert) {
    // Whatever stands there: a row that has a value is filled by it, one that has none at the end.
    const values = (0,spare_doubles/* takeDoubles */.qS)(rows);
    return {
        cells: values,
        cellsPerRow: 1,
        convert,
        finish(valid) {
            if (valid !== undefined)
                empty(values, valid);
            return { kind: "number", name, rows, valid, values };
        },
    };
}
/** Puts NaN to the rows without a value, of which as a rule there are few. */
function empty(values, valid) {
    for (let byte = 0; byte < valid.length; byte++) {
        if (valid[byte] === 0xff)
            continue;
        const end = Math.min(8 * byte + 8, values.length);
        for (let row = 8 * byte; row < end; row++)
            if (!(0,table_column/* isValid */.f)(valid, row))
                values[row] = Number.NaN;
    }
}
function booleanStore(name, rows) {
    const values = new Uint8Array(rows);
    return {
        cells: values,
        cellsPerRow: 1,
        convert: (raw) => (raw instanceof Uint8Array ? raw : undefined),
        finish: (valid) => ({ kind: "boolean", name, rows, valid, values }),
    };
}
function wordStore(type, convert) {
    const values = new BigInt64Array(type.rows);
    return {
        cells: new Int32Array(values.buffer),
        cellsPerRow: 2,
        convert,
        finish: (valid) => ({ ...type, valid, values }),
    };
}
function codeStore(type, textOf) {
    const dictionary = new table_dictionary/* Dictionary */.b();
    const codes = new Int32Array(type.rows).fill(-1);
    return {
        cells: codes,
        cellsPerRow: 1,
        convert(raw) {
            return Int32Array.from({ length: countOf(raw) }, (_, index) => dictionary.codeOf(textOf(raw, index)));
        },
        // A dictionary written from categories holds them all and in their own order.
        finish: (valid) => ({ ...type, valid, ...(0,compact_texts/* compactTexts */.Q)({ codes, dictionary: dictionary.texts() }) }),
    };
}

;// CONCATENATED MODULE: ./lib/readers/parquet/read-column.js






/**
 * One flat column, of which only the bytes of its own chunks are read.
 * @throws ParquetFault, or what a decoder throws, when the bytes are damaged; GateError of the source, or E207.
 */
async function readColumn(file, leaf) {
    for (const makeStore of storesFor(leaf)) {
        const rows = Number(file.metadata.num_rows);
        const validity = new table_validity/* ValidityBuilder */.a(rows);
        const store = makeStore(rows);
        if (await fill(store, validity, file, leaf))
            return store.finish(validity.finish());
    }
    throw new ParquetFault("its values fit no kind of column");
}
/** Rooms for the bytes of a chunk that no column is being read into; several columns may be read in turns. */
const rooms = [];
/** Whether all values fitted into the store. */
async function fill(store, validity, file, leaf) {
    const room = rooms.pop() ?? new table_room/* Room */.W();
    try {
        return await fillFrom({ ...file, room }, leaf, store, validity);
    }
    finally {
        rooms.push(room);
    }
}
async function fillFrom(file, leaf, store, validity) {
    let first = 0;
    let bytes = 0;
    const spend = (more) => {
        bytes += more;
        (0,readers_limits/* refuseOverLimit */.EO)(file.source.uri, "bytes", bytes, file.limits);
    };
    for (const group of file.metadata.row_groups) {
        const meta = chunkMeta(group, leaf.name);
        // What the footer says is not what counts, but may spare the reading.
        (0,readers_limits/* refuseOverLimit */.EO)(file.source.uri, "bytes", Number(meta.total_uncompressed_size), file.limits);
        const chunk = { leaf, codec: meta.codec, rows: Number(group.num_rows), bytes: await chunkBytes(meta, file), spend };
        if (!fillChunk(store, validity, chunk, first))
            return false;
        first += chunk.rows;
    }
    return true;
}
function chunkMeta(group, name) {
    const chunk = group.columns.find(({ meta_data: meta }) => meta?.path_in_schema.length === 1 && meta.path_in_schema[0] === name);
    if (chunk?.meta_data === undefined)
        throw new ParquetFault("it is encrypted, or missing in a row group");
    if (chunk.file_path !== undefined)
        throw new ParquetFault("it lies in another file");
    return chunk.meta_data;
}
async function chunkBytes(meta, { source, bytes, room }) {
    const dictionary = Number(meta.dictionary_page_offset ?? 0n);
    const data = Number(meta.data_page_offset);
    const start = dictionary > 0 && dictionary < data ? dictionary : data;
    const end = start + Number(meta.total_compressed_size);
    if (!(start >= 4 && end >= start && end <= bytes))
        throw new ParquetFault("it lies outside of the file");
    return source.read({ start, end }, room);
}
function fillChunk(store, validity, chunk, firstRow) {
    let dictionary;
    let row = firstRow;
    for (const page of pagesOf(chunk)) {
        if (page.kind === "dictionary") {
            dictionary = store.convert(page.values);
            if (dictionary === undefined)
                return false;
            continue;
        }
        const values = "codes" in page.content ? dictionary : store.convert(page.content.values);
        if (values === undefined && "values" in page.content)
            return false;
        place(store, page, values ?? new Uint8Array(), row);
        if (page.present !== undefined)
            markMissing(validity, page.present, row);
        row += page.rows;
    }
    return true;
}
/** Puts the values of a page to their rows, the first of which is `firstRow`. */
function place(store, page, values, firstRow) {
    const { cells, cellsPerRow } = store;
    const codes = codesOf(page);
    const { rows, present } = page;
    const isComplete = codes !== undefined && present === undefined && cellsPerRow === 1;
    if (isComplete && isPlaced(cells.subarray(firstRow, firstRow + rows), codes, values))
        return;
    if (codes !== undefined)
        refuseUnknownCodes(codes, values.length / cellsPerRow);
    if (codes === undefined && present === undefined)
        cells.set(values, firstRow * cellsPerRow);
    else if (cells instanceof Float64Array && values instanceof Float64Array) {
        placeDoubles({ cells, values, codes, present, rows }, firstRow);
    }
    else
        placeRows(store, { values, codes, present, rows }, firstRow);
}
/** Doubles and the codes of texts, where every row has a value: false for what is to be placed otherwise. */
function isPlaced(cells, codes, values) {
    if (cells instanceof Float64Array && values instanceof Float64Array)
        placeCodedDoubles(cells, codes, values);
    else if (cells instanceof Int32Array && values instanceof Int32Array)
        placeCodedIntegers(cells, codes, values);
    else
        return false;
    return true;
}
function placeRows(store, { values, codes, present, rows }, firstRow) {
    let next = 0;
    for (let row = 0; row < rows; row++) {
        if (present?.[row] === 0)
            continue;
        copyRow(store, values, codes?.[next] ?? next, firstRow + row);
        next++;
    }
}
function codesOf({ content }) {
    return "codes" in content ? content.codes : undefined;
}
/** The same for doubles alone: where V8 knows the kind of the arrays, it does not box what it copies. */
function placeDoubles({ cells, values, codes, present, rows }, firstRow) {
    let next = 0;
    for (let row = 0; row < rows; row++) {
        if (present !== undefined && present[row] === 0)
            continue;
        const from = codes === undefined ? next : (codes[next] ?? 0);
        cells[firstRow + row] = values[from] ?? Number.NaN;
        next++;
    }
}
/** The same where every row has a value, which mostly is so. */
function placeCodedDoubles(cells, codes, values) {
    for (let row = 0; row < cells.length; row++) {
        const code = codes[row] ?? -1;
        const value = values[code];
        if (value === undefined)
            throw unknownCode(code, values.length);
        cells[row] = value;
    }
}
/** The same once more, since V8 is only quick where it knows the kind of the arrays. */
function placeCodedIntegers(cells, codes, values) {
    for (let row = 0; row < cells.length; row++) {
        const code = codes[row] ?? -1;
        const value = values[code];
        if (value === undefined)
            throw unknownCode(code, values.length);
        cells[row] = value;
    }
}
function copyRow({ cells, cellsPerRow }, values, from, to) {
    for (let cell = 0; cell < cellsPerRow; cell++) {
        cells[to * cellsPerRow + cell] = values[from * cellsPerRow + cell] ?? Number.NaN;
    }
}
function refuseUnknownCodes(codes, entries) {
    for (let index = 0; index < codes.length; index++) {
        const code = codes[index] ?? 0;
        if (code < 0 || code >= entries)
            throw unknownCode(code, entries);
    }
}
/** As an unsigned number, so that a code of 32 bits is not taken for a negative one. */
function unknownCode(code, entries) {
    return new ParquetFault(`code ${code >>> 0} in a dictionary of ${entries} entries`);
}
function markMissing(validity, present, firstRow) {
    for (let row = 0; row < present.length; row++)
        if (present[row] === 0)
            validity.markMissing(firstRow + row);
}

;// CONCATENATED MODULE: ./lib/readers/parquet.js










/** Apache Parquet: the footer first, then only the bytes of each column that is asked for. */
const parquetReader = {
    access: "ranges",
    format: "parquet",
    title: "Parquet",
    extensions: [".parquet", ".pq"],
    read: readParquet,
};
async function readParquet(source, { uri, wanted, limits }) {
    await loadCodecs();
    const metadata = await readFooter(source);
    const rows = Number(metadata.num_rows);
    if (rows === 0)
        throw (0,no_rows/* noRows */.j)(uri, "it has a schema and nothing below");
    const leaves = leavesOf(uri, metadata);
    const names = [...leaves.keys()];
    (0,readers_limits/* refuseOverLimit */.EO)(uri, "rows", rows, limits);
    (0,readers_limits/* refuseOverLimit */.EO)(uri, "columns", names.length, limits);
    (0,readers_limits/* refuseOverLimit */.EO)(uri, "cells", rows * names.filter(wanted).length, limits);
    const { bytes } = await source.head();
    const onDisk = await source.onDisk?.();
    const file = { source, bytes, metadata, limits };
    return {
        uri,
        format: "parquet",
        rows,
        columns: names,
        readsAnew: true,
        elsewhere: onDisk && {
            origin: { uri, parts: [{ kind: "parquet", file: onDisk }] },
            wasRead: () => undefined,
        },
        where: (row) => `row ${row + 1}`,
        storedBytes: (name) => storedBytes(metadata, name),
        async column(name) {
            const leaf = leaves.get(name);
            if (leaf === undefined)
                throw (0,missing_column/* missingColumn */.J)(uri, name, names);
            if (leaf.meaning.kind === "unsupported")
                throw unsupported(uri, name, leaf.meaning.what);
            return readColumn(file, leaf).catch((cause) => {
                throw corrupt(uri, `column "${name}"`, cause);
            });
        },
    };
}
function storedBytes({ row_groups: groups }, name) {
    const chunks = groups.flatMap(({ columns }) => columns.map(({ meta_data: meta }) => meta));
    const own = chunks.filter((meta) => meta?.path_in_schema[0] === name);
    return own.reduce((sum, meta) => sum + Number(meta?.total_uncompressed_size ?? 0n), 0);
}
function leavesOf(uri, metadata) {
    try {
        return byName((0,src_metadata/* parquetSchema */.YR)(metadata).children.map(leafOf));
    }
    catch (cause) {
        throw corrupt(uri, "schema", cause);
    }
}
function byName(leaves) {
    const byName = new Map();
    for (const leaf of leaves) {
        if (typeof leaf.name !== "string")
            throw new ParquetFault("a column has no name");
        if (byName.has(leaf.name))
            throw new ParquetFault(`two columns are named "${leaf.name}"`);
        byName.set(leaf.name, leaf);
    }
    return byName;
}
function unsupported(uri, name, what) {
    return new errors/* GateError */.ue({
        code: "E206",
        message: `${uri}, column "${name}": is ${what}, where one number, text, truth value or time in each row was expected.`,
        hint: "Write what the gate needs as a column of its own, or name another column.",
    });
}


/***/ }),

/***/ 8183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ StoredBytes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _table_room_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92361);



const chunkBytes = 8 * 1024 ** 2;
/** Reads a source from front to back, and knows its digest after the first time. */
class StoredBytes {
    #source;
    /** Size as stored. */
    bytes;
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    #digest;
    #first;
    /** How many bytes the digest is of. */
    #hashed = 0;
    constructor(source, bytes, first) {
        this.#source = source;
        this.bytes = bytes;
        this.#first = first;
    }
    /** @throws GateError E204 when there is not one byte. */
    static async open(source) {
        const { bytes } = await source.head();
        if (bytes === 0) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue({
                code: "E204",
                message: `${source.uri} is empty: it has 0 bytes.`,
                hint: "Check the step that writes it.",
            });
        }
        return new StoredBytes(source, bytes, await source.read({ start: 0, end: Math.min(chunkBytes, bytes) }));
    }
    /** The beginning, by which format and compression are told. */
    get first() {
        return this.#first;
    }
    /** All bytes in order, the next chunk being read while this one is hashed. To be read through before it is read again. */
    chunks() {
        return this.#chunksIn([]);
    }
    /** The same bytes, of which each chunk is good until the next one: they need the memory of two. */
    passing() {
        return this.#chunksIn([new _table_room_js__WEBPACK_IMPORTED_MODULE_2__/* .Room */ .W(), new _table_room_js__WEBPACK_IMPORTED_MODULE_2__/* .Room */ .W()]);
    }
    /** Each chunk in the room whose turn it is, if there is any. */
    async *#chunksIn(rooms) {
        const again = this.#hashed < this.bytes ? undefined : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
        let coming = Promise.resolve(this.#first);
        for (let start = 0; start < this.bytes; start += chunkBytes) {
            const chunk = await coming;
            const end = Math.min(start + chunkBytes, this.bytes);
            if (chunk.length !== end - start)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue({ code: "E202", message: `${this.#source.uri} ended before its size was reached.` });
            coming = this.#ahead(end, rooms[(end / chunkBytes) % rooms.length]);
            if (this.#hashed === start)
                this.#update(chunk);
            again?.update(chunk);
            yield chunk;
        }
        // What is judged is what the record has the digest of.
        if (again !== undefined && again.digest("hex") !== this.sha256())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue({ code: "E202", message: `${this.#source.uri} changed while it was being read.` });
    }
    /** The chunk from `start` on. If it fails and nobody comes for it, the reader has stopped for a reason of its own. */
    #ahead(start, room) {
        if (start >= this.bytes)
            return Promise.resolve(new Uint8Array());
        const chunk = this.#source.read({ start, end: Math.min(start + chunkBytes, this.bytes) }, room);
        chunk.catch(() => undefined);
        return chunk;
    }
    /** Reads all bytes for their digest alone. */
    async passOver() {
        if (this.#source.pass === undefined || this.bytes === this.#first.length)
            for await (const _ of this.chunks())
                ;
        else
            await this.#source.pass((chunk) => this.#update(chunk));
    }
    #update(chunk) {
        this.#hash.update(chunk);
        this.#hashed += chunk.length;
    }
    /** Hex digest of the bytes that went by. */
    sha256() {
        this.#digest ??= this.#hash.digest("hex");
        return this.#digest;
    }
}


/***/ }),

/***/ 93839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ withoutMark),
/* harmony export */   bs: () => (/* binding */ refuseBadText),
/* harmony export */   t7: () => (/* binding */ countLineFeeds)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const lineFeed = 10;
/**
 * The bytes without the byte order mark of UTF-8.
 * @throws GateError E203 for the marks of UTF-16.
 */
function withoutMark(bytes, uri) {
    const [first, second, third] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue({ code: "E203", message: `${uri} is UTF-16.`, hint: "Save it as UTF-8." });
    }
    return first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
}
/**
 * The lines, if they are UTF-8 without NUL.
 * @throws GateError E203 with the line of the first fault.
 */
function refuseBadText(lines, uri) {
    const nul = lines.bytes.indexOf(0);
    if (nul >= 0) {
        const line = lines.firstLine + countLineFeeds(lines.bytes.subarray(0, nul));
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue({
            code: "E203",
            message: `${uri}, line ${line}: holds a NUL byte, which no text does.`,
            hint: "Check that the file is what its name says, and that it was written to its end.",
        });
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(lines.bytes))
        throw notUtf8(lines, uri);
    return lines;
}
function notUtf8({ bytes, firstLine }, uri) {
    let line = firstLine;
    let start = 0;
    for (let end = bytes.indexOf(lineFeed) + 1; end > 0 && (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(start, end)); end = bytes.indexOf(lineFeed, start) + 1) {
        start = end;
        line++;
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue({
        code: "E203",
        message: `${uri}, line ${line}: holds bytes that are not UTF-8.`,
        hint: "Save the file as UTF-8.",
    });
}
function countLineFeeds(bytes) {
    let count = 0;
    for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1))
        count++;
    return count;
}


/***/ }),

/***/ 37280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ missingFile),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   _s: () => (/* binding */ unreadableFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42037);




/** The code of a system error ("ENOENT"), `undefined` for any other error. */
function errnoOf(error) {
    return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
/** The error for a path that leads nowhere: it names the path that was tried and the nearest name in that folder. */
async function missingFile(uri, absolute) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute)).catch(() => undefined);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
        code: "E201",
        message: `"${uri}" does not exist: there is no ${absolute}.`,
        hint: advice(absolute, names),
    });
}
/** The error for a file that is there but cannot be read. */
function unreadableFile(absolute, cause) {
    const reason = errnoOf(cause) ?? "unknown error";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
        code: "E202",
        message: `${absolute} cannot be read (${reason}).`,
        hint: reason === "EACCES" || reason === "EPERM"
            ? "Give the user of this step the right to read it."
            : "Check the file and its folder.",
        cause,
    });
}
function advice(absolute, names) {
    if (names === undefined)
        return `The folder ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute)} does not exist either; paths are relative to the workspace.`;
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(absolute), names);
    if (near !== undefined)
        return `Did you mean "${near}" in the same folder?`;
    return "Check the path, and that the step that writes the file ran before this one; paths are relative to the workspace.";
}


/***/ }),

/***/ 68282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ FileSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _file_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37280);




/** One file; a file that changes after it was first looked at is refused. */
class FileSource {
    uri;
    #path;
    #maxBytes;
    #stamp;
    #seen;
    constructor({ uri, path, maxBytes, stamp }) {
        this.uri = uri;
        this.#path = path;
        this.#maxBytes = maxBytes;
        this.#stamp = stamp;
    }
    async head() {
        return (await this.#firstLook()).head;
    }
    async onDisk() {
        const { stamp } = await this.#firstLook();
        return { uri: this.uri, path: this.#path, maxBytes: this.#maxBytes, stamp };
    }
    /** The bytes are in `room` where one is given: good until the next read into it. */
    async read(range, room) {
        const { bytes } = await this.head();
        const { start, end } = range ?? { start: 0, end: bytes };
        const length = Math.max(0, Math.min(end, bytes) - start);
        const buffer = room?.bytes(length) ?? new Uint8Array(length);
        const { filled, stats } = this.#readNow(buffer, start);
        if (filled < buffer.length || this.#look(stats).stamp !== this.#seen?.stamp)
            throw this.#changed();
        return buffer;
    }
    /** Without a turn of the loop: what a reader asks for is mostly small and in memory, and four turns would cost more. */
    #readNow(buffer, start) {
        let file;
        try {
            file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(this.#path, openFlags);
            return { filled: fillNow(file, buffer, start), stats: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file, { bigint: true }) };
        }
        catch (cause) {
            return this.#refuse(cause);
        }
        finally {
            if (file !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    /** Two buffers take turns: one is read into while the other is looked at. */
    async pass(take) {
        const { bytes } = await this.head();
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(this.#path, openFlags).catch((cause) => this.#refuse(cause));
        try {
            const turns = [new Uint8Array(chunkBytes), new Uint8Array(chunkBytes)];
            const from = (start) => {
                const buffer = turns[start % (2 * chunkBytes) === 0 ? 0 : 1].subarray(0, Math.min(chunkBytes, bytes - start));
                return fill(file, buffer, start).then((filled) => buffer.subarray(0, filled));
            };
            let coming = from(0);
            for (let start = 0; start < bytes; start += chunkBytes) {
                const chunk = await coming.catch((cause) => this.#refuse(cause));
                if (chunk.length < Math.min(chunkBytes, bytes - start))
                    throw this.#changed();
                if (start + chunkBytes < bytes)
                    coming = from(start + chunkBytes);
                take(chunk);
            }
            if (this.#look(await file.stat({ bigint: true })).stamp !== this.#seen?.stamp)
                throw this.#changed();
        }
        finally {
            await file.close();
        }
    }
    describe() {
        return `file ${this.uri}`;
    }
    async #firstLook() {
        this.#seen ??= this.#look(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(this.#path, { bigint: true }).catch((cause) => this.#refuse(cause)));
        if (this.#stamp !== undefined && this.#seen.stamp !== this.#stamp)
            throw this.#changed();
        return this.#seen;
    }
    #look(stats) {
        if (!stats.isFile()) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
                code: "E202",
                message: `"${this.uri}" is ${stats.isDirectory() ? "a folder" : "not a regular file"}: ${this.#path}.`,
                hint: stats.isDirectory()
                    ? `Name a file in it, or all of them with "${this.uri.replace(/\/$/, "")}/*".`
                    : "Name a file.",
            });
        }
        const bytes = Number(stats.size);
        if (bytes > this.#maxBytes) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
                code: "E207",
                message: `"${this.uri}" holds ${bytes} bytes, more than the ${this.#maxBytes} that are read.`,
            });
        }
        // When it was written says nothing of what is in it, and would make the records of equal files differ.
        return { head: { bytes, version: undefined }, stamp: `${stats.mtimeNs} ${stats.size}` };
    }
    #refuse(cause) {
        throw (0,_file_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadableFile */ ._s)(this.#path, cause);
    }
    #changed() {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue({
            code: "E202",
            message: `"${this.uri}" changed while it was being read.`,
            hint: "Let the step that writes the file end before this one starts.",
        });
    }
}
// What was a file a moment ago must not be waited for when it has become a pipe, nor followed when it has become a link.
const openFlags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
const chunkBytes = 4 * 1024 ** 2;
/** Fills `buffer` from `position` on; answers how many bytes there were. */
async function fill(file, buffer, position) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return filled;
}
function fillNow(file, buffer, position) {
    let filled = 0;
    while (filled < buffer.length) {
        const bytesRead = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, filled, buffer.length - filled, position + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return filled;
}


/***/ }),

/***/ 60328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ addTo)
/* harmony export */ });
/** Adds to one of several sums. */
function addTo(sums, place, value) {
    sums[place] = (sums[place] ?? Number.NaN) + value;
}


/***/ }),

/***/ 17199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G1: () => (/* binding */ placer),
/* harmony export */   L: () => (/* binding */ binnedValues),
/* harmony export */   UL: () => (/* binding */ binnedSorted),
/* harmony export */   jG: () => (/* binding */ binnedOrder)
/* harmony export */ });
/* harmony import */ var _add_to_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60328);
/* harmony import */ var _sorted_search_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43743);


/** The bins of values in order. @param missing rows that have none */
function binnedOrder(order, edges, missing) {
    const last = order.countAtMost(edges.at(-1) ?? Number.NaN);
    const ends = [...edges.slice(0, -1).map((edge) => order.countBelow(edge)), last];
    const counts = ends.slice(1).map((end, bin) => end - (ends[bin] ?? 0));
    return { counts, below: ends[0] ?? 0, above: order.length - last, missing };
}
/** The same of values that are sorted. */
function binnedSorted(sorted, edges, missing) {
    return binnedOrder({
        length: sorted.length,
        countBelow: (x) => (0,_sorted_search_js__WEBPACK_IMPORTED_MODULE_0__/* .countBelow */ .BC)(sorted, x),
        countAtMost: (x) => (0,_sorted_search_js__WEBPACK_IMPORTED_MODULE_0__/* .countAtMost */ .a7)(sorted, x),
    }, edges, missing);
}
/** The bins of values in any order; NaN is missing. @param weight of each value; default: 1 */
function binnedValues(values, edges, weight) {
    const placeOf = placer(Float64Array.from(edges));
    // Below all edges, in each bin, above.
    const sums = new Float64Array(edges.length + 1);
    let missing = 0;
    for (let row = 0; row < values.length; row++) {
        const value = values[row] ?? Number.NaN;
        const own = weight === undefined ? 1 : (weight[row] ?? Number.NaN);
        if (Number.isNaN(value))
            missing += own;
        else
            (0,_add_to_js__WEBPACK_IMPORTED_MODULE_1__/* .addTo */ .D)(sums, placeOf(value), own);
    }
    const [below = 0, ...rest] = sums;
    return { counts: rest.slice(0, -1), below, above: rest.at(-1) ?? 0, missing };
}
/** Parts of the range from which the search for a bin sets out. */
const parts = 4096;
/** Tells how many edges are at most a value; of the last edge itself, one fewer. */
function placer(edges) {
    const [first = Number.NaN, last = Number.NaN] = [edges[0], edges.at(-1)];
    const rate = parts / (last - first);
    const starts = Uint16Array.from({ length: parts }, (_, part) => (0,_sorted_search_js__WEBPACK_IMPORTED_MODULE_0__/* .countAtMost */ .a7)(edges, first + part / rate));
    return (value) => {
        if (!(value >= first))
            return 0;
        if (value >= last)
            return value === last ? edges.length - 1 : edges.length;
        // A bin too high by rounding, or too low because another edge lies in the part.
        let place = starts[Math.min(parts - 1, Math.floor((value - first) * rate))] ?? 0;
        while ((edges[place - 1] ?? 0) > value)
            place--;
        while ((edges[place] ?? 0) <= value)
            place++;
        return place;
    };
}


/***/ }),

/***/ 33863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ PartlySorted)
/* harmony export */ });
/* harmony import */ var _quantile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57710);
/* harmony import */ var _sort_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88191);
/* harmony import */ var _sorted_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43743);



const buckets = 4096;
/**
 * Values of which only those near to what is asked for are put in order: they are dealt into buckets of equal width once, in a third
 * of the time of a sort, and a bucket is sorted when a question falls into it. What it says is to the last bit what sorted values
 * say. Throws a RangeError on NaN, which has no place in an order.
 */
class PartlySorted {
    length;
    #values;
    /** Where each bucket begins, and where the last ends. */
    #starts;
    #scale;
    #isSorted = new Uint8Array(buckets);
    constructor(values) {
        this.length = values.length;
        this.#scale = scaleOf(values);
        this.#starts = startsOf(values, this.#scale);
        this.#values = dealt(values, this.#starts, this.#scale);
    }
    /** The value at this place of the order, from 0; NaN beyond the ends. */
    at(rank) {
        if (!(rank >= 0 && rank < this.length))
            return Number.NaN;
        const bucket = lastStartUpTo(this.#starts, rank);
        return this.#sorted(bucket)[rank - (this.#starts[bucket] ?? 0)] ?? Number.NaN;
    }
    /** How many values are below x. */
    countBelow(x) {
        const bucket = bucketOf(x, this.#scale);
        return (this.#starts[bucket] ?? 0) + (0,_sorted_search_js__WEBPACK_IMPORTED_MODULE_1__/* .countBelow */ .BC)(this.#sorted(bucket), x);
    }
    /** How many values are at most x. */
    countAtMost(x) {
        const bucket = bucketOf(x, this.#scale);
        return (this.#starts[bucket] ?? 0) + (0,_sorted_search_js__WEBPACK_IMPORTED_MODULE_1__/* .countAtMost */ .a7)(this.#sorted(bucket), x);
    }
    /** Type 7, as `quantile` of the sorted values; NaN when there are none. */
    quantile(probability) {
        const position = (this.length - 1) * probability;
        const below = Math.floor(position);
        return (0,_quantile_js__WEBPACK_IMPORTED_MODULE_2__/* .interpolate */ .G)(Float64Array.of(this.at(below), this.at(below + 1)), position - below);
    }
    #sorted(bucket) {
        const values = this.#values.subarray(this.#starts[bucket], this.#starts[bucket + 1]);
        if (this.#isSorted[bucket] === 0) {
            (0,_sort_js__WEBPACK_IMPORTED_MODULE_0__/* .sortOwned */ .IA)(values);
            this.#isSorted[bucket] = 1;
        }
        return values;
    }
}
function scaleOf(values) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < values.length; index++) {
        const value = values[index] ?? Number.NaN;
        if (value < low && value !== Number.NEGATIVE_INFINITY)
            low = value;
        if (value > high && value !== Number.POSITIVE_INFINITY)
            high = value;
    }
    const rate = buckets / (high - low);
    // Values that are all but equal, or too far apart for a double, share one bucket.
    return { low, high, rate: Number.isFinite(rate) && rate > 0 ? rate : 0 };
}
/** Rounding never puts a larger value into a lower bucket. NaN would be in the first. */
function bucketOf(value, { low, high, rate }) {
    if (value >= high)
        return buckets - 1;
    return value > low ? Math.min(buckets - 1, Math.floor((value - low) * rate)) : 0;
}
function startsOf(values, scale) {
    const starts = new Uint32Array(buckets + 1);
    for (let index = 0; index < values.length; index++) {
        const value = values[index] ?? Number.NaN;
        if (Number.isNaN(value))
            throw new RangeError("cannot order NaN");
        const end = bucketOf(value, scale) + 1;
        starts[end] = (starts[end] ?? 0) + 1;
    }
    for (let bucket = 1; bucket <= buckets; bucket++)
        starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    return starts;
}
function dealt(values, starts, scale) {
    const next = starts.slice();
    const inBuckets = new Float64Array(values.length);
    for (let index = 0; index < values.length; index++) {
        const value = values[index] ?? Number.NaN;
        const bucket = bucketOf(value, scale);
        const place = next[bucket] ?? 0;
        inBuckets[place] = value;
        next[bucket] = place + 1;
    }
    return inBuckets;
}
/** Of buckets without values the last one that begins there, which has the value. */
function lastStartUpTo(starts, rank) {
    let low = 0;
    let high = buckets - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= rank)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 48072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ plainEdges)
/* harmony export */ });
/* harmony import */ var _round_to_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52905);

/**
 * Edges of at most `most` bins of one width, with no more digits than that width needs (a thousandth of it). Whole numbers have as many
 * in each bin: one where they are few, and the edges lie between them. Values that are all equal have one bin around them.
 */
function plainEdges(reach, most) {
    const edges = edgesOf(reach, most);
    // So near the limits of a double that the edges are not apart.
    return isRising(edges) ? edges : [Math.min(reach.lowest, -1), Math.max(reach.highest, 1)];
}
function edgesOf({ lowest, low, high, highest, isWhole }, most) {
    const isCountable = isWhole && Math.max(Math.abs(lowest), Math.abs(highest)) < largestWhole;
    if (isCountable && highest - lowest < most)
        return wholeEdges(lowest, highest, most);
    // Where nearly all values are one, the others say how wide the bins are.
    const [from, to] = low < high ? [low, high] : [lowest, highest];
    if (isCountable)
        return wholeEdges(from, to, most);
    return from < to ? roundEdges(from, to, most) : aroundOne(from);
}
/** Up to here a double knows halves. */
const largestWhole = 2 ** 52;
function wholeEdges(from, to, most) {
    const [first, last] = [Math.ceil(from), Math.floor(to)];
    const width = Math.ceil((last - first + 1) / most);
    const bins = Math.max(1, Math.ceil((last - first + 1) / width));
    return Array.from({ length: bins + 1 }, (_, at) => first - 0.5 + at * width);
}
/** Values that lie on an end are many where a column has a floor or a cap: both ends are in the bins. */
function roundEdges(from, to, most) {
    const digits = 3 - Math.floor(Math.log10(to / most - from / most));
    const first = (0,_round_to_js__WEBPACK_IMPORTED_MODULE_0__/* .roundDownTo */ .qz)(from, digits);
    const near = (0,_round_to_js__WEBPACK_IMPORTED_MODULE_0__/* .roundTo */ .GB)(to / most - first / most, digits);
    const isReached = (0,_round_to_js__WEBPACK_IMPORTED_MODULE_0__/* .roundTo */ .GB)(first + most * near, digits) >= to;
    const step = isReached ? near : (0,_round_to_js__WEBPACK_IMPORTED_MODULE_0__/* .roundTo */ .GB)(near + 10 ** -digits, digits);
    return Array.from({ length: most + 1 }, (_, at) => (0,_round_to_js__WEBPACK_IMPORTED_MODULE_0__/* .roundTo */ .GB)(first + at * step, digits));
}
function aroundOne(value) {
    const half = Math.max(0.5, Math.abs(value) / 1000);
    return [value - half, value + half];
}
function isRising(edges) {
    return edges.every((edge, at) => Number.isFinite(edge) && (at === 0 || edge > (edges[at - 1] ?? Number.NaN)));
}


/***/ }),

/***/ 52905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GB: () => (/* binding */ roundTo),
/* harmony export */   hB: () => (/* binding */ roundUpTo),
/* harmony export */   qz: () => (/* binding */ roundDownTo)
/* harmony export */ });
/** To `digits` places after the point, or before it where they are negative; as it is where a double has no more. */
function roundTo(value, digits) {
    const [scale, inverse] = [10 ** digits, 10 ** -digits];
    const scaled = digits >= 0 ? value * scale : value / inverse;
    if (!(Math.abs(scaled) < Number.MAX_SAFE_INTEGER))
        return value;
    return digits >= 0 ? Math.round(scaled) / scale : Math.round(scaled) * inverse;
}
/** The same, but never above the value: an edge that is rounded must not leave out the values that lie on it. */
function roundDownTo(value, digits) {
    const nearest = roundTo(value, digits);
    return nearest <= value ? nearest : roundTo(nearest - 10 ** -digits, digits);
}
/** The same, but never below the value. */
function roundUpTo(value, digits) {
    return -roundDownTo(-value, digits);
}


/***/ }),

/***/ 46945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ columnTable)
/* harmony export */ });
/* harmony import */ var _missing_column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40743);
/* harmony import */ var _row_places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76361);


/** A table whose columns are in memory. */
function columnTable(table) {
    const { uri, format, rows, held, columns, places = _row_places_js__WEBPACK_IMPORTED_MODULE_1__/* .byRow */ .I } = table;
    const byName = new Map(held.map((column) => [column.name, column]));
    const names = columns ?? held.map((column) => column.name);
    return {
        uri,
        format,
        rows,
        columns: names,
        where: (row) => (0,_row_places_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$)(places, row),
        elsewhere: { origin: { uri, parts: [{ kind: "held", table }] }, wasRead: () => undefined },
        column(name) {
            const column = byName.get(name);
            if (column !== undefined)
                return Promise.resolve(column);
            // Asking for a column that was not wanted when the table was opened is a fault of ours, not of the user.
            const error = names.includes(name)
                ? new Error(`column "${name}" of ${uri} was not kept`)
                : (0,_missing_column_js__WEBPACK_IMPORTED_MODULE_0__/* .missingColumn */ .J)(uri, name, names);
            return Promise.reject(error);
        },
    };
}


/***/ }),

/***/ 63972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ compactTexts)
/* harmony export */ });
/** The same column with a dictionary of just the texts that occur, in order of first appearance. */
function compactTexts(texts) {
    return isCompact(texts) ? texts : compacted(texts);
}
/** Whether each text is there by the time the next one comes, which mostly is known after a few rows. */
function isCompact({ codes, dictionary }) {
    let seen = 0;
    for (let row = 0; row < codes.length && seen < dictionary.length; row++) {
        const code = codes[row] ?? -1;
        if (code > seen)
            return false;
        seen += Number(code === seen);
    }
    return seen === dictionary.length;
}
function compacted({ codes, dictionary }) {
    const newCodeOf = new Int32Array(dictionary.length).fill(-1);
    const used = [];
    const newCodes = new Int32Array(codes.length).fill(-1);
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? -1;
        const text = dictionary[code];
        if (text === undefined)
            continue;
        if (newCodeOf[code] === -1)
            newCodeOf[code] = used.push(text) - 1;
        newCodes[row] = newCodeOf[code] ?? -1;
    }
    return { codes: newCodes, dictionary: used };
}


/***/ }),

/***/ 74370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ Dictionary)
/* harmony export */ });
/** Gives each distinct text a code, from 0 in order of first appearance. */
class Dictionary {
    #codeOf = new Map();
    get size() {
        return this.#codeOf.size;
    }
    codeOf(text) {
        const known = this.#codeOf.get(text);
        if (known !== undefined)
            return known;
        const code = this.#codeOf.size;
        this.#codeOf.set(text, code);
        return code;
    }
    texts() {
        return [...this.#codeOf.keys()];
    }
}


/***/ }),

/***/ 40743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ missingColumn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42037);


const mostNamesShown = 20;
/** The error for a column that a table does not have: it names the nearest column and lists what there is. */
function missingColumn(uri, name, columns) {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, columns);
    const shown = columns.slice(0, mostNamesShown).map((column) => `"${column}"`);
    const rest = columns.length - shown.length;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
        code: "E205",
        message: `${uri} has no column "${name}".${near === undefined ? "" : ` Did you mean "${near}"?`}`,
        hint: `Its columns are ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`,
    });
}


/***/ }),

/***/ 92361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ Room)
/* harmony export */ });
/**
 * Memory that is used again: what is in it is good until room is made for the next. New memory costs more than what is done with
 * it, and calls for the garbage collector.
 */
class Room {
    #buffer = new ArrayBuffer(0);
    /** As many bytes, whatever they are, from the beginning of a buffer on. */
    bytes(length) {
        return new Uint8Array(this.#atLeast(length), 0, length);
    }
    /** As many whole numbers, whatever they are. */
    integers(length) {
        return new Int32Array(this.#atLeast(4 * length), 0, length);
    }
    #atLeast(bytes) {
        if (this.#buffer.byteLength < bytes)
            this.#buffer = new ArrayBuffer(Math.ceil(bytes / 8) * 8);
        return this.#buffer;
    }
}


/***/ }),

/***/ 76361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   I: () => (/* binding */ byRow)
/* harmony export */ });
/** Rows counted from 1, for want of anything better. */
const byRow = { noun: "row", first: 1 };
/** "line 17" */
function placeOf({ noun, first, long }, row) {
    const before = long?.findLast((each) => each.row < row);
    return `${noun} ${before === undefined ? first + row : before.next + row - before.row - 1}`;
}


/***/ }),

/***/ 35776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ ValidityBuilder),
/* harmony export */   i: () => (/* binding */ validityOfCodes)
/* harmony export */ });
/** Builds the validity bits of a column; a column without missing values gets none. */
class ValidityBuilder {
    #rows;
    #bits;
    constructor(rows) {
        this.#rows = rows;
    }
    markMissing(row) {
        this.#bits ??= allValid(this.#rows);
        this.#bits[row >> 3] = (this.#bits[row >> 3] ?? 0) & ~(1 << (row & 7));
    }
    finish() {
        return this.#bits;
    }
}
/** The validity bits of a column of codes, in which -1 stands for a missing value. */
function validityOfCodes(codes) {
    const validity = new ValidityBuilder(codes.length);
    for (let row = 0; row < codes.length; row++) {
        if ((codes[row] ?? -1) < 0)
            validity.markMissing(row);
    }
    return validity.finish();
}
/** Bits behind the last row are 0, so that equal columns have equal bits. */
function allValid(rows) {
    const bits = new Uint8Array((rows + 7) >> 3).fill(0xff);
    if ((rows & 7) !== 0)
        bits[bits.length - 1] = (1 << (rows & 7)) - 1;
    return bits;
}


/***/ }),

/***/ 65266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ writtenColumn)
/* harmony export */ });
/* harmony import */ var _compact_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63972);
/* harmony import */ var _dictionary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74370);


/** A column of texts of which hardly any comes twice: which are equal is only found out when codes or dictionary are asked for. */
function writtenColumn({ name, valid }, written) {
    let texts;
    const coded = () => (texts ??= codedTexts(written));
    return {
        kind: "text",
        name,
        rows: written.entries.length,
        valid,
        written,
        get codes() {
            return coded().codes;
        },
        get dictionary() {
            return coded().dictionary;
        },
    };
}
function codedTexts({ texts, entries }) {
    const dictionary = new _dictionary_js__WEBPACK_IMPORTED_MODULE_0__/* .Dictionary */ .b();
    const codes = new Int32Array(texts.count);
    for (let index = 0; index < codes.length; index++)
        codes[index] = dictionary.codeOf(texts.textAt(index));
    return (0,_compact_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .compactTexts */ .Q)({ codes: entries.map((entry) => codes[entry] ?? -1), dictionary: dictionary.texts() });
}


/***/ }),

/***/ 98129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ refusedBy)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** The error as plain data. @throws what is no GateError. */
function refusedBy(thrown) {
    if (!(thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue))
        throw thrown;
    const { code, message, hint, where } = thrown;
    return {
        kind: "refused",
        error: { code, message, ...(hint !== undefined && { hint }), ...(where && { where }) },
    };
}


/***/ }),

/***/ 59163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ readElsewhere),
  V: () => (/* binding */ takeColumns)
});

// EXTERNAL MODULE: ./lib/measure/column-work.js
var column_work = __webpack_require__(76840);
// EXTERNAL MODULE: ./lib/sources/file-source.js
var file_source = __webpack_require__(68282);
// EXTERNAL MODULE: ./lib/table/column-table.js
var column_table = __webpack_require__(46945);
// EXTERNAL MODULE: ./lib/readers/concatenate.js + 1 modules
var concatenate = __webpack_require__(15461);
// EXTERNAL MODULE: ./lib/readers/limits.js
var limits = __webpack_require__(7422);
// EXTERNAL MODULE: ./lib/readers/parquet.js + 16 modules
var parquet = __webpack_require__(45175);
;// CONCATENATED MODULE: ./lib/readers/reopen-table.js





/** A table that another thread has opened, to be read by this one too. @throws GateError E202 when a file has changed since. */
async function reopenTable({ uri, parts }) {
    const tables = [];
    for (const part of parts)
        tables.push(await reopenPart(part));
    return (0,concatenate/* concatenate */.u)(tables, { ...judged, uri });
}
/** Whether all that is wanted of it keeps the limits was judged when it was opened first. */
const judged = { wanted: () => false, limits: limits/* defaultReadLimits */["in"] };
async function reopenPart(part) {
    if (part.kind === "held")
        return (0,column_table/* columnTable */.d)(part.table);
    return parquet/* parquetReader */.A.read(new file_source/* FileSource */._(part.file), { ...judged, uri: part.file.uri });
}

// EXTERNAL MODULE: ./lib/threads/outcome.js
var outcome = __webpack_require__(98129);
;// CONCATENATED MODULE: ./lib/threads/reading.js



/** What a worker thread does with a reading: it opens the files itself and takes columns until there are none. */
async function readElsewhere(reading, tell) {
    let opened;
    const open = () => (opened ??= reopened(reading));
    await takeColumns(reading, open, tell);
}
/** Takes and measures columns until there are none that nobody has. */
async function takeColumns({ works, next }, open, tell) {
    for (;;) {
        const place = Atomics.add(next, 0, 1);
        const work = works[place];
        if (work === undefined)
            return;
        tell({ place, outcome: await outcomeOf(work, open) });
    }
}
async function outcomeOf({ name, ask }, open) {
    try {
        const tables = await open();
        const pair = await (0,column_work/* readPair */.$T)(tables, name);
        const kinds = { reference: pair.before.kind, candidate: pair.after.kind };
        return { kind: "measured", measurement: (0,column_work/* measurePair */.t3)(pair, tables, ask), kinds };
    }
    catch (thrown) {
        return (0,outcome/* refusedBy */.i)(thrown);
    }
}
async function reopened({ reference, candidate }) {
    return { reference: await reopenTable(reference), candidate: await reopenTable(candidate) };
}


/***/ }),

/***/ 15691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ SendingMeasurer),
  N: () => (/* binding */ measureSent)
});

// EXTERNAL MODULE: ./lib/drift/measure-drift.js + 1 modules
var measure_drift = __webpack_require__(61065);
// EXTERNAL MODULE: ./lib/measure/column-work.js
var column_work = __webpack_require__(76840);
// EXTERNAL MODULE: ./lib/table/spare-doubles.js
var spare_doubles = __webpack_require__(22972);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./lib/threads/worker-pool.js


/**
 * Spreads pieces of work over threads. A worker is started when there is work for it, and has at most two pieces at a time, so that
 * no more than a few inputs are in memory; what no worker has room for, this thread does itself. A worker that dies is an error of all
 * that it had to do: no result is ever made up. Results do not depend on which thread did what.
 */
class WorkerPool {
    #rules;
    #here;
    #crew = [];
    /** @param here does a piece of work in this thread, as the workers do in theirs. */
    constructor(rules, here) {
        this.#rules = rules;
        this.#here = here;
    }
    /** To be awaited between two pieces of work: answers are events, and without a turn of the loop every worker would look busy. */
    async ready() {
        await (0,promises_.setImmediate)();
    }
    /** Does the work, in a worker where one has room: then what `pack` gives is sent. */
    async run(input, pack) {
        const hand = this.#free();
        return hand === undefined ? this.#here(input) : hand.ask(pack());
    }
    /** Ends the workers; whatever they still had to do fails. */
    async close() {
        await Promise.all(this.#crew.map((hand) => hand.end()));
    }
    #free() {
        const idle = this.#crew.find((hand) => hand.waiting === 0);
        if (idle !== undefined)
            return idle;
        if (this.#crew.length < this.#rules.count - 1) {
            const hand = new Hand(this.#rules.entry);
            this.#crew.push(hand);
            return hand;
        }
        return this.#crew.find((hand) => hand.waiting < mostWaiting);
    }
}
/** One is done while the next is on its way. */
const mostWaiting = 2;
/** One worker and what it has been asked. */
class Hand {
    #worker;
    #asked = new Map();
    #tickets = 0;
    #failure;
    constructor(entry) {
        this.#worker = new external_node_worker_threads_.Worker(entry);
        this.#worker.on("message", ({ ticket, output }) => {
            this.#asked.get(ticket)?.resolve(output);
            this.#asked.delete(ticket);
        });
        this.#worker.on("error", (cause) => this.#fail(new Error("a worker thread failed", { cause })));
        this.#worker.on("messageerror", (cause) => this.#fail(new Error("a worker thread was not understood", { cause })));
        this.#worker.on("exit", (code) => this.#fail(new Error(`a worker thread ended with ${code}`)));
    }
    get waiting() {
        return this.#asked.size;
    }
    ask({ input, transfer }) {
        return new Promise((resolve, reject) => {
            if (this.#failure !== undefined) {
                reject(this.#failure);
                return;
            }
            const ticket = this.#tickets++;
            this.#asked.set(ticket, { resolve, reject });
            const question = { ticket, input };
            this.#worker.postMessage(question, [...transfer]);
        });
    }
    async end() {
        await this.#worker.terminate();
    }
    #fail(error) {
        this.#failure ??= error;
        for (const { reject } of this.#asked.values())
            reject(error);
        this.#asked.clear();
    }
}

// EXTERNAL MODULE: ./lib/threads/worth-threads.js
var worth_threads = __webpack_require__(37529);
;// CONCATENATED MODULE: ./lib/threads/sending-measurer.js





/** Reads columns in this thread and has worker threads measure those of many numbers. To be closed. */
class SendingMeasurer {
    #pool;
    constructor(rules) {
        this.#pool = new WorkerPool(rules, measureSent);
    }
    async measure(tables, works, done) {
        const pending = [];
        for (const { name, ask } of works) {
            await this.#pool.ready();
            const pair = await (0,column_work/* readPair */.$T)(tables, name);
            const measured = this.#measured({
                reference: pair.before,
                candidate: pair.after,
                ask: (0,column_work/* askOfPair */.VV)(pair, tables, ask),
            });
            // A failure is told below, when all are waited for; until then it must not end the process.
            measured.then(done, () => undefined);
            pending.push(measured);
        }
        return Promise.all(pending);
    }
    close() {
        return this.#pool.close();
    }
    async #measured({ reference, candidate, ask }) {
        if (reference.kind !== "number" || candidate.kind !== "number" || !(0,worth_threads/* isWorthThreads */.c)({ reference, candidate }))
            return (0,measure_drift/* measureColumn */.Th)(reference, candidate, ask);
        const { measurement, spare } = await this.#pool.run({ reference, candidate, ask }, () => packed(reference, candidate, ask));
        for (const values of spare)
            (0,spare_doubles/* giveBackDoubles */.HO)(values);
        return measurement;
    }
}
/** What both this thread and a worker do. */
function measureSent({ reference, candidate, ask }) {
    const measurement = (0,measure_drift/* measureColumn */.Th)(reference, candidate, ask);
    return { measurement, spare: ask.isOwned === true ? [reference, candidate].flatMap(wholeValues) : [] };
}
/** A table that may hand out the same column again keeps it; the worker owns what it gets. */
function packed(reference, candidate, ask) {
    const given = ({ values }) => ask.isOwned === true && (0,spare_doubles/* fillsItsBuffer */.FZ)(values) ? values : values.slice();
    const [before, after] = [given(reference), given(candidate)];
    return {
        input: {
            reference: { ...reference, values: before },
            candidate: { ...candidate, values: after },
            ask: { ...ask, isOwned: true },
        },
        transfer: [before.buffer, after.buffer],
    };
}
function wholeValues(column) {
    return column.kind === "number" && (0,spare_doubles/* fillsItsBuffer */.FZ)(column.values) ? [column.values] : [];
}


/***/ }),

/***/ 37529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isWorthThreads)
/* harmony export */ });
/** Fewer rows than this in both files together are measured before a worker has started. */
const worthThreads = 400_000;
/** Whether so many rows are worth a thread of their own. */
function isWorthThreads({ reference, candidate, }) {
    return reference.rows + candidate.rows >= worthThreads;
}


/***/ })

};
