export const id = 51;
export const ids = [51];
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
    let missing = 0;
    if (valid !== undefined)
        for (let row = 0; row < rows; row++)
            missing += (0,_table_column_js__WEBPACK_IMPORTED_MODULE_4__/* .isValid */ .f)(valid, row) ? 0 : 1;
    return missing;
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

// EXTERNAL MODULE: ./lib/table/column.js
var table_column = __webpack_require__(82384);
;// CONCATENATED MODULE: ./lib/aggregates/memory/column-categories.js

/** Counts the distinct values of a column; numbers are named as printed ("1", "0.5"), booleans "true" and "false". */
function categoriesOf(column) {
    switch (column.kind) {
        case "text":
        case "decimal":
            return countCodes(column);
        case "number":
            return countValues(column, (row) => column.values[row] ?? Number.NaN);
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
    const perCode = new Float64Array(dictionary.length);
    let missing = 0;
    for (let row = 0; row < rows; row++) {
        const code = codes[row] ?? -1;
        if (code < 0)
            missing++;
        else
            perCode[code] = (perCode[code] ?? Number.NaN) + 1;
    }
    function* entries() {
        for (const [code, name] of dictionary.entries()) {
            const count = perCode[code] ?? 0;
            if (count > 0)
                yield [name, count];
        }
    }
    return { rows, missing, notANumber: 0, distinct: perCode.reduce((sum, count) => sum + Math.sign(count), 0), entries };
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
    function* entries() {
        for (const [value, count] of counts)
            yield [String(value), count];
    }
    return { rows, missing, notANumber, distinct: counts.size, entries };
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

// EXTERNAL MODULE: ./lib/aggregates/memory/column-family.js
var column_family = __webpack_require__(37403);
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
    if (isOwned && column.kind === "number" && areFinite(column.values))
        return { rows: column.rows, missing: 0, notANumber: 0, sorted: (0,sort/* sortOwned */.I)(column.values) };
    const { rows, valid } = column;
    const values = doubles(column);
    const finite = new Float64Array(rows);
    let kept = 0;
    let missing = 0;
    for (let row = 0; row < rows; row++) {
        const value = values[row] ?? Number.NaN;
        if (Number.isFinite(value))
            finite[kept++] = value;
        else if (!(0,table_column/* isValid */.f)(valid, row))
            missing++;
    }
    return { rows, missing, notANumber: rows - missing - kept, sorted: (0,sort/* sortOwned */.I)(finite.subarray(0, kept)) };
}
function areFinite(values) {
    for (let row = 0; row < values.length; row++)
        if (!Number.isFinite(values[row] ?? Number.NaN))
            return false;
    return true;
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
            (0,text_hash/* hashText */.q)(text, words, 0);
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
    let distinct = 0;
    let previous = Number.NaN;
    for (let i = 0; i < sorted.length; i++) {
        const value = sorted[i] ?? Number.NaN;
        distinct += value === previous ? 0 : 1;
        previous = value;
    }
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
        lengths: { reference: (0,sort/* sortOwned */.I)(lengthsOf(reference)), candidate: (0,sort/* sortOwned */.I)(lengthsOf(candidate)) },
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

/***/ 26103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ hashText)
/* harmony export */ });
/** Writes two 32-bit hashes of a text to `words[at]` and `words[at + 1]`; not for secrets, and not free of collisions. */
function hashText(text, words, at) {
    let one = 0x9e3779b9;
    let two = 0x85ebca6b ^ text.length;
    for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        one = Math.imul(one ^ unit, 0x9e3779b1);
        two = Math.imul(two ^ unit, 0x5f356495);
        // Products only carry upwards; without a turn the last characters would leave the low bits alone.
        two = (two << 13) | (two >>> 19);
    }
    words[at] = finish(one, two);
    words[at + 1] = finish(two, one);
}
function finish(one, two) {
    const hash = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
    return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
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
            (0,_sort_js__WEBPACK_IMPORTED_MODULE_0__/* .sortOwned */ .I)(values);
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

/***/ 22972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ fillsItsBuffer),
/* harmony export */   HO: () => (/* binding */ giveBackDoubles),
/* harmony export */   qS: () => (/* binding */ takeDoubles)
/* harmony export */ });
/** What is kept in all: the columns that are in hand at a time of a few million rows, and none of hundreds. */
const mostBytes = 64 * 1024 ** 2;
const spare = [];
/**
 * An array of `length` doubles, whatever they are. New memory costs as much as a pass over it, and calls for the garbage collector
 * at every few columns: so columns that nobody needs any more make room for the next ones.
 */
function takeDoubles(length) {
    const place = spare.findIndex((values) => values.length === length);
    const [found] = place < 0 ? [] : spare.splice(place, 1);
    return found ?? new Float64Array(length);
}
/** Makes room of an array; whoever still holds it will find it empty, rather than with the numbers of another column. */
function giveBackDoubles(values) {
    if (values.length === 0 || !fillsItsBuffer(values) || values.byteLength > mostBytes)
        return;
    spare.push(new Float64Array(structuredClone(values.buffer, { transfer: [values.buffer] })));
    while (spare.reduce((sum, { byteLength }) => sum + byteLength, 0) > mostBytes)
        spare.shift();
}
/** Whether nothing else lies in the buffer of these values, so that it can change hands with them. */
function fillsItsBuffer(values) {
    return values.buffer instanceof ArrayBuffer && values.byteLength === values.buffer.byteLength;
}


/***/ }),

/***/ 82051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ ThreadedMeasurer),
  d: () => (/* binding */ measureWork)
});

// EXTERNAL MODULE: ./lib/drift/measure-drift.js + 1 modules
var measure_drift = __webpack_require__(61065);
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

;// CONCATENATED MODULE: ./lib/threads/column-measurer.js



/** Fewer numbers than this in both files together are measured before a worker has started. */
const worthSending = 400_000;
/** Measures large columns of numbers in worker threads, all others in this one. To be closed. */
class ThreadedMeasurer {
    #pool;
    constructor(rules) {
        this.#pool = new WorkerPool(rules, measureWork);
    }
    ready() {
        return this.#pool.ready();
    }
    async measure(reference, candidate, ask) {
        if (reference.kind !== "number" || candidate.kind !== "number" || reference.rows + candidate.rows < worthSending)
            return (0,measure_drift/* measureColumn */.Th)(reference, candidate, ask);
        const work = { reference, candidate, ask };
        const { measurement, spare } = await this.#pool.run(work, () => packed(reference, candidate, ask));
        for (const values of spare)
            (0,spare_doubles/* giveBackDoubles */.HO)(values);
        return measurement;
    }
    close() {
        return this.#pool.close();
    }
}
/** What both this thread and a worker do. */
function measureWork({ reference, candidate, ask }) {
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


/***/ })

};
