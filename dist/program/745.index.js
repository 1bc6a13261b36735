export const id = 745;
export const ids = [745];
export const modules = {

/***/ 81156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ scoredRows)
/* harmony export */ });
/**
 * The rows of a side as class `target` against the rest. A row without a usable score counts as ranked wrong: a row of the
 * class below, another above all others.
 */
function scoredRows(side, target, classes) {
    const { rows, label, weight } = side;
    if (label === undefined)
        throw new TypeError("a ranking needs labels");
    const { column, sign } = scoreOf(side, target, classes);
    const labels = new Uint8Array(rows);
    const scores = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
        const inside = label[row] === target;
        const score = sign * (column[row] ?? Number.NaN);
        const worst = inside ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
        labels[row] = inside ? 1 : 0;
        scores[row] = Number.isFinite(score) ? score : worst;
    }
    return { labels, scores, weight };
}
/** In a binary task the score is that of the positive class; for the other class its order is the reverse. */
function scoreOf(side, target, { positive }) {
    const own = side.scores?.[target];
    if (own !== undefined)
        return { column: own, sign: 1 };
    if (side.score === undefined)
        throw new TypeError("a ranking needs scores");
    return { column: side.score, sign: target === positive ? 1 : -1 };
}


/***/ }),

/***/ 87484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ ClassIndex)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** More classes than this are taken for a mistake: a confusion matrix has the square of them. */
const MAX_CLASSES = 1000;
/** The classes met so far, numbered as they came. Only values of compared rows count, not whatever a file declares. */
class ClassIndex {
    #codes = new Map();
    get size() {
        return this.#codes.size;
    }
    get texts() {
        return [...this.#codes.keys()];
    }
    /** The number of a class, which is new or known. @throws GateError E207 over `MAX_CLASSES`. */
    codeOf(text) {
        const known = this.#codes.get(text);
        if (known !== undefined)
            return known;
        if (this.#codes.size === MAX_CLASSES)
            throw tooManyClasses(this.texts);
        const code = this.#codes.size;
        this.#codes.set(text, code);
        return code;
    }
    /** The classes at the rows of a column; -1 where there is no value, or no row. */
    gather({ codes, dictionary }, rows) {
        const known = new Int32Array(dictionary.length).fill(-1);
        const gathered = new Int32Array(rows.length);
        for (let index = 0; index < rows.length; index++) {
            const code = codes[rows[index] ?? -1] ?? -1;
            if (code >= 0 && known[code] === -1)
                known[code] = this.codeOf(dictionary[code] ?? "");
            gathered[index] = known[code] ?? -1;
        }
        return gathered;
    }
}
function tooManyClasses(texts) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
        code: "E207",
        message: `Labels and predictions hold more than ${MAX_CLASSES} classes, such as ${texts.slice(0, 5).join(", ")}.`,
        hint: "Is this a regression (`task: regression`), or do `columns.label` and `columns.prediction` name other columns than meant?",
    });
}


/***/ }),

/***/ 94268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ tasks)
/* harmony export */ });
/** What the model does; decides what a label, a prediction and a score are. */
const tasks = ["binary", "multiclass", "multilabel", "regression", "quantile", "ranking", "scores"];


/***/ }),

/***/ 64555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rG: () => (/* binding */ nonNegative),
/* harmony export */   uM: () => (/* binding */ share),
/* harmony export */   zO: () => (/* binding */ fraction)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

const PERCENT = /^[+-]?\d+(\.\d+)?\s?%$/;
const EXPECTED = 'a number or a percentage such as "1%"';
/** A number, or a percent string: `0.01` and `"1%"` are the same. Fractions inside, percent only in what people read. */
const fraction = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(PERCENT, EXPECTED)], EXPECTED)
    .transform((value) => (typeof value === "number" ? value : fromPercent(value)));
/** A fraction that is 0 or more. */
const nonNegative = fraction.pipe(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0));
const SHARE = "a share from 0 to 1 (0% to 100%)";
/** A fraction from 0 to 1. */
const share = fraction.pipe(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0, SHARE).max(1, SHARE));
/** Moves the decimal point instead of dividing: `1.1 / 100` is not the double nearest to 0.011, `1.1e-2` is. */
function fromPercent(text) {
    return Number(`${text.slice(0, -1).trim()}e-2`);
}


/***/ }),

/***/ 93177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   m8: () => (/* binding */ idTexts),
/* harmony export */   t7: () => (/* binding */ areEqual)
/* harmony export */ });
/* harmony import */ var _table_cast_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98565);
/* harmony import */ var _text_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26103);


/** The texts of a column, as strings only where there are strings already. */
function idTexts(column) {
    if (column.kind === "text" && column.written !== undefined) {
        const { texts, entries } = column.written;
        return {
            entries,
            count: texts.count,
            areDistinct: false,
            textAt: (entry) => texts.textAt(entry),
            written: texts,
            hashes: once(() => hashesOfBytes(texts)),
        };
    }
    const { codes, dictionary } = (0,_table_cast_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b)(column);
    return {
        entries: codes,
        count: dictionary.length,
        areDistinct: true,
        textAt: (entry) => dictionary[entry] ?? "",
        written: undefined,
        hashes: once(() => hashesOfTexts(dictionary)),
    };
}
/** Whether a text of one column is the same as one of another. */
function areEqual(one, entry, other, otherEntry) {
    if (one.written !== undefined && other.written !== undefined) {
        return one.written.equals(entry, other.written, otherEntry);
    }
    return one.textAt(entry) === other.textAt(otherEntry);
}
/** Makes something when it is first asked for. */
function once(make) {
    let made;
    return () => (made ??= { value: make() }).value;
}
function hashesOfBytes(texts) {
    const words = new Uint32Array(2 * texts.count);
    let at = 0;
    texts.forEach((bytes, start, end) => {
        (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .hashAscii */ .iE)(bytes, { start, end }, words, at);
        at += 2;
    }, (text) => {
        (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .hashText */ .qj)(text, words, at);
        at += 2;
    });
    return words;
}
function hashesOfTexts(texts) {
    const words = new Uint32Array(2 * texts.length);
    for (let index = 0; index < texts.length; index++)
        (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .hashText */ .qj)(texts[index] ?? "", words, 2 * index);
    return words;
}


/***/ }),

/***/ 55567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readIds)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _table_column_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82384);
/* harmony import */ var _id_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93177);



/** Reads the id columns of a table. @throws GateError E205 for a missing column, E206 for a row without an id. */
async function readIds(table, names) {
    const columns = [];
    for (const name of names) {
        const column = await table.column(name);
        requireComplete(column, table);
        columns.push(column);
    }
    const texts = columns.map((column) => (0,_id_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => (0,_id_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .idTexts */ .m8)(column)));
    const [single, ...more] = columns;
    if (single !== undefined && more.length === 0)
        return { table, columns, texts, text: textReader(single, texts[0]) };
    const parts = columns.map((column, position) => jsonReader(column, texts[position]));
    return { table, columns, texts, text: (row) => jsonOf(parts, row) };
}
function requireComplete(column, table) {
    if (column.valid === undefined && column.kind !== "number")
        return;
    for (let row = 0; row < column.rows; row++) {
        const missing = !(0,_table_column_js__WEBPACK_IMPORTED_MODULE_2__/* .isValid */ .f)(column.valid, row) || (column.kind === "number" && Number.isNaN(column.values[row]));
        if (!missing)
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
            code: "E206",
            message: `${table.uri}, ${table.where(row)}: "${column.name}" has no value, but rows are joined by it.`,
            hint: "Fill in the value, remove the row, or join by another column (`columns.id`; in a ranking `columns.query`).",
        });
    }
}
function textReader(column, texts) {
    if (column.kind === "number")
        return (row) => String(column.values[row] ?? Number.NaN);
    if (column.kind === "integer")
        return (row) => String(column.values[row] ?? 0n);
    return (row) => {
        const known = texts?.();
        return known?.textAt(known.entries[row] ?? -1) ?? "";
    };
}
/** What JSON.stringify makes of the texts of a row, in a part of its time. */
function jsonOf(parts, row) {
    let json = "";
    for (const part of parts)
        json += `${json === "" ? "[" : ","}${part(row)}`;
    return `${json}]`;
}
/** So many different texts, such as regions, are kept as the JSON that they are in every id. */
const MOST_KEPT = 4096;
function jsonReader(column, texts) {
    const text = textReader(column, texts);
    // Nothing in the text of a number needs to be escaped.
    if (texts === undefined || column.kind === "number" || column.kind === "integer")
        return (row) => `"${text(row)}"`;
    const kept = (0,_id_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => Array.from({ length: Math.min(texts().count, MOST_KEPT) }, (_, entry) => JSON.stringify(texts().textAt(entry))));
    return (row) => kept()[texts().entries[row] ?? -1] ?? JSON.stringify(text(row));
}


/***/ }),

/***/ 3289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ LabelSets),
/* harmony export */   c: () => (/* binding */ setText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _table_cast_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98565);
/* harmony import */ var _class_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87484);
/* harmony import */ var _table_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21583);




const SEPARATOR = "|";
/** How a row that carries no class at all is written; an empty cell is a missing value. */
const NONE = "[]";
/**
 * The sets of classes that rows carry, numbered as they are met: `cat|dog`, or `["cat", "dog"]` as JSON; `[]` is the empty
 * set. Order and repeats do not matter.
 */
class LabelSets {
    classes = new _class_index_js__WEBPACK_IMPORTED_MODULE_2__/* .ClassIndex */ .N();
    #codes = new Map();
    #members = [];
    /** @param declared classes that are there also when no row carries them. */
    constructor(declared = []) {
        for (const text of declared)
            this.classes.codeOf(text);
    }
    /** Code of the set at each row; -1 where there is no value. @throws GateError E206 for a cell that is no such list. */
    gather(column, source) {
        const { codes, dictionary } = (0,_table_cast_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b)(column);
        const known = new Int32Array(dictionary.length).fill(-1);
        const gathered = new Int32Array(source.rows.length).fill(-1);
        for (let index = 0; index < gathered.length; index++) {
            const code = codes[source.rows[index] ?? -1] ?? -1;
            const text = dictionary[code];
            if (text === undefined)
                continue;
            if (known[code] === -1)
                known[code] = this.#codeOf(text, () => (0,_table_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .cellName */ .I4)(source, index, column.name));
            gathered[index] = known[code] ?? -1;
        }
        return gathered;
    }
    /** Codes of the classes of a set, by the class index. */
    membersOf(set) {
        return this.#members[set] ?? [];
    }
    #codeOf(text, where) {
        const members = [...new Set(namesIn(text, where))].map((name) => this.classes.codeOf(name)).sort((a, b) => a - b);
        const key = members.join();
        const known = this.#codes.get(key);
        if (known !== undefined)
            return known;
        this.#codes.set(key, this.#members.length);
        return this.#members.push(members) - 1;
    }
}
/** The set at a row as text, `cat|dog` in the order of the classes. @param flags whether each class is in it, by row. */
function setText(flags, classes, row) {
    const names = classes.filter((_, place) => flags[place]?.[row] === 1);
    return names.length === 0 ? NONE : names.join(SEPARATOR);
}
function namesIn(text, where) {
    const trimmed = text.trim();
    if (trimmed === NONE)
        return [];
    const names = trimmed.startsWith("[") ? fromJson(trimmed) : trimmed.split(SEPARATOR).map((name) => name.trim());
    if (names === undefined || names.includes(""))
        throw notASet(text, where());
    return names;
}
function fromJson(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every(isScalar) ? value.map(String) : undefined;
    }
    catch {
        return undefined;
    }
}
function isScalar(value) {
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
function notASet(text, where) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
        code: "E206",
        message: `${where}: ${JSON.stringify(text)} is no list of classes.`,
        hint: 'Write the classes of a row as `cat|dog` or `["cat", "dog"]`, and `[]` for a row that carries none.',
    });
}


/***/ }),

/***/ 63940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ shareOfPercent),
/* harmony export */   au: () => (/* binding */ quantity),
/* harmony export */   av: () => (/* binding */ nonNegativeQuantity)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88532);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42037);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83052);



const QUANTITY = /^([+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\s?(\/?[a-zA-Z\u00b5\u03bc]+|%)$/u;
const EXPECTED = 'a number, a percentage such as "1%" or a quantity such as "300ms"';
/** A number, a percentage, or a number with its unit: `0.01`, `"1%"`, `"300ms"`, `"1.5 GiB"`. What it is worth depends on what it limits. */
const quantity = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(QUANTITY, EXPECTED)], EXPECTED)
    .transform((written, context) => {
    if (typeof written === "number")
        return written;
    const [, digits = "", name = ""] = QUANTITY.exec(written) ?? [];
    const unit = (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .unitNamed */ .iS)(name);
    if (unit !== undefined && Number.isFinite(Number(digits)))
        return { amount: Number(digits), unit };
    const message = unit === undefined ? unknownUnit(written, name) : `"${written}" is no finite number`;
    context.addIssue({ code: "custom", message });
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .NEVER */ .tm;
});
/** A quantity that is 0 or more. */
const nonNegativeQuantity = quantity.superRefine((written, context) => {
    const amount = typeof written === "number" ? written : written.amount;
    if (amount >= 0)
        return;
    context.addIssue({ code: "too_small", minimum: 0, inclusive: true, origin: "number", input: amount, message: "" });
});
function unknownUnit(written, name) {
    const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name, _units_js__WEBPACK_IMPORTED_MODULE_0__/* .unitNames */ .PH);
    const advice = meant === undefined ? `there are ${_units_js__WEBPACK_IMPORTED_MODULE_0__/* .unitNames */ .PH.join(", ")}` : `the nearest is "${meant}"`;
    return `"${written}" has the unknown unit "${name}"; ${advice}`;
}
/** A percentage as the share that it is: "1.1%" is 0.011, of which 1.1 / 100 falls short. */
function shareOfPercent(percent) {
    return Number((percent / 100).toPrecision(15));
}


/***/ }),

/***/ 21583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ cellName),
/* harmony export */   Yf: () => (/* binding */ noValues),
/* harmony export */   _G: () => (/* binding */ gatherNumbers),
/* harmony export */   jB: () => (/* binding */ upTo),
/* harmony export */   me: () => (/* binding */ gatherCodes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _table_spare_doubles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22972);


/** 0, 1, … `count` - 1: all rows of a table in its order. A loop, because `Int32Array.from` takes ten times as long. */
function upTo(count) {
    const numbers = new Int32Array(count);
    for (let number = 0; number < count; number++)
        numbers[number] = number;
    return numbers;
}
/** The values at the rows; NaN for a row that is not there. */
function gatherNumbers(values, rows) {
    const gathered = (0,_table_spare_doubles_js__WEBPACK_IMPORTED_MODULE_1__/* .takeDoubles */ .qS)(rows.length);
    for (let index = 0; index < rows.length; index++)
        gathered[index] = values[rows[index] ?? -1] ?? Number.NaN;
    return gathered;
}
/** The codes at the rows; -1 for a row that is not there. */
function gatherCodes(codes, rows) {
    const gathered = new Int32Array(rows.length);
    for (let index = 0; index < rows.length; index++)
        gathered[index] = codes[rows[index] ?? -1] ?? -1;
    return gathered;
}
/** How errors name a cell: `a.csv, line 17, column "score"`. */
function cellName({ table, rows }, index, column) {
    return `${table.uri}, ${table.where(rows[index] ?? 0)}, column "${column}"`;
}
/** The error for a column of which no compared row has a usable value. */
function noValues({ table, rows }, name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
        code: "E206",
        message: `${table.uri}, column "${name}": not one of the ${rows.length} compared rows has a value.`,
        hint: "Check how the file was written; a model without any output cannot be judged.",
    });
}


/***/ }),

/***/ 67233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ sortValues),
/* harmony export */   t: () => (/* binding */ isNumberText)
/* harmony export */ });
const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Whether a canonical text writes a finite number. */
function isNumberText(text) {
    return plainNumber.test(text);
}
/** Canonical texts in the order that people expect: by number when all are numbers, else by code unit. */
function sortValues(texts) {
    return texts.every(isNumberText) ? texts.toSorted(byNumber) : texts.toSorted(byCodeUnit);
}
function byNumber(a, b) {
    return Number(a) - Number(b) || byCodeUnit(a, b);
}
function byCodeUnit(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 28705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ auditJsonSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98439);
/* harmony import */ var _v1_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37314);


/** JSON Schema (draft 7) of the audit record, as published in schema/audit.v1.schema.json. */
function auditJsonSchema() {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .toJSONSchema */ .bl(_v1_js__WEBPACK_IMPORTED_MODULE_0__/* .auditSchema */ .d, { target: "draft-7" });
}


/***/ }),

/***/ 68773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ changedRows),
  j: () => (/* binding */ rowReports)
});

// EXTERNAL MODULE: ./lib/metrics/row-variables.js
var row_variables = __webpack_require__(8173);
;// CONCATENATED MODULE: ./lib/changed-rows/class-kinds.js
/** How a row changes where a prediction is right or wrong. */
const classKinds = ["regressed", "fixed", "both-wrong"];
const [REGRESSED, FIXED, BOTH_WRONG, NONE] = [0, 1, 2, -1];
/** Position in `classKinds` of each row, by the codes of label and predictions; -1 where both models say the same. */
function kindOfCodes({ label, before, after, }) {
    return (row) => {
        if (before[row] === after[row])
            return NONE;
        if (before[row] === label[row])
            return REGRESSED;
        return after[row] === label[row] ? FIXED : BOTH_WRONG;
    };
}

;// CONCATENATED MODULE: ./lib/changed-rows/class-changes.js


/**
 * Joined rows that the two models put into different classes; undefined when labels or predictions are not read. An
 * invalid prediction is wrong. The loss is the log loss, in which a missing score is a certain error, or without scores
 * the 0-1 loss.
 */
function classChanges(comparison) {
    const { reference, candidate } = comparison;
    const label = candidate.label;
    const before = reference?.prediction;
    const after = candidate.prediction;
    if (reference === undefined || label === undefined || before === undefined || after === undefined)
        return undefined;
    const kindOf = kindOfCodes({ label, before, after });
    const scored = isScored(reference) && isScored(candidate);
    return {
        kinds: classKinds,
        loss: scored ? "log_loss" : "zero_one_loss",
        scored,
        kindOf,
        lossDifference: scored
            ? logLossDifference(reference, candidate, comparison)
            : (row) => zeroOneDifference[kindOf(row)] ?? 0,
        outputs: (row) => ({
            label: comparison.classes[label[row] ?? -1],
            reference: outputsOf(reference, comparison.classes, row),
            candidate: outputsOf(candidate, comparison.classes, row),
        }),
    };
}
const zeroOneDifference = [1, -1, 0];
function isScored({ score, scores }) {
    return score !== undefined || scores !== undefined;
}
/** Asked for the changed rows alone, of which there are few. */
function logLossDifference(reference, candidate, comparison) {
    const lossOf = (side, row) => (0,row_variables/* logLoss */._1)((0,row_variables/* probabilityOf */.RY)(side, comparison, { code: side.label?.[row] ?? -1, row }));
    return (row) => lossOf(candidate, row) - lossOf(reference, row);
}
function outputsOf(side, classes, row) {
    const prediction = classes[side.prediction?.[row] ?? -1];
    const score = side.scores === undefined ? side.score?.[row] : side.scores[side.label?.[row] ?? -1]?.[row];
    return { prediction, score: Number.isNaN(score) ? undefined : score };
}

// EXTERNAL MODULE: ./lib/metrics/quantile/pinball-loss.js
var pinball_loss = __webpack_require__(2265);
;// CONCATENATED MODULE: ./lib/changed-rows/loss-changes.js
const [WORSE, BETTER, loss_changes_NONE] = [0, 1, -1];
/** Joined rows whose loss grew or shrank. The loss of an output that is not usable is infinite: it is worse than any other. */
function lossChanges({ before, after, ...told }) {
    const lossBefore = infiniteWhereNaN(before);
    const lossAfter = infiniteWhereNaN(after);
    return {
        ...told,
        kinds: ["worse", "better"],
        kindOf: (row) => {
            const was = lossBefore[row] ?? Number.NaN;
            const is = lossAfter[row] ?? Number.NaN;
            if (was === is)
                return loss_changes_NONE;
            return is > was ? WORSE : BETTER;
        },
        lossDifference: (row) => (lossAfter[row] ?? Number.NaN) - (lossBefore[row] ?? Number.NaN),
    };
}
function infiniteWhereNaN(losses) {
    const complete = new Float64Array(losses.length);
    for (let row = 0; row < losses.length; row++) {
        const loss = losses[row] ?? Number.NaN;
        complete[row] = Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss;
    }
    return complete;
}

;// CONCATENATED MODULE: ./lib/changed-rows/task-changes.js
/** The number at a row; undefined where there is none. */
function numberAt(values, row) {
    const value = values?.[row];
    return Number.isNaN(value) ? undefined : value;
}

;// CONCATENATED MODULE: ./lib/changed-rows/forecast-changes.js



/**
 * Joined rows whose mean pinball loss over the levels grew or shrank, which orders them as the weighted interval score does;
 * undefined when labels or quantiles are not read.
 */
function forecastChanges({ reference, candidate }) {
    if (reference === undefined || !isComplete(reference) || !isComplete(candidate))
        return undefined;
    return lossChanges({
        loss: "pinball_loss",
        scored: false,
        before: (0,pinball_loss/* meanPinballLosses */.n)(reference),
        after: (0,pinball_loss/* meanPinballLosses */.n)(candidate),
        outputs: (row) => ({
            label: numberAt(candidate.label, row),
            reference: forecast_changes_outputsOf(reference, row),
            candidate: forecast_changes_outputsOf(candidate, row),
        }),
    });
}
function isComplete({ label, quantiles = [] }) {
    return label !== undefined && quantiles.length > 0;
}
function forecast_changes_outputsOf(side, row) {
    return { prediction: forecastText(side, row), score: undefined };
}
/** The lowest, the median and the highest of the forecast quantiles, as far as there are any: `[4, 6.5, 9]`. */
function forecastText({ quantiles = [] }, row) {
    const last = quantiles.length - 1;
    const shown = quantiles.filter(({ level }, place) => place === 0 || place === last || level === 0.5);
    const values = shown.flatMap(({ values: column }) => numberAt(column, row) ?? []);
    return values.length === 0 ? undefined : `[${values.map((value) => Number(value.toPrecision(DIGITS))).join(", ")}]`;
}
/** Enough to find the row again, and to read three of them in a line. */
const DIGITS = 6;

// EXTERNAL MODULE: ./lib/metrics/ranking/ndcg.js
var ndcg = __webpack_require__(66842);
;// CONCATENATED MODULE: ./lib/changed-rows/query-changes.js




/**
 * Joined queries whose NDCG over the whole list fell or rose, with linear gains and ties averaged. What is shown of a
 * query is its NDCG in place of a score: which items a list holds, and where, is more than a row can say.
 */
function queryChanges(comparison) {
    const { reference, candidate } = comparison;
    if (reference === undefined)
        return undefined;
    const variable = (0,row_variables/* required */.mw)(ndcg/* ndcg */.x.variables({})[0], "NDCG");
    const before = variable.values(reference, comparison);
    const after = variable.values(candidate, comparison);
    return lossChanges({
        loss: "ndcg_loss",
        scored: true,
        before: before.map((value) => 1 - value),
        after: after.map((value) => 1 - value),
        outputs: (row) => ({
            label: undefined,
            reference: { prediction: undefined, score: numberAt(before, row) },
            candidate: { prediction: undefined, score: numberAt(after, row) },
        }),
    });
}

;// CONCATENATED MODULE: ./lib/changed-rows/score-changes.js


/**
 * Joined rows whose score got worse or better; undefined when no scores are read, or while nobody has said which way a
 * score gets better: then no gate judges it either.
 */
function scoreChanges({ reference, candidate }, direction) {
    const before = reference?.score;
    const after = candidate.score;
    if (before === undefined || after === undefined || direction === undefined)
        return undefined;
    const sign = direction === "higher_is_better" ? -1 : 1;
    return lossChanges({
        loss: "score",
        scored: true,
        before: before.map((score) => sign * score),
        after: after.map((score) => sign * score),
        outputs: (row) => ({
            label: undefined,
            reference: { prediction: undefined, score: numberAt(before, row) },
            candidate: { prediction: undefined, score: numberAt(after, row) },
        }),
    });
}

// EXTERNAL MODULE: ./lib/align/label-sets.js
var label_sets = __webpack_require__(3289);
// EXTERNAL MODULE: ./lib/metrics/multilabel/wrong-classes.js
var wrong_classes = __webpack_require__(27723);
;// CONCATENATED MODULE: ./lib/changed-rows/set-changes.js



/**
 * Joined rows for which the two models predict different sets of classes; undefined when labels or predictions are not
 * read. Right is the exact set; an invalid prediction is wrong in every class. The loss is the number of wrong classes.
 */
function setChanges({ reference, candidate, classes }) {
    const { label } = candidate;
    const before = reference?.prediction;
    const after = candidate.prediction;
    if (reference === undefined || label === undefined || before === undefined || after === undefined)
        return undefined;
    const wrongBefore = (0,wrong_classes/* wrongClasses */.E)(reference);
    const wrongAfter = (0,wrong_classes/* wrongClasses */.E)(candidate);
    const textOf = (flags, row) => flags && (0,label_sets/* setText */.c)(flags, classes, row);
    const outputsOf = ({ prediction, predictionSets }, row) => {
        const isValid = (prediction?.[row] ?? -1) >= 0;
        return { prediction: isValid ? textOf(predictionSets, row) : undefined, score: undefined };
    };
    return {
        kinds: classKinds,
        loss: "wrong_classes",
        scored: false,
        kindOf: kindOfCodes({ label, before, after }),
        lossDifference: (row) => (wrongAfter[row] ?? Number.NaN) - (wrongBefore[row] ?? Number.NaN),
        outputs: (row) => ({
            label: textOf(candidate.labelSets, row),
            reference: outputsOf(reference, row),
            candidate: outputsOf(candidate, row),
        }),
    };
}

;// CONCATENATED MODULE: ./lib/changed-rows/value-changes.js



/** Joined rows whose absolute error grew or shrank; undefined when labels or predictions are not read. */
function valueChanges(comparison) {
    const { reference, candidate } = comparison;
    if (reference === undefined || !value_changes_isComplete(reference) || !value_changes_isComplete(candidate))
        return undefined;
    return lossChanges({
        loss: "absolute_error",
        scored: false,
        before: row_variables/* absoluteError */.ij.values(reference, comparison),
        after: row_variables/* absoluteError */.ij.values(candidate, comparison),
        outputs: (row) => ({
            label: numberAt(candidate.label, row),
            reference: value_changes_outputsOf(reference, row),
            candidate: value_changes_outputsOf(candidate, row),
        }),
    });
}
function value_changes_isComplete({ label, prediction }) {
    return label !== undefined && prediction !== undefined;
}
function value_changes_outputsOf({ prediction }, row) {
    return { prediction: numberAt(prediction, row), score: undefined };
}

;// CONCATENATED MODULE: ./lib/changed-rows/find-changed-rows.js






/** What a change is in each task. */
const changesOf = {
    binary: classChanges,
    multiclass: classChanges,
    multilabel: setChanges,
    regression: valueChanges,
    quantile: forecastChanges,
    ranking: queryChanges,
    scores: scoreChanges,
};
/** The rows on which the two models differ, if they are joined and what a change means is known. */
function findChangedRows(comparison, direction) {
    if (comparison.pairing !== "joined")
        return undefined;
    const changes = changesOf[comparison.task](comparison, direction);
    return changes && gathered(changes, comparison.candidate.rows);
}
/** Counted first, so that no array has to grow. */
function gathered({ kindOf, lossDifference, ...told }, rowCount) {
    let count = 0;
    for (let row = 0; row < rowCount; row++)
        if (kindOf(row) >= 0)
            count++;
    const changed = {
        ...told,
        rows: new Int32Array(count),
        kind: new Uint8Array(count),
        lossDifference: new Float64Array(count),
    };
    let entry = 0;
    for (let row = 0; row < rowCount; row++) {
        const kind = kindOf(row);
        if (kind < 0)
            continue;
        changed.rows[entry] = row;
        changed.kind[entry] = kind;
        changed.lossDifference[entry] = lossDifference(row);
        entry++;
    }
    return changed;
}

// EXTERNAL MODULE: ./lib/align/value-order.js
var value_order = __webpack_require__(67233);
;// CONCATENATED MODULE: ./lib/changed-rows/csv-cell.js

/** A number as ECMAScript prints it, which reads back as the same double; empty where there is none. */
function numberCell(value) {
    return value !== undefined && Number.isFinite(value) ? String(value) : "";
}
/**
 * A text from data or config as a cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula. A text that is
 * a plain number, such as the class -1, stays as it is: it computes nothing, and can be joined with its file.
 */
function textCell(text) {
    if ((0,value_order/* isNumberText */.t)(text))
        return text;
    const inert = text.replace(spreadsheetStart, "'");
    return needsQuotes.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
// Where a spreadsheet begins a cell: at the start, and where the locale has another delimiter (semicolon, tab) after it or
// after a line break, since quotes inside a cell do not count there. What it then takes for a formula or skips: OWASP,
// CSV Injection, and ASVS 5.0, 1.2.10.
const spreadsheetStart = /^(?=[\t\r\n\0])|(?=[=+\-@\uff1d\uff0b\uff0d\uff20])(?<=(?:^|[;\t\r\n])[\s\p{Cc}\p{Cf}]*)/gu;
const needsQuotes = /[",;\p{Cc}\u2028\u2029]|^\s|\s$/u;

// EXTERNAL MODULE: ./lib/stats/sort-order.js
var sort_order = __webpack_require__(84866);
;// CONCATENATED MODULE: ./lib/changed-rows/worst-first.js

/**
 * The entries by descending loss difference, equal ones by the code units of their ids: an order that does not depend
 * on the order of the files.
 */
function worstFirst({ rows, lossDifference }, key) {
    const descending = new Float64Array(lossDifference.length);
    for (let entry = 0; entry < descending.length; entry++)
        descending[entry] = -(lossDifference[entry] ?? Number.NaN);
    const order = (0,sort_order/* sortOrder */.T6)(descending);
    const valueAt = (place) => descending[order[place] ?? 0] ?? Number.NaN;
    for (let start = 0; start < order.length;) {
        let end = start + 1;
        while (end < order.length && valueAt(end) === valueAt(start))
            end++;
        if (end - start > 1)
            sortByKey(order.subarray(start, end), (entry) => key(rows[entry] ?? -1));
        start = end;
    }
    return order;
}
/** Makes each key once: printing a number takes longer than comparing texts. */
function sortByKey(entries, keyOf) {
    const keyed = Array.from(entries, (entry) => ({ entry, key: keyOf(entry) }));
    keyed.sort((a, b) => byCodeUnit(a.key, b.key));
    for (const [place, { entry }] of keyed.entries())
        entries[place] = entry;
}
/** The first entries of one kind in the order of `worstFirst`, or of its reverse, without sorting the rest. */
function selectWorst(changed, key, { kind, sign, most }) {
    const { rows, lossDifference } = changed;
    const precedes = (a, b) => {
        const first = sign * (lossDifference[a] ?? Number.NaN);
        const second = sign * (lossDifference[b] ?? Number.NaN);
        return first === second ? key(rows[a] ?? -1) < key(rows[b] ?? -1) : first > second;
    };
    const selected = [];
    for (let entry = 0; entry < rows.length; entry++) {
        if (changed.kind[entry] !== kind)
            continue;
        const last = selected[most - 1];
        if (last !== undefined && !precedes(entry, last))
            continue;
        const place = selected.findIndex((other) => precedes(entry, other));
        selected.splice(place < 0 ? selected.length : place, 0, entry);
        if (selected.length > most)
            selected.pop();
    }
    return selected;
}
function byCodeUnit(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/changed-rows/flips-csv.js


/** Characters after which a piece is handed on; a file of a million rows is never in memory as a whole. */
const PIECE = 65_536;
/**
 * Every changed row as CSV, worst first, in pieces of whole lines: the columns of the id, then `kind`, `label`, both
 * predictions, both scores where there are scores, and `loss_difference`. UTF-8 without a byte order mark, lines end in
 * "\n", what is not usable is empty.
 */
function* flipsCsv(changed, ids) {
    const columns = outputColumns(changed.scored);
    let piece = `${[...ids.names.map(textCell), "kind", ...columns.map(({ name }) => name), "loss_difference"].join(",")}\n`;
    const order = worstFirst(changed, ids.key);
    for (let place = 0; place < order.length; place++) {
        const entry = order[place] ?? 0;
        const row = changed.rows[entry] ?? -1;
        const outputs = changed.outputs(row);
        const cells = [
            ...ids.texts(row).map(textCell),
            changed.kinds[changed.kind[entry] ?? -1] ?? "",
            ...columns.map(({ value }) => outputCell(value(outputs))),
            numberCell(changed.lossDifference[entry]),
        ];
        piece += `${cells.join(",")}\n`;
        if (piece.length < PIECE)
            continue;
        yield piece;
        piece = "";
    }
    yield piece;
}
function outputColumns(scored) {
    const scores = [
        { name: "reference_score", value: ({ reference }) => reference.score },
        { name: "candidate_score", value: ({ candidate }) => candidate.score },
    ];
    return [
        { name: "label", value: ({ label }) => label },
        { name: "reference_prediction", value: ({ reference }) => reference.prediction },
        { name: "candidate_prediction", value: ({ candidate }) => candidate.prediction },
        ...(scored ? scores : []),
    ];
}
function outputCell(output) {
    return typeof output === "string" ? textCell(output) : numberCell(output);
}

// EXTERNAL MODULE: ./lib/align/ids.js
var ids = __webpack_require__(55567);
;// CONCATENATED MODULE: ./lib/changed-rows/row-ids.js

/** Reads the ids of a side from its table. @throws GateError E205 for a missing column, E206 for a row without an id. */
async function readRowIds(table, { tableRows }, names) {
    const readers = [];
    for (const name of names)
        readers.push((await (0,ids/* readIds */.Z)(table, [name])).text);
    const texts = (row) => readers.map((text) => text(tableRows[row] ?? -1));
    const [single] = readers;
    if (readers.length === 1 && single !== undefined) {
        const key = (row) => single(tableRows[row] ?? -1);
        return { names, texts, key };
    }
    return { names, texts, key: (row) => JSON.stringify(texts(row)) };
}

;// CONCATENATED MODULE: ./lib/changed-rows/changed-rows.js




/** Which of the changed rows leave the run: none (counts alone), the few worst, or those and all of them as a file. */
const rowReports = ["none", "sample", "all"];
/** At most so many rows of the sample got worse, and so many better. */
const SAMPLED = { worse: 20, better: 10 };
/**
 * Which joined rows changed between the models, and those of them that `report` lets out; undefined where that has no
 * meaning. Both tables hold the ids of joined rows; `table` is the candidate's.
 * @param direction which way a score gets better, in a task of scores.
 */
async function changedRows(comparison, table, report, direction) {
    const changed = findChangedRows(comparison, direction);
    if (changed === undefined)
        return undefined;
    const told = { loss: changed.loss, counts: countsOf(changed) };
    if (report === "none")
        return { ...told, sample: [], csv: undefined };
    const ids = await readRowIds(table, comparison.candidate, comparison.facts.joinColumns);
    const csv = report === "all" ? { [Symbol.iterator]: () => flipsCsv(changed, ids) } : undefined;
    return { ...told, sample: sampleOf(changed, ids), csv };
}
function countsOf({ kinds, kind }) {
    const counts = kinds.map(() => 0);
    for (let entry = 0; entry < kind.length; entry++) {
        const code = kind[entry] ?? 0;
        counts[code] = (counts[code] ?? 0) + 1;
    }
    return kinds.map((name, code) => ({ kind: name, rows: counts[code] ?? 0 }));
}
function sampleOf(changed, ids) {
    const entries = [
        ...selectWorst(changed, ids.key, { kind: 0, sign: 1, most: SAMPLED.worse }),
        ...selectWorst(changed, ids.key, { kind: 1, sign: -1, most: SAMPLED.better }),
    ];
    return entries.flatMap((entry) => {
        const row = changed.rows[entry] ?? -1;
        const kind = changed.kinds[changed.kind[entry] ?? -1];
        const lossDifference = changed.lossDifference[entry] ?? Number.NaN;
        return kind === undefined ? [] : [{ kind, id: ids.texts(row), lossDifference, ...changed.outputs(row) }];
    });
}


/***/ }),

/***/ 98918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xh: () => (/* binding */ faultyKey),
/* harmony export */   eJ: () => (/* binding */ faulty),
/* harmony export */   jV: () => (/* binding */ formatPath)
/* harmony export */ });
/** A fault of the value at `path`. */
function faulty(path, text) {
    return { path, at: "value", text };
}
/** A fault of the key at the end of `path`. */
function faultyKey(path, text) {
    return { path, at: "key", text };
}
/** The path as people write it: `gates[2].max_drop.absolute`; keys that are not plain words in quotes; empty for the root. */
function formatPath(path) {
    return path.map(formatStep).join("");
}
function formatStep(step, depth) {
    if (typeof step === "number")
        return `[${step}]`;
    // A key can be any text, also a line break with a workflow command after it.
    if (!/^[\w-]+$/u.test(step))
        return `[${JSON.stringify(step)}]`;
    return depth === 0 ? step : `.${step}`;
}


/***/ }),

/***/ 24932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ configSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./lib/align/comparison.js
var comparison = __webpack_require__(94268);
// EXTERNAL MODULE: ./lib/units.js
var units = __webpack_require__(83052);
// EXTERNAL MODULE: ./lib/align/fraction.js
var fraction = __webpack_require__(64555);
;// CONCATENATED MODULE: ./lib/align/schema.js



// In every schema of the config, the error text of a value is a noun phrase: it completes "… is not ‹a column name›."
const columnName = schemas/* string */.YjP("the name of a column").min(1, "the name of a column");
const columnNames = schemas/* array */.YOg(columnName).min(1, "at least one column is needed");
const quantileMap = schemas/* record */.g1P(schemas/* string */.YjP(), columnName, "a map from level to column, such as `{0.1: p10, 0.9: p90}`")
    .refine((columns) => Object.keys(columns).length > 0, "needs at least one level")
    .refine((columns) => Object.keys(columns).every((level) => Number(level) > 0 && Number(level) < 1), "needs levels between 0 and 1, such as `{0.1: p10, 0.9: p90}`")
    .refine((columns) => new Set(Object.keys(columns).map(Number)).size === Object.keys(columns).length, "names a level twice");
const CLASS_COLUMNS = "the name of a column, or a map from class to column";
const classMap = schemas/* record */.g1P(schemas/* string */.YjP(), columnName)
    .refine((columns) => Object.keys(columns).length > 0, "needs at least one class")
    .refine((columns) => !Object.hasOwn(columns, ""), "has a class without a name")
    .meta({ minProperties: 1 });
/** One column of classes or values; or, of sets of classes, a column of 0 and 1 for each class. */
const outcomeColumn = schemas/* union */.KCZ([columnName, classMap], CLASS_COLUMNS);
/** What the values of a column can be said to be, where the files do not show it. */
const columnValueKinds = ["numeric", "categorical", "text", "timestamp"];
const kindMap = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* enum */.k5n(columnValueKinds, "a kind of column"), "a map from column to kind, such as `{zip: categorical, comment: text}`")
    .refine((kinds) => Object.keys(kinds).length > 0, "needs at least one column")
    .refine((kinds) => !Object.hasOwn(kinds, ""), "has a column without a name")
    .meta({ minProperties: 1 });
/** Which column of the tables plays which part. */
const columnsSchema = schemas/* strictObject */.rej({
    id: schemas/* union */.KCZ([columnName, columnNames], "the name of a column, or a list of names")
        .optional()
        .meta({ description: "Column, or columns together, by which the rows of the two files are joined." }),
    label: outcomeColumn.optional().meta({
        description: "Ground truth. In a multilabel task also a map from class to a column of 0 and 1.",
    }),
    prediction: outcomeColumn.optional().meta({
        description: "Predicted class (classification), classes such as `cat|dog` or a map from class to a column of 0 and 1 (multilabel), " +
            "or value (regression).",
    }),
    score: schemas/* union */.KCZ([columnName, classMap], CLASS_COLUMNS).optional().meta({
        description: "Probability of the positive class, or a map from class to the column of its probability (multiclass).",
    }),
    positive_class: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()], "the value of a class (text, a number, true or false)")
        .transform(String)
        .optional()
        .meta({ description: 'The label that counts as positive in a binary task. Default: "1", or "true".' }),
    threshold: schemas/* number */.aig().min(0, "a number from 0 to 1").max(1, "a number from 0 to 1").optional().meta({
        description: "Score at or above which a row is predicted positive, when there is no prediction column. Default: 0.5.",
    }),
    quantiles: quantileMap.optional().meta({
        description: "Forecasts of quantiles: a map from level to column, such as `{0.1: p10, 0.5: p50, 0.9: p90}`.",
    }),
    weight: columnName.optional().meta({ description: "Weight of each row, 0 or more." }),
    cluster: columnName.optional().meta({
        description: "Group of rows that are not independent (user, conversation, document, time block); intervals then count groups, not rows.",
    }),
    block: columnName.optional().meta({
        description: "Block of an interleaved measurement (reference, candidate, candidate, reference …), with the same names in both files. Gates on latency " +
            "then compare block with block: rows of one block share the state of the machine and are no independent evidence. At least 5 blocks.",
    }),
    machine: columnName.optional().meta({
        description: "Machine (host, instance type, CPU) that the row was measured on. Where it is not the same in both files, a change of latency or of " +
            "resources only warns, as `policy.cross_machine` says.",
    }),
    latency_ms: columnName.optional().meta({
        description: "Time that the model took for the row, in milliseconds unless `latency_unit` says otherwise.",
    }),
    latency_unit: schemas/* enum */.k5n(units/* unitsOfTime */.WE, "a unit of time").optional().meta({
        description: "Unit of the numbers in the column of the latency: they are read as milliseconds. Default: ms.",
    }),
    query: columnName.optional().meta({
        description: "Query (user, session) whose items are ranked; needed in a ranking, where it is what is compared.",
    }),
    timestamp: columnName.optional().meta({ description: "When the prediction was made." }),
    features: schemas/* union */.KCZ([schemas/* literal */.euz("*"), schemas/* array */.YOg(columnName)], '"*" or a list of column names')
        .optional()
        .meta({ description: 'Columns watched for drift; "*" takes every column without another part.' }),
    kinds: kindMap.optional().meta({
        description: "What columns hold, where the files do not show it: numeric (`grade: numeric`), categorical (`zip: categorical`, " +
            "numbers that are names), text (`comment: text`, also identifiers) or timestamp (only its missing values are compared). " +
            "Default: as both files show. Numbers are numeric; true and false, and text with at most 20 or with often repeated values, " +
            "categorical; other text is text.",
    }),
}, {
    error: (issue) => issue.code === "invalid_type" ? "a mapping from part to column, such as `label: churned`" : undefined,
});
const count = schemas/* int */.Whr().min(0);
const pairingRules = schemas/* strictObject */.rej({
    min_join_rate: fraction/* share */.uM
        .default(0.999)
        .meta({ description: "Share of the rows of each file that must find their partner." }),
    max_duplicates: count.default(0).meta({ description: "Rows whose id occurred before in the same file." }),
    max_label_disagreement: count
        .default(0)
        .meta({ description: "Joined rows whose label differs between the two files." }),
});
const pairingSchema = schemas/* union */.KCZ([schemas/* literal */.euz("none"), pairingRules], "`none` or a mapping of min_join_rate, max_duplicates and max_label_disagreement");
const SAMPLE = "a share above 0 and up to 1, such as 10%";
/** Share of the rows that is judged. */
const sampleSchema = fraction/* fraction */.zO.pipe(schemas/* number */.aig().gt(0, SAMPLE).max(1, SAMPLE));

;// CONCATENATED MODULE: ./lib/discover/schema.js

const schema_columnName = schemas/* string */.YjP("the name of a column").min(1, "the name of a column");
/** The search for slices that nobody has named: `discover: {}` is enough. */
const discoverSchema = schemas/* strictObject */.rej({
    columns: schemas/* union */.KCZ([schemas/* literal */.euz("*"), schemas/* array */.YOg(schema_columnName).min(1, "at least one column is needed")], '"*" or a list of column names')
        .default("*")
        .meta({ description: 'Columns whose values make the slices; "*" takes every column without another part.' }),
    max_level: schemas/* int */.Whr("1, 2 or 3").min(1, "1, 2 or 3").max(3, "1, 2 or 3").default(2).meta({
        description: "How many columns a slice may combine.",
    }),
    top: schemas/* int */.Whr("a whole number from 1").min(1, "a whole number from 1").max(50, "at most 50").default(5).meta({
        description: "Slices that are tested: those with the highest scores. The fewer, the sharper each test.",
    }),
    min_rows: schemas/* int */.Whr("a whole number from 2").min(2, "a whole number from 2").optional().meta({
        description: "Rows that a slice needs in each half of the data. Default: 1 % of a half, at least 30.",
    }),
    alpha: schemas/* number */.aig("a number above 0, at most 1")
        .gt(0, "a number above 0, at most 1")
        .max(1, "a number above 0, at most 1")
        .default(0.95)
        .meta({
        description: "Weight of a slice's error against its size in the score; near 1 finds small bad slices, lower finds large ones.",
    }),
    severity: schemas/* enum */.k5n(["error", "warn", "info"], "a severity").default("warn").meta({
        description: "What a slice counts as in which the candidate is significantly worse. error: it blocks.",
    }),
});

// EXTERNAL MODULE: ./lib/gates/schema.js + 2 modules
var schema = __webpack_require__(83008);
// EXTERNAL MODULE: ./lib/latency/index.js + 9 modules
var latency = __webpack_require__(41835);
// EXTERNAL MODULE: ./lib/latency/milliseconds.js
var milliseconds = __webpack_require__(39482);
;// CONCATENATED MODULE: ./lib/latency/schema.js



const uri = schemas/* string */.YjP("a path or an https URL").min(1, "a path or an https URL");
const word = schemas/* string */.YjP("a name").min(1, "a name");
const source = schemas/* strictObject */.rej({
    uri: uri.meta({ description: "Path in the workspace or https URL of one file." }),
    format: schemas/* enum */.k5n(latency/* latencyFormats */.l.map(({ name }) => name), "a format of latencies")
        .optional()
        .meta({ description: "What the file is. Default: told by its content." }),
    unit: schemas/* enum */.k5n(milliseconds/* timeUnits */.F7, "a unit of time")
        .optional()
        .meta({ description: "Of its times, where the file does not tell." }),
    metric: word.optional().meta({ description: "The histogram of Prometheus or the trend of k6 that is meant." }),
    labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP("a text"), "a mapping from label to value")
        .optional()
        .meta({ description: "Labels of Prometheus, or tags of k6's points, that are meant." }),
    benchmark: word.optional().meta({ description: "The benchmark of pytest that is meant." }),
    machine: word
        .optional()
        .meta({ description: "Name of the machine it was measured on, where the file does not tell." }),
});
const file = schemas/* union */.KCZ([uri.transform((path) => ({ uri: path })), source], "a path, an https URL, or a mapping of uri and format");
/** Where latencies come from, when not from a column of the predictions. */
const latencySchema = schemas/* strictObject */.rej({
    reference: file.optional().meta({ description: "Load test or benchmark of the model in use." }),
    candidate: file.meta({ description: "Load test or benchmark of the model to be merged." }),
});

// EXTERNAL MODULE: ./lib/table/table-format.js
var table_format = __webpack_require__(58706);
;// CONCATENATED MODULE: ./lib/reference/schema.js


const schema_uri = schemas/* string */.YjP("a path or an https URL").min(1, "a path or an https URL");
const headers = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z0-9-]{1,64}$/, "a header"), schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "a variable"))
    .meta({
    description: "Headers of the request for an https URL, each with the name of the environment variable that holds its value: `{Authorization: PREDICTIONS_AUTH}`.",
});
const fileMapping = schemas/* strictObject */.rej({
    uri: schema_uri.meta({
        description: "Path in the workspace (globs allowed), https URL, or another source that docs/reference/sources.md lists.",
    }),
    format: schemas/* enum */.k5n(table_format/* tableFormats */.j, "a format").optional().meta({ description: "Format, when the name does not tell." }),
    headers: headers.optional(),
});
/** A file of rows: candidate or labels. */
const fileSchema = schemas/* union */.KCZ([schema_uri.transform((path) => ({ uri: path })), fileMapping], "a path, an https URL, or a mapping of uri and format");
const days = schemas/* union */.KCZ([
    schemas/* int */.Whr().positive(),
    schemas/* string */.YjP()
        .regex(/^[1-9]\d{0,3} ?(?:days?|d)$/)
        .transform((text) => Number.parseInt(text, 10)),
], "a number of days, such as `30 days`");
const referenceMapping = fileMapping.extend({
    uri: schema_uri.meta({
        description: "`auto`: what the base branch's last good run published. Else a path in the workspace (globs allowed), an https URL, or another source.",
    }),
    max_age: days.optional().meta({ description: "Days after which the reference is stale." }),
    on_stale: schemas/* enum */.k5n(["warn", "fail"], "warn or fail")
        .optional()
        .meta({ description: "What a stale reference does. Default: warn." }),
    branch: schemas/* string */.YjP("a branch").min(1, "a branch").optional().meta({
        description: "With auto: the branch whose runs publish. Default: the repository's default branch.",
    }),
    workflow: schemas/* string */.YjP("a workflow").min(1, "a workflow").optional().meta({
        description: "With auto: file name of the workflow whose runs publish. Default: the workflow that runs.",
    }),
});
/** Where the predictions of the model in use come from. */
const referenceSchema = schemas/* union */.KCZ([schema_uri.transform((path) => ({ uri: path })), referenceMapping], "auto, a path, an https URL, or a mapping of uri and format");
/** `2 of 3`. */
const scheduleSchema = schemas/* strictObject */.rej({
    fail_after: schemas/* string */.YjP("`2 of 3`")
        .regex(/^[1-9] of [1-9]$/, "`2 of 3`")
        .transform((text) => ({ failures: Number(text[0]), runs: Number(text.at(-1)) }))
        .refine(({ failures, runs }) => failures <= runs, "at most as many failures as runs, such as `2 of 3`")
        .optional()
        .meta({
        description: "Of scheduled runs: how many of the last runs, this one among them, must fail before one blocks and opens an issue; fewer are a warning. Default: one is enough.",
    }),
});

// EXTERNAL MODULE: ./lib/slices/schema.js
var slices_schema = __webpack_require__(64020);
;// CONCATENATED MODULE: ./lib/config/schema.js








const configSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1, "a version of this format").meta({ description: "Version of this file's format." }),
    name: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, "a name (a letter or digit, then letters, digits, `.`, `_` and `-`; at most 64 in all)")
        .default("model-gate")
        .meta({ description: "Name of the gate; keys its comment and artifact when a repository has several." }),
    task: schemas/* enum */.k5n(comparison/* tasks */.v, "a task").meta({ description: "What the model does." }),
    reference: referenceSchema.optional().meta({
        description: "Predictions of the model in use; `auto` for those that the base branch published. Also accepted as `baseline`.",
    }),
    pinned: fileSchema.optional().meta({
        description: "A second reference that stays, such as the last release: each `max_drop`, `max_increase` and `min_gain` holds against it too, so that small losses cannot add up.",
    }),
    candidate: fileSchema
        .optional()
        .meta({ description: "Predictions of the model to be merged. Also accepted as `current`." }),
    labels: fileSchema.optional().meta({ description: "Ground truth in a file of its own, joined by id." }),
    latency: latencySchema.optional().meta({
        description: "Output of a load tool or a benchmark, whose latencies, throughput and errors gates judge; instead of `columns.latency_ms`.",
    }),
    columns: columnsSchema.meta({ description: "Which column of the files plays which part." }),
    pairing: pairingSchema
        .prefault({})
        .meta({ description: 'How rows are paired; "none" compares two different samples.' }),
    sample: sampleSchema.optional().meta({
        description: "Share of the rows that is judged, such as `10%`, where the files are too large. Which rows is told from `columns.id` (in a ranking " +
            "`columns.query`) alone, so that it is the same ones in each file and run; checks of the data still see every row. Every report " +
            "says that it is a sample.",
    }),
    policy: schema/* policySchema */.wh.prefault({}).meta({ description: "How the evidence is turned into a verdict." }),
    schedule: scheduleSchema.optional().meta({ description: "What is different in a scheduled run." }),
    gates: schemas/* array */.YOg(schema/* gateSchema */.Tp, "a list of gates")
        .min(1, "without a gate nothing would be judged")
        .meta({ description: "What is judged: limits on metrics and on drift." }),
    slices: schemas/* array */.YOg(slices_schema/* sliceSchema */.g, "a list of slices")
        .default([])
        .meta({ description: "Parts of the rows that are judged beside the whole." }),
    discover: discoverSchema
        .optional()
        .meta({ description: "Searches for slices that nobody named and the candidate is worse on; `{}` is enough." }),
});


/***/ }),

/***/ 24854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readSynonyms),
/* harmony export */   m: () => (/* binding */ synonyms)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98918);

/** Accepts other names of the two files, each in the place of ours, not beside it. */
function readSynonyms(written) {
    const used = synonyms.filter(([, other]) => Object.hasOwn(written, other));
    const clashes = used.filter(([ours]) => Object.hasOwn(written, ours));
    const renamed = new Map(used.filter((pair) => !clashes.includes(pair)));
    const config = Object.fromEntries(Object.entries(written).flatMap(([key, value]) => {
        const ours = used.find(([, other]) => other === key)?.[0];
        if (ours === undefined)
            return [[key, value]];
        return renamed.has(ours) ? [[ours, value]] : [];
    }));
    return {
        config,
        faults: clashes.map(([ours, other]) => (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .faultyKey */ .Xh)([other], `is another name of \`${ours}\`, which is there too; keep one of them.`)),
        asWritten: ([first, ...rest]) => (first === undefined ? [] : [renamed.get(String(first)) ?? first, ...rest]),
    };
}
/** Our key, and another that means the same. */
const synonyms = [
    ["reference", "baseline"],
    ["candidate", "current"],
];


/***/ }),

/***/ 46343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ estimatedMetrics)
});

;// CONCATENATED MODULE: ./lib/estimates/expected-cells.js
/**
 * The confusion matrix that calibrated probabilities lead to expect, for the class at `index` against the rest (NannyML).
 * @param times how often each row counts; undefined: once.
 */
function expectedCells({ classes, prediction }, index, probability, times) {
    const code = classes[index] ?? -1;
    let [truePositives, falsePositives, falseNegatives, trueNegatives] = [0, 0, 0, 0];
    for (let row = 0; row < prediction.length; row++) {
        const weight = times === undefined ? 1 : (times[row] ?? 0);
        const positive = weight * (probability[row] ?? Number.NaN);
        if (prediction[row] === code) {
            truePositives += positive;
            falsePositives += weight - positive;
        }
        else {
            falseNegatives += positive;
            trueNegatives += weight - positive;
        }
    }
    return { truePositives, falsePositives, falseNegatives, trueNegatives };
}

// EXTERNAL MODULE: ./lib/estimates/expected-ranking.js
var expected_ranking = __webpack_require__(36016);
;// CONCATENATED MODULE: ./lib/estimates/estimated-metrics.js


/** In the order of the docs. */
const estimatedMetrics = [
    {
        name: "roc_auc",
        definition: "Area under the curve of expected true and false positives in the order of the scores, by trapezoids.",
        estimate: (rows) => meanOver(rows, (index) => (0,expected_ranking/* expectedRocAuc */.eD)(rankedBy(rows, index))),
    },
    {
        name: "average_precision",
        definition: "Σ (gain of expected recall) · (expected precision there) in the order of the scores, row by row.",
        estimate: (rows) => meanOver(rows, (index) => (0,expected_ranking/* expectedAveragePrecision */.Wq)(rankedBy(rows, index))),
    },
    {
        name: "accuracy",
        definition: "Mean probability of the predicted class.",
        estimate: accuracy,
    },
    ofCells("f1", "TP / (TP + (FP + FN) / 2)", ({ truePositives: tp, falsePositives: fp, falseNegatives: fn }) => [
        tp,
        tp + (fp + fn) / 2,
    ]),
    ofCells("precision", "TP / (TP + FP)", ({ truePositives: tp, falsePositives: fp }) => [tp, tp + fp]),
    ofCells("recall", "TP / (TP + FN)", ({ truePositives: tp, falseNegatives: fn }) => [tp, tp + fn]),
    ofCells("specificity", "TN / (TN + FP)", ({ trueNegatives: tn, falsePositives: fp }) => [tn, tn + fp]),
];
/** A ratio of expected counts. 0 where its denominator is, in the mean over classes; alone it then has no value. */
function ofCells(name, formula, terms) {
    return {
        name,
        definition: `${formula} of the expected counts.`,
        estimate: (rows) => {
            const isAlone = rows.probabilities.length === 1;
            return meanOver(rows, (index) => {
                const [numerator, denominator] = terms(cellsOf(rows, index));
                if (denominator > 0)
                    return numerator / denominator;
                return isAlone ? Number.NaN : 0;
            });
        },
    };
}
function accuracy(rows) {
    if (rows.probabilities.length === 1) {
        const { truePositives, falsePositives, falseNegatives, trueNegatives } = cellsOf(rows, 0);
        return (truePositives + trueNegatives) / (truePositives + falsePositives + falseNegatives + trueNegatives);
    }
    let [correct, all] = [0, 0];
    for (const index of rows.probabilities.keys()) {
        const { truePositives, falsePositives } = cellsOf(rows, index);
        correct += truePositives;
        all += truePositives + falsePositives;
    }
    return correct / all;
}
function cellsOf({ sample, probabilities, times }, index) {
    return expectedCells(sample, index, probabilities[index] ?? new Float64Array(0), times);
}
function rankedBy({ orders, probabilities, times }, index) {
    const none = { order: new Uint32Array(0), runEnd: new Uint32Array(0) };
    return { ...(orders[index] ?? none), probability: probabilities[index] ?? new Float64Array(0), times };
}
function meanOver({ probabilities }, of) {
    let sum = 0;
    for (const index of probabilities.keys())
        sum += of(index);
    return sum / probabilities.length;
}


/***/ }),

/***/ 36016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wq: () => (/* binding */ expectedAveragePrecision),
/* harmony export */   eD: () => (/* binding */ expectedRocAuc),
/* harmony export */   rG: () => (/* binding */ descending)
/* harmony export */ });
/* harmony import */ var _stats_sort_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84866);

/** Throws a RangeError on NaN. */
function descending(scores) {
    const order = (0,_stats_sort_order_js__WEBPACK_IMPORTED_MODULE_0__/* .sortOrder */ .T6)(scores).reverse();
    const runEnd = new Uint32Array(order.length);
    for (let at = order.length - 1; at >= 0; at--) {
        const same = at + 1 < order.length && scores[order[at] ?? 0] === scores[order[at + 1] ?? 0];
        runEnd[at] = same ? (runEnd[at + 1] ?? 0) : at + 1;
    }
    return { order, runEnd };
}
/**
 * Area under the ROC curve of expected true and false positives, by trapezoids; both sums are rounded to five decimals, as
 * NannyML does. Rows of one score share their mean probability, so that their order in the file is no matter. NaN where no
 * positive, or no negative, is expected.
 */
function expectedRocAuc(ranked) {
    let [area, trues, falses] = [0, 0, 0];
    walk(ranked, (sumOfTrue, rows) => {
        const [higher, wider] = [round5(sumOfTrue), round5(rows - sumOfTrue)];
        area += ((wider - falses) * (higher + trues)) / 2;
        [trues, falses] = [higher, wider];
    });
    return area / (trues * falses);
}
/** Sum of the gains of recall, each times the precision there, row by row as NannyML does. NaN where no positive is expected. */
function expectedAveragePrecision(ranked) {
    let [sum, trues] = [0, 0];
    walk(ranked, (sumOfTrue, rows) => {
        const higher = round5(sumOfTrue);
        sum += (higher - trues) * (higher / rows);
        trues = higher;
    });
    return sum / trues;
}
/** Steps through the rows and tells the sum of the probabilities and the count of the rows so far. */
function walk(ranked, step) {
    const { order, runEnd } = ranked;
    let [sumOfTrue, rows] = [0, 0];
    for (let start = 0; start < order.length;) {
        const end = runEnd[start] ?? order.length;
        const mean = meanOver(ranked, start, end);
        for (let at = start; at < end; at++) {
            const weight = weightAt(ranked, at);
            if (weight === 0)
                continue;
            sumOfTrue += weight * mean;
            rows += weight;
            step(sumOfTrue, rows);
        }
        start = end;
    }
}
function meanOver(ranked, start, end) {
    const { order, probability } = ranked;
    if (end === start + 1)
        return probability[order[start] ?? 0] ?? Number.NaN;
    let [sum, rows] = [0, 0];
    for (let at = start; at < end; at++) {
        const weight = weightAt(ranked, at);
        sum += weight * (probability[order[at] ?? 0] ?? Number.NaN);
        rows += weight;
    }
    return rows === 0 ? 0 : sum / rows;
}
function weightAt({ order, times }, at) {
    return times === undefined ? 1 : (times[order[at] ?? 0] ?? 0);
}
/** To five decimals, halves to even, as numpy.round. */
function round5(value) {
    const scaled = value * 1e5;
    const down = Math.floor(scaled);
    const rest = scaled - down;
    const up = rest > 0.5 || (rest === 0.5 && down % 2 !== 0);
    return (up ? down + 1 : down) / 1e5;
}


/***/ }),

/***/ 4000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkGateSchema),
/* harmony export */   p: () => (/* binding */ checkGateName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
/* harmony import */ var _quality_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39157);
/* harmony import */ var _quality_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67195);
/* harmony import */ var _gate_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61298);




/** A rule that the data of the candidate must keep. */
const checkGateSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    check: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_quality_index_js__WEBPACK_IMPORTED_MODULE_0__/* .checks */ .A.map((check) => check.name), "a check")
        .meta({ description: "Name of a check; docs/reference/checks.md lists them." }),
    name: _gate_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .gateName */ .h2.optional().meta({ description: "Name of the gate in reports. Default: the check with its columns." }),
    ..._quality_options_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOptions */ .Jr,
    severity: _gate_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .severity */ .yf.default("error"),
});
/** The name of the gate in reports: its own, or the check with the columns that it names: `range[age,income]`. */
function checkGateName({ check, name, columns, types, where }) {
    if (name !== undefined)
        return name;
    if (where !== undefined)
        return `${check}[${where}]`;
    const named = types === undefined ? columns : Object.keys(types);
    return named === undefined || named === "*" ? check : `${check}[${named.join(",")}]`;
}


/***/ }),

/***/ 70104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ driftGateSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./lib/align/fraction.js
var fraction = __webpack_require__(64555);
// EXTERNAL MODULE: ./lib/drift/auto.js
var auto = __webpack_require__(36656);
;// CONCATENATED MODULE: ./lib/drift/compat/compat-measurement.js
const compatTools = ["evidently", "nannyml"];

// EXTERNAL MODULE: ./lib/drift/index.js + 39 modules
var drift = __webpack_require__(26481);
// EXTERNAL MODULE: ./lib/gates/gate-parts.js
var gate_parts = __webpack_require__(61298);
;// CONCATENATED MODULE: ./lib/gates/drift-gate-schema.js






const limitsOfParts = schemas/* strictObject */.rej(Object.fromEntries(auto/* autoMethods */.uw.map((method) => [method, fraction/* nonNegative */.rG.optional()])))
    .refine((limits) => Object.keys(limits).length > 0, "needs at least one method, such as `psi: 0.2`")
    .meta({ minProperties: 1 });
const limit = schemas/* union */.KCZ([fraction/* nonNegative */.rG, limitsOfParts], "a number, or for `drift: auto` a mapping from method to number, such as `{psi: 0.2, missing_rate: 5%}`");
/** A limit on the difference between the distributions of a column in the two files. */
const driftGateSchema = schemas/* strictObject */.rej({
    drift: schemas/* enum */.k5n(["auto", ...drift/* driftMethods */.m.map((method) => method.name)], "a drift method").meta({
        description: "auto, the recommended methods for the kind of each column, or the name of one; docs/reference/drift.md lists them.",
    }),
    name: gate_parts/* gateName */.h2.optional().meta({ description: "Name of the gate in reports. Default: the method." }),
    columns: schemas/* union */.KCZ([
        schemas/* literal */.euz("*"),
        schemas/* array */.YOg(schemas/* string */.YjP("the name of a column").min(1, "the name of a column"))
            .min(1, "at least one column is needed"),
    ], '"*" or a list of column names')
        .default("*")
        .meta({ description: 'Columns of the file, or "*": the features, the score, the prediction and the label.' }),
    compat: schemas/* enum */.k5n(compatTools, "a tool")
        .optional()
        .meta({
        description: "Take the number, the threshold and the decision of another tool exactly as they are: evidently or nannyml. auto is then the " +
            "tool's own choice, and `max` replaces its threshold in its own sense. docs/compat.md says what is equal, and to which version.",
    }),
    max: limit.optional().meta({
        description: "Largest effect that is not yet drift. Default: the method's own. With auto a number is the limit of the distances (not of " +
            "missing_rate, new_categories and out_of_range, which are shares of rows), a mapping those of the methods in it.",
    }),
    fail_above: limit.optional().meta({
        description: "An effect above this blocks although the severity is warn; written as `max`. Usual: 0.25 for psi and wasserstein, 0.2 for " +
            "other distances, 5% for shares of rows.",
    }),
    drift_share: fraction/* share */.uM.optional().meta({
        description: "Share of the watched columns that may drift. The gate then has one verdict for all columns; those of single columns are " +
            "shown for information.",
    }),
    severity: gate_parts/* severity */.yf.default("warn"),
});


/***/ }),

/***/ 30130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sz: () => (/* binding */ LABEL_SHIFT),
/* harmony export */   jB: () => (/* binding */ estimatedGateSchema),
/* harmony export */   pK: () => (/* binding */ estimatedGateName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
/* harmony import */ var _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64555);
/* harmony import */ var _estimates_estimated_metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46343);
/* harmony import */ var _gate_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61298);




const LABEL_SHIFT = "label_shift";
/** Names for `estimated` in a gate. */
const estimateNames = [..._estimates_estimated_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .estimatedMetrics */ .g.map(({ name }) => name), LABEL_SHIFT];
/** A limit on what a metric is estimated to be while its labels are not there yet. */
const estimatedGateSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    estimated: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(estimateNames, "a metric that can be estimated without labels")
        .meta({ description: "Name of an estimate; docs/reference/estimates.md lists them." }),
    name: _gate_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .gateName */ .h2.optional().meta({ description: "Name of the gate in reports. Default: estimated, and the metric." }),
    min: _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .fraction */ .zO.optional().meta({ description: "The candidate's estimate must be at least this." }),
    max_drop: _gate_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .change */ .Zg
        .optional()
        .meta({ description: "How much lower than the reference's estimate it may be. A number alone is absolute." }),
    max: _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .nonNegative */ .rG.optional().meta({
        description: "For label_shift: largest distance between the shares of the labels that is no shift yet. Default: 0.1.",
    }),
    calibrate_on: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["reference", "candidate"], "a file with labels")
        .optional()
        .meta({
        description: "Whose labelled rows show what a score is worth. reference: the scores are of the same model on new data. candidate: it has " +
            "labelled rows of its own. Default: reference with `pairing: none`, else candidate.",
    }),
    severity: _gate_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .severity */ .yf.default("warn"),
});
/** What reports call it. */
function estimatedGateName({ name, estimated }) {
    return name ?? `estimated ${estimated}`;
}


/***/ }),

/***/ 61298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zg: () => (/* binding */ change),
/* harmony export */   h2: () => (/* binding */ gateName),
/* harmony export */   yf: () => (/* binding */ severity)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64555);


const severities = ["error", "warn", "info", "off"];
const changeBounds = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    absolute: _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .nonNegative */ .rG
        .optional()
        .meta({ description: "In the unit of the metric; for metrics from 0 to 1, `1%` is one percentage point." }),
    relative: _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .nonNegative */ .rG.optional().meta({ description: "As a share of the reference's value." }),
})
    .refine((limit) => Object.keys(limit).length > 0, "needs `absolute`, `relative` or both")
    .meta({ minProperties: 1 });
const change = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([_align_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .nonNegative */ .rG.transform((absolute) => ({ absolute })), changeBounds], 'a number, a percentage such as "1%", or a mapping of absolute and relative');
const severity = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(severities, "a severity").meta({
    description: "error: a failure blocks. warn: it is shown as a warning. info: shown, never counted. off: not judged.",
});
const gateName = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP("a name").min(1, "a name");


/***/ }),

/***/ 83008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tp: () => (/* binding */ gateSchema),
  ek: () => (/* binding */ isCheckGate),
  TI: () => (/* binding */ isDriftGate),
  uH: () => (/* binding */ isEstimatedGate),
  nI: () => (/* binding */ modes),
  wh: () => (/* binding */ policySchema),
  $U: () => (/* binding */ writtenMetricGate)
});

// UNUSED EXPORTS: metricGateSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./lib/align/fraction.js
var fraction = __webpack_require__(64555);
// EXTERNAL MODULE: ./lib/changed-rows/changed-rows.js + 14 modules
var changed_rows = __webpack_require__(68773);
// EXTERNAL MODULE: ./lib/metrics/index.js + 84 modules
var metrics = __webpack_require__(56796);
// EXTERNAL MODULE: ./lib/metrics/options.js
var options = __webpack_require__(10879);
// EXTERNAL MODULE: ./lib/gates/check-gate-schema.js
var check_gate_schema = __webpack_require__(4000);
// EXTERNAL MODULE: ./lib/gates/drift-gate-schema.js + 1 modules
var drift_gate_schema = __webpack_require__(70104);
// EXTERNAL MODULE: ./lib/gates/estimated-gate-schema.js
var estimated_gate_schema = __webpack_require__(30130);
// EXTERNAL MODULE: ./lib/gates/gate-parts.js
var gate_parts = __webpack_require__(61298);
// EXTERNAL MODULE: ./lib/align/quantity.js
var quantity = __webpack_require__(63940);
// EXTERNAL MODULE: ./lib/units.js
var units = __webpack_require__(83052);
;// CONCATENATED MODULE: ./lib/gates/in-units.js



/** The gate with every quantity in the unit of what it is held against: `0.3s` of a latency in milliseconds is 300. */
function inUnits(gate, context) {
    const { share_over: cut, per_slice: slices, pinned } = gate;
    const measured = gate.unit ?? metrics/* metrics */.q.find(({ name }) => name === gate.metric)?.unit ?? "score";
    const limited = cut === undefined ? measured : "share";
    const asker = { gate, context };
    return {
        ...gate,
        ...limitsIn(gate, limited, { ...asker, path: [] }),
        ...(cut !== undefined && { share_over: numberIn(cut, measured, { ...asker, path: ["share_over"] }) }),
        ...(pinned !== undefined && {
            pinned: pinned === "off" ? pinned : limitsIn(pinned, limited, { ...asker, path: ["pinned"] }),
        }),
        ...(slices !== undefined && {
            per_slice: Object.fromEntries(Object.entries(slices).map(([name, own]) => [
                name,
                limitsIn(own, limited, { ...asker, path: ["per_slice", name] }),
            ])),
        }),
    };
}
function limitsIn(written, unit, asker) {
    const at = (kind) => ({ ...asker, path: [...asker.path, kind] });
    const { min, max, max_drop: drop, max_increase: increase, min_gain: least, max_gain: most } = written;
    return {
        ...(min !== undefined && { min: numberIn(min, unit, at("min")) }),
        ...(max !== undefined && { max: numberIn(max, unit, at("max")) }),
        ...(drop !== undefined && { max_drop: changeIn(drop, unit, at("max_drop")) }),
        ...(increase !== undefined && { max_increase: changeIn(increase, unit, at("max_increase")) }),
        ...(least !== undefined && { min_gain: changeIn(least, unit, at("min_gain")) }),
        ...(most !== undefined && { max_gain: changeIn(most, unit, at("max_gain")) }),
    };
}
function changeIn(written, unit, asker) {
    const { absolute } = written;
    return absolute === undefined
        ? { relative: "relative" in written ? written.relative : undefined }
        : { ...written, absolute: numberIn(absolute, unit, asker) };
}
function numberIn(written, unit, asker) {
    if (typeof written === "number")
        return written;
    const { amount, unit: own } = written;
    // Whether a percentage says anything of the metric is asked with all that is known of the config.
    if (own === "%" && unit !== "%")
        return (0,quantity/* shareOfPercent */.Eo)(amount);
    const number = (0,units/* isPhysical */.wV)(unit) ? (0,units/* converted */.H$)(amount, own, unit) : undefined;
    if (number === undefined) {
        const message = `"${amount}${own}" is in ${unitText(own)}, where ${whyNot(unit, asker)}`;
        asker.context.addIssue({ code: "custom", message, path: [...asker.path] });
    }
    return number ?? 0;
}
/** Which units would have done. */
function whyNot(unit, { gate: { metric, share_over: cut }, path }) {
    if ((0,units/* isPhysical */.wV)(unit)) {
        const alike = units/* unitNames */.PH.filter((name) => (0,units/* kindOfUnit */.S_)(name) === (0,units/* kindOfUnit */.S_)(unit));
        return `${metric} is measured in ${unitText(unit)}: write it in ${alike.join(", ")}`;
    }
    if (cut !== undefined && path.at(-1) === "share_over")
        return "the column has no unit; name it by `unit`";
    if (cut !== undefined)
        return "a share of the rows is limited: write a percentage";
    if (unit === "share")
        return `${metric} is a share of 1: write a percentage`;
    const ofColumn = columnMetrics.has(metric) ? "; name that of the column by `unit`" : ": write a number";
    return `${metric} has no unit${ofColumn}`;
}
const columnMetrics = new Set(["mean", "sum", "percentile", "rate"]);
function unitText(unit) {
    return `${unit} (${(0,units/* kindOfUnit */.S_)(unit)})`;
}

;// CONCATENATED MODULE: ./lib/gates/metric-limits.js



const changeBounds = schemas/* strictObject */.rej({
    absolute: quantity/* nonNegativeQuantity */.av.optional().meta({
        description: "In the unit of the metric, or with a unit of its own: `5ms`; for metrics from 0 to 1, `1%` is one percentage point.",
    }),
    relative: fraction/* nonNegative */.rG.optional().meta({ description: "As a share of the reference's value." }),
})
    .refine((limit) => Object.keys(limit).length > 0, "needs `absolute`, `relative` or both")
    .meta({ minProperties: 1 });
const change = schemas/* union */.KCZ([quantity/* nonNegativeQuantity */.av.transform((absolute) => ({ absolute })), changeBounds], 'a number, a percentage such as "1%", a quantity such as "5ms", or a mapping of absolute and relative');
/** The limits of a gate on a metric, as written: what their units come to depends on the metric. */
const metricLimits = {
    min: quantity/* quantity */.au.optional().meta({ description: "The candidate's value must be at least this." }),
    max: quantity/* quantity */.au.optional().meta({ description: "The candidate's value must be at most this: `90%`, `0.25`, `300ms`." }),
    max_drop: change.optional().meta({
        description: "How much lower than the reference it may be (metrics where higher is better). A number alone is absolute.",
    }),
    max_increase: change.optional().meta({
        description: "How much higher than the reference it may be (metrics where lower is better). A number alone is absolute.",
    }),
    min_gain: change
        .optional()
        .meta({ description: "How much better than the reference it must be. A number alone is absolute." }),
    max_gain: change.optional().meta({
        description: "How much better than the reference it may be before the gain is suspicious. A number alone is absolute.",
    }),
};
const { max_drop, max_increase, min_gain, max_gain } = metricLimits;
/** What a gate holds against the pinned reference, where that is not what it holds against the reference. */
const pinnedLimits = schemas/* union */.KCZ([
    schemas/* literal */.euz("off"),
    schemas/* strictObject */.rej({ max_drop, max_increase, min_gain, max_gain })
        .refine((given) => Object.keys(given).length > 0, "needs at least one limit, such as `max_drop`")
        .meta({ minProperties: 1 }),
], "off, or limits on the change since the pinned reference, such as `{max_drop: 3%}`");
const limitsSchema = schemas/* strictObject */.rej(metricLimits);

;// CONCATENATED MODULE: ./lib/gates/schema.js











const modes = ["strict", "balanced", "lenient", "point"];
const modeOf = schemas/* enum */.k5n(modes, "a mode").meta({
    description: "How evidence becomes a verdict; strict passes only what is proven, lenient fails only what is proven, point ignores " +
        "the evidence and compares the bare numbers, as other tools do.",
});
const sliceLimits = schemas/* strictObject */.rej(metricLimits)
    .refine((given) => Object.keys(given).length > 0, "needs at least one limit, such as `max_drop`")
    .meta({ minProperties: 1 });
/** A limit on a metric, on the whole data and on slices, as it is written. */
const writtenMetricGate = schemas/* strictObject */.rej({
    metric: schemas/* enum */.k5n(metrics/* metrics */.q.map((metric) => metric.name), "a metric")
        .meta({ description: "Name of a metric; docs/reference/metrics.md lists them." }),
    name: gate_parts/* gateName */.h2
        .optional()
        .meta({ description: "Name of the gate in reports. Default: made from the metric and its options." }),
    ...options/* metricOptions */.L5,
    ...metricLimits,
    fail_if: schemas/* enum */.k5n(["any_exceeded", "all_exceeded"]).default("any_exceeded").meta({
        description: "Whether one exceeded limit is enough to fail, or all of the gate's limits must be exceeded.",
    }),
    slices: schemas/* union */.KCZ([schemas/* literal */.euz("*"), schemas/* array */.YOg(schemas/* string */.YjP())], '"*" or a list of slice names')
        .default("*")
        .meta({
        description: 'Slices judged beside the whole: "*" for all, a list of names (or of columns of `by`: `region`, `region & device`), ' +
            "or [] for none.",
    }),
    per_slice: schemas/* record */.g1P(schemas/* string */.YjP(), sliceLimits)
        .optional()
        .meta({
        description: "Limits for single slices, by name or, for all slices of a `by`, by its columns. Each replaces the gate's limit of " +
            "the same kind there; the others stay. A slice that is named here is judged also when `slices` leaves it out.",
    }),
    pinned: pinnedLimits.optional().meta({
        description: "Limits on the change since the pinned reference, on the whole data and on the slices of the gate; off for none. Default: the gate's own " +
            "`max_drop`, `max_increase` and `min_gain`, but for latency and resources, which are not held against it: they were measured at another time.",
    }),
    mode: modeOf.optional().meta({ description: "How evidence becomes a verdict here. Default: policy.mode." }),
    family: schemas/* string */.YjP("a name")
        .min(1, "a name")
        .optional()
        .meta({
        description: "Gates of one family share the chance of a false alarm (Holm). Default: all gates of severity error are one family " +
            "on the whole data and one on the slices.",
    }),
    severity: gate_parts/* severity */.yf.default("error"),
});
/** The same with every limit in the unit of the metric. */
const metricGateSchema = writtenMetricGate.transform(inUnits);
const gateSchema = schemas/* union */.KCZ([metricGateSchema, drift_gate_schema/* driftGateSchema */.G, check_gate_schema/* checkGateSchema */.H, estimated_gate_schema/* estimatedGateSchema */.jB], "a gate; a gate has one of `metric`, `drift`, `check` and `estimated`");
const policySchema = schemas/* strictObject */.rej({
    mode: modeOf.default("balanced"),
    confidence: fraction/* fraction */.zO
        .pipe(schemas/* number */.aig().min(0.5, "a confidence from 0.5 to 0.9999").max(0.9999, "a confidence from 0.5 to 0.9999"))
        .default(0.95)
        .meta({ description: "Confidence of the one-sided bounds that decide." }),
    proportion_interval: schemas/* enum */.k5n(["wilson", "clopper-pearson"], "an interval").default("wilson").meta({
        description: "Interval of a single proportion. clopper-pearson never covers less than its level, and is wider for it.",
    }),
    on_inconclusive: schemas/* enum */.k5n(["pass", "warn", "fail"])
        .default("warn")
        .meta({ description: "What an inconclusive gate counts as." }),
    on_missing_reference: schemas/* enum */.k5n(["fail", "warn", "pass"])
        .default("fail")
        .meta({ description: "What a gate on change counts as when there is no reference." }),
    min_samples: schemas/* int */.Whr().min(2).default(30).meta({ description: "Fewer rows than this are shown but not judged." }),
    max_invalid_rate: fraction/* share */.uM.default(0).meta({
        description: "Share of either model's rows whose prediction or score may be missing or not a number. Such rows count as wrong " +
            "in classification and are left out elsewhere, where they would flatter the model. Also the share of the rows that may " +
            "have no latency, or no value in a column that a gate names, where a gate judges it.",
    }),
    same_machine: schemas/* boolean */.zMY("true or false").optional().meta({
        description: "Whether both models were measured on one machine, where no `columns.machine` tells. false: changes of latency and resources only warn.",
    }),
    cross_machine: schemas/* enum */.k5n(["warn", "fail"], "a way to take it")
        .default("warn")
        .meta({
        description: "What a change of latency or resources beyond its limit counts as when the models ran on different machines. Two identical builds " +
            "differ by more than 10 % in up to 47 % of such pairs on burstable cloud machines. Limits on a value (`max`) block either way.",
    }),
    min_label_coverage: fraction/* share */.uM.default(0).meta({
        description: "Share of the candidate's rows that must have a label where a gate on a metric judges them; fewer fail. Whatever it is, rows " +
            "without a label are counted and shown, and labelled rows that are not like the others are a warning.",
    }),
    waive_label: schemas/* string */.YjP("the name of a label")
        .min(1, "the name of a label")
        .max(100, "the name of a label")
        .optional()
        .meta({
        description: 'Label, such as "model-gate: waive", by which a person with write access waives the failures of a pull request for the commit that was ' +
            "run before it was set. Default: no label does.",
    }),
    report_rows: schemas/* enum */.k5n(changed_rows/* rowReports */.j, "a choice of rows")
        .default("sample")
        .meta({
        description: "Which joined rows that changed are told, by id with label, predictions and scores. none: only how many, and neither plots nor notes on drift name a category. sample: the 20 that got worse " +
            "most and the 10 that got better most, in the audit record and, shorter, in the comment. all: these, and every changed row in " +
            "flips.csv. Comments and artifacts of a public repository are public: choose none where ids are private.",
    }),
});
function isDriftGate(gate) {
    return "drift" in gate;
}
function isCheckGate(gate) {
    return "check" in gate;
}
function isEstimatedGate(gate) {
    return "estimated" in gate;
}


/***/ }),

/***/ 41835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ latencyFormats)
});

// EXTERNAL MODULE: ./lib/latency/milliseconds.js
var milliseconds = __webpack_require__(39482);
// EXTERNAL MODULE: ./lib/latency/refuse.js
var refuse = __webpack_require__(71584);
;// CONCATENATED MODULE: ./lib/latency/hgrm.js


const HEADER = /^[ \t]*"?Value"?[\s,]+"?Percentile"?[\s,]+"?TotalCount"?/mu;
const hgrm = {
    name: "hgrm",
    title: "HdrHistogram percentile output",
    description: "The text of `outputPercentileDistribution` (HdrHistogram 2 in Java, its ports in C, Go, JavaScript and Rust), as .hgrm or CSV.",
    definition: "Each line is a value and how many times are at most that (`TotalCount`), up to the precision of the histogram. A percentile between two lines is interpolated; its " +
        "bounds are not. HdrHistogram's own percentiles are nearest ranks. The file tells no unit: `unit` says what its values are in after the scaling ratio of the dump. Whether coordinated " +
        "omission was corrected, it does not tell either: record both sides in one way.",
    tells: { percentiles: "all", mean: "yes", share: "yes", throughput: "no", errors: "no" },
    takes: ["unit"],
    recognises: (text) => HEADER.test(text.slice(0, 4000)) && !/^Running .* test @/mu.test(text.slice(0, 4000)),
    parse: (file) => {
        const unit = (0,milliseconds/* givenUnit */.gF)(file, hgrm.title);
        return { ...percentileLines(file, unit), notes: [] };
    },
};
/** The lines below the header, as they also stand in the output of wrk2. */
function percentileLines(file, unit) {
    const lines = file.text.split("\n");
    const header = lines.findIndex((line) => HEADER.test(line));
    if (header < 0)
        throw noHeader(file);
    const { rows, footer } = body(file, lines, header);
    const n = totalOf(file, rows, { footer, header });
    const scaled = (value) => (0,milliseconds/* milliseconds */.Rz)(value, unit);
    return { latencies: histogramOf(rows, n, scaled), ...meanOf(footer, n, scaled) };
}
function totalOf(file, rows, { header, footer }) {
    const last = rows.at(-1);
    const line = last?.line ?? header + 1;
    // A footer without it is cut off, and so may be the numbers in it.
    const total = footer === "" ? countOfAll(last) : footerNumber(footer, "Total count");
    if (total === undefined)
        throw cutOff(file, line);
    if (total === 0)
        throw empty(file);
    if (last?.count !== total)
        throw otherTotal(file, line, { total, count: last?.count });
    return total;
}
/** As CSV the dump has no footer, but its last line is that of all times. */
function countOfAll(last) {
    return last?.share === 1 ? last.count : undefined;
}
/** HdrHistogram divides by n, not by n - 1. */
function meanOf(footer, n, scaled) {
    const mean = footerNumber(footer, "Mean");
    const deviation = footerNumber(footer, "StdDeviation");
    if (mean === undefined)
        return {};
    if (deviation === undefined || n < 2)
        return { mean: { value: scaled(mean) } };
    return { mean: { value: scaled(mean), deviation: scaled(deviation) * Math.sqrt(n / (n - 1)) } };
}
function body(file, lines, header) {
    const rows = [];
    for (let at = header + 1; at < lines.length; at++) {
        const text = (lines[at] ?? "").trim();
        if (text === "")
            continue;
        if (text.startsWith("#"))
            return { rows, footer: lines.slice(at).join("\n") };
        rows.push(row(file, text, { line: at + 1, before: rows.at(-1) }));
    }
    return { rows, footer: "" };
}
function row(file, text, { line, before }) {
    const [first, second, third] = text.split(/[\s,]+/u);
    const [value, share, count] = [Number(first), Number(second), Number(third)];
    const isRow = first !== "" && third !== undefined && Number.isFinite(value) && Number.isSafeInteger(count);
    if (!isRow) {
        const what = `${(0,refuse/* quoted */.TL)(text)} is no line of a value, its percentile and its TotalCount`;
        throw (0,refuse/* refuse */.TR)(file, { line, what, hint: "Check that the file was written to its end and is not changed." });
    }
    if (value < 0)
        throw (0,refuse/* refuse */.TR)(file, { code: "E206", line, what: `the value ${value} is below 0, which no time is`, hint });
    if (before !== undefined && (value < before.value || count < before.count)) {
        const what = `${value} at a count of ${count} comes after ${before.value} at ${before.count}; both must rise from line to line`;
        throw (0,refuse/* refuse */.TR)(file, { code: "E206", line, what, hint });
    }
    return { line, value, share, count };
}
const hint = "Write the dump anew from the recorded histogram.";
/**
 * Several lines may have one value; the last of them counts. The first value stands for times from a little below it, as the
 * histogram rounds up to its precision: at worst two digits.
 */
function histogramOf(rows, n, scaled) {
    const kept = rows.filter(({ value }, at) => rows[at + 1]?.value !== value);
    const least = rows[0]?.value ?? 0;
    return {
        kind: "histogram",
        n,
        edges: Float64Array.from([0.99 * least, ...kept.map(({ value }) => value)], scaled),
        counts: Float64Array.from([0, ...kept.map(({ count }) => count)]),
    };
}
function footerNumber(footer, name) {
    const found = new RegExp(`${name}\\s*=\\s*([0-9.eE+-]+)`, "u").exec(footer)?.[1];
    const number = Number(found);
    return found !== undefined && Number.isFinite(number) ? number : undefined;
}
function noHeader(file) {
    return (0,refuse/* refuse */.TR)(file, {
        what: "has no line `Value Percentile TotalCount 1/(1-Percentile)`",
        hint: "Write the file by `histogram.outputPercentileDistribution(stream, 5, 1.0)`.",
    });
}
function cutOff(file, line) {
    return (0,refuse/* refuse */.TR)(file, {
        line,
        what: "ends before the line `#[Max = …, Total count = …]`, so it was not written to its end",
        hint: "Wait for the load tool to end before the gate runs, and upload the whole file.",
    });
}
function empty(file) {
    return (0,refuse/* refuse */.TR)(file, {
        code: "E204",
        what: "has a Total count of 0: nothing was measured",
        hint: "Check that the load tool reached the service.",
    });
}
function otherTotal(file, line, found) {
    return (0,refuse/* refuse */.TR)(file, {
        line,
        what: `the last TotalCount is ${found.count ?? "missing"}, where Total count says ${found.total}`,
        hint: "Lines are missing: write the dump anew from the recorded histogram.",
    });
}

;// CONCATENATED MODULE: ./lib/latency/json.js

/** @throws GateError E203 where the text, or its line `line`, is no JSON object. */
function jsonObject(file, text, line) {
    const hint = "The file must be as the tool wrote it, to its end: wait for the tool to end before the gate runs.";
    const at = line === undefined ? {} : { line };
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (thrown) {
        throw (0,refuse/* refuse */.TR)(file, { ...at, what: `is no JSON${whereOf(thrown, text)}`, hint });
    }
    if (isObject(value))
        return value;
    throw (0,refuse/* refuse */.TR)(file, { ...at, what: `${(0,refuse/* written */.Mp)(value)} is no JSON object`, hint });
}
/** Where the parser stopped, by the position in its message; its words differ from one version of Node to the next. */
function whereOf(thrown, text) {
    const message = thrown instanceof Error ? thrown.message : "";
    const told = /position (\d+)/u.exec(message)?.[1];
    // Python writes NaN and Infinity, which JSON does not have and the parser gives no position for.
    const position = told === undefined ? text.search(/(?<=[:[,]\s*)-?(?:NaN|Infinity)\b/u) : Number(told);
    if (position >= text.length || message.startsWith("Unexpected end"))
        return ": it ends too early";
    if (position < 0)
        return "";
    const before = text.slice(0, position).split("\n");
    const place = `${before.length > 1 ? `line ${before.length}, ` : ""}column ${(before.at(-1) ?? "").length + 1}`;
    return `: ${(0,refuse/* quoted */.TL)(text.slice(position).split("\n", 1)[0] ?? "")} at ${place} was not expected`;
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The object under a key; an empty one where there is none. */
function objectAt(parent, key) {
    const value = parent[key];
    return isObject(value) ? value : {};
}
/**
 * The number under a key, undefined where there is none.
 * @param what the number's name in words, for the error
 * @throws GateError E206 where something else stands there, or a number below 0.
 */
function amountAt(file, parent, key, what) {
    const value = parent[key];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === "number" && Number.isFinite(value) && value >= 0)
        return value;
    throw (0,refuse/* refuse */.TR)(file, {
        code: "E206",
        what: `${what} is ${(0,refuse/* written */.Mp)(value)}; expected a number from 0`,
        hint: "The file must be as the tool wrote it.",
    });
}

;// CONCATENATED MODULE: ./lib/latency/k6-points.js



const k6Points = {
    name: "k6-points",
    title: "k6 points as JSON lines",
    description: "`k6 run --out json=points.json` (also gzipped): every request by itself.",
    definition: "Points of `http_req_duration` (or `metric`) in milliseconds, judged as rows of a table are: percentiles of type 7. `http_reqs` counts requests, `http_req_failed` those that failed, and the " +
        "span from the first to the last point is their time. `labels` keeps points with these tags, such as `{ name: predict }`; k6's own warm-up is not told apart.",
    tells: { percentiles: "all", mean: "yes", share: "yes", throughput: "yes", errors: "yes" },
    takes: ["metric", "labels"],
    recognises: (text) => /^\s*\{.*"type"\s*:\s*"(?:Metric|Point)"/u.test(text.slice(0, 4000).split("\n")[0] ?? ""),
    parse,
};
function parse(file) {
    (0,milliseconds/* refuseOtherUnit */.Ps)(file, k6Points.title, "ms");
    const metric = file.choice.metric ?? "http_req_duration";
    const found = collect(file, metric);
    if (found.values.length === 0)
        throw none(file, metric, found.metrics);
    return {
        latencies: { kind: "samples", values: Float64Array.from(found.values) },
        // The first of them starts the clock.
        ...(found.requests > 0 && {
            requests: found.requests,
            answered: found.requests - 1,
            seconds: (found.last - found.first) / 1000,
        }),
        ...(found.hasFailures && { errors: found.failures }),
        notes: [],
    };
}
function collect(file, metric) {
    const found = {
        values: [],
        metrics: new Set(),
        requests: 0,
        failures: 0,
        hasFailures: false,
        first: Infinity,
        last: -Infinity,
    };
    let line = 0;
    for (let start = 0; start < file.text.length;) {
        const end = file.text.indexOf("\n", start);
        const text = file.text.slice(start, end < 0 ? undefined : end);
        start = end < 0 ? file.text.length : end + 1;
        line++;
        if (text.trim() !== "")
            takePoint(file, { text, line, metric }, found);
    }
    return found;
}
const counters = new Set(["http_reqs", "http_req_failed"]);
function takePoint(file, { text, line, metric }, found) {
    const point = jsonObject(file, text, line);
    const name = String(point["metric"]);
    found.metrics.add(name);
    if (point["type"] !== "Point" || (name !== metric && !counters.has(name)))
        return;
    const data = objectAt(point, "data");
    if (!hasTags(data, file.choice.labels))
        return;
    const value = amountOf(file, line, { name, value: data["value"] });
    if (name === metric)
        found.values.push(value);
    if (name === "http_reqs")
        count(file, line, data, { value, found });
    if (name === "http_req_failed") {
        found.hasFailures = true;
        found.failures += value;
    }
}
function count(file, line, data, { value, found }) {
    const time = Date.parse(String(data["time"]));
    if (Number.isNaN(time)) {
        const what = `${(0,refuse/* written */.Mp)(data["time"])} is no time of a point`;
        throw (0,refuse/* refuse */.TR)(file, { code: "E206", line, what, hint: k6_points_hint });
    }
    found.requests += value;
    found.first = Math.min(found.first, time);
    found.last = Math.max(found.last, time);
}
function hasTags(data, labels = {}) {
    const tags = isObject(data["tags"]) ? data["tags"] : {};
    return Object.entries(labels).every(([name, value]) => tags[name] === value);
}
const k6_points_hint = "The file must be as k6 wrote it.";
function amountOf(file, line, { name, value }) {
    if (typeof value === "number" && Number.isFinite(value) && value >= 0)
        return value;
    const what = `the value of ${name} is ${(0,refuse/* written */.Mp)(value)}; expected a number from 0`;
    throw (0,refuse/* refuse */.TR)(file, { code: "E206", line, what, hint: k6_points_hint });
}
function none(file, metric, metrics) {
    return (0,refuse/* refuse */.TR)(file, {
        code: "E204",
        what: `has no point of ${(0,refuse/* quoted */.TL)(metric)}${file.choice.labels === undefined ? "" : " with these `labels`"}; it has points of ${[...metrics].join(", ")}`,
        hint: "Check that the load test reached the service, and `metric` and `labels` under `latency`.",
    });
}

// EXTERNAL MODULE: ./lib/latency/rising.js
var rising = __webpack_require__(3046);
;// CONCATENATED MODULE: ./lib/latency/k6-summary.js




const k6Summary = {
    name: "k6",
    title: "k6 summary as JSON",
    description: "`k6 run --summary-export=summary.json` (k6 0.26 and later), or the data that `handleSummary` gets, as JSON.",
    definition: "The trend `http_req_duration` in milliseconds, of all requests (or `metric`): its percentiles are of type 7. `http_reqs` counts requests and their rate, `http_req_failed` those that " +
        'failed (k6 calls them passes of that rate). A gate needs its percentile in `summaryTrendStats`, such as ["min", "med", "p(90)", "p(95)", "p(99)", "max", "count"]; the more neighbours ' +
        "it has there, the narrower are its bounds. `--out json` tells more.",
    tells: {
        percentiles: "those in `summaryTrendStats`",
        mean: "only in `mode: point`",
        share: "no",
        throughput: "yes",
        errors: "yes",
    },
    takes: ["metric"],
    recognises: (text) => text.trimStart().startsWith("{") &&
        /"metrics"\s*:\s*\{/u.test(text.slice(0, 1_000_000)) &&
        text.includes("http_req"),
    parse: k6_summary_parse,
};
function k6_summary_parse(file) {
    (0,milliseconds/* refuseOtherUnit */.Ps)(file, k6Summary.title, "ms");
    const root = jsonObject(file, file.text);
    const metrics = objectAt(root, "metrics");
    const name = file.choice.metric ?? "http_req_duration";
    const trend = trendOf(file, metrics, name);
    const requests = valuesOf(metrics["http_reqs"]);
    const count = amountAt(file, requests, "count", "the count of http_reqs");
    // A trend of some tags is of some of the requests.
    const isHttp = name.startsWith("http_req_") && !name.includes("{");
    const n = amountAt(file, trend, "count", `the count of ${name}`) ?? (isHttp ? count : undefined);
    if (n === 0 || (isHttp && count === 0))
        throw noRequests(file);
    const average = amountAt(file, trend, "avg", `avg of ${name}`);
    const countFrom = 'the option `summaryTrendStats: [..., "count"]` of k6';
    return {
        latencies: { kind: "percentiles", n, countFrom, points: (0,rising/* rising */.P)(file, points(file, trend, name)) },
        ...(average !== undefined && { mean: { value: average } }),
        ...(count !== undefined && { requests: count }),
        ...failures(file, metrics),
        ...duration(file, root, requests),
        notes: [],
    };
}
/** handleSummary has them under `values`, --summary-export directly. */
function valuesOf(metric) {
    if (!isObject(metric))
        return {};
    return isObject(metric["values"]) ? metric["values"] : metric;
}
function trendOf(file, metrics, name) {
    const trend = valuesOf(metrics[name]);
    if (Object.keys(trend).length > 0)
        return trend;
    const known = Object.keys(metrics).filter((each) => "max" in valuesOf(metrics[each]));
    throw (0,refuse/* refuse */.TR)(file, {
        code: file.choice.metric === undefined ? "E203" : "E102",
        what: `has no trend ${(0,refuse/* quoted */.TL)(name)}; it has ${known.length === 0 ? "none" : known.join(", ")}`,
        hint: "Name the trend to be judged by `metric` under `latency`.",
    });
}
const shares = { min: 0, med: 0.5, max: 1 };
function points(file, trend, name) {
    return Object.keys(trend).flatMap((key) => {
        const percent = /^p\((\d+(?:\.\d+)?)\)$/u.exec(key)?.[1];
        const share = percent === undefined ? shares[key] : Number((Number(percent) / 100).toPrecision(15));
        const value = share === undefined ? undefined : amountAt(file, trend, key, `${key} of ${name}`);
        return share === undefined || value === undefined ? [] : [{ share, value }];
    });
}
/** "passes" of the rate http_req_failed are the requests that failed. */
function failures(file, metrics) {
    const failed = amountAt(file, valuesOf(metrics["http_req_failed"]), "passes", "the passes of http_req_failed");
    return failed === undefined ? {} : { errors: failed };
}
function duration(file, root, requests) {
    const run = amountAt(file, objectAt(root, "state"), "testRunDurationMs", "testRunDurationMs");
    if (run !== undefined && run > 0)
        return { seconds: run / 1000 };
    const count = amountAt(file, requests, "count", "the count of http_reqs") ?? 0;
    const rate = amountAt(file, requests, "rate", "the rate of http_reqs") ?? 0;
    return count > 0 && rate > 0 ? { seconds: count / rate } : {};
}
function noRequests(file) {
    return (0,refuse/* refuse */.TR)(file, {
        code: "E204",
        what: "counts 0 requests: nothing was measured",
        hint: "Check that the load test reached the service.",
    });
}

;// CONCATENATED MODULE: ./lib/latency/prometheus-text.js

const SAMPLE = /^([a-zA-Z_:][\w:]*)_(bucket|sum|count)(?:\{(.*?)\})?\s+(\S+)(?:\s+#.*|\s+\S+)?\s*(?:#.*)?$/u;
const LABEL = /([a-zA-Z_]\w*)\s*=\s*"((?:[^"\\]|\\.)*)"\s*,?\s*/gu;
/** The histograms of a text exposition, in the order of the file. @throws GateError E203, E206 with the line. */
function seriesOf(file) {
    const found = new Map();
    file.text.split("\n").forEach((text, at) => {
        const [, name = "", part = "", inside = "", written = ""] = SAMPLE.exec(text.trim()) ?? [];
        if (name === "")
            return refuseBrokenBucket(file, text, at + 1);
        const { le, ...labels } = labelsOf(inside);
        const place = { file, line: at + 1, text };
        const value = Number(written);
        const key = JSON.stringify([name, Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
        const series = found.get(key) ?? { name, labels, buckets: [], sum: undefined, count: undefined };
        if (part === "sum")
            series.sum = value;
        else if (part === "count")
            series.count = value;
        else
            series.buckets.push({ line: at + 1, le: endOf(le, place), count: counted(written, place) });
        found.set(key, series);
    });
    return [...found.values()].filter(({ buckets }) => buckets.length > 0);
}
/** Other lines are other metrics; a bucket that cannot be read is a hole in the histogram. */
function refuseBrokenBucket(file, text, line) {
    if (!/^\s*[a-zA-Z_:][\w:]*_bucket\b/u.test(text))
        return;
    throw (0,refuse/* refuse */.TR)(file, { line, what: `${(0,refuse/* quoted */.TL)(text.trim())} is no bucket with a count`, hint: prometheus_text_hint });
}
const prometheus_text_hint = "Take the text as the service serves it at /metrics; if it was cut off, fetch it again.";
function labelsOf(text) {
    return Object.fromEntries(Array.from(text.matchAll(LABEL), ([, name = "", value = ""]) => [
        name,
        value.replaceAll(/\\(.)/gu, (_, escaped) => (escaped === "n" ? "\n" : escaped)),
    ]));
}
function endOf(le, { file, line, text }) {
    const end = le === "+Inf" ? Infinity : le === undefined || le.trim() === "" ? Number.NaN : Number(le);
    if (!Number.isNaN(end))
        return end;
    throw (0,refuse/* refuse */.TR)(file, { line, what: `${(0,refuse/* quoted */.TL)(text)} has no end \`le\` that is a number or +Inf`, hint: prometheus_text_hint });
}
function counted(written, { file, line }) {
    const value = Number(written);
    if (Number.isSafeInteger(value) && value >= 0)
        return value;
    throw (0,refuse/* refuse */.TR)(file, {
        code: "E206",
        line,
        what: `${(0,refuse/* quoted */.TL)(written)} is no count: a whole number from 0 is expected`,
        hint: prometheus_text_hint,
    });
}

;// CONCATENATED MODULE: ./lib/latency/prometheus.js



const prometheus = {
    name: "prometheus",
    title: "Prometheus text exposition",
    description: "What a service or an exporter serves at /metrics (text format 0.0.4 or OpenMetrics 1.0), with one classic histogram of latencies.",
    definition: "`_bucket{le=…}` are cumulative counts, `_sum / _count` is the mean. A percentile is interpolated in its bucket as histogram_quantile does; its bounds are ends of buckets, so narrow " +
        "buckets around the percentile and the promise make the gate sharper. Unit: seconds where the name ends in `_seconds`, milliseconds in `_milliseconds` or `_ms`, else `unit`. " +
        "`metric` and `labels` choose the series where there are several. The counters must begin with the test: a service that served before has other requests in them.",
    tells: {
        percentiles: "all, bounded by buckets",
        mean: "only in `mode: point`",
        share: "yes",
        throughput: "no",
        errors: "no",
    },
    takes: ["unit", "metric", "labels"],
    recognises: (text) => /^[a-zA-Z_:][\w:]*_bucket\{/mu.test(text),
    parse: prometheus_parse,
};
function prometheus_parse(file) {
    const chosen = choose(file, seriesOf(file));
    const unit = unitOf(file, chosen.name);
    const latencies = prometheus_histogramOf(file, chosen, unit);
    const { sum } = chosen;
    return {
        latencies,
        ...(sum !== undefined && Number.isFinite(sum) && { mean: { value: (0,milliseconds/* milliseconds */.Rz)(sum, unit) / latencies.n } }),
        requests: latencies.n,
        notes: [],
    };
}
function choose(file, all) {
    const { metric, labels = {} } = file.choice;
    const fitting = all.filter((series) => (metric === undefined || series.name === metric) &&
        Object.entries(labels).every(([name, value]) => series.labels[name] === value));
    const [only] = fitting;
    if (only === undefined)
        throw prometheus_none(file, all);
    if (fitting.length > 1)
        throw several(file, fitting);
    return only;
}
function prometheus_none(file, all) {
    if (all.length === 0) {
        const what = 'has no histogram: no line is a `…_bucket{le="…"}`';
        return (0,refuse/* refuse */.TR)(file, { what, hint: "Let the service expose a histogram, not a summary, of its latencies." });
    }
    return (0,refuse/* refuse */.TR)(file, {
        code: "E102",
        what: `has no histogram that \`metric\` and \`labels\` describe; it has ${listed(all)}`,
        hint: "Write `metric` and `labels` under `latency` as they stand there.",
    });
}
function several(file, fitting) {
    return (0,refuse/* refuse */.TR)(file, {
        code: "E102",
        what: `has ${fitting.length} histograms: ${listed(fitting)}`,
        hint: "Choose one under `latency`, such as `{ uri: …, metric: http_request_duration_seconds, labels: { path: /predict } }`.",
    });
}
const mostListed = 8;
function listed(all) {
    const names = all.slice(0, mostListed).map(({ name, labels }) => {
        const pairs = Object.entries(labels).map(([label, value]) => `${label}=${(0,refuse/* quoted */.TL)(value)}`);
        return pairs.length === 0 ? name : `${name}{${pairs.join(",")}}`;
    });
    return `${names.join(", ")}${all.length > mostListed ? ` and ${all.length - mostListed} more` : ""}`;
}
function unitOf(file, name) {
    const told = toldBy(name);
    if (told === undefined)
        return (0,milliseconds/* givenUnit */.gF)(file, `the name ${name}`);
    (0,milliseconds/* refuseOtherUnit */.Ps)(file, `the histogram ${name}`, told);
    return told;
}
function toldBy(name) {
    if (/_(?:milliseconds|ms|millis)$/u.test(name))
        return "ms";
    return name.endsWith("_seconds") ? "s" : undefined;
}
function prometheus_histogramOf(file, { name, buckets, count }, unit) {
    const last = buckets.at(-1);
    const fault = (line, what) => (0,refuse/* refuse */.TR)(file, { code: "E206", line, what, hint: prometheus_hint });
    buckets.forEach(({ line, le, count: own }, at) => {
        const before = buckets[at - 1];
        if (le < 0)
            throw fault(line, `the bucket le="${le}" ends below 0, which no time is`);
        if (before === undefined)
            return;
        if (le <= before.le)
            throw fault(line, `the bucket ${ended(le)} comes after ${ended(before.le)}; each must be there once, in rising order`);
        if (own < before.count) {
            throw fault(line, `the bucket le="${le}" has ${own} times, fewer than the ${before.count} of le="${before.le}"; counts must be cumulative`);
        }
    });
    if (last === undefined || last.le !== Infinity) {
        throw fault(last?.line ?? 1, `${name} ends at le="${last?.le}" without a bucket le="+Inf", so it may be cut off`);
    }
    if (count !== undefined && count !== last.count) {
        throw fault(last.line, `le="+Inf" has ${last.count} times, but ${name}_count is ${count}`);
    }
    if (last.count === 0) {
        throw (0,refuse/* refuse */.TR)(file, {
            code: "E204",
            what: `${name} has no times in it`,
            hint: "Check that the load test reached the service.",
        });
    }
    const finite = buckets.slice(0, -1);
    return {
        kind: "histogram",
        n: last.count,
        edges: Float64Array.from([0, ...finite.map(({ le }) => (0,milliseconds/* milliseconds */.Rz)(le, unit))]),
        counts: Float64Array.from([0, ...finite.map((bucket) => bucket.count)]),
    };
}
function ended(le) {
    return `le="${le === Infinity ? "+Inf" : le}"`;
}
const prometheus_hint = "Take the text as the service serves it at /metrics, after the load test.";

;// CONCATENATED MODULE: ./lib/latency/pytest-benchmark.js




const pytestBenchmark = {
    name: "pytest-benchmark",
    title: "pytest-benchmark as JSON",
    description: "`pytest --benchmark-json=bench.json` (pytest-benchmark 3 to 5); with `--benchmark-save-data` also every round.",
    definition: "Times in seconds of a round divided by its iterations. With the rounds' `data` they are judged as rows of a table are; without, only the minimum, the median and the maximum of `rounds` rounds are known, and the mean " +
        "with its deviation. `benchmark` chooses one by name where there are several. The machine is `machine_info.node` and its processor. Requests are not counted: there is no throughput and no error rate.",
    tells: {
        percentiles: "all with `data`, else the median",
        mean: "yes",
        share: "with `data`",
        throughput: "no",
        errors: "no",
    },
    takes: ["benchmark"],
    recognises: (text) => text.trimStart().startsWith("{") && /"benchmarks"\s*:\s*\[/u.test(text) && /"stats"\s*:/u.test(text),
    parse: pytest_benchmark_parse,
};
function pytest_benchmark_parse(file) {
    (0,milliseconds/* refuseOtherUnit */.Ps)(file, pytestBenchmark.title, "s");
    const root = jsonObject(file, file.text);
    const chosen = pytest_benchmark_choose(file, Array.isArray(root["benchmarks"]) ? root["benchmarks"].filter(isObject) : []);
    const stats = objectAt(chosen, "stats");
    const mean = amountAt(file, stats, "mean", "the mean");
    const deviation = amountAt(file, stats, "stddev", "the stddev");
    const machine = machineOf(objectAt(root, "machine_info"));
    return {
        latencies: latenciesOf(file, stats),
        ...(mean !== undefined && {
            mean: { value: inMs(mean), ...(deviation !== undefined && { deviation: inMs(deviation) }) },
        }),
        ...(machine !== undefined && { machine }),
        notes: [],
    };
}
function pytest_benchmark_choose(file, benchmarks) {
    const { benchmark: wanted } = file.choice;
    const fitting = benchmarks.filter((one) => wanted === undefined || one["name"] === wanted || one["fullname"] === wanted);
    const [only] = fitting;
    const names = benchmarks.slice(0, pytest_benchmark_mostListed).map((one) => (0,refuse/* quoted */.TL)(String(one["fullname"] ?? one["name"])));
    const listed = `${names.join(", ")}${benchmarks.length > pytest_benchmark_mostListed ? ` and ${benchmarks.length - pytest_benchmark_mostListed} more` : ""}`;
    if (only !== undefined && fitting.length === 1)
        return only;
    if (benchmarks.length === 0)
        throw (0,refuse/* refuse */.TR)(file, { code: "E204", what: "has no benchmark", hint: "Check that pytest ran one." });
    throw (0,refuse/* refuse */.TR)(file, {
        code: "E102",
        what: fitting.length > 1
            ? `has ${fitting.length} benchmarks: ${listed}`
            : `has no benchmark ${(0,refuse/* quoted */.TL)(wanted ?? "")}; it has ${listed}`,
        hint: "Choose one under `latency`: `{ uri: …, benchmark: name }`.",
    });
}
const pytest_benchmark_mostListed = 8;
function latenciesOf(file, stats) {
    const { data } = stats;
    if (Array.isArray(data))
        return { kind: "samples", values: roundsOf(file, data) };
    const n = amountAt(file, stats, "rounds", "the number of rounds");
    if (n === 0)
        throw noRounds(file);
    const points = [
        ["min", 0],
        ["median", 0.5],
        ["max", 1],
    ].flatMap(([key, share]) => {
        const value = amountAt(file, stats, key, `the ${key}`);
        return value === undefined ? [] : [{ share, value: inMs(value) }];
    });
    return { kind: "percentiles", n, countFrom: "its `rounds`", points: (0,rising/* rising */.P)(file, points) };
}
function roundsOf(file, data) {
    if (data.length === 0)
        throw noRounds(file);
    return Float64Array.from(data, (value, at) => {
        if (typeof value === "number" && Number.isFinite(value) && value >= 0)
            return inMs(value);
        const what = `round ${at + 1} of stats.data is ${(0,refuse/* written */.Mp)(value)}; expected a number of seconds from 0`;
        throw (0,refuse/* refuse */.TR)(file, { code: "E206", what, hint: "The file must be as pytest-benchmark wrote it." });
    });
}
function noRounds(file) {
    return (0,refuse/* refuse */.TR)(file, { code: "E204", what: "has a benchmark of 0 rounds", hint: "Check that the benchmark ran." });
}
function machineOf(info) {
    const { node } = info;
    const brand = objectAt(info, "cpu")["brand_raw"] ?? objectAt(info, "cpu")["brand"];
    if (typeof node !== "string" || node === "")
        return undefined;
    return typeof brand === "string" && brand !== "" ? `${node}, ${brand}` : node;
}
function inMs(seconds) {
    return (0,milliseconds/* milliseconds */.Rz)(seconds, "s");
}

;// CONCATENATED MODULE: ./lib/latency/samples.js


const samples = {
    name: "samples",
    title: "numbers, one in a line",
    description: "A text file with one time in each line, of any tool that can print them.",
    definition: "Judged as rows of a table are: percentiles of type 7. Empty lines and lines that begin with `#` are left out. `unit` says what the numbers are in. Requests are not counted: there is no throughput and no error rate.",
    tells: { percentiles: "all", mean: "yes", share: "yes", throughput: "no", errors: "no" },
    takes: ["unit"],
    recognises: (text) => /^(?:\s*(?:#.*)?\n)*\s*\d+(?:\.\d+)?(?:e[+-]?\d+)?\s*$/imu.test(text.slice(0, 4000).split("\n").slice(0, 3).join("\n")),
    parse: samples_parse,
};
function samples_parse(file) {
    const unit = (0,milliseconds/* givenUnit */.gF)(file, "A file of numbers");
    const values = [];
    file.text.split("\n").forEach((line, at) => {
        const text = line.trim();
        if (text === "" || text.startsWith("#"))
            return;
        const value = Number(text);
        if (!Number.isFinite(value) || value < 0) {
            const what = `${(0,refuse/* quoted */.TL)(text)} is no time: a number from 0 is expected`;
            throw (0,refuse/* refuse */.TR)(file, {
                code: "E206",
                line: at + 1,
                what,
                hint: "Leave out what was not measured; failed requests are no times.",
            });
        }
        values.push((0,milliseconds/* milliseconds */.Rz)(value, unit));
    });
    if (values.length === 0)
        throw (0,refuse/* refuse */.TR)(file, { code: "E204", what: "has no numbers", hint: "Check the step that writes it." });
    return { latencies: { kind: "samples", values: Float64Array.from(values) }, notes: [] };
}

// EXTERNAL MODULE: ./lib/units.js
var units = __webpack_require__(83052);
;// CONCATENATED MODULE: ./lib/latency/wrk.js





const AMOUNT = "([0-9.]+)(us|ms|s|m|h)";
const wrk = {
    name: "wrk",
    title: "wrk and wrk2 output",
    description: "What `wrk --latency` (4.x) or `wrk2 --latency` prints, saved by `| tee wrk.txt`.",
    definition: "Each number has its unit; wrk prints three digits. Percentiles are nearest ranks of all answered requests; wrk2's detailed spectrum is read as HdrHistogram's, in milliseconds. Errors are " +
        "socket errors (connect, read, write, timeout) and `Non-2xx or 3xx responses`. wrk waits for an answer before it asks again, so a stall hides the requests that would have waited; wrk2 corrects that " +
        "(coordinated omission): do not compare one with the other.",
    tells: {
        percentiles: "those printed (wrk), all (wrk2)",
        mean: "yes",
        share: "only of wrk2",
        throughput: "yes",
        errors: "yes",
    },
    takes: [],
    recognises: (text) => /^Running .+ test @ /mu.test(text.slice(0, 4000)) || /^\s*Thread Stats\s+Avg/mu.test(text.slice(0, 4000)),
    parse: wrk_parse,
};
function wrk_parse(file) {
    (0,milliseconds/* refuseOtherUnit */.Ps)(file, wrk.title, "ms");
    const { completed, seconds } = totals(file);
    const failed = socketErrors(file.text);
    const spectrum = /Detailed Percentile spectrum:/u.test(file.text) ? percentileLines(file, "ms") : undefined;
    return {
        ...(spectrum ?? { latencies: distribution(file, completed), ...wrk_meanOf(file.text) }),
        requests: completed + failed,
        answered: completed,
        errors: failed + badResponses(file.text),
        seconds,
        notes: [],
    };
}
function totals(file) {
    const [, count, amount = "", unit = ""] = new RegExp(`^[ \\t]*(\\d+) requests in ${AMOUNT}`, "mu").exec(file.text) ?? [];
    const rate = Number(/^Requests\/sec:\s*([0-9.]+)/mu.exec(file.text)?.[1]);
    if (count === undefined || Number.isNaN(rate))
        throw wrk_cutOff(file, count === undefined ? "… requests in …" : "Requests/sec: …");
    const completed = Number(count);
    if (completed === 0) {
        const hint = "Check that the load test reached the service.";
        throw (0,refuse/* refuse */.TR)(file, { code: "E204", what: "counts 0 requests: nothing was measured", hint });
    }
    // Two minutes are printed as 2.00m; the rate has more digits.
    const [printed, seconds] = [wrk_inMs(amount, unit) / 1000, completed / rate];
    if (!(Math.abs(seconds - printed) <= MOST_ROUNDED * printed))
        throw otherRate(file, { completed, printed, rate });
    return { completed, seconds };
}
/** Three digits of a time, and two of a rate that is small. */
const MOST_ROUNDED = 0.05;
function otherRate(file, { completed, printed, rate }) {
    return (0,refuse/* refuse */.TR)(file, {
        code: "E206",
        what: `counts ${completed} requests in ${printed} s, but ${rate} requests/sec`,
        hint: "Save all output of one run: `wrk --latency … | tee wrk.txt`.",
    });
}
function wrk_cutOff(file, line) {
    return (0,refuse/* refuse */.TR)(file, {
        what: `ends without the line \`${line}\`, so it is not all that wrk printed`,
        hint: "Save all output: `wrk --latency … | tee wrk.txt`.",
    });
}
/** The lines below "Latency Distribution", and the maximum of the statistics. */
function distribution(file, n) {
    const lines = file.text.split("\n");
    const start = lines.findIndex((line) => /^\s*Latency Distribution/u.test(line));
    const points = [];
    for (let at = start + 1; start >= 0 && at < lines.length; at++) {
        const text = lines[at] ?? "";
        const [, percent, amount = "", unit = ""] = new RegExp(`^\\s*([0-9.]+)%\\s+${AMOUNT}\\s*$`, "u").exec(text) ?? [];
        if (percent === undefined) {
            if (text.includes("%"))
                throw noPercentile(file, text, at + 1);
            break;
        }
        points.push({ share: Number((Number(percent) / 100).toPrecision(15)), value: wrk_inMs(amount, unit) });
    }
    if (points.length === 0) {
        const hint = "Run `wrk --latency`, which prints them.";
        throw (0,refuse/* refuse */.TR)(file, { what: "has no `Latency Distribution`", hint });
    }
    return {
        kind: "percentiles",
        n,
        countFrom: "its line `… requests in …`",
        points: (0,rising/* rising */.P)(file, withMaximum(points, file.text)),
    };
}
function noPercentile(file, text, line) {
    const what = `${(0,refuse/* quoted */.TL)(text.trim())} is no percentile with a time such as \`99% 162.80ms\``;
    return (0,refuse/* refuse */.TR)(file, { code: "E206", line, what, hint: "Save what wrk prints, as it is." });
}
/** The largest time, where it is printed with as many digits as the percentiles allow. */
function withMaximum(points, text) {
    const [, , , , , amount, unit = ""] = statistics(text) ?? [];
    const last = points.at(-1);
    if (amount === undefined || last === undefined || last.share === 1)
        return points;
    return [...points, { share: 1, value: Math.max(last.value, wrk_inMs(amount, unit)) }];
}
function wrk_meanOf(text) {
    const [, average, unit = "", deviation = "", ofDeviation = ""] = statistics(text) ?? [];
    if (average === undefined)
        return {};
    return { mean: { value: wrk_inMs(average, unit), deviation: wrk_inMs(deviation, ofDeviation) } };
}
/** Average, deviation and maximum, each with its unit. */
function statistics(text) {
    return new RegExp(`^[ \\t]*Latency\\s+${AMOUNT}\\s+${AMOUNT}\\s+${AMOUNT}`, "mu").exec(text);
}
function socketErrors(text) {
    const found = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/u.exec(text);
    return (found ?? []).slice(1).reduce((total, count) => total + Number(count), 0);
}
function badResponses(text) {
    return Number(/Non-2xx or 3xx responses: (\d+)/u.exec(text)?.[1] ?? 0);
}
function wrk_inMs(amount, unit) {
    return (0,milliseconds/* milliseconds */.Rz)(Number(amount), unit === "m" ? "min" : ((0,units/* unitNamed */.iS)(unit) ?? "ms"));
}

;// CONCATENATED MODULE: ./lib/latency/index.js







/** Every output that latencies are read from, in the order in which it is tried what a file is. */
const latencyFormats = [
    wrk,
    hgrm,
    k6Points,
    pytestBenchmark,
    k6Summary,
    prometheus,
    samples,
];


/***/ }),

/***/ 39482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ timeUnits),
/* harmony export */   Ps: () => (/* binding */ refuseOtherUnit),
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   gF: () => (/* binding */ givenUnit)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83052);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71584);


/** Units of time. */
const timeUnits = _units_js__WEBPACK_IMPORTED_MODULE_0__/* .unitNames */ .PH.filter((unit) => (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOfUnit */ .S_)(unit) === "time");
/** A time in milliseconds. */
function milliseconds(value, unit) {
    return (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .converted */ .H$)(value, unit, "ms") ?? Number.NaN;
}
/**
 * The unit that the config gives, where the file tells none.
 * @throws GateError E102 where it gives none.
 */
function givenUnit(file, title) {
    const { unit } = file.choice;
    if (unit !== undefined)
        return unit;
    throw (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(file, {
        code: "E102",
        what: `${title} does not tell the unit of its times; \`unit\` is missing`,
        hint: `Write \`{ uri: …, unit: ms }\` under \`latency\`, with one of ${timeUnits.join(", ")}.`,
    });
}
/** @throws GateError E102 where the config gives a unit other than the one that the file has by its nature. */
function refuseOtherUnit(file, title, own) {
    const { unit } = file.choice;
    if (unit === undefined || unit === own)
        return;
    throw (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(file, {
        code: "E102",
        what: `${title} is always in ${own}, but \`unit\` says ${unit}`,
        hint: "Remove `unit`.",
    });
}


/***/ }),

/***/ 71584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ written),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   TR: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** The error of a file that cannot be used, with its place. */
function refuse({ uri }, { code = "E203", line, what, hint }) {
    const place = line === undefined ? uri : `${uri}, line ${line}`;
    const where = line === undefined ? {} : { where: { file: uri, line } };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({ code, message: `${place}: ${what}.`, hint, ...where });
}
/** A value of JSON as it is written, cut where it is long; nothing where there is none. */
function written(value) {
    const text = value === undefined ? "missing" : JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
/** A piece of a file in quotes, cut where it is long. */
function quoted(text) {
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}


/***/ }),

/***/ 3046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ rising),
/* harmony export */   S: () => (/* binding */ nameOfShare)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71584);


/**
 * The points in the order of their shares.
 * @throws GateError E206 where a higher percentile is lower, E203 where there is no point.
 */
function rising(file, points) {
    const sorted = points.toSorted((a, b) => a.share - b.share);
    if (sorted.length === 0)
        throw (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(file, { what: "has no percentile of the latency", hint });
    sorted.forEach(({ share, value }, at) => {
        const before = sorted[at - 1];
        if (before === undefined || value >= before.value)
            return;
        const what = `${nameOfShare(share)} is ${ms(value)}, below the ${ms(before.value)} of ${nameOfShare(before.share)}; percentiles must rise`;
        throw (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(file, { code: "E206", what, hint });
    });
    return sorted;
}
const hint = "Check that the file is as the tool wrote it.";
function ms(value) {
    return (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .valueText */ .Ru)(value, "ms");
}
/** "p99.9", "the minimum". */
function nameOfShare(share) {
    if (share === 0)
        return "the minimum";
    return share === 1 ? "the maximum" : `p${Number((share * 100).toPrecision(12))}`;
}


/***/ }),

/***/ 940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GK: () => (/* binding */ surplusOf),
/* harmony export */   Ws: () => (/* binding */ usableForecast),
/* harmony export */   iI: () => (/* binding */ forecastsOf)
/* harmony export */ });
/* harmony import */ var _row_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8173);

/**
 * Binary: the positive class, or the class that is named. Multiclass: the class that is named, or the top label: its
 * probability, and whether it is the label (Guo et al. 2017). Of tied top scores the first class counts.
 */
function forecastsOf(side, options, classes) {
    const target = options.class === undefined ? classes.positive : classes.classes.indexOf(options.class);
    return target === undefined ? ofTopLabel(side) : ofClass(side, target, classes);
}
/** Probability less event of a row. */
function surplusOf({ probability, happened }, row) {
    return (probability[row] ?? Number.NaN) - (happened[row] ?? Number.NaN);
}
/** What keeps a row from entering: no probability says nothing of calibration. */
const usableForecast = {
    name: "usable forecast",
    values: (side) => {
        const columns = side.scores ?? [(0,_row_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(side.score, "score")];
        const values = new Float64Array(side.rows);
        for (let row = 0; row < side.rows; row++)
            values[row] = anyMissing(columns, row) ? Number.NaN : 1;
        return values;
    },
};
function anyMissing(columns, row) {
    for (const column of columns)
        if (Number.isNaN(column[row] ?? Number.NaN))
            return true;
    return false;
}
function ofClass(side, target, classes) {
    const label = (0,_row_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(side.label, "label");
    const happened = new Uint8Array(side.rows);
    for (let row = 0; row < side.rows; row++)
        happened[row] = label[row] === target ? 1 : 0;
    return { probability: probabilityOfClass(side, target, classes), happened, weight: side.weight };
}
/** The column itself where there is one. */
function probabilityOfClass({ rows, scores, score }, target, { positive }) {
    if (scores !== undefined)
        return scores[target] ?? new Float64Array(rows).fill(Number.NaN);
    const ofPositive = (0,_row_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(score, "score");
    if (target === positive)
        return ofPositive;
    const probability = new Float64Array(rows);
    for (let row = 0; row < rows; row++)
        probability[row] = 1 - (ofPositive[row] ?? Number.NaN);
    return probability;
}
function ofTopLabel(side) {
    const label = (0,_row_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(side.label, "label");
    const scores = (0,_row_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(side.scores, "scores");
    const probability = new Float64Array(side.rows);
    const happened = new Uint8Array(side.rows);
    for (let row = 0; row < side.rows; row++) {
        const top = topOf(scores, row);
        probability[row] = scores[top]?.[row] ?? Number.NaN;
        happened[row] = label[row] === top ? 1 : 0;
    }
    return { probability, happened, weight: side.weight };
}
/** The first class with the highest score; -1 where one is missing. */
function topOf(scores, row) {
    let top = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (let code = 0; code < scores.length; code++) {
        const score = scores[code]?.[row] ?? Number.NaN;
        if (Number.isNaN(score))
            return -1;
        if (score > highest) {
            top = code;
            highest = score;
        }
    }
    return top;
}


/***/ }),

/***/ 56796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ metrics)
});

// EXTERNAL MODULE: ./lib/stats/covariance-of-means.js
var covariance_of_means = __webpack_require__(76033);
;// CONCATENATED MODULE: ./lib/stats/places-among.js
/** For each value how many of the edges, sorted ascending, lie below it; NaN is above all. A binary search without a branch to mispredict. */
function placesAmong(values, edges) {
    let half = 1;
    while (2 * half <= edges.length)
        half *= 2;
    const padded = new Float64Array(2 * half - 1).fill(Number.POSITIVE_INFINITY);
    padded.set(edges);
    const places = new Int32Array(values.length);
    for (let row = 0; row < places.length; row++) {
        const value = values[row] ?? Number.NaN;
        let below = 0;
        for (let step = half; step >= 1; step >>= 1) {
            below += step * Number((padded[below + step - 1] ?? Number.NaN) < value);
        }
        places[row] = Number.isNaN(value) ? edges.length : below;
    }
    return places;
}

// EXTERNAL MODULE: ./lib/stats/quantile.js
var quantile = __webpack_require__(57710);
// EXTERNAL MODULE: ./lib/stats/sort.js
var sort = __webpack_require__(88191);
// EXTERNAL MODULE: ./lib/stats/weighted-quantile.js
var weighted_quantile = __webpack_require__(37138);
;// CONCATENATED MODULE: ./lib/metrics/calibration/bins.js




/**
 * Puts probabilities into bins (lower, upper], the first with its lower end: of equal width in [0, 1], or between the
 * quantiles (type 7; scikit-learn `calibration_curve`), which hold as many rows each unless probabilities tie.
 */
function binsOf(forecasts, { bins = 10, binning = "equal_width" }) {
    const of = binning === "equal_width" ? equalWidth(forecasts, bins) : equalMass(forecasts, bins);
    return summed(forecasts, of, bins);
}
function equalWidth({ probability }, bins) {
    const edges = Float64Array.from({ length: bins - 1 }, (_, place) => (place + 1) / bins);
    return placesAmong(probability, edges);
}
function equalMass({ probability, weight }, bins) {
    const levels = Array.from({ length: bins - 1 }, (_, place) => (place + 1) / bins);
    if (weight === undefined) {
        const sorted = (0,sort/* sortedCopy */.TZ)(probability);
        return placesAmong(probability, Float64Array.from(levels, (level) => (0,quantile/* quantile */.Y)(sorted, level)));
    }
    const sample = (0,weighted_quantile/* weightedSample */.I)(probability, weight);
    return placesAmong(probability, Float64Array.from(levels, (level) => (0,weighted_quantile/* weightedQuantile */.R)(sample, level) ?? Number.NaN));
}
function summed({ probability, happened, weight }, of, bins) {
    const sums = { weight: new Float64Array(bins), squares: new Float64Array(bins) };
    const expected = new Float64Array(bins);
    const observed = new Float64Array(bins);
    let total = 0;
    for (let row = 0; row < of.length; row++) {
        const bin = of[row] ?? 0;
        const own = weight === undefined ? 1 : (weight[row] ?? Number.NaN);
        total += own;
        add(sums.weight, bin, own);
        add(sums.squares, bin, own * own);
        add(expected, bin, own * (probability[row] ?? Number.NaN));
        add(observed, bin, own * (happened[row] ?? 0));
    }
    return {
        of,
        share: sums.weight.map((own) => own / total),
        expected: expected.map((sum, bin) => sum / (sums.weight[bin] ?? Number.NaN)),
        observed: observed.map((sum, bin) => sum / (sums.weight[bin] ?? Number.NaN)),
        effective: sums.weight.map((own, bin) => (own * own) / (sums.squares[bin] ?? Number.NaN)),
    };
}
function add(sums, bin, value) {
    sums[bin] = (sums[bin] ?? Number.NaN) + value;
}
/** Mean probability less the share of events; NaN in an empty bin. */
function gapOf({ expected, observed }, bin) {
    return (expected[bin] ?? Number.NaN) - (observed[bin] ?? Number.NaN);
}
/** Mean over the bins that have rows, by their share. */
function meanOverBins({ share }, value) {
    let sum = 0;
    for (let bin = 0; bin < share.length; bin++) {
        if (share[bin] !== 0)
            sum += (share[bin] ?? Number.NaN) * value(bin);
    }
    return sum;
}

// EXTERNAL MODULE: ./lib/metrics/calibration/forecasts.js
var calibration_forecasts = __webpack_require__(940);
;// CONCATENATED MODULE: ./lib/metrics/calibration/brier-parts.js



const shared = {
    kind: "statistic",
    tasks: ["binary", "multiclass"],
    unit: "score",
    roles: ["label", "score"],
    options: ["bins", "binning", "class"],
    scale: "identity",
    usable: calibration_forecasts/* usableForecast */.Ws,
};
const brierReliability = {
    ...shared,
    name: "brier_reliability",
    title: "Brier reliability",
    description: "The part of the Brier score that recalibration could remove.",
    definition: "Sum over bins of their share times (mean probability − share of events)² (Murphy 1973). Reliability − resolution + uncertainty is " +
        "the Brier score but for what varies within the bins. Few rows in a bin inflate it; the plain number is shown, and what is judged is " +
        "its excess over that bias, sum of share × o (1 − o) / (rows of the bin − 1) with o the share of events (Ferro & Fricker 2012). " +
        "Binary: the positive class; multiclass: the top label, or `class`. Interval: Student's t by the influence of the rows. Rows without " +
        "a usable score are left out and counted.",
    better: "lower",
    measure: (side, options, context) => judged({ side, options, context }, reliability, biasOfBins),
};
const brierResolution = {
    ...shared,
    name: "brier_resolution",
    title: "Brier resolution",
    description: "How much the observed shares of the bins differ from the overall share: what the model can tell apart.",
    definition: "Sum over bins of their share times (share of events in the bin − share overall)² (Murphy 1973), 0 to ¼. Few rows in a bin inflate " +
        "it as they do brier_reliability, and it is judged by its excess over that bias less o (1 − o) / (rows − 1) of all rows (Ferro & " +
        "Fricker 2012). Binary: the positive class; multiclass: the top label, or `class`. Interval: Student's t by the influence of the " +
        "rows. Rows without a usable score are left out and counted.",
    better: "higher",
    measure: (side, options, context) => judged({ side, options, context }, resolution, (bins) => biasOfBins(bins) - biasOfAll(bins)),
};
function judged({ side, options, context }, partOf, biasOf) {
    const forecasts = (0,calibration_forecasts/* forecastsOf */.iI)(side, options, context);
    const bins = binsOf(forecasts, options);
    const { value, influence } = partOf(forecasts, bins);
    const mean = biasOf(bins);
    const { covariance, units } = (0,covariance_of_means/* covarianceOfMeans */.f)(influence, influence, side);
    const standardError = Math.sqrt(Math.max(0, covariance));
    const inference = { kind: "t", value: value - mean, standardError, degreesOfFreedom: units - 1 };
    return { kind: "value", value, influence, inference, chance: { mean } };
}
function reliability(forecasts, bins) {
    const value = meanOverBins(bins, (bin) => gapOf(bins, bin) ** 2);
    const influence = new Float64Array(bins.of.length);
    for (let row = 0; row < influence.length; row++) {
        const gap = gapOf(bins, bins.of[row] ?? -1);
        influence[row] = 2 * gap * (0,calibration_forecasts/* surplusOf */.GK)(forecasts, row) - gap * gap - value;
    }
    return { value, influence };
}
function resolution({ happened }, bins) {
    const observed = (bin) => bins.observed[bin] ?? Number.NaN;
    const overall = meanOverBins(bins, observed);
    const value = meanOverBins(bins, (bin) => (observed(bin) - overall) ** 2);
    const influence = new Float64Array(bins.of.length);
    for (let row = 0; row < influence.length; row++) {
        const distance = observed(bins.of[row] ?? -1) - overall;
        influence[row] = 2 * distance * ((happened[row] ?? Number.NaN) - overall) - distance * distance - value;
    }
    return { value, influence };
}
/** By how much the error of the observed shares inflates the mean square; a bin of one row does not tell. */
function biasOfBins(bins) {
    return meanOverBins(bins, (bin) => {
        const observed = bins.observed[bin] ?? Number.NaN;
        const rows = bins.effective[bin] ?? Number.NaN;
        return rows > 1 ? (observed * (1 - observed)) / (rows - 1) : 0;
    });
}
function biasOfAll(bins) {
    const overall = meanOverBins(bins, (bin) => bins.observed[bin] ?? Number.NaN);
    const rows = 1 / meanOverBins(bins, (bin) => (bins.share[bin] ?? Number.NaN) / (bins.effective[bin] ?? Number.NaN));
    return rows > 1 ? (overall * (1 - overall)) / (rows - 1) : 0;
}

// EXTERNAL MODULE: ./lib/metrics/mean.js
var mean = __webpack_require__(97096);
;// CONCATENATED MODULE: ./lib/metrics/calibration/calibration-in-the-large.js


const calibrationInTheLarge = {
    kind: "moments",
    name: "calibration_in_the_large",
    title: "Calibration in the large",
    description: "Mean predicted probability less the share of events: above zero the model promises too much.",
    definition: "mean p − mean y. Binary: the positive class; multiclass: the top label (mean confidence less accuracy), or `class`. Rows without " +
        "a usable score are left out and counted. Interval: Student's t, changes by the paired or Welch's t.",
    tasks: ["binary", "multiclass"],
    better: "zero",
    unit: "share",
    roles: ["label", "score"],
    options: ["class"],
    range: 2,
    variables: (options) => [surplusOfRow(options)],
    evaluate: mean/* mean */.i,
};
function surplusOfRow(options) {
    return {
        name: `probability less event ${options.class ?? ""}`,
        values: (side, classes) => {
            const forecasts = (0,calibration_forecasts/* forecastsOf */.iI)(side, options, classes);
            const values = new Float64Array(side.rows);
            for (let row = 0; row < side.rows; row++)
                values[row] = (0,calibration_forecasts/* surplusOf */.GK)(forecasts, row);
            return values;
        },
    };
}

// EXTERNAL MODULE: ./lib/stats/sum.js
var stats_sum = __webpack_require__(54156);
;// CONCATENATED MODULE: ./lib/stats/logistic-fit.js

/** Relative; Newton's method doubles the digits at each step, so the one after this is exact. */
const settled = 1e-9;
const mostSteps = 100;
/**
 * Maximum likelihood by Newton's method with halved steps. undefined when it does not settle: without a maximum (see
 * logisticRecalibration, which asks first), or where the fitted probabilities leave no information.
 */
function maximumLikelihood(sample) {
    let point = pointAt(sample, 0, 0);
    for (let step = 0; step < mostSteps; step++) {
        const move = newtonMove(sample, point);
        if (!Number.isFinite(move.intercept) || !Number.isFinite(move.slope))
            return undefined;
        const size = Math.max(Math.abs(move.intercept), Math.abs(move.slope));
        if (size <= settled * (1 + Math.abs(point.intercept) + Math.abs(point.slope))) {
            const last = pointAt(sample, point.intercept + move.intercept, point.slope + move.slope);
            return fitAt(sample, last);
        }
        point = improved(sample, point, move);
    }
    return undefined;
}
function pointAt({ z, label, weights }, intercept, slope) {
    const residuals = new Float64Array(z.length);
    const variances = new Float64Array(z.length);
    const likelihoods = new Float64Array(z.length);
    for (let row = 0; row < z.length; row++) {
        const eta = intercept + slope * (z[row] ?? Number.NaN);
        // Signed so that the label is the likely one above 0: exp never overflows, and nothing cancels.
        const signed = label[row] === 1 ? eta : -eta;
        const odds = Math.exp(-Math.abs(signed));
        const unlikely = odds / (1 + odds);
        const missed = signed >= 0 ? unlikely : 1 / (1 + odds);
        residuals[row] = label[row] === 1 ? missed : -missed;
        variances[row] = unlikely / (1 + odds);
        likelihoods[row] = Math.min(0, signed) - Math.log1p(odds);
    }
    return { intercept, slope, residuals, variances, likelihood: (0,stats_sum/* sumOfProducts */.tO)(likelihoods, weights) };
}
function newtonMove(sample, point) {
    const { first, cross, second } = inverseInformation(sample, point);
    const scores = weighted(point.residuals, sample.weights);
    const ofIntercept = (0,stats_sum/* sum */.cz)(scores);
    const ofSlope = (0,stats_sum/* sumOfProducts */.tO)(scores, sample.z);
    return { intercept: first * ofIntercept + cross * ofSlope, slope: cross * ofIntercept + second * ofSlope };
}
function inverseInformation({ z, weights }, { variances }) {
    const information = weighted(variances, weights);
    const first = (0,stats_sum/* sum */.cz)(information);
    const cross = (0,stats_sum/* sumOfProducts */.tO)(information, z);
    // About the mean of z under these weights, so that the determinant does not cancel.
    const mean = cross / first;
    const spread = (0,stats_sum/* sumOfProducts */.tO)(information, z.map((each) => (each - mean) ** 2));
    return { first: 1 / first + (mean * mean) / spread, cross: -mean / spread, second: 1 / spread };
}
function weighted(values, weights) {
    const products = new Float64Array(values.length);
    for (let row = 0; row < products.length; row++) {
        products[row] = (values[row] ?? Number.NaN) * (weights[row] ?? Number.NaN);
    }
    return products;
}
/** The move, halved until the likelihood does not fall; it is concave, so only a move too far can make it fall. */
function improved(sample, from, move) {
    const least = from.likelihood - 1e-12 * Math.abs(from.likelihood);
    let share = 1;
    let next = pointAt(sample, from.intercept + move.intercept, from.slope + move.slope);
    while (!(next.likelihood >= least) && share > 1e-9) {
        share /= 2;
        next = pointAt(sample, from.intercept + share * move.intercept, from.slope + share * move.slope);
    }
    return next;
}
function fitAt(sample, point) {
    const { intercept, slope, residuals } = point;
    return { intercept, slope, residuals, covariance: inverseInformation(sample, point) };
}

;// CONCATENATED MODULE: ./lib/stats/logistic-recalibration.js


/** The least distance of a probability from 0 and from 1, as for log loss. */
const smallest = 2.2e-16;
/**
 * Intercept and slope of the logistic regression of the label (0 or 1) on the logit of the predicted probability (Cox
 * 1958), by maximum likelihood (statsmodels Logit, or GLM with weights). Influences are those of the score equations, so
 * their variance is the sandwich one. undefined where the likelihood has no maximum: with one class, without variation of
 * the probability, and where some threshold separates the classes.
 */
function logisticRecalibration(probability, label, weights) {
    const known = weights ?? new Float64Array(label.length).fill(1);
    const x = logits(probability);
    if (!classesOverlap(x, label, known))
        return undefined;
    const scale = scaleOf(x, known);
    const sample = { z: standardised(x, scale), label, weights: known };
    const fit = maximumLikelihood(sample);
    return fit === undefined ? undefined : onScale(scale, influences(sample, fit));
}
function logits(probability) {
    const result = new Float64Array(probability.length);
    for (let row = 0; row < result.length; row++) {
        const p = Math.min(1 - smallest, Math.max(smallest, probability[row] ?? Number.NaN));
        result[row] = Math.log(p) - Math.log1p(-p);
    }
    return result;
}
/** Whether either class reaches beyond the lowest of the other, which is when the likelihood has a maximum. */
function classesOverlap(x, label, weights) {
    const negative = rangeOf(x, (row) => label[row] !== 1 && weights[row] !== 0);
    const positive = rangeOf(x, (row) => label[row] === 1 && weights[row] !== 0);
    return negative.highest > positive.lowest && positive.highest > negative.lowest;
}
function rangeOf(x, counts) {
    let lowest = Infinity;
    let highest = -Infinity;
    for (let row = 0; row < x.length; row++) {
        if (!counts(row))
            continue;
        lowest = Math.min(lowest, x[row] ?? Number.NaN);
        highest = Math.max(highest, x[row] ?? Number.NaN);
    }
    return { lowest, highest };
}
function scaleOf(x, weights) {
    const total = (0,stats_sum/* sum */.cz)(weights);
    const mean = (0,stats_sum/* sumOfProducts */.tO)(x, weights) / total;
    const squares = x.map((each) => (each - mean) ** 2);
    return { mean, deviation: Math.sqrt((0,stats_sum/* sumOfProducts */.tO)(squares, weights) / total) };
}
function standardised(x, { mean, deviation }) {
    return x.map((each) => (each - mean) / deviation);
}
/** The inverse of the mean information times the score of each row. */
function influences({ z, weights }, fit) {
    const { first, cross, second } = fit.covariance;
    const total = (0,stats_sum/* sum */.cz)(weights);
    const ofIntercept = new Float64Array(z.length);
    const ofSlope = new Float64Array(z.length);
    for (let row = 0; row < z.length; row++) {
        const own = z[row] ?? Number.NaN;
        const residual = total * (fit.residuals[row] ?? Number.NaN);
        ofIntercept[row] = residual * (first + cross * own);
        ofSlope[row] = residual * (cross + second * own);
    }
    return {
        intercept: { value: fit.intercept, influence: ofIntercept },
        slope: { value: fit.slope, influence: ofSlope },
    };
}
/** From the standardised logits back to the logits. */
function onScale({ mean, deviation }, { intercept, slope }) {
    const shift = mean / deviation;
    return {
        intercept: {
            value: intercept.value - shift * slope.value,
            influence: intercept.influence.map((each, row) => each - shift * (slope.influence[row] ?? Number.NaN)),
        },
        slope: { value: slope.value / deviation, influence: slope.influence.map((each) => each / deviation) },
    };
}

;// CONCATENATED MODULE: ./lib/metrics/calibration/calibration-slope.js


const calibrationSlope = {
    kind: "statistic",
    name: "calibration_slope",
    title: "Calibration slope",
    description: "Slope of the labels on the logit of the probabilities: 1 is calibrated, below 1 the model is too sure of itself.",
    definition: "Slope of the logistic regression of the label on logit(p) (Cox 1958), by maximum likelihood; best at 1. Binary: the positive " +
        "class; multiclass: the top label, or `class`. Undefined with one outcome, constant probabilities, or probabilities that separate " +
        "the outcomes. Interval: Student's t with the sandwich standard error. Rows without a usable score are left out and counted.",
    tasks: ["binary", "multiclass"],
    better: "zero",
    target: 1,
    unit: "score",
    roles: ["label", "score"],
    options: ["class"],
    scale: "identity",
    usable: calibration_forecasts/* usableForecast */.Ws,
    measure: (side, options, context) => {
        const { probability, happened, weight } = (0,calibration_forecasts/* forecastsOf */.iI)(side, options, context);
        const found = logisticRecalibration(probability, happened, weight);
        return found === undefined ? noSlope(happened) : { kind: "value", ...found.slope };
    },
};
function noSlope(happened) {
    const isConstant = !happened.includes(0) || !happened.includes(1);
    const reason = isConstant
        ? { code: "single-class", text: "all rows have the same outcome, so the probabilities explain nothing" }
        : {
            code: "constant-predictions",
            text: "the probabilities are all the same or separate the outcomes fully",
        };
    return { kind: "undefined", reason, shown: undefined };
}

// EXTERNAL MODULE: ./lib/stats/canonical-order.js
var canonical_order = __webpack_require__(69416);
// EXTERNAL MODULE: ./lib/stats/normal.js + 1 modules
var normal = __webpack_require__(17041);
// EXTERNAL MODULE: ./lib/stats/random.js
var random = __webpack_require__(49376);
;// CONCATENATED MODULE: ./lib/stats/consistency-null.js






/** Above this many rows, bins of more than `mostRowsOfBin` are drawn as a whole. */
const mostRows = 50_000;
const mostRowsOfBin = 2000;
/**
 * What the expected and the maximum calibration error of a perfectly calibrated model would be with these probabilities and
 * bins, by drawing each label from its own probability (consistency resampling, Bröcker & Smith 2007, Weather Forecast
 * 22:651). Exact, row by row, up to 50 000 rows; above, the sum of a bin of more than 2 000 rows is drawn from the normal
 * distribution with its exact mean and variance. Draws are keyed by the place of a row among the sorted (bin, probability,
 * weight), not in the table. undefined when no row weighs anything. Throws a RangeError on NaN.
 */
function consistencyNull(binned, options) {
    const bins = sortedBins(binned);
    if (bins.length === 0)
        return undefined;
    const exact = (0,stats_sum/* sumOver */.Ch)(bins.length, (index) => bins[index]?.probability.length ?? 0) <= mostRows;
    const count = options.draws ?? 200;
    const ece = new Float64Array(count);
    const mce = new Float64Array(count);
    for (let draw = 0; draw < count; draw++) {
        const byRow = (0,random/* randomStream */._V)(options.seed, 2 * draw);
        const byBin = (0,random/* randomStream */._V)(options.seed, 2 * draw + 1);
        const errors = calibrationErrors(bins, (bin) => exact || bin.probability.length <= mostRowsOfBin ? surplusOfRows(bin, byRow) : surplusOfSum(bin, byBin));
        ece[draw] = errors.ece;
        mce[draw] = errors.mce;
    }
    return { ece: nullErrors(ece), mce: nullErrors(mce) };
}
/** The bins that occur, ascending, without the rows that weigh nothing. */
function sortedBins({ probability, bin, weights }) {
    const sorted = weights === undefined ? sortedRows(probability, bin) : sortedWeightedRows(probability, bin, weights);
    const bins = [];
    for (let code = 0; code + 1 < sorted.starts.length; code++) {
        const [start, end] = [sorted.starts[code] ?? 0, sorted.starts[code + 1] ?? 0];
        if (start === end)
            continue;
        const own = { probability: sorted.probability.subarray(start, end), weights: sorted.weights?.subarray(start, end) };
        bins.push({ ...own, start, ...totalsOf(own) });
    }
    return bins;
}
function sortedRows(probability, bin) {
    const starts = startsOf(bin);
    const next = starts.slice();
    const sorted = new Float64Array(bin.length);
    for (let row = 0; row < bin.length; row++) {
        const code = bin[row] ?? 0;
        const place = next[code] ?? 0;
        sorted[place] = probability[row] ?? Number.NaN;
        next[code] = place + 1;
    }
    for (let code = 0; code + 1 < starts.length; code++)
        (0,sort/* sortOwned */.IA)(sorted.subarray(starts[code], starts[code + 1]));
    return { probability: sorted, weights: undefined, starts };
}
function sortedWeightedRows(probability, bin, weights) {
    const order = (0,canonical_order/* canonicalOrder */.t)([Float64Array.from(bin), probability, weights]).filter((row) => weights[row] !== 0);
    const sorted = { bin: new Int32Array(order.length), probability: new Float64Array(order.length) };
    const sortedWeights = new Float64Array(order.length);
    for (let place = 0; place < order.length; place++) {
        const row = order[place] ?? 0;
        sorted.bin[place] = bin[row] ?? 0;
        sorted.probability[place] = probability[row] ?? Number.NaN;
        sortedWeights[place] = weights[row] ?? Number.NaN;
    }
    return { probability: sorted.probability, weights: sortedWeights, starts: startsOf(sorted.bin) };
}
function startsOf(bin) {
    let highest = -1;
    for (let row = 0; row < bin.length; row++)
        highest = Math.max(highest, bin[row] ?? 0);
    const starts = new Uint32Array(highest + 2);
    for (let row = 0; row < bin.length; row++) {
        const after = (bin[row] ?? 0) + 1;
        starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let code = 1; code < starts.length; code++)
        starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0);
    return starts;
}
function totalsOf({ probability, weights }) {
    const variances = new Float64Array(probability.length);
    for (let index = 0; index < variances.length; index++) {
        const p = probability[index] ?? Number.NaN;
        const weight = weights === undefined ? 1 : (weights[index] ?? Number.NaN);
        variances[index] = weight ** 2 * p * (1 - p);
    }
    return {
        weight: weights === undefined ? probability.length : (0,stats_sum/* sum */.cz)(weights),
        expected: weights === undefined ? (0,stats_sum/* sum */.cz)(probability) : (0,stats_sum/* sumOfProducts */.tO)(weights, probability),
        spread: Math.sqrt((0,stats_sum/* sum */.cz)(variances)),
    };
}
/** Weight of the positives drawn less that expected; row by row. */
function surplusOfRows({ probability, weights, start, expected }, stream) {
    let positives = 0;
    for (let index = 0; index < probability.length; index++) {
        // 32 bits: a probability is off by 2^-32 at most.
        const positive = (0,random/* bitsAt */.wX)(stream, start + index) < (probability[index] ?? Number.NaN) * 2 ** 32;
        if (positive)
            positives += weights === undefined ? 1 : (weights[index] ?? Number.NaN);
    }
    return positives - expected;
}
/** The same for many rows, whose sum is nearly normal. */
function surplusOfSum({ spread, start }, stream) {
    // Half a step up, because uniformAt can be 0.
    return spread * (0,normal/* normalQuantile */.Zl)((0,random/* uniformAt */.oo)(stream, start) + 2 ** -54);
}
function calibrationErrors(bins, surplusOf) {
    let gaps = 0;
    let weight = 0;
    let mce = 0;
    for (const bin of bins) {
        const gap = Math.abs(surplusOf(bin));
        gaps += gap;
        weight += bin.weight;
        mce = Math.max(mce, gap / bin.weight);
    }
    return { ece: gaps / weight, mce };
}
function nullErrors(draws) {
    const sorted = (0,sort/* sortedCopy */.TZ)(draws);
    return { draws: sorted, mean: (0,stats_sum/* sum */.cz)(sorted) / sorted.length, quantile95: (0,quantile/* quantile */.Y)(sorted, 0.95) };
}

;// CONCATENATED MODULE: ./lib/metrics/calibration/calibration-error.js




/** What the calibration errors have in common. */
const aboveChance = {
    kind: "statistic",
    tasks: ["binary", "multiclass"],
    better: "lower",
    unit: "share",
    roles: ["label", "score"],
    options: ["bins", "binning", "class"],
    scale: "identity",
    usable: calibration_forecasts/* usableForecast */.Ws,
};
/**
 * A calibration error that is judged by how far it exceeds chance. A perfectly calibrated model shows one too: at 200 rows
 * and 15 bins an expected calibration error of 0.09. The same error with labels drawn from the model's own probabilities
 * tells how much chance alone would show, and `error - draws` is where the excess may lie.
 */
function calibrationError({ side, options, context, which }, errorOf) {
    const forecasts = (0,calibration_forecasts/* forecastsOf */.iI)(side, options, context);
    const bins = binsOf(forecasts, options);
    const byChance = consistencyNull({ probability: forecasts.probability, bin: bins.of, weights: forecasts.weight }, { seed: context.seed })?.[which];
    if (byChance === undefined) {
        return { kind: "undefined", reason: { code: "no-rows", text: "no row weighs anything" }, shown: undefined };
    }
    const { value, influence } = errorOf(forecasts, bins);
    const { mean, quantile95, draws } = byChance;
    const excesses = (0,sort/* sortedCopy */.TZ)(draws.map((draw) => value - draw));
    return {
        kind: "value",
        value,
        influence,
        inference: { kind: "draws", value: value - mean, draws: excesses },
        chance: { mean, quantile95 },
    };
}

;// CONCATENATED MODULE: ./lib/metrics/calibration/ece.js



const ece = {
    ...aboveChance,
    name: "ece",
    title: "Expected calibration error",
    description: "How far the predicted probabilities are from the observed shares, averaged over bins; judged above chance.",
    definition: 'Sum over bins of their share of the rows times |mean probability − share of events|; torchmetrics `CalibrationError(norm="l1")`, ' +
        "bins (lower, upper], empty ones left out. Binary: the positive class; multiclass: the top label (Guo et al. 2017), or `class`. " +
        "A perfectly calibrated model shows an error too, which depends on rows and bins: labels drawn from the model's own probabilities " +
        "(200 times; Bröcker & Smith 2007) say how much. The plain number is shown, with that chance level beside it; what is judged is the excess over " +
        "chance: `max` fails only where the error exceeds the 95 % quantile of chance by more than the limit, and limits on change compare " +
        "the excesses, with the influence of the rows. Rows without a usable score are left out and counted. Clusters widen the interval of " +
        "a change, not the chance level.",
    measure: (side, options, context) => calibrationError({ side, options, context, which: "ece" }, meanGap),
};
function meanGap(forecasts, bins) {
    const value = meanOverBins(bins, (bin) => Math.abs(gapOf(bins, bin)));
    const influence = new Float64Array(bins.of.length);
    for (let row = 0; row < influence.length; row++) {
        const sign = Math.sign(gapOf(bins, bins.of[row] ?? -1));
        influence[row] = sign * (0,calibration_forecasts/* surplusOf */.GK)(forecasts, row) - value;
    }
    return { value, influence };
}

;// CONCATENATED MODULE: ./lib/metrics/calibration/mce.js



const mce = {
    ...aboveChance,
    name: "mce",
    title: "Maximum calibration error",
    description: "How far the predicted probabilities are from the observed share in the worst bin; judged above chance.",
    definition: 'Largest |mean probability − share of events| over the bins that have rows; torchmetrics `CalibrationError(norm="max")`. Nearly ' +
        "empty bins decide it, so prefer `binning: equal_mass`. Judged as `ece`: by its excess over what a perfectly calibrated model with " +
        "the same probabilities shows by chance. Rows without a usable score are left out and counted.",
    measure: (side, options, context) => calibrationError({ side, options, context, which: "mce" }, largestGap),
};
function largestGap(forecasts, bins) {
    const worst = worstOf(bins);
    const gap = gapOf(bins, worst);
    const value = Math.abs(gap);
    const influence = new Float64Array(bins.of.length);
    for (let row = 0; row < influence.length; row++) {
        if (bins.of[row] !== worst)
            continue;
        influence[row] = (Math.sign(gap) * (0,calibration_forecasts/* surplusOf */.GK)(forecasts, row) - value) / (bins.share[worst] ?? Number.NaN);
    }
    return { value, influence };
}
/** The first bin with the largest gap; comparisons with an empty bin are false. */
function worstOf(bins) {
    let worst = -1;
    let largest = -1;
    for (let bin = 0; bin < bins.share.length; bin++) {
        const size = Math.abs(gapOf(bins, bin));
        if (size > largest) {
            worst = bin;
            largest = size;
        }
    }
    return worst;
}

;// CONCATENATED MODULE: ./lib/metrics/calibration/spiegelhalter-z.js


const spiegelhalterZ = {
    kind: "statistic",
    name: "spiegelhalter_z",
    title: "Spiegelhalter's z",
    description: "Test of calibration: how many standard errors the Brier score is from that of a calibrated model.",
    definition: "sum (y − p)(1 − 2p) / sqrt(sum (1 − 2p)² p (1 − p)) (Spiegelhalter 1986); of a calibrated model it is standard normal, and its " +
        "interval is that of one standard error (clustered rows: by the influence of the rows, with Student's t). It grows with the square " +
        "root of the rows. Binary: the positive class; multiclass: the top label, or `class`. Undefined when every p is 0, ½ or 1. Rows " +
        "without a usable score are left out and counted.",
    tasks: ["binary", "multiclass"],
    better: "zero",
    unit: "score",
    roles: ["label", "score"],
    options: ["class"],
    scale: "identity",
    usable: calibration_forecasts/* usableForecast */.Ws,
    measure: (side, options, context) => {
        const found = zOf((0,calibration_forecasts/* forecastsOf */.iI)(side, options, context));
        if (found === undefined) {
            const text = "every probability is 0, ½ or 1, so the Brier score has no variance to compare with";
            return { kind: "undefined", reason: { code: "zero-denominator", text }, shown: undefined };
        }
        if (side.cluster !== undefined)
            return { kind: "value", ...found };
        return { kind: "value", ...found, inference: { kind: "normal", value: found.value, standardError: 1 } };
    },
};
/** z = S / √V of S = Σ w a and V = Σ w² v. Rows are drawn with their weights, so V moves by w² v with a row, S by w a. */
function zOf({ probability, happened, weight }) {
    const rows = probability.length;
    const weightAt = (row) => (weight === undefined ? 1 : (weight[row] ?? Number.NaN));
    const at = (row) => probability[row] ?? Number.NaN;
    const surplus = (row) => ((happened[row] ?? Number.NaN) - at(row)) * (1 - 2 * at(row));
    const variance = (row) => (1 - 2 * at(row)) ** 2 * at(row) * (1 - at(row));
    const sum = (0,stats_sum/* sumOver */.Ch)(rows, (row) => weightAt(row) * surplus(row));
    const squares = (0,stats_sum/* sumOver */.Ch)(rows, (row) => weightAt(row) ** 2 * variance(row));
    if (!(squares > 0))
        return undefined;
    const total = (0,stats_sum/* sumOver */.Ch)(rows, weightAt);
    const scale = Math.sqrt(squares);
    const value = sum / scale;
    const influence = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
        const slope = surplus(row) / scale - (value * weightAt(row) * variance(row)) / (2 * squares);
        influence[row] = total * slope - value / 2;
    }
    return { value, influence };
}

;// CONCATENATED MODULE: ./lib/metrics/change/flips.js
const flips_shared = {
    kind: "flip",
    tasks: ["binary", "multiclass"],
    unit: "share",
    roles: ["label", "prediction"],
    options: [],
};
const flipRate = {
    ...flips_shared,
    name: "flip_rate",
    title: "Flip rate",
    description: "Share of the rows on which the two models predict differently.",
    definition: "Joined rows with different predictions / joined rows; needs a reference joined by id. Interval: Wilson.",
    better: "lower",
    counts: (_, reference, candidate) => reference !== candidate,
};
const regressedRate = {
    ...flips_shared,
    name: "regressed_rate",
    title: "Regressed rate",
    description: "Share of the rows that the reference had right and the candidate has wrong.",
    definition: "Joined rows right before and wrong now / joined rows. Interval: Wilson.",
    better: "lower",
    counts: (label, reference, candidate) => reference === label && candidate !== label,
};
const fixedRate = {
    ...flips_shared,
    name: "fixed_rate",
    title: "Fixed rate",
    description: "Share of the rows that the reference had wrong and the candidate has right.",
    definition: "Joined rows wrong before and right now / joined rows. Interval: Wilson.",
    better: "higher",
    counts: (label, reference, candidate) => reference !== label && candidate === label,
};
const churn = {
    ...flips_shared,
    name: "churn",
    title: "Churn",
    description: "Share of the rows on which the two models predict differently; it needs no labels.",
    definition: "Joined rows with different predictions / joined rows (Milani Fard et al. 2016); flip_rate for data without labels. " +
        "Two invalid predictions are alike. Interval: Wilson.",
    roles: ["prediction"],
    better: "lower",
    counts: (_, reference, candidate) => reference !== candidate,
};
const disagreement = {
    ...flips_shared,
    name: "disagreement",
    title: "Disagreement",
    description: "Share of the rows that exactly one of the two models has right.",
    definition: "(regressed + fixed) / joined rows, the disagreement measure of Kuncheva & Whitaker 2003. An invalid prediction is wrong. Interval: " +
        "Wilson.",
    better: "lower",
    counts: (label, reference, candidate) => (reference === label) !== (candidate === label),
};
/** In a binary task the codes of the classes are 0 (negative) and 1 (positive). */
const NEGATIVE = 0;
const POSITIVE = 1;
const posToNeg = {
    ...flips_shared,
    tasks: ["binary"],
    roles: ["prediction"],
    name: "pos_to_neg",
    title: "Positive to negative",
    description: "Share of the rows that the reference predicts as positive and the candidate as negative.",
    definition: "Rows positive before and negative now / joined rows; TensorFlow Model Analysis `pos_to_neg_flip_rate`. An invalid prediction is " +
        "neither. Interval: Wilson.",
    better: "lower",
    counts: (_, reference, candidate) => reference === POSITIVE && candidate === NEGATIVE,
};
const negToPos = {
    ...flips_shared,
    tasks: ["binary"],
    roles: ["prediction"],
    name: "neg_to_pos",
    title: "Negative to positive",
    description: "Share of the rows that the reference predicts as negative and the candidate as positive.",
    definition: "Rows negative before and positive now / joined rows; TensorFlow Model Analysis `neg_to_pos_flip_rate`. An invalid prediction is " +
        "neither. Interval: Wilson.",
    better: "lower",
    counts: (_, reference, candidate) => reference === NEGATIVE && candidate === POSITIVE,
};

;// CONCATENATED MODULE: ./lib/metrics/classification/accuracy.js
const accuracy = {
    kind: "ratio",
    name: "accuracy",
    title: "Accuracy",
    description: "Share of the rows that are predicted right.",
    definition: "Rows whose prediction equals the label / all rows; scikit-learn `accuracy_score`. An invalid prediction is wrong. " +
        "Interval: Wilson, changes by Tango (pairs) or Newcombe.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: [],
    defaultAverage: "all",
    numerator: (_, label, prediction) => (label === prediction ? 1 : 0),
    denominator: () => 1,
    proportion: "by-label",
    empty: "there are no rows",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/average-precision.js
const averagePrecision = {
    kind: "ranking",
    name: "average_precision",
    title: "Average precision",
    description: "Precision averaged over the recall gained at each distinct score.",
    definition: "sum (R_k - R_{k-1}) P_k over distinct scores; scikit-learn `average_precision_score`. Undefined without positives. In a multiclass " +
        "task: `class` against the rest, or the average of each class against the rest, where every class needs rows: `average: macro` (the " +
        "default) or `weighted` by how frequent the classes are. A row without a usable score counts as ranked wrong. Interval: standard " +
        "error by the infinitesimal jackknife, on the logit scale; changes by the same.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "score",
    roles: ["label", "score"],
    options: ["class", "average"],
    statistic: "average_precision",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/balanced-accuracy.js
const balancedAccuracy = {
    kind: "confusion",
    name: "balanced_accuracy",
    title: "Balanced accuracy",
    description: "Mean of the recalls of the classes that occur among the labels.",
    definition: "Mean over labelled classes of TP / (TP + FN); scikit-learn `balanced_accuracy_score`. Undefined when all rows have one label " +
        "(scikit-learn prints its recall). With `class`: that class against the rest. Interval on the logit scale; changes by the " +
        "influence of the rows.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: ["class"],
    evaluate({ labels, correctOf }) {
        const present = labels.filter((share) => share > 0).length;
        if (present < 2) {
            return {
                kind: "undefined",
                reason: { code: "single-class", text: "all rows have the same label, so there is nothing to balance" },
                shown: labels.reduce((sum, share, code) => (share > 0 ? sum + (correctOf[code] ?? Number.NaN) / share : sum), 0) /
                    present,
            };
        }
        const recall = labels.map((share, code) => (share > 0 ? (correctOf[code] ?? Number.NaN) / share : 0));
        const value = recall.reduce((sum, one) => sum + one, 0) / present;
        return {
            kind: "value",
            value,
            influence: (label, prediction) => ((label === prediction ? 1 : 0) - (recall[label] ?? Number.NaN)) / ((labels[label] ?? Number.NaN) * present),
        };
    },
};

// EXTERNAL MODULE: ./lib/metrics/row-variables.js
var row_variables = __webpack_require__(8173);
;// CONCATENATED MODULE: ./lib/metrics/classification/brier.js


const brier = {
    kind: "moments",
    name: "brier",
    title: "Brier score",
    description: "Mean squared distance between the probabilities and what happened.",
    definition: "Binary: mean (p - y)^2, 0 to 1. Multiclass: summed over the classes, 0 to 2. scikit-learn `brier_score_loss`. " +
        "Probabilities are taken as they are, also where they do not sum to 1. A row without a usable score counts as a certain error. Interval: Student's t, changes by the paired or Welch's t.",
    tasks: ["binary", "multiclass"],
    better: "lower",
    unit: "score",
    roles: ["label", "score"],
    options: [],
    range: 2,
    variables: () => [row_variables/* brierOfRow */.Qo],
    evaluate: mean/* mean */.i,
};

;// CONCATENATED MODULE: ./lib/metrics/classification/cohen-kappa.js
const cohenKappa = {
    kind: "confusion",
    name: "cohen_kappa",
    title: "Cohen's kappa",
    description: "Agreement of labels and predictions beyond what chance alone would give, −1 to 1.",
    definition: "(p_o − p_e) / (1 − p_e) with p_e = sum p_k t_k; scikit-learn `cohen_kappa_score`. Undefined when all labels and predictions are " +
        "one class. With `class`: that class against the rest. Interval: Fisher's z scale with the standard error of Fleiss, Cohen & " +
        "Everitt 1969; changes by the influence of the rows.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "score",
    roles: ["label", "prediction"],
    options: ["class"],
    evaluate({ labels, predictions, correct }) {
        const byChance = labels.reduce((sum, share, code) => sum + share * (predictions[code] ?? Number.NaN), 0);
        const room = 1 - byChance;
        if (room <= FLAT) {
            const text = "all labels and all predictions are one class, so chance alone explains the agreement";
            return { kind: "undefined", reason: { code: "single-class", text }, shown: undefined };
        }
        const value = (correct - byChance) / room;
        const influence = (label, prediction) => {
            const predicted = predictions[label] ?? Number.NaN;
            const labelled = prediction < 0 ? 0 : (labels[prediction] ?? Number.NaN);
            const onAgreement = (label === prediction ? 1 : 0) - correct;
            const onChance = predicted + labelled - 2 * byChance;
            return (onAgreement - (1 - value) * onChance) / room;
        };
        return { kind: "value", value, influence };
    },
};
/** Shares of a single class sum to 1 but for rounding. */
const FLAT = 1e-14;

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(42037);
;// CONCATENATED MODULE: ./lib/metrics/classification/expected-cost.js




const expectedCost = {
    kind: "moments",
    name: "expected_cost",
    title: "Expected cost",
    description: "Mean cost of a row by a table of what each prediction costs for each label.",
    definition: "Mean of `costs[label][prediction]`; what is not named costs 0, and a negative cost is a benefit. An invalid prediction costs as " +
        "much as the worst prediction for its label. A class that the data do not have is an error. Interval: Student's t, changes by " +
        "the paired or Welch's t.",
    tasks: ["binary", "multiclass"],
    better: "lower",
    unit: "score",
    roles: ["label", "prediction"],
    options: ["costs"],
    requires: ["costs"],
    variables: ({ costs = {} }) => [costOfRow(costs)],
    evaluate: mean/* mean */.i,
};
function costOfRow(costs) {
    return {
        name: `cost ${JSON.stringify(costs)}`,
        values: (side, { classes }) => {
            const table = costTable(costs, classes);
            const label = (0,row_variables/* required */.mw)(side.label, "label");
            const prediction = (0,row_variables/* required */.mw)(side.prediction, "prediction");
            const values = new Float64Array(side.rows);
            for (let row = 0; row < side.rows; row++) {
                const { ofPrediction, worst } = table[label[row] ?? -1] ?? UNKNOWN;
                const predicted = prediction[row] ?? -1;
                values[row] = predicted < 0 ? worst : (ofPrediction[predicted] ?? Number.NaN);
            }
            return values;
        },
    };
}
const UNKNOWN = { ofPrediction: [], worst: Number.NaN };
/** Costs by the codes of label and prediction. */
function costTable(costs, classes) {
    for (const [label, row] of Object.entries(costs)) {
        requireClass(label, classes, "costs");
        for (const prediction of Object.keys(row))
            requireClass(prediction, classes, `costs.${label}`);
    }
    return classes.map((label) => {
        const row = ownValue(costs, label) ?? {};
        const ofPrediction = classes.map((prediction) => ownValue(row, prediction) ?? 0);
        return { ofPrediction, worst: Math.max(...ofPrediction) };
    });
}
/** A class may be called "constructor", which every object seems to have. */
function ownValue(mapping, key) {
    return Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}
function requireClass(name, classes, place) {
    if (classes.includes(name))
        return;
    const close = (0,nearest/* nearest */.p)(name, classes);
    throw new errors/* GateError */.ue({
        code: "E102",
        message: `expected_cost: "${name}" in \`${place}\` is not a class of the data${close === undefined ? "" : `; the nearest is "${close}"`}.`,
        hint: `The classes are ${classes.slice(0, 20).join(", ")}${classes.length > 20 ? " …" : ""}.`,
    });
}

;// CONCATENATED MODULE: ./lib/metrics/classification/f1.js
const f1 = {
    kind: "ratio",
    name: "f1",
    title: "F1 score",
    description: "Harmonic mean of precision and recall.",
    definition: "2 TP / (2 TP + FP + FN); scikit-learn `f1_score`. Undefined when the class is neither labelled nor predicted (scikit-learn prints 0). " +
        "Interval on the logit scale; changes by the influence of the rows.",
    tasks: ["binary", "multiclass", "multilabel"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: ["average", "class"],
    defaultAverage: "macro",
    numerator: (target, label, prediction) => (label === target && prediction === target ? 2 : 0),
    denominator: (target, label, prediction) => (label === target ? 1 : 0) + (prediction === target ? 1 : 0),
    proportion: "no",
    empty: "no row is labelled or predicted as",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/fbeta.js
const fbeta = {
    kind: "ratio",
    name: "fbeta",
    title: "F-beta score",
    description: "Harmonic mean of precision and recall in which recall weighs `beta` times as much.",
    definition: "(1 + β²) TP / ((1 + β²) TP + β² FN + FP); scikit-learn `fbeta_score`. Undefined when the class is neither labelled nor " +
        "predicted (scikit-learn prints 0). Interval on the logit scale; changes by the influence of the rows.",
    tasks: ["binary", "multiclass", "multilabel"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: ["beta", "average", "class"],
    requires: ["beta"],
    defaultAverage: "macro",
    numerator: (target, label, prediction, options) => label === target && prediction === target ? 1 + squaredBeta(options) : 0,
    denominator: (target, label, prediction, options) => (label === target ? squaredBeta(options) : 0) + (prediction === target ? 1 : 0),
    proportion: "no",
    empty: "no row is labelled or predicted as",
};
function squaredBeta({ beta = 1 }) {
    return beta * beta;
}

;// CONCATENATED MODULE: ./lib/metrics/classification/fnr.js
const fnr = {
    kind: "ratio",
    name: "fnr",
    title: "False negative rate",
    description: "Share of the rows of a class that are missed.",
    definition: "FN / (TP + FN) = 1 − recall. An invalid prediction is a miss. Undefined without a row of the class; in an average such a " +
        "class counts 1, as its recall counts 0. Interval: Wilson, changes by Tango (pairs) or Newcombe; averages on the logit scale.",
    tasks: ["binary", "multiclass"],
    better: "lower",
    unit: "share",
    roles: ["label", "prediction"],
    options: ["average", "class"],
    defaultAverage: "macro",
    numerator: (target, label, prediction) => (label === target && prediction !== target ? 1 : 0),
    denominator: (target, label) => (label === target ? 1 : 0),
    proportion: "by-label",
    empty: "no row is labelled",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/fpr.js
const fpr = {
    kind: "ratio",
    name: "fpr",
    title: "False positive rate",
    description: "Share of the rows outside a class that are predicted as it.",
    definition: "FP / (FP + TN) = 1 − specificity. An invalid prediction is wrong, so it counts as a false positive. Undefined when every row " +
        "is of the class; in an average such a class counts 1. Interval: Wilson, changes by Tango (pairs) or Newcombe; averages on the logit scale.",
    tasks: ["binary", "multiclass"],
    better: "lower",
    unit: "share",
    roles: ["label", "prediction"],
    options: ["average", "class"],
    defaultAverage: "macro",
    numerator: (target, label, prediction) => (label !== target && (prediction === target || prediction < 0) ? 1 : 0),
    denominator: (target, label) => (label === target ? 0 : 1),
    proportion: "by-label",
    empty: "no row is labelled otherwise than",
};

// EXTERNAL MODULE: ./lib/aggregates/scored-rows.js
var scored_rows = __webpack_require__(81156);
// EXTERNAL MODULE: ./lib/stats/labelled-rows.js
var labelled_rows = __webpack_require__(41844);
;// CONCATENATED MODULE: ./lib/metrics/classification/top-share.js


/**
 * Share of the positives captured by taking the share `top` of the rows, by falling score; rows that tie at the cut are
 * taken in part, so the result does not depend on their order. Undefined without positives or negatives.
 *
 * Influence: with π the share of positives, a the part of a row that is taken and q the positive rate at the cut,
 * (y a − q (a − top) − y value) / π. A row that is taken pushes another over the cut, and that one is positive with
 * probability q (as for the mean above an estimated quantile).
 */
function captured(side, { class: named, top = 0.1 }, context) {
    const target = named === undefined ? (context.positive ?? -1) : context.classes.indexOf(named);
    const { labels, scores, weight } = (0,scored_rows/* scoredRows */.g)(side, target, context);
    const ranked = (0,labelled_rows/* rankScores */.k)(labels, [scores], weight);
    const { positive, negative } = ranked.sample;
    if (positive.count === 0 || negative.count === 0)
        return withoutClass(positive.count);
    const { partOf, rateAtCut, cellOf } = cutAt(top, ranked);
    const prevalence = positive.weight / (positive.weight + negative.weight);
    const value = weightOf(partOf, ranked) / positive.weight;
    const influence = new Float64Array(side.rows);
    for (let row = 0; row < influence.length; row++) {
        const part = partOf[(cellOf[row] ?? 0) % partOf.length] ?? Number.NaN;
        const label = labels[row] ?? Number.NaN;
        influence[row] = (label * part - rateAtCut * (part - top) - label * value) / prevalence;
    }
    return { kind: "value", value, influence, events: Math.min(positive.count, negative.count), taken: top };
}
function withoutClass(positives) {
    const reason = positives === 0
        ? { code: "no-positives", text: "there are no rows of the class to capture" }
        : { code: "no-negatives", text: "all rows are of the class, so every choice captures as many" };
    return { kind: "undefined", reason, shown: undefined };
}
function cutAt(top, { sample, tallies }) {
    const [tally] = tallies;
    if (tally === undefined)
        throw new TypeError("there is one score to cut");
    const { positive, negative, cellOf } = tally;
    const partOf = new Float64Array(positive.length);
    const total = sample.positive.weight + sample.negative.weight;
    let above = 0;
    for (let rank = partOf.length - 1; rank >= 0; rank--) {
        const own = (positive[rank] ?? Number.NaN) + (negative[rank] ?? Number.NaN);
        partOf[rank] = own === 0 ? 0 : Math.min(1, Math.max(0, (top * total - above) / own));
        above += own;
    }
    return { partOf, rateAtCut: rateAt(top * total, { positive, negative, window: windowOf(sample) }), cellOf };
}
/** Weight of about the square root of the number of rows: narrow against the sample, wide against chance. */
function windowOf({ positive, negative }) {
    return (positive.weight + negative.weight) / Math.sqrt(positive.count + negative.count);
}
/** Share of positives among the scores that reach into the window about the cut, from the highest score down. */
function rateAt(cut, { positive, negative, window }) {
    let above = 0;
    let positives = 0;
    let all = 0;
    for (let rank = positive.length - 1; rank >= 0; rank--) {
        const own = (positive[rank] ?? Number.NaN) + (negative[rank] ?? Number.NaN);
        if (above < cut + window && above + own > cut - window) {
            positives += positive[rank] ?? Number.NaN;
            all += own;
        }
        above += own;
    }
    return all === 0 ? 0 : positives / all;
}
function weightOf(partOf, { tallies }) {
    const positive = tallies[0]?.positive ?? partOf;
    let sum = 0;
    for (let rank = 0; rank < partOf.length; rank++) {
        sum += (partOf[rank] ?? Number.NaN) * (positive[rank] ?? Number.NaN);
    }
    return sum;
}

;// CONCATENATED MODULE: ./lib/metrics/classification/gain.js

const gain = {
    kind: "statistic",
    name: "gain",
    title: "Cumulative gain",
    description: "Share of the positives that the rows with the highest scores hold.",
    definition: "Positives among the share `top` of the rows with the highest scores (default 10 %) / all positives: the gains curve at `top`. " +
        "Rows that tie at the cut count in part, and so does the last row where `top` is not a whole number of rows. Undefined without " +
        "positives or without negatives. A row without a usable score counts as ranked wrong. Interval on the logit scale, with the cut " +
        "taken as estimated; changes by the influence of the rows.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "share",
    roles: ["label", "score"],
    options: ["top", "class"],
    oneClass: true,
    scale: "logit",
    measure: captured,
};

;// CONCATENATED MODULE: ./lib/metrics/classification/jaccard.js
const jaccard = {
    kind: "ratio",
    name: "jaccard",
    title: "Jaccard index",
    description: "Rows rightly predicted as a class, as a share of those labelled or predicted as it.",
    definition: "TP / (TP + FP + FN); scikit-learn `jaccard_score`. Undefined when the class is neither labelled nor predicted (scikit-learn " +
        "prints 0). Interval on the logit scale; changes by the influence of the rows.",
    tasks: ["binary", "multiclass", "multilabel"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: ["average", "class"],
    defaultAverage: "macro",
    numerator: (target, label, prediction) => (label === target && prediction === target ? 1 : 0),
    denominator: (target, label, prediction) => (label === target || prediction === target ? 1 : 0),
    proportion: "no",
    empty: "no row is labelled or predicted as",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/lift.js


const lift = {
    kind: "statistic",
    name: "lift",
    title: "Lift",
    description: "How many times as many positives the rows with the highest scores hold as rows chosen by chance would.",
    definition: "gain / `top` at the share `top` of the rows with the highest scores (default 10 %); 1 is chance. Ties, the cut and edge cases as " +
        "for `gain`. Interval: that of gain divided by `top`; changes by the influence of the rows.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "score",
    roles: ["label", "score"],
    options: ["top", "class"],
    oneClass: true,
    scale: "identity",
    measure: (side, options, context) => {
        const found = captured(side, options, context);
        if (found.kind === "undefined")
            return found;
        const { value, influence, events, taken } = found;
        const variance = (0,covariance_of_means/* covarianceOfMeans */.f)(influence, influence, side).covariance;
        const gain = { kind: "logit", value, standardError: Math.sqrt(Math.max(0, variance)), n: events };
        return {
            kind: "value",
            value: value / taken,
            influence: influence.map((each) => each / taken),
            inference: { kind: "affine", of: gain, scale: 1 / taken, shift: 0 },
            events,
        };
    },
};

;// CONCATENATED MODULE: ./lib/metrics/classification/log-loss.js


const logLoss = {
    kind: "moments",
    name: "log_loss",
    title: "Log loss",
    description: "Mean of −ln of the probability given to the true class.",
    definition: "Probabilities are clipped to [2.2e-16, 1 - 2.2e-16] and otherwise taken as they are, also where they do not sum to 1; " +
        "scikit-learn `log_loss`. A row without a usable score counts as a certain error, 36.04. " +
        "Interval: Student's t, changes by the paired or Welch's t.",
    tasks: ["binary", "multiclass"],
    better: "lower",
    unit: "nats",
    roles: ["label", "score"],
    options: [],
    variables: () => [row_variables/* logLossOfRow */.zb],
    evaluate: mean/* mean */.i,
};

;// CONCATENATED MODULE: ./lib/metrics/classification/mcc.js
const mcc = {
    kind: "confusion",
    name: "mcc",
    title: "Matthews correlation coefficient",
    description: "Correlation between labels and predictions, −1 to 1.",
    definition: "Gorodkin's R_K: (c - sum p_k t_k) / sqrt((1 - sum p_k^2)(1 - sum t_k^2)) on shares; scikit-learn `matthews_corrcoef`. " +
        "Undefined when all labels or all predictions are the same (scikit-learn prints 0). With `class`: that class against the rest. " +
        "Interval: Fisher's z scale; changes by the influence of the rows.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "score",
    roles: ["label", "prediction"],
    options: ["class"],
    evaluate({ labels, predictions, correct }) {
        const both = labels.reduce((sum, share, code) => sum + share * (predictions[code] ?? Number.NaN), 0);
        const labelSquares = labels.reduce((sum, share) => sum + share * share, 0);
        const predictionSquares = predictions.reduce((sum, share) => sum + share * share, 0);
        const agreement = correct - both;
        const predictionSpread = 1 - predictionSquares;
        const labelSpread = 1 - labelSquares;
        if (labelSpread <= mcc_FLAT || predictionSpread <= mcc_FLAT) {
            const what = labelSpread <= mcc_FLAT ? "labels" : "predictions";
            return { kind: "undefined", reason: { code: "single-class", text: `all ${what} are the same` }, shown: 0 };
        }
        const scale = Math.sqrt(predictionSpread * labelSpread);
        const value = agreement / scale;
        const influence = (label, prediction) => {
            const predicted = predictions[label] ?? Number.NaN;
            const labelled = prediction < 0 ? 0 : (labels[prediction] ?? Number.NaN);
            const own = prediction < 0 ? 0 : (predictions[prediction] ?? Number.NaN);
            const onAgreement = (label === prediction ? 1 : 0) - correct - (predicted + labelled - 2 * both);
            const onPredictionSpread = -2 * (own - predictionSquares);
            const onLabelSpread = -2 * ((labels[label] ?? Number.NaN) - labelSquares);
            return onAgreement / scale - (value / 2) * (onPredictionSpread / predictionSpread + onLabelSpread / labelSpread);
        };
        return { kind: "value", value, influence };
    },
};
/** Shares of a single class sum to 1 but for rounding. */
const mcc_FLAT = 1e-14;

;// CONCATENATED MODULE: ./lib/metrics/classification/npv.js
const npv = {
    kind: "ratio",
    name: "npv",
    title: "Negative predictive value",
    description: "Share of the rows not predicted as a class that do not belong to it.",
    definition: "TN / (TN + FN); scikit-learn `precision_score` of the negative class. Invalid predictions do not enter. Undefined when every " +
        "row is predicted as the class; in an average such a class counts 0. Interval: Wilson for one class, on the logit scale for " +
        "averages; changes by the influence of the rows, Newcombe without pairs.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: ["average", "class"],
    defaultAverage: "macro",
    numerator: (target, label, prediction) => (label !== target && prediction !== target && prediction >= 0 ? 1 : 0),
    denominator: (target, _, prediction) => (prediction !== target && prediction >= 0 ? 1 : 0),
    proportion: "by-prediction",
    empty: "no row is predicted otherwise than",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/precision.js
const precision = {
    kind: "ratio",
    name: "precision",
    title: "Precision",
    description: "Share of the rows predicted as a class that belong to it.",
    definition: "TP / (TP + FP); scikit-learn `precision_score`. Without a row predicted as the class it is undefined (scikit-learn prints 0); " +
        "in an average such a class counts 0, as in scikit-learn. Interval: Wilson for one class, on the logit scale for averages; changes " +
        "by the influence of the rows, Newcombe without pairs.",
    tasks: ["binary", "multiclass", "multilabel"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: ["average", "class"],
    defaultAverage: "macro",
    numerator: (target, label, prediction) => (label === target && prediction === target ? 1 : 0),
    denominator: (target, _, prediction) => (prediction === target ? 1 : 0),
    proportion: "by-prediction",
    empty: "no row is predicted as",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/recall.js
const recall = {
    kind: "ratio",
    name: "recall",
    title: "Recall",
    description: "Share of the rows of a class that are found.",
    definition: "TP / (TP + FN); scikit-learn `recall_score`. Without a row of the class it is undefined (scikit-learn prints 0). " +
        "Interval: Wilson, changes by Tango (pairs) or Newcombe; averages on the logit scale.",
    tasks: ["binary", "multiclass", "multilabel"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: ["average", "class"],
    defaultAverage: "macro",
    numerator: (target, label, prediction) => (label === target && prediction === target ? 1 : 0),
    denominator: (target, label) => (label === target ? 1 : 0),
    proportion: "by-label",
    empty: "no row is labelled",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/roc-auc.js
const rocAuc = {
    kind: "ranking",
    name: "roc_auc",
    title: "ROC AUC",
    description: "Chance that a row of the class scores higher than a row outside it.",
    definition: "Mann–Whitney statistic, ties count half; scikit-learn `roc_auc_score`. Undefined with a single class. In a multiclass task: " +
        "`class` against the rest, or an average: `multi_class: ovr` (the default) of each class against the rest, where every class " +
        "needs rows, or `ovo` of each pair of the classes that have rows (Hand & Till 2001); `average: macro` (the default) or `weighted` " +
        "by how frequent classes or pairs are. A row without a usable score counts as ranked wrong. Interval: DeLong's covariance " +
        "(Obuchowski's for clusters, the influence of the rows for averages) on the logit scale; changes by the same covariance.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "score",
    roles: ["label", "score"],
    options: ["class", "average", "multi_class"],
    statistic: "roc_auc",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/selection-rate.js
const selectionRate = {
    kind: "ratio",
    name: "selection_rate",
    title: "Selection rate",
    description: "Share of the rows that are predicted as a class, right or wrong; it needs no labels.",
    definition: "Rows predicted as the class / all rows; Fairlearn `selection_rate`. An invalid prediction is not selected. Better the higher " +
        "it is, unless `direction` says otherwise. Interval: Wilson, changes by Tango (pairs) or Newcombe.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "share",
    roles: ["prediction"],
    options: ["class", "direction"],
    oneClass: true,
    defaultAverage: "macro",
    numerator: (target, _, prediction) => (prediction === target ? 1 : 0),
    denominator: () => 1,
    proportion: "by-label",
    empty: "there are no rows for",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/specificity.js
const specificity = {
    kind: "ratio",
    name: "specificity",
    title: "Specificity",
    description: "Share of the rows outside a class that are not predicted as it.",
    definition: "TN / (TN + FP), the recall of the rest; scikit-learn `recall_score` of the negative class. An invalid prediction is wrong. " +
        "Interval: Wilson, changes by Tango (pairs) or Newcombe; averages on the logit scale.",
    tasks: ["binary", "multiclass"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: ["average", "class"],
    defaultAverage: "macro",
    numerator: (target, label, prediction) => (label !== target && prediction !== target && prediction >= 0 ? 1 : 0),
    denominator: (target, label) => (label === target ? 0 : 1),
    proportion: "by-label",
    empty: "no row is labelled otherwise than",
};

;// CONCATENATED MODULE: ./lib/metrics/classification/top-k-accuracy.js


const topKAccuracy = {
    kind: "moments",
    name: "top_k_accuracy",
    title: "Top-k accuracy",
    description: "Share of the rows whose label is among the `k` classes with the highest scores.",
    definition: "scikit-learn `top_k_accuracy_score`. Where scores tie at the k-th place a row counts with the chance that a random order of " +
        "the tied classes has its label among the first k; scikit-learn takes the later class. A row with an unusable score is wrong. " +
        "Interval: Wilson, changes by Tango (pairs) or Newcombe.",
    tasks: ["multiclass"],
    better: "higher",
    unit: "share",
    roles: ["label", "score"],
    options: ["k"],
    requires: ["k"],
    proportion: true,
    variables: ({ k = 1 }) => [amongTopOf(k)],
    evaluate: mean/* mean */.i,
};
function amongTopOf(k) {
    return {
        name: `among the top ${k}`,
        values: (side) => {
            const label = (0,row_variables/* required */.mw)(side.label, "label");
            const scores = (0,row_variables/* required */.mw)(side.scores, "scores");
            const values = new Float64Array(side.rows);
            for (let row = 0; row < side.rows; row++)
                values[row] = chanceAmongTop(k, scores, { row, label: label[row] ?? -1 });
            return values;
        },
    };
}
/** 1, 0, or between where the label ties with others at the k-th place. */
function chanceAmongTop(k, scores, { row, label }) {
    const own = scores[label]?.[row] ?? Number.NaN;
    let above = 0;
    let tied = 0;
    for (const column of scores) {
        const score = column[row] ?? Number.NaN;
        if (Number.isNaN(score))
            return 0;
        if (score > own)
            above++;
        else if (score === own)
            tied++;
    }
    return tied === 0 ? 0 : Math.min(1, Math.max(0, (k - above) / tied));
}

;// CONCATENATED MODULE: ./lib/metrics/custom/column-of-row.js

/** The number of each row in the column that a gate names; NaN where it has none. */
function columnOfRow({ column }) {
    const name = (0,row_variables/* required */.mw)(column, "column");
    return { name: `column ${name}`, values: (side) => (0,row_variables/* required */.mw)(side.columns?.get(name), `column "${name}"`) };
}

// EXTERNAL MODULE: ./lib/align/comparison.js
var comparison = __webpack_require__(94268);
;// CONCATENATED MODULE: ./lib/metrics/custom/of-column.js

/** What the metrics of a column that a gate names have in common; which way is better, the gate must say. */
const ofColumn = {
    tasks: comparison/* tasks */.v,
    better: "lower",
    unit: "score",
    roles: [],
    options: ["column", "direction", "unit"],
    requires: ["column", "direction"],
};

;// CONCATENATED MODULE: ./lib/metrics/custom/column-mean.js



const columnMean = {
    ...ofColumn,
    kind: "moments",
    name: "mean",
    title: "Mean of a column",
    description: "Mean of any column of numbers: cost, length of the answer, memory, energy.",
    definition: "Arithmetic mean of `column`; rows without a value are left out of both sides and counted. Interval: t.",
    options: [...ofColumn.options, "blocks"],
    variables: (options) => [columnOfRow(options)],
    evaluate: mean/* mean */.i,
};

;// CONCATENATED MODULE: ./lib/metrics/timing/latency.js


/** A percentile of the latency of any level, or by `share_over` the share of the rows that are slower than promised. */
const latency = {
    kind: "percentile",
    name: "latency",
    title: "Latency",
    description: "Any percentile of the time for a row (`percentile: 99.9`), or the share of the rows that took longer than promised " +
        "(`share_over: 300ms`, `max: 1%`). The share needs far fewer rows than a high percentile says as much with: prefer it.",
    definition: "`percentile`: as latency_p95; a percentile p is judged from ln(0.05) / ln(p) rows (p99 299, p99.9 2 995). `share_over`: rows above the " +
        "limit / rows with a latency. Interval: Wilson's, the change by Tango's or Newcombe's. Either way rows weigh alike.",
    tasks: comparison/* tasks */.v,
    better: "lower",
    unit: "ms",
    roles: ["latency_ms"],
    options: ["percentile", "share_over"],
    ofMachine: true,
    byBlock: true,
    variable: () => row_variables/* latencyOfRow */.Ux,
    probability: ({ percentile }) => shareBelow((0,row_variables/* required */.mw)(percentile, "percentile")),
};
/** Moves the decimal point instead of dividing, so that 99.9 is the double nearest to 0.999. */
function shareBelow(percentile) {
    return Number((percentile / 100).toPrecision(15));
}

;// CONCATENATED MODULE: ./lib/metrics/custom/column-percentile.js




const columnPercentile = {
    ...ofColumn,
    kind: "percentile",
    name: "percentile",
    title: "Percentile of a column",
    description: "Percentile of any column of numbers; 50 is the median.",
    definition: "Percentile type 7 (numpy's linear) of `column`; with weights that differ the averaged inverted distribution function " +
        "(scikit-learn's). Interval by order statistics, of weighted or clustered rows Woodruff's; the change by a seeded " +
        "bootstrap up to 2 000 rows, by Maritz–Jarrett above.",
    options: [...ofColumn.options, "percentile", "blocks"],
    requires: ["column", "percentile", "direction"],
    variable: columnOfRow,
    probability: ({ percentile }) => shareBelow((0,row_variables/* required */.mw)(percentile, "percentile")),
};

;// CONCATENATED MODULE: ./lib/metrics/custom/column-rate.js



const columnRate = {
    ...ofColumn,
    kind: "moments",
    name: "rate",
    title: "Rate of a column",
    description: "Share of the rows in which a column of 0 and 1 (or false and true) holds 1: refusals, timeouts, clicks; or, of any column of " +
        "numbers, in which it is above `share_over`.",
    definition: "Rows with 1 / rows with a value in `column`; without `share_over` any value but 0, 1, true and false is an error. Rows without a value are " +
        "left out of both sides and counted. Interval: Wilson's, the change by Tango's or Newcombe's.",
    unit: "share",
    options: [...ofColumn.options, "share_over", "blocks"],
    proportion: true,
    variables: (options) => [columnOfRow(options)],
    evaluate: mean/* mean */.i,
};

;// CONCATENATED MODULE: ./lib/metrics/custom/column-sum.js


const columnSum = {
    ...ofColumn,
    kind: "moments",
    name: "sum",
    title: "Sum of a column",
    description: "Sum of any column of numbers over the compared rows: what the whole run costs.",
    definition: "n * mean of `column` over the n rows with a value and a weight above 0, weights scaled to a mean of 1; rows without are left out of both " +
        "sides and counted. Interval: n times that of the mean (t). Different samples differ in n: compare their means.",
    variables: (options) => [columnOfRow(options)],
    evaluate: ([mean = Number.NaN], rows) => ({ value: rows * mean, gradient: [rows] }),
};

// EXTERNAL MODULE: ./lib/metrics/multilabel/hamming-loss.js
var hamming_loss = __webpack_require__(20246);
// EXTERNAL MODULE: ./lib/metrics/multilabel/wrong-classes.js
var wrong_classes = __webpack_require__(27723);
;// CONCATENATED MODULE: ./lib/metrics/multilabel/subset-accuracy.js


const subsetAccuracy = {
    kind: "moments",
    name: "subset_accuracy",
    title: "Subset accuracy",
    description: "Share of the rows whose classes are all predicted right.",
    definition: "Rows whose predicted set equals the set of labels / all rows; scikit-learn `accuracy_score` of indicators. Wilson's interval, Tango's for the change.",
    tasks: ["multilabel"],
    better: "higher",
    unit: "share",
    roles: ["label", "prediction"],
    options: [],
    variables: () => [
        {
            name: "subset_accuracy",
            values: (side) => (0,wrong_classes/* wrongClasses */.E)(side).map((wrong) => (wrong === 0 ? 1 : 0)),
        },
    ],
    proportion: true,
    evaluate: mean/* mean */.i,
};

// EXTERNAL MODULE: ./lib/metrics/ranking/per-query.js + 1 modules
var per_query = __webpack_require__(63943);
;// CONCATENATED MODULE: ./lib/metrics/ranking/at-k.js

const precisionAtK = (0,per_query/* perQuery */.O)({
    name: "precision_at_k",
    title: "Precision@k",
    description: "Share of the first k items that are relevant.",
    definition: "Relevant items up to rank k / k; trec_eval `P_k`. Items of equal score: the mean over their orders.",
    requires: ["k"],
}, (query) => relevantUpToK(query) / query.k);
const recallAtK = (0,per_query/* perQuery */.O)({
    name: "recall_at_k",
    title: "Recall@k",
    description: "Share of the relevant items that are among the first k.",
    definition: "Relevant items up to rank k / all judged relevant items; trec_eval `recall_k`. Items of equal score: the mean over " +
        "their orders. A query without a relevant item counts 0.",
    requires: ["k"],
}, (query) => (query.relevant === 0 ? 0 : relevantUpToK(query) / query.relevant));
const hitRate = (0,per_query/* perQuery */.O)({
    name: "hit_rate",
    title: "Hit rate@k",
    description: "Share of the queries with a relevant item among the first k.",
    definition: "1 when a relevant item stands up to rank k, else 0; trec_eval `success_k`. Items of equal score: the chance over their " +
        "orders.",
    requires: ["k"],
    proportion: true,
}, hit);
/** Expected over the orders of tied items: a group that k cuts gives its share. */
function relevantUpToK({ groups, k }) {
    let sum = 0;
    for (const { before, size, relevant } of groups) {
        const within = Math.min(Math.max(k - before, 0), size);
        sum += (relevant * within) / size;
    }
    return sum;
}
/** One less the chance that none of the items taken from the group at the cut is relevant. */
function hit({ groups, k }) {
    const first = groups.find(({ relevant }) => relevant > 0);
    if (first === undefined)
        return 0;
    const { before, size, relevant } = first;
    const taken = Math.min(k - before, size);
    let none = 1;
    for (let place = 0; place < taken; place++)
        none *= Math.max(0, 1 - relevant / (size - place));
    return taken <= 0 ? 0 : 1 - none;
}

;// CONCATENATED MODULE: ./lib/metrics/ranking/map.js

const map = (0,per_query/* perQuery */.O)({
    name: "map",
    title: "MAP",
    description: "Mean over queries of the precision at each relevant item.",
    definition: "Average precision of a query: precision at the rank of each relevant item, summed over the ranks up to k and divided by " +
        "the relevant items (all judged ones; trec_eval `map`, scikit-learn `label_ranking_average_precision_score` is another " +
        "metric). Items of equal score: the mean over their orders. A query without a relevant item counts 0.",
}, (query) => (query.relevant === 0 ? 0 : precisionSum(query) / query.relevant));
/**
 * Expected sum over the orders of tied items (McSherry & Najork 2008, eq. 6): at a rank of a group of n with r relevant ones,
 * the item is relevant with chance r / n, and each earlier item of the group then with chance (r - 1) / (n - 1).
 */
function precisionSum({ groups, k }) {
    let sum = 0;
    let above = 0;
    for (const { before, size, relevant } of groups) {
        const others = size > 1 ? (relevant - 1) / (size - 1) : 0;
        const last = Math.min(before + size, k);
        for (let rank = before + 1; relevant > 0 && rank <= last; rank++) {
            sum += ((relevant / size) * (above + (rank - before - 1) * others + 1)) / rank;
        }
        above += relevant;
    }
    return sum;
}

;// CONCATENATED MODULE: ./lib/metrics/ranking/mrr.js

const mrr = (0,per_query/* perQuery */.O)({
    name: "mrr",
    title: "MRR",
    description: "Mean over queries of one over the rank of the first relevant item.",
    definition: "1 / rank of the first relevant item, 0 when there is none up to rank k; trec_eval `recip_rank`. Items of equal score: " +
        "the mean over their orders.",
}, reciprocalRank);
/** Expected over the orders of the tied items that hold the first relevant one (McSherry & Najork 2008). */
function reciprocalRank({ groups, k }) {
    const first = groups.find(({ relevant }) => relevant > 0);
    if (first === undefined)
        return 0;
    const { before, size, relevant } = first;
    let sum = 0;
    // Chance that none of the items of the group so far is relevant.
    let none = 1;
    for (let place = 0; place <= size - relevant && before + place + 1 <= k; place++) {
        const here = relevant / (size - place);
        sum += (none * here) / (before + place + 1);
        none *= 1 - here;
    }
    return sum;
}

// EXTERNAL MODULE: ./lib/metrics/ranking/ndcg.js
var ndcg = __webpack_require__(66842);
;// CONCATENATED MODULE: ./lib/metrics/fairness/fairness.js
/** What the fairness metrics have in common: they compare rates of one class between the groups of a column. */
const fairness = {
    kind: "gap",
    tasks: ["binary", "multiclass"],
    unit: "share",
    options: ["by", "class"],
    requires: ["by"],
    oneClass: true,
};
/** Ends the definition of each. */
const groupsNote = "Groups, intervals and what is left out: as for [`gap`](#gap).";

;// CONCATENATED MODULE: ./lib/metrics/fairness/demographic-parity.js


const demographicParityDifference = {
    ...fairness,
    name: "demographic_parity_difference",
    title: "Demographic parity difference",
    description: "How much more often one group is predicted as the class than another, right or wrong.",
    definition: "Highest less lowest selection rate among the groups; Fairlearn `demographic_parity_difference`. 0 is parity. " +
        groupsNote,
    better: "lower",
    roles: ["prediction"],
    of: [selectionRate],
    as: "difference",
};
const demographicParityRatio = {
    ...fairness,
    name: "demographic_parity_ratio",
    title: "Demographic parity ratio",
    description: "How often the group that is selected least is predicted as the class, as a share of the one that is selected most.",
    definition: "Lowest / highest selection rate among the groups; Fairlearn `demographic_parity_ratio`. 1 is parity; the four-fifths rule of " +
        "the EEOC is `min: 80%`. Not judged when no group is ever selected. " +
        groupsNote,
    better: "higher",
    roles: ["prediction"],
    of: [selectionRate],
    as: "ratio",
};

;// CONCATENATED MODULE: ./lib/metrics/fairness/equal-opportunity.js


const equalOpportunityDifference = {
    ...fairness,
    name: "equal_opportunity_difference",
    title: "Equal opportunity difference",
    description: "How much more often rows of the class are found in one group than in another.",
    definition: "Highest less lowest recall among the groups; Fairlearn `equal_opportunity_difference`. 0 is parity. " + groupsNote,
    better: "lower",
    roles: ["label", "prediction"],
    of: [recall],
    as: "difference",
};
const equalOpportunityRatio = {
    ...fairness,
    name: "equal_opportunity_ratio",
    title: "Equal opportunity ratio",
    description: "How often rows of the class are found in the worst group, as a share of the best.",
    definition: "Lowest / highest recall among the groups; Fairlearn `equal_opportunity_ratio`. 1 is parity. Not judged when no group has a hit. " +
        groupsNote,
    better: "higher",
    roles: ["label", "prediction"],
    of: [recall],
    as: "ratio",
};

;// CONCATENATED MODULE: ./lib/metrics/fairness/equalized-odds.js



const equalizedOddsDifference = {
    ...fairness,
    name: "equalized_odds_difference",
    title: "Equalized odds difference",
    description: "How much more often one group is predicted as the class than another among rows of the same label.",
    definition: "The larger of the ranges of recall and of the false positive rate among the groups; Fairlearn `equalized_odds_difference`. 0 is parity. " +
        groupsNote,
    better: "lower",
    roles: ["label", "prediction"],
    of: [recall, fpr],
    as: "difference",
};
const equalizedOddsRatio = {
    ...fairness,
    name: "equalized_odds_ratio",
    title: "Equalized odds ratio",
    description: "The lowest rate of a group as a share of the highest, among rows of the same label.",
    definition: "The smaller of lowest / highest recall and lowest / highest false positive rate among the groups; Fairlearn " +
        "`equalized_odds_ratio`. 1 is parity. Not judged when one of the two rates is 0 in every group. " +
        groupsNote,
    better: "higher",
    roles: ["label", "prediction"],
    of: [recall, fpr],
    as: "ratio",
};

;// CONCATENATED MODULE: ./lib/metrics/timing/error-rate.js

const errorRate = {
    kind: "load",
    name: "error_rate",
    title: "Error rate",
    description: "Share of the requests of a load test (`latency`) that failed, as the tool counts them. For a column of flags in the predictions use `rate`.",
    definition: "Errors / requests. Interval of Clopper and Pearson; a relative limit by the exact conditional test of the ratio of two Poisson rates (R's poisson.test), a little conservative where errors are not rare; an absolute one from " +
        "the bounds of both sides (MOVER). Not judged on slices.",
    tasks: comparison/* tasks */.v,
    better: "lower",
    unit: "share",
    roles: [],
    options: [],
    counts: "errors",
};

;// CONCATENATED MODULE: ./lib/metrics/timing/latency-mean.js



const latencyMean = {
    kind: "moments",
    name: "latency_mean",
    title: "Mean latency",
    description: "Mean time for a row. One slow row moves it: gate a percentile instead where you can.",
    definition: "Arithmetic mean of the latency column, rows without a latency left out and counted. Rows weigh alike, whatever " +
        "`columns.weight` says: it is the time of the machine. Interval: Student's t, changes by the paired or Welch's t. " +
        "Where `columns.block` names interleaved blocks, by block (see Blocks and machines).",
    tasks: comparison/* tasks */.v,
    better: "lower",
    unit: "ms",
    roles: ["latency_ms"],
    options: [],
    ofMachine: true,
    byBlock: true,
    variables: () => [row_variables/* latencyOfRow */.Ux],
    evaluate: mean/* mean */.i,
};

;// CONCATENATED MODULE: ./lib/metrics/timing/latency-percentiles.js


const latencyP50 = latencyPercentile(50, "The typical row takes this long.");
const latencyP90 = latencyPercentile(90, "Nine rows in ten are at least this fast.");
const latencyP95 = latencyPercentile(95, "Nineteen rows in twenty are at least this fast.");
const latencyP99 = latencyPercentile(99, "Ninety-nine rows in a hundred are at least this fast; needs 299 rows.");
function latencyPercentile(percent, description) {
    return {
        kind: "percentile",
        name: `latency_p${percent}`,
        title: `Latency p${percent}`,
        description,
        definition: "Percentile type 7 (numpy's linear). Rows weigh alike. Interval by order statistics, of clustered rows Woodruff's; the change by a seeded bootstrap up to 2 000 rows, " +
            "by Maritz–Jarrett above. Where `columns.block` names interleaved blocks, by block (see Blocks and machines).",
        tasks: comparison/* tasks */.v,
        better: "lower",
        unit: "ms",
        roles: ["latency_ms"],
        options: [],
        ofMachine: true,
        byBlock: true,
        variable: () => row_variables/* latencyOfRow */.Ux,
        probability: () => percent / 100,
    };
}

;// CONCATENATED MODULE: ./lib/metrics/timing/throughput.js

const throughput = {
    kind: "load",
    name: "throughput",
    title: "Throughput",
    description: "Requests that were answered per second of a load test (`latency`), or rows per second by `columns.timestamp`. A load of a fixed rate measures the load, not the model.",
    definition: "Requests / seconds; of rows, those after the first / the seconds from the first to the last. Interval by the exact tails of the Poisson distribution (Garwood); a relative limit by the exact conditional test of the ratio " +
        "(R's poisson.test), an absolute one from the bounds of both sides (MOVER). Requests that come in bursts are less sure than this says. Not judged on slices.",
    tasks: comparison/* tasks */.v,
    better: "higher",
    unit: "/s",
    roles: [],
    options: [],
    ofMachine: true,
    counts: "requests",
};

// EXTERNAL MODULE: ./lib/metrics/quantile/levels.js
var levels = __webpack_require__(68016);
;// CONCATENATED MODULE: ./lib/metrics/quantile/forecasts.js


/** The forecasts of one quantile; the config is checked for it. */
function forecastAt(side, level) {
    const found = (0,row_variables/* required */.mw)(side.quantiles, "quantiles").find((forecast) => (0,levels/* isSameLevel */.LA)(forecast.level, level));
    return (0,row_variables/* required */.mw)(found, `quantile ${level}`).values;
}
/** A number of each row from its label and the interval forecast for it; NaN where the forecast is. */
function fromInterval(side, coverage, valueOf) {
    const label = (0,row_variables/* required */.mw)(side.label, "label");
    const ends = (0,levels/* centralInterval */.vu)(coverage);
    const lower = forecastAt(side, ends.lower);
    const upper = forecastAt(side, ends.upper);
    const values = new Float64Array(side.rows);
    for (let row = 0; row < side.rows; row++) {
        const low = lower[row] ?? Number.NaN;
        const high = upper[row] ?? Number.NaN;
        const known = Number.isFinite(low) && Number.isFinite(high);
        values[row] = known ? valueOf(label[row] ?? Number.NaN, low, high) : Number.NaN;
    }
    return values;
}

;// CONCATENATED MODULE: ./lib/metrics/quantile/is-covered.js

/** 1 where the label lies in the central interval with this nominal coverage, its ends included, else 0. */
function isCovered(level) {
    return {
        name: `covered ${level}`,
        values: (side) => fromInterval(side, level, (label, lower, upper) => Number(lower <= label && label <= upper)),
    };
}

;// CONCATENATED MODULE: ./lib/metrics/quantile/coverage-error.js



const coverageError = {
    kind: "moments",
    name: "coverage_error",
    title: "Coverage error",
    description: "How far the share of labels in the prediction interval lies above (+) or below (−) what it promises.",
    definition: "`interval_coverage` - `level`: below 0 the intervals are too narrow, above 0 too wide. `max_increase` looks at its " +
        "distance from zero; `min` and `max` at the signed value. Interval: Wilson's of the coverage.",
    tasks: ["quantile"],
    better: "zero",
    unit: "share",
    roles: ["label", "quantiles"],
    options: ["level"],
    requires: ["level"],
    proportion: true,
    variables: ({ level }) => [isCovered((0,row_variables/* required */.mw)(level, "level"))],
    evaluate: mean/* mean */.i,
    offset: ({ level }) => -(0,row_variables/* required */.mw)(level, "level"),
};

;// CONCATENATED MODULE: ./lib/metrics/quantile/interval-coverage.js



const intervalCoverage = {
    kind: "moments",
    name: "interval_coverage",
    title: "Interval coverage",
    description: "Share of the rows whose label lies in the prediction interval.",
    definition: "Rows with l <= y <= u / rows, of the central interval with nominal coverage `level` (scoringutils " +
        "`interval_coverage`). More is not always better: limit it by `min` and `max`, or gate `coverage_error`. Interval: " +
        "Wilson's, the change by Tango's or Newcombe's.",
    tasks: ["quantile"],
    better: "higher",
    unit: "share",
    roles: ["label", "quantiles"],
    options: ["level"],
    requires: ["level"],
    proportion: true,
    variables: ({ level }) => [isCovered((0,row_variables/* required */.mw)(level, "level"))],
    evaluate: mean/* mean */.i,
};

;// CONCATENATED MODULE: ./lib/metrics/quantile/interval-score.js



const intervalScore = {
    kind: "moments",
    name: "interval_score",
    title: "Interval score",
    description: "Width of the prediction interval and what lies outside of it, in the unit of the label.",
    definition: "mean (u - l) + 2/a (l - y)+ + 2/a (y - u)+ of the central interval with coverage `level` = 1 - a (Gneiting & " +
        "Raftery 2007, JASA 102:359; also Winkler's score). Ends that cross are taken as they are. Interval: t.",
    tasks: ["quantile"],
    better: "lower",
    unit: "label",
    roles: ["label", "quantiles"],
    options: ["level"],
    requires: ["level"],
    variables: ({ level }) => [scoreOfRow((0,row_variables/* required */.mw)(level, "level"))],
    evaluate: mean/* mean */.i,
};
function scoreOfRow(level) {
    const penalty = 2 / (1 - level);
    return {
        name: `interval_score ${level}`,
        values: (side) => fromInterval(side, level, (label, lower, upper) => upper - lower + penalty * (Math.max(0, lower - label) + Math.max(0, label - upper))),
    };
}

// EXTERNAL MODULE: ./lib/metrics/quantile/pinball-loss.js
var pinball_loss = __webpack_require__(2265);
;// CONCATENATED MODULE: ./lib/metrics/quantile/pinball.js




const pinball = {
    kind: "moments",
    name: "pinball",
    title: "Pinball loss",
    description: "Mean loss of predicted quantiles; a miss on the rarer side costs more.",
    definition: "mean of q (y - f) where y >= f, else (1 - q) (f - y); scikit-learn `mean_pinball_loss`. Of the level `quantile`, " +
        "or the mean over all levels of `columns.quantiles` where none is given. In a regression `prediction` is that " +
        "quantile, and `quantile` must be given. Interval: t.",
    tasks: ["regression", "quantile"],
    better: "lower",
    unit: "label",
    roles: ["label", "prediction"],
    options: ["quantile"],
    variables: ({ quantile }) => [quantile === undefined ? meanOfLevels : lossAt(quantile)],
    evaluate: mean/* mean */.i,
};
const meanOfLevels = { name: "pinball", values: pinball_loss/* meanPinballLosses */.n };
function lossAt(level) {
    return {
        name: `pinball ${level}`,
        values: (side) => {
            const forecasts = side.quantiles === undefined ? (0,row_variables/* required */.mw)(side.prediction, "prediction") : forecastAt(side, level);
            return (0,pinball_loss/* pinballLosses */.q)(side, level, forecasts);
        },
    };
}

// EXTERNAL MODULE: ./lib/metrics/quantile/weighted-interval-score.js
var weighted_interval_score = __webpack_require__(82113);
;// CONCATENATED MODULE: ./lib/metrics/regression/explained-variance.js


const explainedVariance = {
    kind: "moments",
    name: "explained_variance",
    title: "Explained variance",
    description: "Share of the labels' variance that the predictions explain when a constant shift is forgiven.",
    definition: "1 - var(p - y) / var y; scikit-learn `explained_variance_score`. It equals R² but for a bias. Undefined when all " +
        "labels are equal (scikit-learn prints 1 or 0). Interval: t, by the delta method.",
    tasks: ["regression"],
    better: "higher",
    unit: "score",
    roles: ["label", "prediction"],
    options: [],
    variables: () => [centredError, squaredCentredError, row_variables/* centredLabel */.I7, row_variables/* squaredCentredLabel */.rC],
    evaluate([error = Number.NaN, errorSquare = Number.NaN, label = Number.NaN, labelSquare = Number.NaN]) {
        const left = varianceOf(error, errorSquare);
        const variance = varianceOf(label, labelSquare);
        if (!(variance > 0)) {
            return {
                kind: "undefined",
                reason: { code: "constant-labels", text: "all labels are equal, so there is no variance to explain" },
                shown: left > 0 ? 0 : 1,
            };
        }
        const slope = left / (variance * variance);
        return {
            value: 1 - left / variance,
            gradient: [(2 * error) / variance, -1 / variance, -2 * label * slope, slope],
        };
    },
};
/** 0 where what is left is rounding. */
function varianceOf(mean, meanSquare) {
    const variance = meanSquare - mean * mean;
    return variance > 1e-14 * meanSquare ? variance : 0;
}
/** Errors less their mean over all rows, so that their squares keep their digits where the bias is large. */
const centredError = {
    name: "centred_error",
    values: (side, comparison) => {
        const errors = row_variables/* signedError */.Tb.values(side, comparison);
        const centre = meanOfKnown(errors);
        for (let row = 0; row < errors.length; row++)
            errors[row] = (errors[row] ?? Number.NaN) - centre;
        return errors;
    },
};
const squaredCentredError = {
    name: "squared_centred_error",
    values: (side, comparison) => {
        const errors = centredError.values(side, comparison);
        for (let row = 0; row < errors.length; row++)
            errors[row] = (errors[row] ?? Number.NaN) ** 2;
        return errors;
    },
};
function meanOfKnown(values) {
    let known = 0;
    const total = (0,stats_sum/* sumOver */.Ch)(values.length, (row) => {
        const value = values[row] ?? Number.NaN;
        if (Number.isNaN(value))
            return 0;
        known++;
        return value;
    });
    return total / known;
}

;// CONCATENATED MODULE: ./lib/stats/correlation-influence.js
/** Nearer to 1 than this only by rounding. */
const rounding = 1e-14;
/**
 * product / √(firstSquare · secondSquare) with the influence of each row; undefined when a square is 0, which is a side
 * without variation.
 */
function correlationInfluence(parts) {
    const { product, firstSquare, secondSquare, total } = parts;
    if (!(firstSquare.value > 0 && secondSquare.value > 0))
        return undefined;
    const scale = Math.sqrt(firstSquare.value * secondSquare.value);
    const ratio = product.value / scale;
    const value = Math.abs(ratio) > 1 - rounding ? Math.sign(ratio) : ratio;
    const influence = new Float64Array(product.slopes.length);
    for (let row = 0; row < influence.length; row++) {
        const ofSquares = (firstSquare.slopes[row] ?? Number.NaN) / firstSquare.value +
            (secondSquare.slopes[row] ?? Number.NaN) / secondSquare.value;
        influence[row] = total * ((product.slopes[row] ?? Number.NaN) / scale - (value / 2) * ofSquares);
    }
    return { value, influence };
}

;// CONCATENATED MODULE: ./lib/stats/fenwick-tree.js
/** Sums of numbers at places 0 … length - 1, to be changed and asked for in O(log length) (Fenwick 1994). */
function fenwickTree(length) {
    return new Float64Array(length + 1);
}
/** Adds to the number at a place. */
function addAt(tree, place, value) {
    for (let node = place + 1; node < tree.length; node += node & -node)
        tree[node] = (tree[node] ?? Number.NaN) + value;
}
/** The sum of the numbers at the places below `place`. */
function sumBelow(tree, place) {
    let total = 0;
    for (let node = place; node > 0; node -= node & -node)
        total += tree[node] ?? Number.NaN;
    return total;
}

// EXTERNAL MODULE: ./lib/stats/weighted-ranks.js + 1 modules
var weighted_ranks = __webpack_require__(80320);
;// CONCATENATED MODULE: ./lib/stats/kendall.js




/**
 * Kendall's tau-b (scipy.stats.kendalltau): concordant less discordant pairs of rows over the geometric mean of the pairs
 * that are not tied on either side; a pair weighs the product of the weights of its rows. undefined when a side is constant
 * over the rows that weigh something. Throws a RangeError on NaN. O(n log n), by a Fenwick tree.
 */
function kendall(x, y, weights) {
    const known = weights ?? new Float64Array(x.length).fill(1);
    const first = (0,weighted_ranks/* weightedRanks */.h)(x, known);
    const second = (0,weighted_ranks/* weightedRanks */.h)(y, known);
    return correlationInfluence({
        product: agreement(first, second, known),
        firstSquare: untied(first, known),
        secondSquare: untied(second, known),
        total: first.total,
    });
}
/**
 * Concordant less discordant pairs. The slope of a row is the weight of the rows that it agrees with less that of those
 * it does not: with rows below it in x it agrees if they are below it in y, with rows above it if they are above it.
 */
function agreement(first, second, weights) {
    const slopes = new Float64Array(weights.length);
    const rows = rowsByRank(first);
    const seen = fenwickTree(second.tied.length);
    const addBalance = (row) => {
        slopes[row] = (slopes[row] ?? Number.NaN) + balance(seen, second.rankOf[row] ?? 0);
    };
    for (let start = 0; start < rows.length;) {
        const end = endOfTie(rows, first, start);
        const tied = rows.subarray(start, end);
        // Of the rows below in x; then those above are all but the ones below and the tied.
        for (let index = 0; index < tied.length; index++)
            addBalance(tied[index] ?? 0);
        addRows(seen, tied, second, weights);
        for (let index = 0; index < tied.length; index++)
            addBalance(tied[index] ?? 0);
        start = end;
    }
    subtractBalanceOfAll(slopes, second);
    return { value: (0,stats_sum/* sumOfProducts */.tO)(slopes, weights) / 2, slopes };
}
/** The rows by ascending rank: a counting sort. */
function rowsByRank({ rankOf, tied }) {
    const ends = new Uint32Array(tied.length);
    for (let row = 0; row < rankOf.length; row++) {
        const rank = rankOf[row] ?? 0;
        ends[rank] = (ends[rank] ?? 0) + 1;
    }
    for (let rank = 1; rank < ends.length; rank++)
        ends[rank] = (ends[rank] ?? 0) + (ends[rank - 1] ?? 0);
    const rows = new Uint32Array(rankOf.length);
    for (let row = rankOf.length - 1; row >= 0; row--) {
        const rank = rankOf[row] ?? 0;
        const place = (ends[rank] ?? 0) - 1;
        ends[rank] = place;
        rows[place] = row;
    }
    return rows;
}
/** Where the rows end that are tied with the one at `start`. */
function endOfTie(rows, { rankOf }, start) {
    const rank = rankOf[rows[start] ?? 0];
    let end = start + 1;
    while (end < rows.length && rankOf[rows[end] ?? 0] === rank)
        end++;
    return end;
}
function addRows(seen, rows, { rankOf }, weights) {
    for (let index = 0; index < rows.length; index++) {
        const row = rows[index] ?? 0;
        addAt(seen, rankOf[row] ?? 0, weights[row] ?? Number.NaN);
    }
}
/** The weight of the rows seen so far below this place less that of those above it. */
function balance(seen, place) {
    return sumBelow(seen, place) - (sumBelow(seen, seen.length - 1) - sumBelow(seen, place + 1));
}
function subtractBalanceOfAll(slopes, { rankOf, below, tied, total }) {
    for (let row = 0; row < slopes.length; row++) {
        const rank = rankOf[row] ?? 0;
        const lower = below[rank] ?? Number.NaN;
        const higher = total - lower - (tied[rank] ?? Number.NaN);
        slopes[row] = (slopes[row] ?? Number.NaN) - (lower - higher);
    }
}
/** Pairs that are not tied; the slope of a row is the weight of the rows with other values. */
function untied({ rankOf, tied, below, total }, weights) {
    const slopes = new Float64Array(weights.length);
    for (let row = 0; row < slopes.length; row++)
        slopes[row] = total - (tied[rankOf[row] ?? 0] ?? Number.NaN);
    return { value: (0,stats_sum/* sumOfProducts */.tO)(tied, below), slopes };
}

;// CONCATENATED MODULE: ./lib/metrics/regression/rank-correlation.js

/** A correlation of the order of the predictions with that of the labels; undefined where one of the two has no order. */
function rankCorrelation(side, correlate) {
    const label = new Float64Array((0,row_variables/* required */.mw)(side.label, "label"));
    const prediction = new Float64Array((0,row_variables/* required */.mw)(side.prediction, "prediction"));
    const found = correlate(label, prediction, side.weight);
    if (found !== undefined)
        return { kind: "value", ...found };
    const code = isConstant(label, side.weight) ? "constant-labels" : "constant-predictions";
    const text = `all ${code === "constant-labels" ? "labels" : "predictions"} are equal, so they have no order`;
    return { kind: "undefined", reason: { code, text }, shown: undefined };
}
/** Over the rows that weigh something. */
function isConstant(values, weights) {
    let first = Number.NaN;
    for (let row = 0; row < values.length; row++) {
        const value = values[row] ?? Number.NaN;
        if (weights?.[row] === 0)
            continue;
        if (Number.isNaN(first))
            first = value;
        else if (value !== first)
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/metrics/regression/kendall.js



const kendall_kendall = {
    kind: "statistic",
    name: "kendall",
    title: "Kendall's rank correlation",
    description: "How many more pairs of rows are predicted in the right order than in the wrong one, −1 to 1.",
    definition: "tau-b: (concordant - discordant pairs) / sqrt(pairs untied in y * pairs untied in p); scipy.stats `kendalltau`. " +
        "Undefined when all labels or all predictions are equal (scipy prints NaN). Interval: Fisher's z with the influence " +
        "of each row.",
    tasks: ["regression"],
    better: "higher",
    unit: "score",
    roles: ["label", "prediction"],
    options: [],
    scale: "fisher-z",
    usable: row_variables/* absoluteError */.ij,
    measure: (side) => rankCorrelation(side, kendall),
};

;// CONCATENATED MODULE: ./lib/metrics/regression/mae.js


const mae = {
    kind: "moments",
    name: "mae",
    title: "Mean absolute error",
    description: "Mean distance between prediction and label.",
    definition: "mean |p - y|; scikit-learn `mean_absolute_error`. Interval: t.",
    tasks: ["regression"],
    better: "lower",
    unit: "label",
    roles: ["label", "prediction"],
    options: [],
    variables: () => [row_variables/* absoluteError */.ij],
    evaluate: mean/* mean */.i,
};

;// CONCATENATED MODULE: ./lib/metrics/regression/mape.js


const mape = {
    kind: "moments",
    name: "mape",
    title: "Mean absolute percentage error",
    description: "Mean distance between prediction and label as a share of the label.",
    definition: "mean |p - y| / max(|y|, 2.2e-16); scikit-learn `mean_absolute_percentage_error`. A label of 0 makes it huge: choose another metric then. Interval: t.",
    tasks: ["regression"],
    better: "lower",
    unit: "share",
    roles: ["label", "prediction"],
    options: [],
    variables: () => [absolutePercentageError],
    evaluate: mean/* mean */.i,
};
const absolutePercentageError = (0,row_variables/* errorVariable */.Bi)("absolute_percentage_error", (label, prediction) => Math.abs(label - prediction) / Math.max(Math.abs(label), row_variables/* EPSILON */.p8));

;// CONCATENATED MODULE: ./lib/metrics/regression/max-error.js

const maxError = {
    kind: "statistic",
    name: "max_error",
    title: "Largest error",
    description: "The largest distance between a prediction and its label.",
    definition: "max |p - y|; scikit-learn `max_error`. A fact of these rows, not an estimate of anything beyond them: it has no " +
        "interval, takes no weights and no limits on its change.",
    tasks: ["regression"],
    better: "lower",
    unit: "label",
    roles: ["label", "prediction"],
    options: [],
    scale: "identity",
    isFact: true,
    usable: row_variables/* absoluteError */.ij,
    measure: (side, _, context) => largest(row_variables/* absoluteError */.ij.values(side, context), side),
};
function largest(errors, side) {
    let value = 0;
    for (let row = 0; row < side.rows; row++)
        value = Math.max(value, errors[row] ?? Number.NaN);
    // No row adds to it as to a mean.
    return { kind: "value", value, influence: new Float64Array(side.rows), inference: { kind: "exact", value } };
}

;// CONCATENATED MODULE: ./lib/metrics/regression/mean-error.js


const meanError = {
    kind: "moments",
    name: "mean_error",
    title: "Mean error (bias)",
    description: "How far predictions lie above (+) or below (−) the labels on average.",
    definition: "mean (p - y). `max_increase` looks at its distance from zero; `min` and `max` at the signed value. Interval: t.",
    tasks: ["regression"],
    better: "zero",
    unit: "label",
    roles: ["label", "prediction"],
    options: [],
    variables: () => [row_variables/* signedError */.Tb],
    evaluate: mean/* mean */.i,
};

;// CONCATENATED MODULE: ./lib/metrics/regression/median-ae.js

const medianAe = {
    kind: "percentile",
    name: "median_ae",
    title: "Median absolute error",
    description: "Half of the predictions lie closer to their label than this.",
    definition: "median |p - y|; scikit-learn `median_absolute_error`. Interval by order statistics, of weighted or clustered rows " +
        "Woodruff's; the change by a seeded bootstrap up to 2 000 rows, by Maritz–Jarrett above.",
    tasks: ["regression"],
    better: "lower",
    unit: "label",
    roles: ["label", "prediction"],
    options: [],
    variable: () => row_variables/* absoluteError */.ij,
    probability: () => 0.5,
};

;// CONCATENATED MODULE: ./lib/metrics/regression/mse.js


const mse = {
    kind: "moments",
    name: "mse",
    title: "Mean squared error",
    description: "Mean squared distance between prediction and label, in the square of the label's unit.",
    definition: "mean (p - y)^2; scikit-learn `mean_squared_error`. Interval: t.",
    tasks: ["regression"],
    better: "lower",
    unit: "label-squared",
    roles: ["label", "prediction"],
    options: [],
    variables: () => [row_variables/* squaredError */.ol],
    evaluate: mean/* mean */.i,
};

;// CONCATENATED MODULE: ./lib/metrics/regression/poisson-deviance.js


const poissonDeviance = {
    kind: "moments",
    name: "poisson_deviance",
    title: "Poisson deviance",
    description: "Loss of predicted counts or rates: an error weighs the more, the less was predicted.",
    definition: "2 mean (y ln(y / p) - y + p), with 0 ln 0 = 0; scikit-learn `mean_poisson_deviance`. Not finite, and never a pass, where a label " +
        "is below 0 or a prediction not above 0 (scikit-learn refuses). Interval: t, adjusted for skewness.",
    tasks: ["regression"],
    better: "lower",
    unit: "score",
    roles: ["label", "prediction"],
    options: [],
    variables: () => [deviance],
    evaluate: mean/* mean */.i,
};
const deviance = (0,row_variables/* errorVariable */.Bi)("poisson_deviance", (label, prediction) => {
    if (label < 0 || prediction <= 0)
        return Number.POSITIVE_INFINITY;
    const surprise = label === 0 ? 0 : label * Math.log(label / prediction);
    return 2 * (surprise - label + prediction);
});

;// CONCATENATED MODULE: ./lib/metrics/regression/r2.js

const r2 = {
    kind: "moments",
    name: "r2",
    title: "R²",
    description: "Share of the labels' variance that the predictions explain.",
    definition: "1 - mean (p - y)^2 / var y; scikit-learn `r2_score`. Undefined when all labels are equal (scikit-learn prints 1 or 0), as of a single row. Interval: t, by the delta method.",
    tasks: ["regression"],
    better: "higher",
    unit: "score",
    roles: ["label", "prediction"],
    options: [],
    variables: () => [row_variables/* squaredError */.ol, row_variables/* centredLabel */.I7, row_variables/* squaredCentredLabel */.rC],
    evaluate([error = Number.NaN, label = Number.NaN, square = Number.NaN]) {
        const variance = square - label * label;
        if (!(variance > 1e-14 * square)) {
            return {
                kind: "undefined",
                reason: { code: "constant-labels", text: "all labels are equal, so there is no variance to explain" },
                shown: error === 0 ? 1 : 0,
            };
        }
        const slope = error / (variance * variance);
        return { value: 1 - error / variance, gradient: [-1 / variance, -2 * label * slope, slope] };
    },
};

;// CONCATENATED MODULE: ./lib/metrics/regression/root-of-mean.js
/** The metric that is the root of the mean of its first row variable, which is never negative. */
function rootOfMean(means) {
    const value = Math.sqrt(means[0] ?? Number.NaN);
    // At 0 every error is 0, and so is the variance of the mean: any finite slope gives a standard error of 0.
    return { value, gradient: [value === 0 ? 0 : 1 / (2 * value)] };
}

;// CONCATENATED MODULE: ./lib/metrics/regression/rmse.js


const rmse = {
    kind: "moments",
    name: "rmse",
    title: "Root mean squared error",
    description: "Root of the mean squared distance between prediction and label; large errors weigh more.",
    definition: "sqrt(mean (p - y)^2); scikit-learn `root_mean_squared_error`. Interval: t, by the delta method.",
    tasks: ["regression"],
    better: "lower",
    unit: "label",
    roles: ["label", "prediction"],
    options: [],
    variables: () => [row_variables/* squaredError */.ol],
    evaluate: rootOfMean,
};

// EXTERNAL MODULE: ./lib/number-text.js
var number_text = __webpack_require__(44776);
;// CONCATENATED MODULE: ./lib/metrics/regression/rmsle.js



const rmsle = {
    kind: "moments",
    name: "rmsle",
    title: "Root mean squared logarithmic error",
    description: "Root of the mean squared distance between the logarithms; an error of 10 % weighs the same at any size.",
    definition: "sqrt(mean (ln(1 + p) - ln(1 + y))^2); scikit-learn `root_mean_squared_log_error`. Undefined when a label or a " +
        "prediction is -1 or below (scikit-learn refuses). Interval: t, by the delta method.",
    tasks: ["regression"],
    better: "lower",
    unit: "score",
    roles: ["label", "prediction"],
    options: [],
    variables: () => [squaredLogError, withoutLogarithm],
    evaluate(means) {
        const [, share = Number.NaN] = means;
        if (share > 0) {
            const text = `the label or the prediction is −1 or below in ${(0,number_text/* valueText */.Ru)(share, "share")} of the rows, where ln(1 + x) does not exist`;
            return { kind: "undefined", reason: { code: "not-finite", text }, shown: undefined };
        }
        const { value, gradient } = rootOfMean(means);
        return { value, gradient: [...gradient, 0] };
    },
};
/** The share outside of the domain, which the mean then tells; NaN for a row without a prediction, which is left out. */
const withoutLogarithm = (0,row_variables/* errorVariable */.Bi)("without_logarithm", (label, prediction) => Number(!hasLogarithm(label, prediction)));
const squaredLogError = (0,row_variables/* errorVariable */.Bi)("squared_log_error", (label, prediction) => hasLogarithm(label, prediction) ? (Math.log1p(prediction) - Math.log1p(label)) ** 2 : 0);
function hasLogarithm(label, prediction) {
    return label > -1 && prediction > -1;
}

;// CONCATENATED MODULE: ./lib/metrics/regression/smape.js


const smape = {
    kind: "moments",
    name: "smape",
    title: "Symmetric mean absolute percentage error",
    description: "Mean distance between prediction and label as a share of the mean of their sizes, 0 to 2.",
    definition: "mean 2 |p - y| / (|p| + |y|), 0 to 2, as in the M4 competition (Makridakis, Spiliotis & Assimakopoulos 2020, " +
        "which prints 0 to 200). A row in which both are 0 has no error. Interval: t.",
    tasks: ["regression"],
    better: "lower",
    unit: "share",
    roles: ["label", "prediction"],
    options: [],
    range: 2,
    variables: () => [symmetricPercentageError],
    evaluate: mean/* mean */.i,
};
const symmetricPercentageError = (0,row_variables/* errorVariable */.Bi)("symmetric_percentage_error", (label, prediction) => {
    const distance = Math.abs(prediction - label);
    return distance === 0 ? 0 : (2 * distance) / (Math.abs(prediction) + Math.abs(label));
});

;// CONCATENATED MODULE: ./lib/stats/spearman.js



/**
 * Spearman's rank correlation (scipy.stats.spearmanr): Pearson's correlation of the midranks, where with weights a row's
 * midrank is the weight below it and half of the weight tied with it. The influence counts that a row also moves the ranks
 * of the others (Croux & Dehon 2010, Stat Methods Appl 19:497). undefined when a side is constant over the rows that weigh
 * something. Throws a RangeError on NaN.
 */
function spearman(x, y, weights) {
    const known = weights ?? new Float64Array(x.length).fill(1);
    const first = centred((0,weighted_ranks/* weightedRanks */.h)(x, known), known);
    const second = centred((0,weighted_ranks/* weightedRanks */.h)(y, known), known);
    return correlationInfluence({
        product: productOf(first, second),
        firstSquare: productOf(first, first),
        secondSquare: productOf(second, second),
        total: first.ranks.total,
    });
}
function centred(ranks, weights) {
    const midranks = new Float64Array(weights.length);
    const weighted = new Float64Array(weights.length);
    for (let row = 0; row < midranks.length; row++) {
        const rank = ranks.rankOf[row] ?? 0;
        const midrank = (ranks.below[rank] ?? Number.NaN) + (ranks.tied[rank] ?? Number.NaN) / 2 - ranks.total / 2;
        midranks[row] = midrank;
        weighted[row] = (weights[row] ?? Number.NaN) * midrank;
    }
    return { ranks, midranks, weighted };
}
/** Σ w R Q of two centred midranks. A row's weight enters once itself, and once in the midranks of the rows above it. */
function productOf(first, second) {
    const throughFirst = sumsAbove(second.weighted, first.ranks);
    const throughSecond = sumsAbove(first.weighted, second.ranks);
    const slopes = new Float64Array(first.midranks.length);
    const products = new Float64Array(slopes.length);
    for (let row = 0; row < slopes.length; row++) {
        const midrank = second.midranks[row] ?? Number.NaN;
        products[row] = (first.weighted[row] ?? Number.NaN) * midrank;
        slopes[row] =
            (first.midranks[row] ?? Number.NaN) * midrank +
                (throughFirst[first.ranks.rankOf[row] ?? 0] ?? Number.NaN) +
                (throughSecond[second.ranks.rankOf[row] ?? 0] ?? Number.NaN);
    }
    return { value: (0,stats_sum/* sum */.cz)(products), slopes };
}
/** At each rank the sum of the values above it and half of those tied there. */
function sumsAbove(values, { rankOf, tied }) {
    const sums = (0,weighted_ranks/* sumsByRank */.m)(values, rankOf, tied.length);
    let above = 0;
    for (let rank = sums.length - 1; rank >= 0; rank--) {
        const own = sums[rank] ?? Number.NaN;
        sums[rank] = above + own / 2;
        above += own;
    }
    return sums;
}

;// CONCATENATED MODULE: ./lib/metrics/regression/spearman.js



const spearman_spearman = {
    kind: "statistic",
    name: "spearman",
    title: "Spearman's rank correlation",
    description: "How well the order of the predictions follows that of the labels, −1 to 1.",
    definition: "Pearson's correlation of the midranks; scipy.stats `spearmanr`. Undefined when all labels or all predictions are " +
        "equal (scipy prints NaN). Interval: Fisher's z with the influence of each row.",
    tasks: ["regression"],
    better: "higher",
    unit: "score",
    roles: ["label", "prediction"],
    options: [],
    scale: "fisher-z",
    usable: row_variables/* absoluteError */.ij,
    measure: (side) => rankCorrelation(side, spearman),
};

;// CONCATENATED MODULE: ./lib/metrics/regression/wape.js

const wape = {
    kind: "moments",
    name: "wape",
    title: "Weighted absolute percentage error",
    description: "Sum of the distances between prediction and label as a share of the sum of the labels' sizes.",
    definition: "sum |p - y| / sum |y|, also called MAD/mean ratio (Kolassa & Schütz 2007). Undefined when every label is 0. " +
        "Interval: t, by the delta method.",
    tasks: ["regression"],
    better: "lower",
    unit: "share",
    roles: ["label", "prediction"],
    options: [],
    variables: () => [row_variables/* absoluteError */.ij, labelSize],
    evaluate([error = Number.NaN, size = Number.NaN]) {
        if (size === 0) {
            const text = "every label is 0, so there is nothing to take a share of";
            return { kind: "undefined", reason: { code: "zero-denominator", text }, shown: undefined };
        }
        return { value: error / size, gradient: [1 / size, -error / (size * size)] };
    },
};
/** NaN where the prediction is, because the row is left out as a whole. */
const labelSize = (0,row_variables/* errorVariable */.Bi)("label_size", (label) => Math.abs(label));

;// CONCATENATED MODULE: ./lib/metrics/scores/mean-score.js


const meanScore = {
    kind: "moments",
    name: "mean_score",
    title: "Mean score",
    description: "Mean of the score column: a judge's marks, ratings by people, rewards.",
    definition: "Arithmetic mean; rows without a score are left out and counted. Interval: t, of joined files the paired t of the " +
        "differences. Several judgements of one item: name the item as `columns.cluster`.",
    tasks: ["scores"],
    better: "higher",
    unit: "score",
    roles: ["score"],
    options: ["direction"],
    requires: ["direction"],
    variables: () => [row_variables/* scoreOfRow */.SK],
    evaluate: mean/* mean */.i,
};

;// CONCATENATED MODULE: ./lib/metrics/scores/win-rate.js
const win_rate_shared = {
    kind: "wins",
    tasks: ["scores"],
    better: "higher",
    unit: "share",
    roles: ["score"],
    options: ["direction"],
    requires: ["direction"],
};
/** Ties say that both are as good. */
const winRate = {
    ...win_rate_shared,
    name: "win_rate",
    title: "Win rate",
    description: "How often the candidate's score is better than the reference's; a tie is half a win.",
    definition: "P(candidate better) + 1/2 P(tie) over the joined rows; 50 % where the models are as good. Interval: Tango's of wins " +
        "less losses, halved; t where rows are weighted or clustered. Needs a reference joined by id.",
    ties: "half",
};
/** What the sign test looks at. */
const signTestShare = {
    ...win_rate_shared,
    name: "sign_test_share",
    title: "Sign test share",
    description: "How often the candidate wins where one of the two models does.",
    definition: "Wins / (wins + losses) over the joined rows without ties; undefined where all tie. Interval: Wilson's, or Clopper " +
        "and Pearson's by `policy.proportion_interval`. Needs a reference joined by id.",
    ties: "left-out",
};

;// CONCATENATED MODULE: ./lib/metrics/index.js





































































/** Every metric, in the order of the docs. */
const metrics = [
    accuracy,
    balancedAccuracy,
    precision,
    recall,
    specificity,
    npv,
    fpr,
    fnr,
    f1,
    fbeta,
    jaccard,
    mcc,
    cohenKappa,
    selectionRate,
    topKAccuracy,
    rocAuc,
    averagePrecision,
    logLoss,
    brier,
    gain,
    lift,
    expectedCost,
    subsetAccuracy,
    hamming_loss/* hammingLoss */.N,
    mae,
    mse,
    rmse,
    rmsle,
    poissonDeviance,
    mape,
    smape,
    wape,
    r2,
    explainedVariance,
    medianAe,
    maxError,
    meanError,
    pinball,
    spearman_spearman,
    kendall_kendall,
    intervalCoverage,
    coverageError,
    intervalScore,
    weighted_interval_score/* weightedIntervalScore */.D,
    ndcg/* ndcg */.x,
    map,
    mrr,
    precisionAtK,
    recallAtK,
    hitRate,
    meanScore,
    winRate,
    signTestShare,
    ece,
    mce,
    calibrationInTheLarge,
    calibrationSlope,
    spiegelhalterZ,
    brierReliability,
    brierResolution,
    demographicParityDifference,
    demographicParityRatio,
    equalizedOddsDifference,
    equalizedOddsRatio,
    equalOpportunityDifference,
    equalOpportunityRatio,
    latencyMean,
    latencyP50,
    latencyP90,
    latencyP95,
    latencyP99,
    latency,
    throughput,
    errorRate,
    flipRate,
    churn,
    posToNeg,
    negToPos,
    regressedRate,
    fixedRate,
    disagreement,
    columnMean,
    columnSum,
    columnRate,
    columnPercentile,
];


/***/ }),

/***/ 97096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ mean)
/* harmony export */ });
/** The metric that is the mean of its one row variable. */
function mean(means) {
    return { value: means[0] ?? Number.NaN, gradient: [1] };
}


/***/ }),

/***/ 20246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ hammingLoss)
/* harmony export */ });
/* harmony import */ var _mean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97096);
/* harmony import */ var _wrong_classes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27723);


const hammingLoss = {
    kind: "moments",
    name: "hamming_loss",
    title: "Hamming loss",
    description: "Share of the class decisions that are wrong.",
    definition: "Wrong decisions / (rows × classes), of the classes that labels or predictions of either file hold; scikit-learn `hamming_loss`. Student's t over the rows.",
    tasks: ["multilabel"],
    better: "lower",
    unit: "share",
    roles: ["label", "prediction"],
    options: [],
    range: 1,
    variables: () => [
        {
            name: "hamming_loss",
            values: (side, { classes }) => (0,_wrong_classes_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongClasses */ .E)(side).map((wrong) => wrong / classes.length),
        },
    ],
    evaluate: _mean_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i,
};


/***/ }),

/***/ 27723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ wrongClasses)
/* harmony export */ });
/* harmony import */ var _row_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8173);

/** For each row the number of classes that are predicted and not labelled, or labelled and not predicted. */
function wrongClasses(side) {
    const predicted = (0,_row_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(side.predictionSets, "prediction");
    const wrong = new Float64Array(side.rows);
    for (const [place, labels] of (0,_row_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(side.labelSets, "label").entries()) {
        const flags = predicted[place];
        for (let row = 0; row < side.rows; row++)
            if (labels[row] !== flags?.[row])
                wrong[row] = (wrong[row] ?? 0) + 1;
    }
    return wrong;
}


/***/ }),

/***/ 10879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ metricOptions),
/* harmony export */   W6: () => (/* binding */ optionNames),
/* harmony export */   cz: () => (/* binding */ optionsOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
/* harmony import */ var _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64555);
/* harmony import */ var _align_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63940);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83052);




const averages = ["binary", "macro", "micro", "weighted", "samples"];
const columnName = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP("the name of a column").min(1, "the name of a column");
/** Options that a gate may give its metric; each metric lists those it takes. `gap` goes with nearly all. */
const metricOptions = {
    average: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(averages, "an average")
        .optional()
        .meta({ description: "How per-class values are combined. Default: binary, or macro in a multiclass task." }),
    class: zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()], "the value of a class (text, a number, true or false)")
        .transform(String)
        .optional()
        .meta({ description: "Judge this one class." }),
    k: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr("a whole number from 1").min(1, "a whole number from 1").optional().meta({
        description: "How many of the best-scored items or classes count.",
    }),
    beta: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig("a number above 0").positive("a number above 0").optional().meta({
        description: "How many times as much recall weighs as precision.",
    }),
    top: _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .fraction */ .zO
        .pipe(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(0, "a share above 0, at most 1").max(1, "a share above 0, at most 1"))
        .optional()
        .meta({ description: "Share of the rows with the highest scores that is acted on. Default: 10 %." }),
    quantile: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig("a number between 0 and 1")
        .gt(0, "a number between 0 and 1")
        .lt(1, "a number between 0 and 1")
        .optional()
        .meta({ description: "Level of the predicted quantile." }),
    level: _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .fraction */ .zO
        .pipe(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(0, "a share between 0 and 1").lt(1, "a share between 0 and 1"))
        .optional()
        .meta({ description: "Nominal coverage of the prediction interval." }),
    multi_class: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["ovr", "ovo"], "a way to compare classes").optional().meta({
        description: "How several classes are compared: each with the rest (ovr, the default) or each with each (ovo).",
    }),
    bins: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr("a whole number from 2").min(2, "a whole number from 2").max(1000, "at most 1000").optional().meta({
        description: "Number of bins of the scores. Default: 10.",
    }),
    binning: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["equal_width", "equal_mass"], "a way of binning").optional().meta({
        description: "Bins of one width, or of one number of rows. Default: equal_width.",
    }),
    ties: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["average", "ignore"], "a way to rank ties").optional().meta({
        description: "Items of equal score: averaged over their orders, or ranked as they stand in the file. Default: average.",
    }),
    gain: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["linear", "exponential"], "a gain").optional().meta({
        description: "What a relevance r is worth: r, or 2^r − 1. Default: linear.",
    }),
    costs: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig("a cost")), "a mapping from label to prediction to cost")
        .refine((costs) => Object.values(costs).some((ofLabel) => Object.values(ofLabel).some((cost) => cost !== 0)), "needs a cost other than 0, such as `{1: {0: 5}}`; as it is, every prediction costs nothing")
        .optional()
        .meta({ description: "Cost of each kind of error: `{label: {prediction: cost}}`; what is not named costs 0." }),
    column: columnName.optional().meta({
        description: "Column of numbers that is measured.",
    }),
    percentile: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig("a number between 0 and 100")
        .gt(0, "a number between 0 and 100")
        .lt(100, "a number between 0 and 100")
        .optional()
        .meta({ description: "Which percentile of the column, or of the latency: 50 is the median." }),
    share_over: _align_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .quantity */ .au.optional().meta({
        description: "Measure the share of the rows above this value instead, a quantity such as `300ms` or `512MiB`: the promise of a service level. " +
            "It needs far fewer rows than a high percentile.",
    }),
    unit: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n([..._units_js__WEBPACK_IMPORTED_MODULE_2__/* .unitNames */ .PH, "share"], "a unit")
        .optional()
        .meta({
        description: "What the numbers of the column are in, such as ms, s, MiB, GB, J, W or %; share: from 0 to 1. Limits may then be written in any unit " +
            "of the same kind, and reports print the unit.",
    }),
    blocks: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(true, "true")
        .optional()
        .meta({
        description: "Take the blocks of `columns.block`, not the rows, as the unit of evidence, as is always done with latency: for memory, energy and " +
            "other numbers that depend on the machine and the moment. Rows then weigh alike.",
    }),
    direction: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["higher_is_better", "lower_is_better"], "a direction")
        .optional()
        .meta({ description: "Which way the number gets better; needed where the metric cannot know." }),
    by: columnName.optional().meta({
        description: "Column whose values are the groups that are compared; or the `by` of a slice with several columns.",
    }),
    gap: columnName.optional().meta({
        description: "Judge the largest difference of the metric between the slices of this column, instead of its value; lower is better, in the " +
            "unit of the metric. The column need not be among `slices`. Not for metrics that compare the two models row by row.",
    }),
};
/** Here a gate has been read, and its `share_over` is a number in the unit of the column. */
const optionsSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ ...metricOptions, share_over: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().optional() });
const optionNames = optionsSchema.keyof().options;
/** The options in a gate, and nothing else of it. */
function optionsOf(gate) {
    return optionsSchema.parse(gate);
}


/***/ }),

/***/ 68016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ hasLevel),
/* harmony export */   LA: () => (/* binding */ isSameLevel),
/* harmony export */   bR: () => (/* binding */ centralCoverages),
/* harmony export */   nT: () => (/* binding */ lonelyLevels),
/* harmony export */   vu: () => (/* binding */ centralInterval)
/* harmony export */ });
/** Levels are written as decimals: those nearer to each other than this are one. */
const rounding = 1e-9;
function isSameLevel(a, b) {
    return Math.abs(a - b) < rounding;
}
/** The levels of the two quantiles between which a share of `coverage` lies, with equal tails. */
function centralInterval(coverage) {
    return { lower: (1 - coverage) / 2, upper: (1 + coverage) / 2 };
}
/** Nominal coverage of the central intervals whose two ends are among the levels, ascending. */
function centralCoverages(levels) {
    return levels
        .filter((level) => level < 0.5 && !isSameLevel(level, 0.5) && hasLevel(levels, 1 - level))
        .map((level) => Number((1 - 2 * level).toPrecision(12)))
        .toSorted((a, b) => a - b);
}
/** Levels that have no partner on the other side of the median. */
function lonelyLevels(levels) {
    return levels.filter((level) => !hasLevel(levels, 1 - level));
}
function hasLevel(levels, level) {
    return levels.some((known) => isSameLevel(known, level));
}


/***/ }),

/***/ 2265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ meanPinballLosses),
/* harmony export */   q: () => (/* binding */ pinballLosses)
/* harmony export */ });
/* harmony import */ var _row_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8173);

/** The pinball loss of each row, NaN where the forecast is not a finite number. */
function pinballLosses(side, level, forecasts) {
    const label = (0,_row_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(side.label, "label");
    const values = new Float64Array(side.rows);
    for (let row = 0; row < side.rows; row++) {
        const forecast = forecasts[row] ?? Number.NaN;
        // A loss that is too large for a double stays infinite: it is not missing.
        values[row] = Number.isFinite(forecast) ? pinballLoss(level, label[row] ?? Number.NaN, forecast) : Number.NaN;
    }
    return values;
}
/** Loss of a forecast of the quantile at `level`: (y - f) level above the forecast, (f - y) (1 - level) below it. */
function pinballLoss(level, label, forecast) {
    return label >= forecast ? level * (label - forecast) : (1 - level) * (forecast - label);
}
/** The mean over all levels of the pinball loss of each row; NaN where one of the forecasts is. */
function meanPinballLosses(side) {
    const forecasts = (0,_row_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(side.quantiles, "quantiles");
    const values = new Float64Array(side.rows);
    for (const forecast of forecasts) {
        const losses = pinballLosses(side, forecast.level, forecast.values);
        for (let row = 0; row < side.rows; row++) {
            values[row] = (values[row] ?? Number.NaN) + (losses[row] ?? Number.NaN) / forecasts.length;
        }
    }
    return values;
}


/***/ }),

/***/ 82113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ weightedIntervalScore)
/* harmony export */ });
/* harmony import */ var _mean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97096);
/* harmony import */ var _pinball_loss_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2265);


const weightedIntervalScore = {
    kind: "moments",
    name: "weighted_interval_score",
    title: "Weighted interval score",
    description: "Distance between the forecast distribution and the label, in the unit of the label.",
    definition: "mean of (1/2 |y - median| + sum over the K central intervals of a/2 * interval score) / (K + 1/2); without a " +
        "median over K (Bracher et al. 2021, PLoS Comput Biol 17:e1008618; scoringutils `wis`). It is twice the pinball " +
        "loss over all levels, which must lie symmetric around the median. Interval: t.",
    tasks: ["quantile"],
    better: "lower",
    unit: "label",
    roles: ["label", "quantiles"],
    options: [],
    variables: () => [scoreOfRow],
    evaluate: _mean_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i,
};
// The penalties of an interval and its width, times a/2, are the pinball losses of its two ends; those of the median
// are 1/2 |y - median|. So the score is their sum over half the number of levels.
const scoreOfRow = {
    name: "weighted_interval_score",
    values: (side) => {
        const scores = (0,_pinball_loss_js__WEBPACK_IMPORTED_MODULE_0__/* .meanPinballLosses */ .n)(side);
        for (let row = 0; row < scores.length; row++)
            scores[row] = 2 * (scores[row] ?? Number.NaN);
        return scores;
    },
};


/***/ }),

/***/ 66842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ ndcg)
/* harmony export */ });
/* harmony import */ var _per_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63943);

const ndcg = (0,_per_query_js__WEBPACK_IMPORTED_MODULE_0__/* .perQuery */ .O)({
    name: "ndcg",
    title: "NDCG",
    description: "How close each list comes to the ideal order, the top ranks weighing most.",
    definition: "DCG@k / ideal DCG@k with gain / log2(rank + 1); scikit-learn `ndcg_score`. Items of equal score share the mean of their " +
        "gains; `gain: exponential` takes 2^relevance − 1. A query without a relevant item counts 0. The ideal is that of " +
        "all judged items of the query.",
    options: ["k", "ties", "gain"],
}, (query) => {
    const ideal = idealGain(query);
    return ideal === 0 ? 0 : discountedGain(query) / ideal;
});
/** Items of equal score: each rank that they take gets their mean gain (McSherry & Najork 2008). */
function discountedGain({ groups, k }) {
    let sum = 0;
    for (const { before, size, gain } of groups) {
        const last = Math.min(before + size, k);
        for (let rank = before + 1; rank <= last; rank++)
            sum += gain / size / Math.log2(rank + 1);
    }
    return sum;
}
function idealGain({ ideal, k, gain }) {
    const relevances = ideal();
    const last = Math.min(relevances.length, k);
    let sum = 0;
    for (let place = 0; place < last; place++)
        sum += gain(relevances[place] ?? Number.NaN) / Math.log2(place + 2);
    return sum;
}


/***/ }),

/***/ 63943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ perQuery)
});

// EXTERNAL MODULE: ./lib/metrics/mean.js
var mean = __webpack_require__(97096);
// EXTERNAL MODULE: ./lib/metrics/row-variables.js
var row_variables = __webpack_require__(8173);
;// CONCATENATED MODULE: ./lib/metrics/ranking/tie-groups.js
/**
 * The items of a query by falling score. With `ties: "ignore"` every item is a group of its own, equal ones as they stand
 * in the file. An item without a usable score ranks last.
 */
function tieGroups(lists, query, { ties, gain }) {
    const from = lists.starts[query] ?? 0;
    const to = lists.starts[query + 1] ?? 0;
    const scoreOf = (item) => {
        const score = lists.score[item] ?? Number.NaN;
        return Number.isNaN(score) ? Number.NEGATIVE_INFINITY : score;
    };
    const order = Array.from({ length: to - from }, (_, i) => from + i).sort((a, b) => compareDescending(scoreOf(a), scoreOf(b)) || a - b);
    const groups = [];
    for (let start = 0; start < order.length;) {
        const score = scoreOf(order[start] ?? -1);
        let end = start + 1;
        while (ties === "average" && end < order.length && scoreOf(order[end] ?? -1) === score)
            end++;
        groups.push(groupOf(lists.relevance, order, { start, end, gain }));
        start = end;
    }
    return groups;
}
/** Infinities have no difference to take the sign of. */
function compareDescending(a, b) {
    if (a === b)
        return 0;
    return a > b ? -1 : 1;
}
function groupOf(relevance, order, { start, end, gain }) {
    let relevant = 0;
    let sum = 0;
    for (let place = start; place < end; place++) {
        const value = relevance[order[place] ?? -1] ?? Number.NaN;
        if (value > 0)
            relevant++;
        sum += gain(value);
    }
    return { before: start, size: end - start, relevant, gain: sum };
}

;// CONCATENATED MODULE: ./lib/metrics/ranking/per-query.js



const OF_MEAN = "Each query counts once; interval by Student's t over the queries, the change by the paired t, below 30 queries by randomisation.";
const OF_PROPORTION = "Each query counts once; Wilson's interval over the queries, Tango's for the change.";
/** A metric that is the mean over queries of a number from 0 to 1. */
function perQuery(texts, value) {
    return {
        kind: "moments",
        ...texts,
        definition: `${texts.definition} ${texts.proportion === true ? OF_PROPORTION : OF_MEAN}`,
        tasks: ["ranking"],
        better: "higher",
        unit: "score",
        roles: ["query", "label", "score"],
        options: texts.options ?? ["k", "ties"],
        range: 1,
        randomised: texts.proportion !== true,
        variables: (options) => [queryVariable(texts.name, options, value)],
        evaluate: mean/* mean */.i,
    };
}
function queryVariable(name, options, value) {
    const { k = Number.POSITIVE_INFINITY, ties = "average", gain = "linear" } = options;
    const gainOf = gain === "linear" ? (relevance) => relevance : (relevance) => 2 ** relevance - 1;
    return {
        name: `${name} ${k} ${ties} ${gain}`,
        values: (side) => {
            const lists = (0,row_variables/* required */.mw)(side.lists, "lists");
            const values = new Float64Array(side.rows);
            for (let query = 0; query < side.rows; query++) {
                const groups = tieGroups(lists, query, { ties, gain: gainOf });
                const ideal = () => judgedDescending(lists, query);
                values[query] = value({ groups, relevant: countRelevant(lists, query), ideal, k, gain: gainOf });
            }
            return values;
        },
    };
}
function judgedDescending({ judged: { starts, relevance } }, query) {
    return relevance
        .slice(starts[query], starts[query + 1])
        .sort()
        .reverse();
}
function countRelevant({ judged: { starts, relevance } }, query) {
    let count = 0;
    for (let item = starts[query] ?? 0; item < (starts[query + 1] ?? 0); item++)
        if ((relevance[item] ?? 0) > 0)
            count++;
    return count;
}


/***/ }),

/***/ 8173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ errorVariable),
/* harmony export */   I7: () => (/* binding */ centredLabel),
/* harmony export */   Qo: () => (/* binding */ brierOfRow),
/* harmony export */   RY: () => (/* binding */ probabilityOf),
/* harmony export */   SK: () => (/* binding */ scoreOfRow),
/* harmony export */   Tb: () => (/* binding */ signedError),
/* harmony export */   Ux: () => (/* binding */ latencyOfRow),
/* harmony export */   _1: () => (/* binding */ logLoss),
/* harmony export */   ij: () => (/* binding */ absoluteError),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   ol: () => (/* binding */ squaredError),
/* harmony export */   p8: () => (/* binding */ EPSILON),
/* harmony export */   rC: () => (/* binding */ squaredCentredLabel),
/* harmony export */   zb: () => (/* binding */ logLossOfRow)
/* harmony export */ });
/** scikit-learn clips probabilities by the machine epsilon of a double: a certain error costs 36.04 nats. */
const EPSILON = 2 ** -52;
// Classification: a row without a usable score counts as a certain error. Regression: a row without a usable prediction
// is NaN, and the moments leave it out and count it.
const logLossOfRow = {
    name: "log_loss",
    values: (side, classes) => {
        const values = probabilitiesOfLabels(side, classes);
        for (let row = 0; row < values.length; row++)
            values[row] = logLoss(values[row] ?? Number.NaN);
        return values;
    },
};
/** What it costs to have given this probability to what happened; NaN: none was given. */
function logLoss(p) {
    return Number.isFinite(p) ? -Math.log(Math.min(Math.max(p, EPSILON), 1 - EPSILON)) : -Math.log(EPSILON);
}
/** Binary: (p - y)^2. More classes: the sum over classes, 0 to 2, as scikit-learn's brier_score_loss. */
const brierOfRow = {
    name: "brier",
    values: (side, classes) => {
        if (side.scores !== undefined)
            return squaredDistance(side, side.scores);
        const values = probabilitiesOfLabels(side, classes);
        for (let row = 0; row < values.length; row++) {
            const p = values[row] ?? Number.NaN;
            values[row] = Number.isFinite(p) ? (1 - p) ** 2 : 1;
        }
        return values;
    },
};
const absoluteError = errorVariable("absolute_error", (label, prediction) => Math.abs(label - prediction));
const squaredError = errorVariable("squared_error", (label, prediction) => (label - prediction) ** 2);
const signedError = errorVariable("error", (label, prediction) => prediction - label);
const latencyOfRow = {
    name: "latency_ms",
    paired: false,
    weighted: false,
    values: (side) => required(side.latencyMs, "latency"),
};
/** The score of a row where it is no probability: a judge's mark, a rating, a reward. */
const scoreOfRow = { name: "score", values: (side) => required(side.score, "score") };
/** Labels centred by their mean over all rows, so that sums of squares keep their digits (NIST NumAcc4). */
const centredLabel = { name: "label", values: centred };
const squaredCentredLabel = {
    name: "squared_label",
    values: (side) => centred(side).map((value) => value * value),
};
/**
 * A number of each row from its label and prediction, NaN where one of them is not a finite number. An error that is too
 * large for a double is no missing one: it is infinite, so that the row is not left out of the mean that it would spoil.
 */
function errorVariable(name, value) {
    return {
        name,
        values: (side) => {
            const label = required(side.label, "label");
            const prediction = required(side.prediction, "prediction");
            const values = new Float64Array(side.rows);
            for (let row = 0; row < side.rows; row++) {
                const actual = label[row] ?? Number.NaN;
                const predicted = prediction[row] ?? Number.NaN;
                const known = Number.isFinite(actual) && Number.isFinite(predicted);
                values[row] = known ? unlessNaN(value(actual, predicted)) : Number.NaN;
            }
            return values;
        },
    };
}
/** Infinity - Infinity of numbers that are known is too large as well. */
function unlessNaN(value) {
    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}
/** The probability that a side gives to a class at a row; NaN where it is not usable. */
function probabilityOf(side, classes, { code, row }) {
    if (side.scores !== undefined)
        return side.scores[code]?.[row] ?? Number.NaN;
    const p = required(side.score, "score")[row] ?? Number.NaN;
    return code === classes.positive ? p : 1 - p;
}
/** What a metric reads is there: the config is checked for it. */
function required(values, role) {
    if (values === undefined)
        throw new TypeError(`a metric asked for the ${role} of a side that has none`);
    return values;
}
/** The probability given to the label of each row; a loop for each layout of the scores, which V8 reads far faster than one for all. */
function probabilitiesOfLabels(side, { positive }) {
    const label = required(side.label, "label");
    const { scores } = side;
    const values = new Float64Array(side.rows);
    if (scores !== undefined) {
        for (let row = 0; row < values.length; row++)
            values[row] = scores[label[row] ?? -1]?.[row] ?? Number.NaN;
        return values;
    }
    const score = required(side.score, "score");
    for (let row = 0; row < values.length; row++) {
        const p = score[row] ?? Number.NaN;
        values[row] = label[row] === positive ? p : 1 - p;
    }
    return values;
}
function squaredDistance(side, scores) {
    const label = required(side.label, "label");
    const values = new Float64Array(side.rows);
    for (let row = 0; row < side.rows; row++) {
        let sum = 0;
        for (const [code, column] of scores.entries()) {
            const p = column[row] ?? Number.NaN;
            sum += (p - (label[row] === code ? 1 : 0)) ** 2;
        }
        values[row] = Number.isNaN(sum) ? 2 : sum;
    }
    return values;
}
function centred(side) {
    const label = required(side.label, "label");
    let sum = 0;
    for (let row = 0; row < side.rows; row++)
        sum += label[row] ?? Number.NaN;
    const centre = sum / side.rows;
    const values = new Float64Array(side.rows);
    for (let row = 0; row < side.rows; row++)
        values[row] = (label[row] ?? Number.NaN) - centre;
    return values;
}


/***/ }),

/***/ 16856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ cellText),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   O3: () => (/* binding */ cellShown),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   nl: () => (/* binding */ nothingIn)
/* harmony export */ });
/* harmony import */ var _table_column_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82384);
/* harmony import */ var _table_infer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1064);
/* harmony import */ var _table_timestamp_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60998);



/** Whether the row has no value: missing, or NaN. */
function isMissing(column, row) {
    return !(0,_table_column_js__WEBPACK_IMPORTED_MODULE_2__/* .isValid */ .f)(column.valid, row) || (column.kind === "number" && Number.isNaN(column.values[row] ?? Number.NaN));
}
/**
 * Whether the row has nothing to read: no value, or a text of blanks alone, which a CSV file cannot tell from none. In a column of
 * text that holds nothing else, words such as NA and None are nothing as well; beside other texts they may be what they say.
 */
function nothingIn(column) {
    const missing = (row) => isMissing(column, row);
    if (column.kind !== "text")
        return missing;
    const { codes, dictionary } = column;
    const isBlank = dictionary.map((text) => text.trim() === "");
    const isWord = dictionary.map(_table_infer_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissingWord */ .r);
    let saysMore = false;
    for (let row = 0; row < column.rows && !saysMore; row++) {
        const code = codes[row] ?? -1;
        saysMore = !missing(row) && isBlank[code] !== true && isWord[code] !== true;
    }
    return saysMore ? (row) => missing(row) || isBlank[codes[row] ?? -1] === true : () => true;
}
/** Whether no row has anything to read. */
function isEmpty(column) {
    const isNothing = nothingIn(column);
    for (let row = 0; row < column.rows; row++)
        if (!isNothing(row))
            return false;
    return true;
}
/** The canonical text of a value; empty where there is none. */
function cellText(column, row) {
    return isMissing(column, row) ? "" : valueText(column, row);
}
function valueText(column, row) {
    switch (column.kind) {
        case "number":
        case "integer":
            return String(column.values[row]);
        case "boolean":
            return String(column.values[row] === 1);
        case "timestamp":
            return (0,_table_timestamp_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTimestamp */ .Ey)(column.values[row] ?? 0n, column.unit);
        case "text":
        case "decimal":
            return column.dictionary[column.codes[row] ?? -1] ?? "";
    }
}
/** A value as a sentence shows it: numbers and times as they are, texts in quotes, cut when they are long. */
function cellShown(column, row) {
    const text = cellText(column, row);
    return column.kind === "text" && !isMissing(column, row) ? quoted(text) : text;
}
const LONGEST = 60;
/** A text in quotes, cut when it is long. */
function quoted(text) {
    return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}


/***/ }),

/***/ 19057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ durationText),
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

const DURATION = 'a duration such as "24h" (s, m, h, d or w)';
const msOfUnit = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
/** A duration as people write it ("90m", "1.5h", "7d"), in milliseconds. */
const duration = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(DURATION)
    .regex(/^\d+(\.\d+)?\s?[smhdw]$/, DURATION)
    .transform((text) => Number.parseFloat(text) * (new Map(Object.entries(msOfUnit)).get(text.slice(-1)) ?? Number.NaN));
const shownUnits = [
    ["d", msOfUnit.d],
    ["h", msOfUnit.h],
    ["min", msOfUnit.m],
    ["s", msOfUnit.s],
];
/** A duration in the largest unit of which there are at least two: "26 h", "3 d", "90 min". */
function durationText(ms) {
    const [name, size] = shownUnits.find(([, least]) => ms >= 2 * least) ?? ["s", msOfUnit.s];
    return `${Number((ms / size).toPrecision(3))}\u00a0${name}`;
}


/***/ }),

/***/ 39157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ checks)
});

// EXTERNAL MODULE: ./lib/quality/cells.js
var cells = __webpack_require__(16856);
// EXTERNAL MODULE: ./lib/quality/not-judged.js
var not_judged = __webpack_require__(96364);
// EXTERNAL MODULE: ./lib/quality/words.js
var words = __webpack_require__(75932);
;// CONCATENATED MODULE: ./lib/quality/constant-column.js



const constantColumn = {
    about: "columns",
    name: "constant_column",
    title: "Constant column",
    description: "Columns of the candidate that hold the same value in every row, or no value at all.",
    definition: "All rows that have a value (not missing, not NaN) have the same one, or no row has one. One row alone is not judged.",
    options: ["columns"],
    breach: "is constant",
    advice: "Find out why the values no longer differ, or list in `columns` those that must.",
    star: "every",
    look: lookAt,
};
function lookAt(column, { tells }) {
    const { name, rows } = column;
    if (rows < 2)
        return oneRow;
    const first = firstValue(column);
    const kept = first !== undefined && differs(column, first);
    const value = first === undefined || !tells ? "" : ` (${(0,cells/* cellShown */.O3)(column, first)})`;
    const found = kept
        ? `${JSON.stringify(name)} has more than one value`
        : first === undefined
            ? `${JSON.stringify(name)} has no value in any of ${(0,words/* counted */.hS)(rows, "row")}`
            : `${JSON.stringify(name)} has the same value${value} in every row that has one`;
    return {
        kind: "counted",
        column: name,
        kept,
        found,
        limit: "it must vary",
        offending: kept ? 0 : rows,
        of: rows,
        rows: [],
    };
}
/** One finding for all columns, however many there are. */
const oneRow = (0,not_judged/* notJudged */.be)(undefined, "one row alone is neither constant nor not");
function firstValue(column) {
    for (let row = 0; row < column.rows; row++)
        if (!(0,cells/* isMissing */.b2)(column, row))
            return row;
    return undefined;
}
/** Whether a later row has another value; as a rule the second that has one tells. */
function differs(column, first) {
    const text = (0,cells/* cellText */.Ie)(column, first);
    for (let row = first + 1; row < column.rows; row++)
        if (!(0,cells/* isMissing */.b2)(column, row) && (0,cells/* cellText */.Ie)(column, row) !== text)
            return true;
    return false;
}

// EXTERNAL MODULE: ./lib/quality/look-at-columns.js
var look_at_columns = __webpack_require__(89708);
// EXTERNAL MODULE: ./lib/align/table-rows.js
var table_rows = __webpack_require__(21583);
;// CONCATENATED MODULE: ./lib/quality/repeated-rows.js


/**
 * Finds the rows that repeat an earlier one in all of the columns together, exactly, with one column in memory at a time: rows
 * that are alike so far are divided further by each column, and a row that is alone is out. Missing values are alike, or the
 * rows that have one are left out.
 */
async function repeatedRows(table, names, missing) {
    const rows = table.rows;
    let alike = { rows: (0,table_rows/* upTo */.jB)(rows), group: new Int32Array(rows) };
    const incomplete = new Uint8Array(missing === "alike" ? 0 : rows);
    for (const name of names) {
        if (alike.rows.length === 0 && missing === "alike")
            break;
        const column = await table.column(name);
        if (missing === "left-out")
            alike = complete(alike, column, incomplete);
        alike = divided(alike, wordsOf(column));
    }
    let left = 0;
    for (let row = 0; row < incomplete.length; row++)
        left += incomplete[row] ?? 0;
    return { ...repeatsIn(alike), compared: rows - left };
}
/** Marks the rows without a value, and leaves them out. */
function complete({ rows, group }, column, incomplete) {
    for (let row = 0; row < column.rows; row++)
        if ((0,cells/* isMissing */.b2)(column, row))
            incomplete[row] = 1;
    return { rows: rows.filter((row) => incomplete[row] === 0), group };
}
function wordsOf(column) {
    const missing = (row) => (0,cells/* isMissing */.b2)(column, row);
    switch (column.kind) {
        case "number":
            return { words: pairs(withoutMinusZero(column.values)), perRow: 2, isMissing: missing };
        case "integer":
        case "timestamp":
            return { words: pairs(column.values), perRow: 2, isMissing: missing };
        case "boolean":
            return { words: column.values, perRow: 1, isMissing: missing };
        case "text":
        case "decimal":
            return { words: column.codes, perRow: 1, isMissing: missing };
    }
}
function pairs(values) {
    return new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
}
/** 0 and −0 are one value with two patterns of bits. */
function withoutMinusZero(values) {
    for (let row = 0; row < values.length; row++) {
        if (Object.is(values[row], -0))
            return values.map((value) => value + 0);
    }
    return values;
}
/** Divides the groups by the values of one more column; rows that are alone then are no longer among them. */
function divided({ rows, group }, { words, perRow, isMissing: missing }) {
    const low = (row) => words[row * perRow] ?? 0;
    const high = (row) => (perRow === 2 ? (words[row * 2 + 1] ?? 0) : 0);
    const places = new Places(rows.length);
    const found = new Int32Array(rows.length);
    const kinds = new Int32Array(rows.length);
    for (let index = 0; index < rows.length; index++) {
        const row = rows[index] ?? 0;
        const absent = missing(row);
        // A missing value has whatever bits it has: its rows are a kind of their own.
        const kind = 2 * (group[row] ?? 0) + (absent ? 1 : 0);
        kinds[index] = kind;
        const [lower, higher] = absent ? [0, 0] : [low(row), high(row)];
        found[index] = places.groupOf(hashOf(kind, lower, higher), index, (other) => {
            if (kinds[other] !== kind)
                return false;
            const twin = rows[other] ?? 0;
            return absent || (low(twin) === lower && high(twin) === higher);
        });
    }
    return regrouped(rows, group, found);
}
function regrouped(rows, group, found) {
    const sizes = new Int32Array(rows.length);
    for (let index = 0; index < rows.length; index++) {
        const of = found[index] ?? 0;
        sizes[of] = (sizes[of] ?? 0) + 1;
        group[rows[index] ?? 0] = of;
    }
    return { rows: rows.filter((_, index) => (sizes[found[index] ?? 0] ?? 0) > 1), group };
}
/** Scatters three whole numbers over 32 bits (the constants of MurmurHash3 and its finaliser). */
function hashOf(kind, low, high) {
    let hash = Math.imul(kind, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b) ^ Math.imul(high, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
}
/** A hash table with open addressing: what comes to the same place is told apart by looking at it. */
class Places {
    #first;
    #groups;
    #mask;
    #count = 0;
    constructor(entries) {
        const size = 2 ** Math.ceil(Math.log2(2 * Math.max(1, entries)));
        this.#first = new Int32Array(size).fill(-1);
        this.#groups = new Int32Array(size);
        this.#mask = size - 1;
    }
    /** The group of the entry: that of the first one that is the same, or a new one. */
    groupOf(hash, entry, isSame) {
        let place = hash & this.#mask;
        for (;;) {
            const first = this.#first[place] ?? -1;
            if (first < 0) {
                this.#first[place] = entry;
                this.#groups[place] = this.#count;
                return this.#count++;
            }
            if (isSame(first))
                return this.#groups[place] ?? 0;
            place = (place + 1) & this.#mask;
        }
    }
}
/** Of each group all rows but the first. */
function repeatsIn({ rows, group }) {
    const firstOf = new Map();
    const repeats = [];
    const firsts = [];
    for (let index = 0; index < rows.length; index++) {
        const row = rows[index] ?? 0;
        const of = group[row] ?? 0;
        const first = firstOf.get(of);
        if (first === undefined)
            firstOf.set(of, row);
        else {
            repeats.push(row);
            firsts.push(first);
        }
    }
    return { rows: Int32Array.from(repeats), firsts: Int32Array.from(firsts) };
}

// EXTERNAL MODULE: ./lib/number-text.js
var number_text = __webpack_require__(44776);
// EXTERNAL MODULE: ./lib/table/cast.js
var cast = __webpack_require__(98565);
;// CONCATENATED MODULE: ./lib/quality/offending-rows.js


/** Rows of a finding that are told. */
const mostRows = 20;
/** Counts the values that offend; a missing value neither offends nor counts. */
function offendingValues(column, { tells }, offends, shown = (row) => (0,cells/* cellShown */.O3)(column, row)) {
    const rows = [];
    let offending = 0;
    let of = 0;
    for (let row = 0; row < column.rows; row++) {
        if ((0,cells/* isMissing */.b2)(column, row))
            continue;
        of++;
        if (!offends(row))
            continue;
        offending++;
        if (tells && rows.length < mostRows)
            rows.push({ row, value: shown(row) });
    }
    return { offending, of, rows };
}
/** Asks something of the canonical text of a row, once for each text. */
function byText(column, holds) {
    const { codes, dictionary } = (0,cast/* textOf */.b)(column);
    const answers = dictionary.map(holds);
    return (row) => answers[codes[row] ?? -1] === true;
}
/** Whether no more offend than may: a share of those that were looked at, to within rounding. */
function isKept({ offending, of }, maxShare = 0) {
    return offending <= maxShare * of * (1 + 1e-12);
}

;// CONCATENATED MODULE: ./lib/quality/repeats-finding.js



/** What rows that repeat an earlier one come to; `what` is it that they repeat: "an earlier row". */
function repeatsFinding(repeats, { options, candidate, tells }, { what, column }) {
    const counts = { offending: repeats.rows.length, of: repeats.compared };
    const { max_share: maxShare = 0 } = options;
    const without = candidate.rows - repeats.compared;
    const untold = without === 0 ? "" : `, ${(0,words/* counted */.hS)(without, "row")} without a value left out`;
    const count = counts.offending === 0 ? "none" : (0,number_text/* countText */.lT)(counts.offending);
    return {
        kind: "counted",
        column,
        kept: isKept(counts, maxShare),
        found: `${count} of ${(0,words/* counted */.hS)(counts.of, "row")} ${counts.offending === 1 ? "repeats" : "repeat"} ${what}${untold}`,
        limit: (0,words/* allowance */.nB)(maxShare, "repeat one"),
        ...counts,
        rows: Array.from(repeats.rows.subarray(0, tells ? mostRows : 0), (row, index) => ({
            row,
            value: `as ${candidate.where(repeats.firsts[index] ?? 0)}`,
        })),
    };
}

;// CONCATENATED MODULE: ./lib/quality/duplicate-rows.js





const duplicateRows = {
    about: "file",
    name: "duplicate_rows",
    title: "Duplicate rows",
    description: "Rows that are the same as an earlier one, in all columns or in those of `columns` together.",
    definition: "Rows of the whole file that hold in each of the columns the value that an earlier row holds; missing values are alike. The first of them is no duplicate. " +
        "Where a column numbers the rows no two are the same: list the others in `columns`.",
    options: ["columns", "max_share"],
    breach: "repeats rows",
    advice: "Remove the duplicates: they count twice in every metric.",
    reads: ({ columns }) => columns ?? "*",
    async look(input) {
        const { columns = "*" } = input.options;
        const names = columns === "*" ? input.candidate.columns : columns;
        const absent = names.find((name) => !input.candidate.columns.includes(name));
        if (absent !== undefined)
            return [(0,look_at_columns/* absentColumn */.I)(input, absent)];
        if (input.candidate.rows < 2)
            return [(0,not_judged/* notJudged */.be)(undefined, "one row alone repeats none")];
        const repeats = await repeatedRows(input.candidate, names, "alike");
        const what = `an earlier row${columns === "*" ? "" : ` in ${(0,words/* named */.KT)(names)}`}`;
        return [repeatsFinding(repeats, input, { what, column: undefined })];
    },
};

;// CONCATENATED MODULE: ./lib/quality/extra-columns.js


const extraColumns = {
    about: "file",
    name: "extra_columns",
    title: "Extra columns",
    description: "Columns of the candidate that neither the reference nor, where it is given, the list in `columns` has.",
    definition: "Names of the candidate's columns that are no name of a column of the reference (or in `columns`).",
    options: ["columns"],
    breach: "is new",
    advice: "Leave the columns out of the candidate's file, or list all that are allowed in `columns`.",
    reads: () => [],
    look({ options: { columns }, candidate, reference }) {
        const isNamed = columns !== undefined && columns !== "*";
        const allowed = isNamed ? columns : reference?.columns;
        if (allowed === undefined)
            return Promise.resolve([not_judged/* noReference */.B7]);
        const extra = candidate.columns.filter((name) => !allowed.includes(name));
        const kept = extra.length === 0;
        const others = isNamed ? "the gate does not list" : "the reference lacks";
        return Promise.resolve([
            {
                kind: "counted",
                column: undefined,
                kept,
                found: `the candidate has ${kept ? "no column" : (0,words/* counted */.hS)(extra.length, "column")} that ${others}${kept ? "" : `: ${(0,words/* named */.KT)(extra)}`}`,
                limit: "none may be added",
                offending: extra.length,
                of: candidate.columns.length,
                rows: [],
            },
        ]);
    },
};

// EXTERNAL MODULE: ./lib/table/instants.js
var instants = __webpack_require__(29460);
// EXTERNAL MODULE: ./lib/table/timestamp-text.js
var timestamp_text = __webpack_require__(60998);
// EXTERNAL MODULE: ./lib/quality/duration.js
var duration = __webpack_require__(19057);
// EXTERNAL MODULE: ./lib/quality/timestamp-ms.js
var timestamp_ms = __webpack_require__(1717);
// EXTERNAL MODULE: ./lib/table/infer.js
var infer = __webpack_require__(1064);
// EXTERNAL MODULE: ./lib/table/number-text.js
var table_number_text = __webpack_require__(43339);
;// CONCATENATED MODULE: ./lib/quality/kind-words.js
/** The type of a column in the words of the config: how a number is stored is no matter of its type. */
const typeOfKind = {
    number: "number",
    integer: "number",
    decimal: "number",
    text: "text",
    boolean: "boolean",
    timestamp: "timestamp",
};
/** What a column of the type holds. */
const typeWords = {
    number: "numbers",
    text: "text",
    boolean: "true/false",
    timestamp: "timestamps",
};

;// CONCATENATED MODULE: ./lib/quality/unordered.js







/**
 * A column of text or true/false, of which something is asked that only numbers and times have. One value that is neither is
 * enough to make a column text, so the first one is told.
 *
 * @param lack what it has not: "which has no range"
 */
function unordered(column, lack, { candidate, tells }) {
    if ((0,cells/* isEmpty */.Im)(column))
        return (0,not_judged/* empty */.Ie)(column);
    const row = tells && column.kind === "text" ? firstStranger(column) : undefined;
    const example = row === undefined ? "" : `; the first such value is ${(0,cells/* cellShown */.O3)(column, row)} in ${candidate.where(row)}`;
    return (0,not_judged/* notJudged */.be)(column.name, `${JSON.stringify(column.name)} holds ${typeWords[typeOfKind[column.kind]]}, ${lack}${example}`);
}
function firstStranger(column) {
    const isStrange = byText(column, (text) => !(0,infer/* isMissingWord */.r)(text) && (0,table_number_text/* numberForm */.K)(text) === undefined && (0,timestamp_ms/* timestampMs */.R)(text) === undefined);
    for (let row = 0; row < column.rows; row++)
        if (!(0,cells/* isMissing */.b2)(column, row) && isStrange(row))
            return row;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/quality/freshness.js










const freshness = {
    about: "columns",
    name: "freshness",
    title: "Freshness",
    description: "The newest time of a column is at most `max_age` old when the run begins, and none lies in the future.",
    definition: "Age: the beginning of the run less the largest value of the column. Times without a zone are taken as UTC. A time is in the future when it is later than the " +
        "beginning of the run by more than `max_future`. Column: `columns`, or else `columns.timestamp` of the config.",
    options: ["columns", "max_age", "max_future"],
    requires: [["max_age"]],
    breach: "is too old",
    advice: "Make new predictions on recent data; times in the future point to a wrong clock or time zone.",
    star: "none",
    named: ({ options: { columns }, timestamp }) => columns === undefined && timestamp !== undefined ? [timestamp] : undefined,
    look: freshness_lookAt,
};
/** A clock may go a little wrong. */
const clockErrorMs = 300_000;
function freshness_lookAt(column, input) {
    const { name } = column;
    if (column.kind !== "timestamp") {
        if (!input.isNamed && !holdsTimes(column))
            return undefined;
        return unordered(column, "where times such as 2026-01-31T12:00:00Z were expected", input);
    }
    const { max_future: maxFuture = clockErrorMs } = input.options;
    const latest = input.now.getTime() + maxFuture;
    const future = offendingValues(column, input, (row) => (0,instants/* toMs */.G)(column.values[row] ?? 0n, column.unit) > latest);
    if (future.of === 0)
        return (0,not_judged/* empty */.Ie)(column);
    if (future.offending === 0)
        return ageOf(column, input);
    const are = `${(0,number_text/* countText */.lT)(future.offending)} of ${(0,words/* counted */.hS)(future.of, "time")} of ${JSON.stringify(name)} ${future.offending === 1 ? "lies" : "lie"}`;
    return {
        kind: "counted",
        column: name,
        kept: false,
        found: `${are} in the future of this run, which began at ${input.now.toISOString()}`,
        limit: `at most ${(0,duration/* durationText */.S)(maxFuture)} is taken for an error of the clock`,
        ...future,
    };
}
/** One text among its times makes a column text, which is no reason to overlook it. */
function holdsTimes(column) {
    return column.kind === "text" && column.dictionary.some((text) => (0,timestamp_ms/* timestampMs */.R)(text) !== undefined);
}
function ageOf(column, { options, now, tells }) {
    const { max_age: maxAge = Number.NaN } = options;
    const newest = newestRow(column);
    const age = now.getTime() - (0,instants/* toMs */.G)(column.values[newest] ?? 0n, column.unit);
    const when = tells ? ` (${(0,timestamp_text/* formatTimestamp */.Ey)(column.values[newest] ?? 0n, column.unit)})` : "";
    const kept = age <= maxAge;
    return {
        kind: "counted",
        column: column.name,
        kept,
        found: `the newest ${JSON.stringify(column.name)}${when} is ${(0,duration/* durationText */.S)(Math.max(0, age))} old`,
        limit: `at most ${(0,duration/* durationText */.S)(maxAge)} is allowed`,
        offending: kept ? 0 : 1,
        of: 1,
        rows: [],
    };
}
function newestRow(column) {
    let newest = -1;
    for (let row = 0; row < column.rows; row++) {
        if ((0,cells/* isMissing */.b2)(column, row))
            continue;
        if (newest < 0 || (column.values[row] ?? 0n) > (column.values[newest] ?? 0n))
            newest = row;
    }
    return newest;
}

;// CONCATENATED MODULE: ./lib/quality/ordered-values.js


/** The column as values in order; undefined for text and true/false, which have none. */
function orderedValues(column, table) {
    switch (column.kind) {
        case "number":
        case "integer":
        case "decimal":
            return { kind: "numbers", values: (0,cast/* numbersOf */.c)(column, table) };
        case "timestamp":
            return { kind: "times", values: (0,instants/* instantsMs */.f)(column) };
        case "text":
        case "boolean":
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/quality/increasing.js







const increasing = {
    about: "columns",
    name: "increasing",
    title: "Order",
    description: "Values that do not fall from row to row; with `strictly: true` each is larger than the one before.",
    definition: "Values (missing left out) in the order of the candidate's file that are smaller than the value before them, or with `strictly` equal to it. Applies to numbers and timestamps.",
    options: ["columns", "strictly", "max_share"],
    requires: [["columns"]],
    breach: "is out of order",
    advice: "Sort the file by the column, or find out which rows were inserted later.",
    star: "every",
    look: increasing_lookAt,
};
function increasing_lookAt(column, input) {
    const { name } = column;
    const ordered = orderedValues(column, input.candidate);
    if (ordered === undefined)
        return unordered(column, "which has no order of its own", input);
    const counts = stepsBack(column, exact(column) ?? ordered.values, input);
    if (counts.values === 0)
        return (0,not_judged/* empty */.Ie)(column);
    if (counts.of === 0)
        return (0,not_judged/* notJudged */.be)(name, `one value of ${JSON.stringify(name)} alone has no order`);
    const { strictly = false, max_share: maxShare = 0 } = input.options;
    const steps = `${(0,words/* counted */.hS)(counts.of, "step")} from row to row`;
    return {
        kind: "counted",
        column: name,
        kept: isKept(counts, maxShare),
        found: `${JSON.stringify(name)} ${movement(counts.offending, strictly)} of ${steps}`,
        limit: strictly ? (0,words/* requirement */.aS)(maxShare) : (0,words/* allowance */.nB)(maxShare, "fall"),
        offending: counts.offending,
        of: counts.of,
        rows: counts.rows,
    };
}
function movement(offending, strictly) {
    if (offending === 0)
        return strictly ? "rises in all" : "falls in none";
    return `${strictly ? "does not rise" : "falls"} in ${(0,number_text/* countText */.lT)(offending)}`;
}
/** Integers beyond 2^53 and nanoseconds, which doubles do not tell apart. */
function exact(column) {
    return column.kind === "integer" || column.kind === "timestamp" ? column.values : undefined;
}
function stepsBack(column, values, { options, tells }) {
    const rows = [];
    let [count, offending, before] = [0, 0, -1];
    for (let row = 0; row < values.length; row++) {
        if ((0,cells/* isMissing */.b2)(column, row))
            continue;
        count++;
        if (before >= 0 && isBack(values[before], values[row], options.strictly)) {
            offending++;
            if (tells && rows.length < mostRows)
                rows.push({ row, value: `${(0,cells/* cellShown */.O3)(column, row)} after ${(0,cells/* cellShown */.O3)(column, before)}` });
        }
        before = row;
    }
    return { values: count, of: Math.max(0, count - 1), offending, rows };
}
function isBack(before = NaN, value = NaN, strictly = false) {
    return value < before || (strictly && value === before);
}

;// CONCATENATED MODULE: ./lib/quality/length.js





const length_length = {
    about: "columns",
    name: "length",
    title: "Length of texts",
    description: "Texts of `min` to `max` characters.",
    definition: "Values (missing left out) of the candidate's whole file whose canonical text has fewer than `min` or more than `max` characters (Unicode code points).",
    options: ["columns", "min", "max", "max_share"],
    requires: [["columns"], ["min", "max"]],
    breach: "has texts of another length",
    advice: "Look at the texts: they may have been cut, padded or joined.",
    star: "every",
    look: length_lookAt,
};
function length_lookAt(column, input) {
    const { max_share: maxShare = 0 } = input.options;
    const [min, max] = [input.options.min, input.options.max].map((bound) => typeof bound === "number" ? bound : undefined);
    const isWrong = byText(column, (text) => {
        const characters = countCharacters(text);
        return (min !== undefined && characters < min) || (max !== undefined && characters > max);
    });
    const shown = (row) => `${(0,words/* counted */.hS)(countCharacters((0,cells/* cellText */.Ie)(column, row)), "character")}: ${(0,cells/* cellShown */.O3)(column, row)}`;
    const counts = offendingValues(column, input, isWrong, shown);
    if (counts.of === 0)
        return (0,not_judged/* empty */.Ie)(column);
    return {
        kind: "counted",
        column: column.name,
        kept: isKept(counts, maxShare),
        found: `${JSON.stringify(column.name)} has ${limitsText(min, max)} characters in ${(0,words/* ofValues */.Gp)(counts.offending, counts.of)}`,
        limit: (0,words/* allowance */.nB)(maxShare),
        ...counts,
    };
}
function limitsText(min, max) {
    if (min !== undefined && min === max)
        return `more or fewer than ${(0,number_text/* countText */.lT)(min)}`;
    return [
        min === undefined ? "" : `fewer than ${(0,number_text/* countText */.lT)(min)}`,
        max === undefined ? "" : `more than ${(0,number_text/* countText */.lT)(max)}`,
    ]
        .filter((text) => text !== "")
        .join(" or ");
}
function countCharacters(text) {
    let count = 0;
    for (const _ of text)
        count++;
    return count;
}

;// CONCATENATED MODULE: ./lib/quality/missing-columns.js


const missingColumns = {
    about: "file",
    name: "missing_columns",
    title: "Missing columns",
    description: "Columns that the candidate should have and has not: those of the reference, or those in `columns`.",
    definition: "Names of the reference's columns (or of `columns`) that are no name of a column of the candidate. Names must be alike letter by letter.",
    options: ["columns"],
    breach: "is missing",
    advice: "Write the columns to the candidate's file, or list in `columns` those that are needed.",
    reads: () => [],
    look({ options: { columns }, candidate, reference }) {
        const isNamed = columns !== undefined && columns !== "*";
        const wanted = isNamed ? columns : reference?.columns;
        if (wanted === undefined)
            return Promise.resolve([not_judged/* noReference */.B7]);
        const missing = wanted.filter((name) => !candidate.columns.includes(name));
        const kept = missing.length === 0;
        const all = isNamed
            ? `${(0,words/* counted */.hS)(wanted.length, "column")} that the gate names`
            : `the reference's ${(0,words/* counted */.hS)(wanted.length, "column")}`;
        return Promise.resolve([
            {
                kind: "counted",
                column: undefined,
                kept,
                found: kept
                    ? `the candidate has ${isNamed ? "the" : "all of"} ${all}`
                    : `the candidate lacks ${wanted.length === 1 ? "" : `${missing.length} of `}${isNamed ? "the " : ""}${all}: ${(0,words/* named */.KT)(missing)}`,
                limit: "none may be missing",
                offending: missing.length,
                of: wanted.length,
                rows: [],
            },
        ]);
    },
};

;// CONCATENATED MODULE: ./lib/quality/new-categories.js





const newCategories = {
    about: "columns",
    name: "new_categories",
    title: "New categories",
    description: "Values that the reference does not have, or that are not among `values`.",
    definition: "Values (missing left out) of the candidate's whole file whose text is none of the reference's, or of `values`; 1, 1.0 and \"1\" are one text. " +
        '"*" takes columns of text and true/false, but leaves out those of which more than half of the reference\'s values differ: names and free texts are always new.',
    options: ["columns", "values", "max_share"],
    breach: "has new categories",
    advice: "Check how the categories are written; if they are new indeed, the model has not learnt them.",
    star: "values",
    misses: (before, { options }) => options.values === undefined && isCategorical(before) && doRepeat(categoriesOf(before)),
    look: new_categories_lookAt,
};
async function new_categories_lookAt(column, input) {
    if (!input.isNamed && !isCategorical(column) && !isCategorical(await input.before()))
        return undefined;
    const known = await knownTexts(column, input);
    if ("kind" in known)
        return input.isNamed && known.kind === "left-out" ? (0,not_judged/* notJudged */.be)(column.name, known.why) : known;
    const isNew = byText(column, (text) => !known.texts.has(text));
    const counts = offendingValues(column, { tells: false }, isNew);
    if (counts.of === 0)
        return (0,not_judged/* empty */.Ie)(column);
    const { max_share: maxShare = 0 } = input.options;
    const firsts = firstOfEach(column, isNew);
    return {
        kind: "counted",
        column: column.name,
        kept: isKept(counts, maxShare),
        found: `${JSON.stringify(column.name)} has ${foundWords(counts, firsts, input)}`,
        limit: (0,words/* allowance */.nB)(maxShare, "hold one"),
        ...counts,
        rows: firsts.slice(0, input.tells ? mostRows : 0),
    };
}
/** Categories that were written as texts may come as numbers now, which are all new. */
function isCategorical(column) {
    return column?.kind === "text" || column?.kind === "boolean";
}
function foundWords({ offending, of }, firsts, { options, tells }) {
    const lacking = options.values === undefined ? "that the reference lacks" : "that the gate does not list";
    if (offending === 0)
        return `no category ${lacking}`;
    const which = tells ? ` (${shownCategories(firsts)})` : "";
    return `${(0,words/* counted */.hS)(firsts.length, "category", "categories")} ${lacking}${which}, in ${(0,words/* ofValues */.Gp)(offending, of)}`;
}
async function knownTexts(column, input) {
    const { values } = input.options;
    if (values !== undefined)
        return { texts: new Set(values.map(String)) };
    if (input.reference === undefined)
        return not_judged/* noReference */.B7;
    const reference = await input.before();
    const { name } = column;
    if (reference === undefined)
        return (0,not_judged/* leftOut */.ig)(name, `the reference has no column ${JSON.stringify(name)}`);
    const categories = categoriesOf(reference);
    if (categories.values === 0)
        return (0,not_judged/* leftOut */.ig)(name, `the reference has no value in ${JSON.stringify(name)}`);
    if (!input.isNamed && !doRepeat(categories))
        return (0,not_judged/* leftOut */.ig)(name, "most of its values differ from row to row");
    return categories;
}
function categoriesOf(column) {
    const { codes, dictionary } = (0,cast/* textOf */.b)(column);
    const isUsed = new Uint8Array(dictionary.length);
    let values = 0;
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? -1;
        if (code < 0)
            continue;
        values++;
        isUsed[code] = 1;
    }
    return { texts: new Set(dictionary.filter((_, code) => isUsed[code] === 1)), values };
}
/** Names and free texts differ from row to row, and are always new. */
function doRepeat({ texts, values }) {
    return values > 0 && texts.size <= values / 2;
}
/** The first row of each new text, in the order of the file. */
function firstOfEach(column, isNew) {
    const { codes, dictionary } = (0,cast/* textOf */.b)(column);
    const first = new Map();
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? -1;
        if (code >= 0 && isNew(row) && !first.has(code))
            first.set(code, row);
    }
    return Array.from(first, ([code, row]) => ({ row, value: (0,cells/* quoted */.TL)(dictionary[code] ?? "") }));
}
function shownCategories(rows) {
    const shown = rows.slice(0, MOST).map(({ value }) => value);
    return rows.length > shown.length ? `${shown.join(", ")}, …` : shown.join(", ");
}
const MOST = 5;

;// CONCATENATED MODULE: ./lib/quality/null-rate.js





const nullRate = {
    about: "columns",
    name: "null_rate",
    title: "Missing values",
    description: "Share of rows without a value: at most `max` in the candidate, and at most `max_increase` more than in the reference, beyond what chance can do. " +
        "Without either, no value may be missing.",
    definition: "Rows of the whole file whose value is missing, NaN or a text of blanks, as a share of its rows; a column of text that holds nothing but words such as NA, null " +
        "and None has no value either, but beside other texts such a word is a text. `max` is held against the share as it is. The increase is judged " +
        "as an increase of a metric is: by Newcombe's interval for the difference of independent proportions (1998, method 10; cautious where the rows are joined), with Holm's " +
        "adjustment over the columns of the gate, and by the policy's mode. Labels may still be to come: `columns.label` is left out unless it is named.",
    options: ["columns", "max", "max_increase"],
    breach: "has more missing values than allowed",
    advice: "Find out why the values are missing, or raise the limit if they may be.",
    star: "every",
    misses: (_, { options }) => options.max_increase !== undefined,
    look: null_rate_lookAt,
};
async function null_rate_lookAt(column, input) {
    const { max, max_increase: maxIncrease } = input.options;
    const missing = missingOf(column, input);
    if (column.rows === 0)
        return (0,not_judged/* notJudged */.be)(column.name, "the candidate has no rows", "no-rows");
    const limit = typeof max === "number" ? max : 0;
    if (maxIncrease === undefined)
        return ownShare(column, limit, missing);
    // A share above its own limit fails, whatever it was before; what keeps it has the increase to face.
    const exceeded = max !== undefined && !isKept(counts(missing.share), limit);
    if (exceeded)
        return ownShare(column, limit, missing);
    if (input.reference === undefined)
        return not_judged/* noReference */.B7;
    const before = await input.before();
    if (before !== undefined)
        return increase(column, maxIncrease, { missing, before: missingOf(before).share });
    const why = `the reference has no column ${JSON.stringify(column.name)} to compare with`;
    if (input.isNamed)
        return (0,not_judged/* notJudged */.be)(column.name, why);
    return max === undefined ? (0,not_judged/* leftOut */.ig)(column.name, why) : ownShare(column, limit, missing);
}
function increase({ name }, maxIncrease, { missing, before }) {
    const what = `missing values of ${JSON.stringify(name)}`;
    const { share: candidate, rows } = missing;
    return { kind: "compared", column: name, what, candidate, reference: before, maxIncrease, rows };
}
function counts({ successes, n }) {
    return { offending: successes, of: n };
}
function ownShare({ name }, max, { share, rows }) {
    const { successes, n } = share;
    return {
        kind: "counted",
        column: name,
        kept: isKept(counts(share), max),
        found: `${JSON.stringify(name)} has no value in ${successes} of ${n} rows${successes === 0 ? "" : ` (${(0,words/* shareText */.Lu)(successes, n)})`}`,
        limit: max === 0 ? "none may be missing" : `at most ${(0,number_text/* percentText */.fL)(max)} may be missing`,
        ...counts(share),
        rows,
    };
}
function missingOf(column, { tells } = { tells: false }) {
    const isNothing = (0,cells/* nothingIn */.nl)(column);
    const rows = [];
    let successes = 0;
    for (let row = 0; row < column.rows; row++) {
        if (!isNothing(row))
            continue;
        successes++;
        if (tells && rows.length < mostRows)
            rows.push({ row, value: "" });
    }
    return { share: { successes, n: column.rows }, rows };
}

// EXTERNAL MODULE: ./lib/stats/sort.js
var sort = __webpack_require__(88191);
;// CONCATENATED MODULE: ./lib/quality/far-bounds.js

/**
 * The places beyond which a value lies far outside the range of these, on either side: as far as the range is wide, and further
 * where that end is a long tail, which more values may well continue. With t the span of the outermost √n values and b from there to the
 * median it is (2t ÷ b)² times the width, from 1 (t is half of b or less: ages, or the least of incomes) to 20 (heavy tails).
 * By simulation, not by law: no bound holds for every tail, and this one leaves false alarms rare up to those of lognormal values.
 *
 * @param values finite, at least one
 */
function farBounds(values) {
    const sorted = (0,sort/* sortedCopy */.TZ)(values);
    const last = sorted.length - 1;
    const at = (rank) => sorted[rank] ?? Number.NaN;
    const [min, max] = [at(0), at(last)];
    const width = max - min;
    return {
        min: min - width * widthsAllowed((rank) => -at(rank), sorted.length),
        max: max + width * widthsAllowed((rank) => at(last - rank), sorted.length),
    };
}
const MOST_WIDTHS = 20;
/** @param place of the values from the outermost inwards, greater further out */
function widthsAllowed(place, count) {
    const inner = place(Math.ceil(Math.sqrt(count)) - 1);
    const tail = place(0) - inner;
    const body = inner - place(Math.floor(count / 2));
    return tail === 0 ? 1 : Math.min(Math.max(1, ((2 * tail) / body) ** 2), MOST_WIDTHS);
}

// EXTERNAL MODULE: ./lib/quality/options.js
var options = __webpack_require__(67195);
;// CONCATENATED MODULE: ./lib/quality/reference-ends.js




/** The range of the reference's column, or why it says nothing of the candidate's. */
async function referenceEnds(name, kind, { reference, before, isNamed, outputs }) {
    if (!isNamed && outputs.has(name))
        return (0,not_judged/* leftOut */.ig)(name, "it is the model's own output");
    if (reference === undefined)
        return not_judged/* noReference */.B7;
    const column = await before();
    if (column === undefined)
        return (0,not_judged/* leftOut */.ig)(name, `the reference has no column ${JSON.stringify(name)}`);
    if ((0,cells/* isEmpty */.Im)(column))
        return (0,not_judged/* leftOut */.ig)(name, `the reference has no value in ${JSON.stringify(name)}`);
    const ordered = orderedValues(column, reference);
    if (ordered?.kind === kind)
        return extremes(ordered.values) ?? (0,not_judged/* leftOut */.ig)(name, `the reference has no finite value in ${JSON.stringify(name)}`);
    const held = kind === "numbers" ? "numbers" : "timestamps";
    return (0,not_judged/* notJudged */.be)(name, `${JSON.stringify(name)} holds ${held}, but the reference ${typeWords[typeOfKind[column.kind]]}`);
}
function extremes(all) {
    const values = all.filter((value) => Number.isFinite(value));
    if (values.length === 0)
        return undefined;
    let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let row = 0; row < values.length; row++) {
        const value = values[row] ?? Number.NaN;
        if (value < min)
            min = value;
        if (value > max)
            max = value;
    }
    return { min, max, values };
}

;// CONCATENATED MODULE: ./lib/quality/range.js












const range = {
    about: "columns",
    name: "range",
    title: "Range",
    description: "Values from `min` to `max`; without either, from the reference's smallest to its largest value, widened by `tolerance`. " +
        "Where neither `tolerance` nor `max_share` is given, new rows may lie a little beyond the reference's, as often as chance puts them there.",
    definition: "Values (missing and NaN left out) of the candidate's whole file that are less than `min` or greater than `max`; both ends are within. " +
        "Without either, the range is that of the reference's finite values, and a column passes while chance explains what lies outside: in three of four files " +
        "as long as the reference's at least one value does. It fails where so many lie outside as happen with probability 1 − `policy.confidence` at most " +
        "((C(m,k+1) + n·C(m,k)) ÷ C(n+m,k+1) for k of m values and n of the reference, drawn independently; Wilks 1941; by Holm over the gate's columns), or where one lies far outside, " +
        "as -999 does among ages, however few there are: further than the range is wide, times (2t ÷ b)² between 1 and 20, with t the span of the outermost √n values of the reference at that end " +
        "and b from there to its median, so that a long tail may go on. In simulations with ten columns and as many rows as the reference (200 or 5,000) rows like the reference's failed in about 5 % of normal, " +
        "rounded, exponential and lognormal (σ = 1) files, but of 200 rows in 8 % of lognormal with σ = 2, in 14 % of Pareto's with shape 1.5 and in 29 % of Cauchy's, and oftener where the candidate is much " +
        "longer: write `max_share` for such tails. Where `tolerance` or `max_share` is written, be it 0, they alone decide. " +
        "The model's own outputs (prediction, score, quantiles, latency) are held against it only where they are named. Applies to numbers and to timestamps.",
    options: ["columns", "min", "max", "tolerance", "max_share"],
    breach: "has values outside its range",
    advice: "Look at the rows: a unit, a scale or a placeholder such as -999 may have changed. If they are right, allow more: `tolerance`, `max_share`.",
    star: "values",
    misses: (before, { options: { min, max }, outputs }) => (min ?? max) === undefined && !outputs.has(before.name) && hasOrder(before),
    look: range_lookAt,
};
async function range_lookAt(column, input) {
    const ordered = orderedValues(column, input.candidate);
    if (ordered === undefined)
        return withoutOrder(column, input);
    const limits = await limitsOf(column.name, ordered.kind, input);
    if ("kind" in limits)
        return limits.kind === "left-out" && input.isNamed ? (0,not_judged/* notJudged */.be)(column.name, limits.why) : limits;
    const { min, max } = limits;
    const { values } = ordered;
    const counts = offendingValues(column, input, (row) => !isWithin(values[row], min, max));
    if (counts.of === 0)
        return (0,not_judged/* empty */.Ie)(column);
    if ("ends" in limits && isByChance(input))
        return outlying(column, input, { values, limits, counts });
    const { max_share: maxShare = 0 } = input.options;
    return {
        kind: "counted",
        column: column.name,
        kept: isKept(counts, maxShare),
        found: `${JSON.stringify(column.name)} is ${limits.words} in ${(0,words/* ofValues */.Gp)(counts.offending, counts.of)}`,
        limit: (0,words/* allowance */.nB)(maxShare, "be"),
        ...counts,
    };
}
/** Whether nobody has said how many may lie outside, nor how far. */
function isByChance({ options: { tolerance, max_share: maxShare } }) {
    return tolerance === undefined && maxShare === undefined;
}
/** The rows that are told are those that lie far outside, if there are any. */
function outlying(column, input, { values, limits, counts }) {
    const { ends, words } = limits;
    const bounds = counts.offending === 0 ? ends : farBounds(ends.values);
    const far = offendingValues(column, input, (row) => !isWithin(values[row], bounds.min, bounds.max));
    return {
        kind: "outlying",
        column: column.name,
        ...counts,
        rows: far.offending === 0 ? counts.rows : far.rows,
        outside: words,
        spannedBy: ends.values.length,
        far: far.offending,
        isPoint: ends.min === ends.max,
    };
}
function isWithin(value = Number.NaN, min, max) {
    return value >= min && value <= max;
}
/** A column without an order: a fault where it is asked for one, by name or because it had one in the reference. */
async function withoutOrder(column, input) {
    const { isNamed, options, before } = input;
    const lack = "which has no range";
    if (isNamed)
        return unordered(column, lack, input);
    const twin = await before();
    if (twin !== undefined)
        return hasOrder(twin) ? unordered(column, lack, input) : undefined;
    const isGiven = (options.min ?? options.max) !== undefined;
    return isGiven ? (0,not_judged/* leftOut */.ig)(column.name, `it holds ${typeWords[typeOfKind[column.kind]]}`) : undefined;
}
function hasOrder(column) {
    return column.kind !== "text" && column.kind !== "boolean" && !(0,cells/* isEmpty */.Im)(column);
}
async function limitsOf(name, kind, input) {
    const { min, max } = input.options;
    if (min === undefined && max === undefined)
        return referenceLimits(name, kind, input);
    const given = [min, max].filter((bound) => bound !== undefined);
    const fitting = given.every((bound) => (typeof bound === "number") === (kind === "numbers"));
    if (fitting)
        return {
            min: min === undefined ? Number.NEGATIVE_INFINITY : (0,options/* placeOfBound */.l1)(min),
            max: max === undefined ? Number.POSITIVE_INFINITY : (0,options/* placeOfBound */.l1)(max),
            words: outside(min, max),
        };
    const why = kind === "numbers"
        ? `${JSON.stringify(name)} holds numbers, but the gate's bounds are times`
        : `${JSON.stringify(name)} holds timestamps, but the gate's bounds are numbers; write them as times such as 2026-01-31`;
    return (0,not_judged/* notJudged */.be)(name, why);
}
function outside(min, max) {
    if (min === undefined)
        return `above ${max}`;
    return max === undefined ? `below ${min}` : `outside ${min} to ${max}`;
}
async function referenceLimits(name, kind, input) {
    const ends = await referenceEnds(name, kind, input);
    if ("column" in ends)
        return ends;
    const { tolerance = 0 } = input.options;
    const slack = tolerance * (ends.max - ends.min);
    const widened = tolerance === 0 ? "" : `, widened by ${(0,number_text/* percentText */.fL)(tolerance)}`;
    const ranging = input.tells ? ` (${endText(ends.min, kind)} to ${endText(ends.max, kind)}${widened})` : "";
    return {
        min: ends.min - slack,
        max: ends.max + slack,
        words: `outside the reference's range${ranging}`,
        ends,
    };
}
function endText(value, kind) {
    return kind === "numbers" ? numberText(value) : (0,timestamp_text/* formatTimestamp */.Ey)(BigInt(Math.round(value)), "ms");
}
/** To six digits; whole numbers are told in full, because years and codes are known by them. */
function numberText(value) {
    return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}

;// CONCATENATED MODULE: ./lib/quality/pattern/matcher.js
/**
 * Whether a text contains what the pattern describes, by following all ways through its automaton at once: for each character
 * of the text at most as many steps as the pattern has.
 */
function matcher(program) {
    const walk = new Walk(program);
    return (text) => walk.finds(text);
}
/** The places in an automaton that are reached, in memory of its own that is used again for each text. */
class Walk {
    #steps;
    #isWord;
    /** Whether a match can begin only where the text does. */
    #anchored;
    /** The visit at which each step was reached last. */
    #seen;
    #open;
    #ones;
    #visit = 0;
    #opened = 0;
    constructor({ steps, isWord }) {
        this.#steps = steps;
        this.#isWord = isWord;
        this.#anchored = steps[0]?.kind === "assert" && steps[0].that === "start";
        this.#seen = new Int32Array(steps.length).fill(-1);
        // Every step is opened at most once by each of the two that lead to it, and once as a start.
        this.#open = new Int32Array(3 * steps.length + 1);
        this.#ones = new Int32Array(steps.length);
    }
    finds(text) {
        this.#opened = 0;
        this.#push(0);
        for (let at = 0;;) {
            const count = this.#reach(text, at);
            if (count === "found")
                return true;
            const codePoint = text.codePointAt(at);
            if (codePoint === undefined)
                return false;
            this.#take(codePoint, count);
            if (this.#opened === 0)
                return false;
            at += codePoint > 0xffff ? 2 : 1;
        }
    }
    /** Opens what comes after the steps whose character this is, and the start, for a match may begin later. */
    #take(codePoint, count) {
        if (!this.#anchored)
            this.#push(0);
        for (let index = 0; index < count; index++) {
            const one = this.#ones[index] ?? 0;
            const step = this.#steps[one];
            if (step?.kind === "one" && step.matches(codePoint))
                this.#push(one + 1);
        }
    }
    #push(step) {
        this.#open[this.#opened++] = step;
    }
    /** Goes on from the open steps without taking a character; how many then wait for one, or that the end was found. */
    #reach(text, at) {
        const visit = this.#nextVisit();
        let count = 0;
        while (this.#opened > 0) {
            const index = this.#open[--this.#opened] ?? 0;
            const step = this.#steps[index];
            if (step === undefined || this.#seen[index] === visit)
                continue;
            this.#seen[index] = visit;
            switch (step.kind) {
                case "found":
                    return "found";
                case "one":
                    this.#ones[count++] = index;
                    break;
                case "fork":
                    this.#push(step.also);
                    this.#push(step.to);
                    break;
                case "assert":
                    if (this.#holds(step.that, text, at))
                        this.#push(index + 1);
            }
        }
        return count;
    }
    #nextVisit() {
        if (this.#visit === 0x7fffffff) {
            this.#seen.fill(-1);
            this.#visit = 0;
        }
        return this.#visit++;
    }
    #holds(that, text, at) {
        switch (that) {
            case "start":
                return at === 0;
            case "end":
                return at === text.length;
            case "word-edge":
                return this.#isWordAt(text, at - 1) !== this.#isWordAt(text, at);
            case "no-word-edge":
                return this.#isWordAt(text, at - 1) === this.#isWordAt(text, at);
        }
    }
    #isWordAt(text, at) {
        return at >= 0 && at < text.length && this.#isWord(text.charCodeAt(at));
    }
}

// EXTERNAL MODULE: ./lib/quality/pattern/parse-pattern.js + 2 modules
var parse_pattern = __webpack_require__(58600);
;// CONCATENATED MODULE: ./lib/quality/regex.js





const regex = {
    about: "columns",
    name: "regex",
    title: "Pattern",
    description: "Texts that match a regular expression (`pattern`), or do not (`not_pattern`).",
    definition: "Values (missing left out) of the candidate's whole file in whose text `pattern` is nowhere found, or `not_pattern` is; numbers and times as their canonical text. The " +
        "notation is JavaScript's with the flag u, and `(?i)` in front for any case. It is matched by an automaton, in time proportional to the text: no pattern can hang the run, " +
        "and what needs backtracking (backreferences, look-around) is refused when the config is read.",
    options: ["columns", "pattern", "not_pattern", "max_share"],
    requires: [["columns"], ["pattern", "not_pattern"]],
    breach: "has texts that break the pattern",
    advice: "Correct the texts, or the pattern if they are right.",
    star: "every",
    look: regex_lookAt,
};
function regex_lookAt(column, input) {
    const { pattern, not_pattern: notPattern, max_share: maxShare = 0 } = input.options;
    const needed = pattern === undefined ? () => true : matcherOf(pattern);
    const forbidden = notPattern === undefined ? () => false : matcherOf(notPattern);
    const counts = offendingValues(column, input, byText(column, (text) => !needed(text) || forbidden(text)));
    if (counts.of === 0)
        return (0,not_judged/* empty */.Ie)(column);
    return {
        kind: "counted",
        column: column.name,
        kept: isKept(counts, maxShare),
        found: `${JSON.stringify(column.name)} ${regex_foundWords(input.options, counts)}`,
        limit: notPattern === undefined ? (0,words/* requirement */.aS)(maxShare) : (0,words/* allowance */.nB)(maxShare),
        ...counts,
    };
}
function regex_foundWords({ pattern, not_pattern: notPattern }, { offending, of }) {
    if (offending === 0 && pattern !== undefined) {
        const never = notPattern === undefined ? "" : `, and never \`${notPattern}\`,`;
        return `matches \`${pattern}\`${never} in all ${(0,words/* counted */.hS)(of, "value")}`;
    }
    const breaches = [
        ...(pattern === undefined ? [] : [`does not match \`${pattern}\``]),
        ...(notPattern === undefined ? [] : [`matches \`${notPattern}\``]),
    ];
    return `${breaches.join(" or ")} in ${(0,words/* ofValues */.Gp)(offending, of)}`;
}
function matcherOf(pattern) {
    const parsed = (0,parse_pattern/* parsePattern */.E)(pattern);
    if (parsed.kind === "fault")
        throw new TypeError(`the config let through a wrong pattern: ${parsed.text}`);
    return matcher(parsed.program);
}

;// CONCATENATED MODULE: ./lib/quality/row-count.js



const rowCount = {
    about: "file",
    name: "row_count",
    title: "Number of rows",
    description: "Number of the candidate's rows: at least `min`, at most `max`, and not more than `max_change` away from the reference's.",
    definition: "Rows of the whole file, whether they are compared or not. Change: |candidate − reference| ÷ reference.",
    options: ["min", "max", "max_change"],
    requires: [["min", "max", "max_change"]],
    breach: "has another number of rows",
    advice: "Find out which rows were added or lost on the way to the file.",
    reads: () => [],
    look: (input) => Promise.resolve(lookAtRows(input)),
};
function lookAtRows({ options, candidate: { rows }, reference }) {
    const { min, max, max_change: maxChange } = options;
    if (typeof min === "number" && rows < min)
        return [finding(rows, `at least ${(0,number_text/* countText */.lT)(min)} are needed`)];
    if (typeof max === "number" && rows > max)
        return [finding(rows, `at most ${(0,number_text/* countText */.lT)(max)} are allowed`)];
    if (maxChange === undefined)
        return [finding(rows, undefined)];
    if (reference === undefined)
        return [not_judged/* noReference */.B7];
    const change = Math.abs(rows - reference.rows) / reference.rows;
    const limit = `a change of at most ${(0,number_text/* percentText */.fL)(maxChange)} is allowed`;
    return [finding(rows, change > maxChange * (1 + 1e-12) ? limit : undefined, reference.rows)];
}
function finding(rows, limit, before) {
    return {
        kind: "counted",
        column: undefined,
        kept: limit === undefined,
        found: `the candidate has ${(0,words/* counted */.hS)(rows, "row")}${before === undefined ? "" : changeText(rows, before)}`,
        limit: limit ?? "",
        offending: limit === undefined ? 0 : 1,
        of: 1,
        rows: [],
    };
}
function changeText(rows, before) {
    if (rows === before)
        return ", as the reference has";
    const change = (0,number_text/* percentText */.fL)(Number((Math.abs(rows - before) / before).toPrecision(3)));
    return `, ${change} ${rows > before ? "more" : "fewer"} than the reference's ${(0,number_text/* countText */.lT)(before)}`;
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/slices/column-reader.js
var column_reader = __webpack_require__(47909);
// EXTERNAL MODULE: ./lib/slices/expression/evaluate.js
var evaluate = __webpack_require__(26747);
// EXTERNAL MODULE: ./lib/slices/expression/expression.js
var expression_expression = __webpack_require__(15830);
// EXTERNAL MODULE: ./lib/slices/expression/truth.js
var truth = __webpack_require__(37235);
// EXTERNAL MODULE: ./lib/slices/where-expression.js + 1 modules
var where_expression = __webpack_require__(53711);
;// CONCATENATED MODULE: ./lib/quality/rows-where.js












const rowsWhere = {
    about: "file",
    name: "rows_where",
    title: "Rule for rows",
    description: "Something that must hold for each row, in the language of `slices`: `where: end >= start`.",
    definition: "Rows of the whole file for which the expression is not true. It is not true either where a value that it needs is missing; write `end is missing or end >= start` where it may be.",
    options: ["where", "max_share"],
    requires: [["where"]],
    breach: "breaks the rule",
    advice: "Look at the rows, or say in the rule which of them it does not apply to.",
    reads: ({ where }) => (where === undefined ? [] : (0,expression_expression/* columnsOf */.PL)((0,where_expression/* whereExpression */.Q)(where))),
    async look(input) {
        const { where } = input.options;
        if (where === undefined)
            throw new TypeError("the config let through a rule without an expression");
        const expression = (0,where_expression/* whereExpression */.Q)(where);
        const truths = await truthsOf(expression, input);
        if (truths instanceof errors/* GateError */.ue)
            return [(0,not_judged/* notJudged */.be)(undefined, whyUnread(truths, expression, input))];
        return [await findingOf(truths, { where, expression, input })];
    },
};
/** What is wrong with a column is a finding like another, and not the end of the run. */
async function truthsOf(expression, { candidate }) {
    const source = { table: candidate, rows: (0,table_rows/* upTo */.jB)(candidate.rows) };
    try {
        return await (0,evaluate/* evaluate */._)(expression, (0,column_reader/* columnReader */.a)({ source, twin: undefined }));
    }
    catch (error) {
        if (error instanceof errors/* GateError */.ue && dataFaults.has(error.code))
            return error;
        throw error;
    }
}
const dataFaults = new Set(["E205", "E206", "E208"]);
/** The message names the first value that cannot be read, which is told only where values may be. */
function whyUnread({ code, message }, expression, { tells }) {
    if (tells || code === "E205")
        return message.replace(/\.$/u, "");
    return `not all values of ${(0,words/* named */.KT)((0,expression_expression/* columnsOf */.PL)(expression))} are of the kind that the rule compares`;
}
async function findingOf(truths, { where, expression, input }) {
    const { max_share: maxShare = 0 } = input.options;
    const broken = [];
    let [offending, unknown] = [0, 0];
    for (let row = 0; row < truths.length; row++) {
        if (truths[row] === truth/* TRUE */.rT)
            continue;
        offending++;
        if (truths[row] === truth/* UNKNOWN */.HV)
            unknown++;
        if (broken.length < mostRows)
            broken.push(row);
    }
    const counts = { offending, of: truths.length };
    const untold = unknown === 0
        ? ""
        : unknown === offending
            ? ", for want of a value"
            : `, in ${(0,number_text/* countText */.lT)(unknown)} of them for want of a value`;
    return {
        kind: "counted",
        column: undefined,
        kept: isKept(counts, maxShare),
        found: offending === 0
            ? `\`${where}\` holds in all ${(0,words/* counted */.hS)(truths.length, "row")}`
            : `\`${where}\` does not hold in ${(0,number_text/* countText */.lT)(offending)} of ${(0,words/* counted */.hS)(truths.length, "row")}${untold}`,
        limit: (0,words/* allowance */.nB)(maxShare, "break it"),
        ...counts,
        rows: input.tells ? await valuesAt(broken, (0,expression_expression/* columnsOf */.PL)(expression), input) : [],
    };
}
/** The values that the rule is about, in the rows that break it. */
async function valuesAt(rows, names, { candidate }) {
    const texts = rows.map(() => []);
    if (rows.length > 0)
        for (const name of names) {
            const column = await candidate.column(name);
            for (const [index, row] of rows.entries())
                texts[index]?.push(`${name} ${(0,cells/* cellShown */.O3)(column, row) || "missing"}`);
        }
    return rows.map((row, index) => ({ row, value: texts[index]?.join(", ") ?? "" }));
}

;// CONCATENATED MODULE: ./lib/quality/type-change.js








const typeChange = {
    about: "columns",
    name: "type_change",
    title: "Type",
    description: "Columns that hold values of another type than in the reference, or than `types` says.",
    definition: "Types: number, text, boolean (true/false), timestamp. A text file says nothing of types: a column is of the type that all of its values agree on, and text " +
        "where they do not. Columns that the reference lacks, or in which it has no value, are left out.",
    options: ["columns", "types"],
    breach: "holds values of another type",
    advice: "Write the column as before, or mend the values that cannot be read.",
    star: "every",
    misses: (before) => !(0,cells/* isEmpty */.Im)(before),
    named: ({ options: { types } }) => types && Object.keys(types),
    look: type_change_lookAt,
};
async function type_change_lookAt(column, input) {
    const { options, reference, isNamed } = input;
    const asked = options.types?.[column.name];
    if (asked !== undefined)
        return compare(column, asked, { input, asked: `the gate asks for ${typeWords[asked]}` });
    if (reference === undefined)
        return not_judged/* noReference */.B7;
    const before = await input.before();
    if (before === undefined || (0,cells/* isEmpty */.Im)(before)) {
        const why = `the reference has no ${before === undefined ? "column" : "value in"} ${JSON.stringify(column.name)}`;
        return isNamed ? (0,not_judged/* notJudged */.be)(column.name, why) : (0,not_judged/* leftOut */.ig)(column.name, why);
    }
    const type = typeOfKind[before.kind];
    return compare(column, type, { input, asked: `the reference holds ${typeWords[type]}` });
}
function compare(column, type, { input, asked }) {
    if ((0,cells/* isEmpty */.Im)(column))
        return (0,not_judged/* empty */.Ie)(column);
    const own = typeOfKind[column.kind];
    const name = JSON.stringify(column.name);
    const fitting = own === type;
    const counts = offendingValues(column, input, fitting ? () => false : unlike(column, type));
    const odd = fitting || own !== "text" ? "" : `, ${(0,words/* ofValues */.Gp)(counts.offending, counts.of)} being no ${oneOf[type]}`;
    return {
        kind: "counted",
        column: column.name,
        kept: fitting,
        found: `${name} holds ${typeWords[own]}${fitting ? "" : ` where ${asked}`}${odd}`,
        limit: "types must be alike",
        ...counts,
    };
}
const oneOf = {
    number: "number",
    text: "text",
    boolean: "true or false",
    timestamp: "time that can be read",
};
/** Which rows stand in the way of the type: of text those that cannot be read as it, else all. */
function unlike(column, type) {
    if (column.kind !== "text")
        return () => true;
    return byText(column, (text) => !(0,infer/* isMissingWord */.r)(text) && !reads[type](text));
}
const reads = {
    number: (text) => (0,table_number_text/* numberForm */.K)(text) !== undefined,
    text: () => true,
    boolean: (text) => /^(?:true|false)$/iu.test(text),
    timestamp: (text) => (0,timestamp_ms/* timestampMs */.R)(text) !== undefined,
};

;// CONCATENATED MODULE: ./lib/quality/unique.js





const unique = {
    about: "file",
    name: "unique",
    title: "Unique values",
    description: "Values that occur only once: of one column, or of several together.",
    definition: "Rows of the whole file whose values in `columns` together are those of an earlier row. Rows in which one of them is missing are not compared.",
    options: ["columns", "max_share"],
    requires: [["columns"]],
    breach: "repeats a value",
    advice: "Remove the rows that repeat, or name more columns so that each row differs.",
    reads: ({ columns }) => columns ?? "*",
    async look(input) {
        const { columns = "*" } = input.options;
        const names = columns === "*" ? input.candidate.columns : columns;
        const absent = names.find((name) => !input.candidate.columns.includes(name));
        if (absent !== undefined)
            return [(0,look_at_columns/* absentColumn */.I)(input, absent)];
        const column = names.length === 1 ? names[0] : undefined;
        const repeats = await repeatedRows(input.candidate, names, "left-out");
        if (repeats.compared === 0)
            return [(0,not_judged/* notJudged */.be)(column, `no row has a value in ${(0,words/* named */.KT)(names)}`, "no-rows")];
        if (repeats.compared === 1)
            return [(0,not_judged/* notJudged */.be)(column, `one row alone has a value in ${(0,words/* named */.KT)(names)}, and repeats none`)];
        const what = `an earlier value of ${(0,words/* named */.KT)(names)}${names.length === 1 ? "" : " together"}`;
        return [repeatsFinding(repeats, input, { what, column })];
    },
};

;// CONCATENATED MODULE: ./lib/quality/index.js















/** Every check, in the order of the docs. */
const checks = [
    missingColumns,
    extraColumns,
    typeChange,
    rowCount,
    nullRate,
    range,
    newCategories,
    regex,
    length_length,
    unique,
    duplicateRows,
    constantColumn,
    increasing,
    freshness,
    rowsWhere,
];


/***/ }),

/***/ 18145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ leftOutText)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);

/** Columns that "*" did not take are told, or nobody would miss them: `; left out: "x" (the reference has no column "x")`. */
function leftOutText(findings) {
    const leftOut = findings.filter((finding) => finding.kind === "left-out");
    if (leftOut.length === 0)
        return "";
    const shown = leftOut.slice(0, MOST).map(({ column, why }) => `${JSON.stringify(column)} (${why})`);
    const more = leftOut.length - shown.length;
    return `; left out: ${shown.join(", ")}${more > 0 ? ` and ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(more)} more` : ""}`;
}
const MOST = 3;


/***/ }),

/***/ 89708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ absentColumn),
/* harmony export */   o: () => (/* binding */ lookAtColumns)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42037);
/* harmony import */ var _cells_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16856);
/* harmony import */ var _left_out_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18145);
/* harmony import */ var _not_judged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96364);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75932);





/**
 * What each of the checks finds in the columns that it is asked of. Every column is read once for all of them, and only one is
 * in memory at a time, with the reference's of the same name. What looks at no column is not judged.
 */
async function lookAtColumns(asked) {
    const looks = asked.map((one) => ({ one, names: wantedBy(one), findings: new Set() }));
    for (const name of new Set(looks.flatMap(({ names }) => names))) {
        const wanting = looks.filter(({ names }) => names.includes(name));
        const [first] = wanting;
        if (first === undefined)
            continue;
        const column = await columnOf(first.one.input, name);
        const before = once(() => referenceColumn(first.one.input, name));
        for (const { one, findings } of wanting) {
            const finding = column === undefined ? absentColumn(one.input, name) : await lookAt(one, column, before);
            if (finding !== undefined)
                findings.add(finding);
        }
    }
    const found = new Map();
    for (const { one, findings } of looks)
        found.set(one, orNothing([...findings, ...(await lostBy(one))]));
    return found;
}
/** What is in the reference alone is in no column of the candidate, and would go by unseen; labels may still be to come. */
async function lostBy({ check, input }) {
    const { reference } = input;
    if (reference === undefined || check.misses === undefined || namedBy({ check, input }) !== undefined)
        return [];
    const missed = [];
    for (const name of reference.columns)
        if (isLost(name, { check, input }) && check.misses(await reference.column(name), input))
            missed.push(name);
    if (missed.length === 0)
        return [];
    const which = `${missed.length === 1 ? "column" : "columns"} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .named */ .KT)(missed)}`;
    return [(0,_not_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .notJudged */ .be)(undefined, `the candidate lacks the reference's ${which}`)];
}
function isLost(name, { check, input: { candidate, keys, labels } }) {
    if (candidate.columns.includes(name) || labels?.has(name) === true)
        return false;
    return check.star !== "values" || !keys.has(name);
}
function wantedBy({ check, input }) {
    const { candidate, options, keys } = input;
    const own = namedBy({ check, input });
    if (own !== undefined)
        return own;
    if (options.columns === undefined && check.star === "none")
        return [];
    return candidate.columns.filter((name) => check.star !== "values" || !keys.has(name));
}
/** The columns that the gate names; undefined where it takes all. */
function namedBy({ check, input }) {
    const { columns } = input.options;
    return check.named?.(input) ?? (columns === "*" ? undefined : columns);
}
async function columnOf({ candidate }, name) {
    return candidate.columns.includes(name) ? candidate.column(name) : undefined;
}
async function referenceColumn({ reference }, name) {
    return reference?.columns.includes(name) === true ? reference.column(name) : undefined;
}
function lookAt({ check, input }, column, before) {
    const isNamed = namedBy({ check, input }) !== undefined;
    const isToCome = input.labels?.has(column.name) === true && (check.name === "null_rate" || (0,_cells_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmpty */ .Im)(column));
    if (isToCome && !isNamed)
        return (0,_not_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .leftOut */ .ig)(column.name, "its labels may still be to come");
    return check.look(column, { ...input, before, isNamed });
}
function once(read) {
    let value;
    return () => (value ??= read());
}
/** A column that the gate names and the candidate lacks. */
function absentColumn({ candidate }, name) {
    const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(name, candidate.columns);
    const why = `the candidate has no column ${JSON.stringify(name)}${meant === undefined ? "" : `; did you mean ${JSON.stringify(meant)}?`}`;
    return { kind: "not-judged", column: name, code: "not-measured", why };
}
function orNothing(findings) {
    if (findings.some(({ kind }) => kind !== "left-out"))
        return findings;
    const nothing = (0,_not_judged_js__WEBPACK_IMPORTED_MODULE_2__/* .notJudged */ .be)(undefined, `the candidate has no column that it applies to${(0,_left_out_text_js__WEBPACK_IMPORTED_MODULE_1__/* .leftOutText */ .j)(findings)}`);
    return [...findings, nothing];
}


/***/ }),

/***/ 96364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ noReference),
/* harmony export */   Ie: () => (/* binding */ empty),
/* harmony export */   be: () => (/* binding */ notJudged),
/* harmony export */   ig: () => (/* binding */ leftOut)
/* harmony export */ });
/** A column, or the file, of which the check cannot say anything. */
function notJudged(column, why, code = "not-measured") {
    return { kind: "not-judged", column, code, why };
}
/** A column without any value. */
function empty({ name, rows }) {
    return notJudged(name, `${JSON.stringify(name)} has no value in any of its ${rows} rows`, "no-rows");
}
/** A column that "*" does not take. */
function leftOut(column, why) {
    return { kind: "left-out", column, why };
}
/** One finding for all columns, however many there are. */
const noReference = notJudged(undefined, "there is no reference to compare with", "no-reference");


/***/ }),

/***/ 67195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ checkOptions),
/* harmony export */   S9: () => (/* binding */ checkOptionNames),
/* harmony export */   l1: () => (/* binding */ placeOfBound)
/* harmony export */ });
/* unused harmony export valueTypes */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);
/* harmony import */ var _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64555);
/* harmony import */ var _slices_expression_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12936);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19057);
/* harmony import */ var _pattern_parse_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58600);
/* harmony import */ var _timestamp_ms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1717);






const columnName = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP("the name of a column").min(1, "the name of a column");
/** What a type of `types` stands for, in the words of the config. */
const valueTypes = ["number", "text", "boolean", "timestamp"];
const BOUND = 'a number, a percentage such as "1%", or a time such as 2026-01-31';
const bound = zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .regex(/^\d{4}-\d{2}-\d{2}/, { error: BOUND, abort: true })
        .refine((text) => (0,_timestamp_ms_js__WEBPACK_IMPORTED_MODULE_4__/* .timestampMs */ .R)(text) !== undefined, {
        error: ({ input }) => `${JSON.stringify(input)} is not a time such as 2026-01-31 or 2026-01-31T12:00:00Z`,
    }),
    _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .fraction */ .zO,
], BOUND);
const expression = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP("an expression such as `end >= start`").superRefine((text, context) => {
    const parsed = (0,_slices_expression_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExpression */ .Y)(text);
    if (parsed.kind === "fault")
        context.addIssue(parsed.text);
});
const pattern = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP("a regular expression").superRefine((text, context) => {
    const parsed = (0,_pattern_parse_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePattern */ .E)(text);
    if (parsed.kind === "fault")
        context.addIssue(`${JSON.stringify(text)} is not a pattern: ${parsed.text}`);
});
const scalar = zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY()], "a value (text, a number, true or false)");
/** Options that a gate may give its check; each check lists those it takes. */
const checkOptions = {
    columns: zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("*"), zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(columnName).min(1, "at least one column is needed")], '"*" or a list of column names')
        .optional()
        .meta({ description: 'Columns that are looked at. "*": all for which the check has a meaning.' }),
    max: bound
        .optional()
        .meta({ description: "Largest share of missing values, value, length or number of rows, as the check says." }),
    min: bound.optional().meta({ description: "Least value, length or number of rows." }),
    max_increase: _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .nonNegative */ .rG.optional().meta({
        description: "How much higher than in the reference the share of missing values may be; `1%` is one percentage point.",
    }),
    max_change: _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .nonNegative */ .rG
        .optional()
        .meta({ description: "How many rows more or fewer than the reference, as a share of its rows." }),
    max_share: _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .share */ .uM.optional().meta({
        description: "Share of the rows that may offend. Default: 0; for `range` without `tolerance`, what chance puts outside the reference's.",
    }),
    tolerance: _align_fraction_js__WEBPACK_IMPORTED_MODULE_0__/* .nonNegative */ .rG.optional().meta({
        description: "How far values may lie outside the reference's range, as a share of its width. Default: 0; without `max_share` either, as far as chance puts values.",
    }),
    types: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(valueTypes, "a type"), "a map from column to type, such as `{age: number}`")
        .refine((types) => Object.keys(types).length > 0, "needs at least one column")
        .optional()
        .meta({ description: "Type that each column must have. Default: the reference's." }),
    values: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(scalar, "a list of values")
        .min(1, "at least one value is needed")
        .optional()
        .meta({ description: "Values that are allowed. Default: those of the reference." }),
    pattern: pattern.optional().meta({
        description: "Regular expression that each text must contain; with `^` and `$` it is asked of the whole text.",
    }),
    not_pattern: pattern.optional().meta({ description: "Regular expression that no text may contain." }),
    max_age: _duration_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p.optional().meta({ description: "How old the newest time may be: `24h`, `90m`, `7d`." }),
    max_future: _duration_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p.optional().meta({ description: "How far in the future a time may lie. Default: `5m`." }),
    strictly: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY("true or false")
        .optional()
        .meta({ description: "Whether equal neighbours are out of order as well. Default: false." }),
    where: expression.optional().meta({
        description: "What must hold for each row, in the language of `slices`: `end >= start and (age >= 18 or age is missing)`.",
    }),
};
/** Where a bound lies: the number, or the time in milliseconds since the Unix epoch. */
function placeOfBound(bound) {
    return typeof bound === "number" ? bound : ((0,_timestamp_ms_js__WEBPACK_IMPORTED_MODULE_4__/* .timestampMs */ .R)(bound) ?? Number.NaN);
}
/** Their names, in the order of the docs. */
const checkOptionNames = [
    "columns",
    "min",
    "max",
    "max_increase",
    "max_change",
    "max_share",
    "tolerance",
    "types",
    "values",
    "pattern",
    "not_pattern",
    "max_age",
    "max_future",
    "strictly",
    "where",
];


/***/ }),

/***/ 58600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ parsePattern)
});

;// CONCATENATED MODULE: ./lib/quality/pattern/syntax.js
/** A pattern that cannot be used; the text completes "… is not a pattern:". */
class PatternFault extends Error {
}

;// CONCATENATED MODULE: ./lib/quality/pattern/program.js

/** Repetitions are written out; a text would take longer to go through more than this than it is worth. */
const mostParts = 4000;
/** The automaton of a pattern (Thompson 1968): one step for each character, a fork for each choice. */
function compilePattern(syntax, flags) {
    const draft = { steps: [], tests: new Map(), flags, parts: 0 };
    append(draft, syntax);
    draft.steps.push({ kind: "found" });
    return { steps: draft.steps, isWord: testOf(draft, String.raw `\w`) };
}
function append(draft, syntax) {
    draft.parts += 1;
    if (draft.parts > mostParts)
        throw new PatternFault(`its repetitions come to more than ${mostParts} parts; ask for fewer`);
    switch (syntax.kind) {
        case "one":
            draft.steps.push({ kind: "one", matches: testOf(draft, syntax.source) });
            return;
        case "assert":
            draft.steps.push(syntax);
            return;
        case "all":
            for (const part of syntax.parts)
                append(draft, part);
            return;
        case "either":
            appendEither(draft, syntax.parts);
            return;
        case "repeat":
            appendRepeat(draft, syntax);
    }
}
function appendEither(draft, parts) {
    const { steps } = draft;
    const ends = [];
    for (const [index, part] of parts.entries()) {
        if (index === parts.length - 1) {
            append(draft, part);
            break;
        }
        const fork = hold(steps);
        append(draft, part);
        ends.push(hold(steps));
        steps[fork] = { kind: "fork", to: fork + 1, also: steps.length };
    }
    for (const end of ends)
        steps[end] = jump(steps.length);
}
function appendRepeat(draft, { part, least, most }) {
    const { steps } = draft;
    for (let times = 0; times < least; times++)
        append(draft, part);
    const forks = [];
    for (let times = least; times < (most ?? least + 1); times++) {
        forks.push(hold(steps));
        append(draft, part);
    }
    const [first] = forks;
    if (most === undefined && first !== undefined)
        steps.push(jump(first));
    for (const fork of forks)
        steps[fork] = { kind: "fork", to: fork + 1, also: steps.length };
}
/** Keeps a place for a step whose aim is not known yet. */
function hold(steps) {
    return steps.push({ kind: "found" }) - 1;
}
function jump(to) {
    return { kind: "fork", to, also: to };
}
function testOf({ tests, flags }, source) {
    const known = tests.get(source);
    if (known !== undefined)
        return known;
    const test = characterTest(source, flags);
    tests.set(source, test);
    return test;
}
const ASCII = 128;
/** Whether a character is one of those that the notation stands for; on one character no expression can backtrack. */
function characterTest(source, flags) {
    const form = new RegExp(`^(?:${source})$`, flags);
    const test = (codePoint) => form.test(String.fromCodePoint(codePoint));
    const ascii = Array.from({ length: ASCII }, (_, codePoint) => test(codePoint));
    const others = new Map();
    return (codePoint) => {
        if (codePoint < ASCII)
            return ascii[codePoint] === true;
        const known = others.get(codePoint);
        if (known !== undefined)
            return known;
        const matches = test(codePoint);
        others.set(codePoint, matches);
        return matches;
    };
}

;// CONCATENATED MODULE: ./lib/quality/pattern/parse-pattern.js


const mostCharacters = 1000;
/**
 * Reads a regular expression in the notation of JavaScript (flag u), with `(?i)` in front for letters of any case. Matching takes
 * time in proportion to the text, whatever the pattern (Thompson 1968), so what only backtracking can do is refused:
 * backreferences and look-around.
 */
function parsePattern(text) {
    const ignoresCase = text.startsWith("(?i)");
    const source = ignoresCase ? text.slice("(?i)".length) : text;
    const flags = ignoresCase ? "iu" : "u";
    try {
        requireValid(source, flags);
        return { kind: "program", program: compilePattern(new PatternParser(source).whole(), flags) };
    }
    catch (error) {
        if (!(error instanceof PatternFault))
            throw error;
        return { kind: "fault", text: error.message };
    }
}
/** The notation is JavaScript's, so JavaScript says whether it is kept. */
function requireValid(source, flags) {
    if (source === "")
        throw new PatternFault("it is empty, and would match every text");
    if (source.length > mostCharacters)
        throw new PatternFault(`it has more than ${mostCharacters} characters`);
    try {
        RegExp(source, flags);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new PatternFault(lowerFirst(why.slice(why.lastIndexOf(": ") + 2)));
    }
}
function lowerFirst(text) {
    return text.slice(0, 1).toLowerCase() + text.slice(1);
}
const parse_pattern_escape = /\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|.)/suy;
const characterClass = /\[(?:\\.|[^\\\]])*\]/suy;
const character = /[^\\[\](){}*+?|]/suy;
const quantifier = /(?:[*+?]|\{(\d+)(,(\d*))?\})\??/uy;
const group = /\((?:\?:|\?<[\p{L}_$][\p{L}\p{N}_$]*>|(?!\?))/uy;
/** Takes a text that is known to be a regular expression apart. */
class PatternParser {
    #source;
    #at = 0;
    constructor(source) {
        this.#source = source;
    }
    whole() {
        return this.#either();
    }
    #either() {
        const parts = [this.#all()];
        while (this.#takes("|"))
            parts.push(this.#all());
        return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "either", parts };
    }
    #all() {
        const parts = [];
        while (this.#at < this.#source.length && !this.#is("|") && !this.#is(")"))
            parts.push(this.#repeated());
        return { kind: "all", parts };
    }
    #repeated() {
        const part = this.#one();
        const taken = this.#take(quantifier);
        if (taken === undefined)
            return part;
        const [sign, least, range, most] = taken;
        if (least === undefined)
            return { kind: "repeat", part, ...(repeats[sign.charAt(0)] ?? { least: 1, most: 1 }) };
        const times = Number(least);
        const limit = range === undefined ? times : most === "" ? undefined : Number(most);
        return { kind: "repeat", part, least: times, most: limit };
    }
    #one() {
        const asserted = assertions.find(([sign]) => this.#takes(sign));
        if (asserted !== undefined)
            return { kind: "assert", that: asserted[1] };
        const taken = this.#take(parse_pattern_escape) ?? this.#take(characterClass) ?? this.#take(character);
        if (taken !== undefined)
            return { kind: "one", source: withoutReference(taken[0]) };
        if (this.#take(group) === undefined)
            throw strangeGroup(this.#source.slice(this.#at));
        const inner = this.#either();
        this.#takes(")");
        return inner;
    }
    #is(sign) {
        return this.#source.startsWith(sign, this.#at);
    }
    #takes(sign) {
        const comes = this.#is(sign);
        if (comes)
            this.#at += sign.length;
        return comes;
    }
    #take(form) {
        form.lastIndex = this.#at;
        const taken = form.exec(this.#source);
        if (taken === null)
            return undefined;
        this.#at += taken[0].length;
        return taken;
    }
}
const assertions = [
    ["^", "start"],
    ["$", "end"],
    ["\\b", "word-edge"],
    ["\\B", "no-word-edge"],
];
const repeats = {
    "*": { least: 0, most: undefined },
    "+": { least: 1, most: undefined },
    "?": { least: 0, most: 1 },
};
function strangeGroup(rest) {
    return new PatternFault(/^\(\?<?[=!]/u.test(rest)
        ? "look-around such as `(?=…)` needs backtracking, whose time has no bound; `not_pattern` says what must not occur"
        : "flags inside a pattern are not known; `(?i)` in front of it asks for letters of any case");
}
function withoutReference(source) {
    if (!/^\\[1-9k]/u.test(source))
        return source;
    throw new PatternFault(`the backreference \`${source}\` needs backtracking, whose time has no bound`);
}


/***/ }),

/***/ 1717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ timestampMs)
/* harmony export */ });
/* harmony import */ var _table_instants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29460);
/* harmony import */ var _table_timestamp_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60998);


/** The instant that an ISO 8601 text writes, in milliseconds since the Unix epoch; undefined where it writes none. */
function timestampMs(text) {
    const unit = (0,_table_timestamp_text_js__WEBPACK_IMPORTED_MODULE_1__/* .timestampUnit */ .Xx)([text]);
    return unit === undefined ? undefined : (0,_table_instants_js__WEBPACK_IMPORTED_MODULE_0__/* .toMs */ .G)((0,_table_timestamp_text_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTimestamp */ .EH)(text, unit), unit);
}


/***/ }),

/***/ 75932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ ofValues),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Lu: () => (/* binding */ shareText),
/* harmony export */   aS: () => (/* binding */ requirement),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   nB: () => (/* binding */ allowance)
/* harmony export */ });
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44776);

/** Names of columns in a sentence: `"a"`, `"a" and "b"`; of many the first ten and how many more. */
function named(names) {
    const shown = names.slice(0, MOST).map((name) => JSON.stringify(name));
    const more = names.length - shown.length;
    if (more > 0)
        return `${shown.join(", ")} and ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(more)} more`;
    const last = shown.pop() ?? "";
    return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}
const MOST = 10;
/** "1 column", "12 columns". */
function counted(count, one, many = `${one}s`) {
    return `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(count)} ${count === 1 ? one : many}`;
}
/** A share to three digits. */
function shareText(count, of) {
    return (0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentText */ .fL)(Number((count / of).toPrecision(3)));
}
/** What share of the rows may offend: "none may be", "at most 1 % may be". */
function allowance(maxShare, verb = "") {
    return `${maxShare === 0 ? "none" : `at most ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentText */ .fL)(maxShare)}`} may ${verb}`.trimEnd();
}
/** The same the other way round: "all must", "at least 99 % must". */
function requirement(maxShare) {
    return maxShare === 0 ? "all must" : `at least ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .percentText */ .fL)(1 - maxShare)} must`;
}
/** "3 of 180 values"; "none of 180 values". */
function ofValues(offending, values) {
    return offending === 0
        ? `none of ${counted(values, "value")}`
        : `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_0__/* .countText */ .lT)(offending)} of ${counted(values, "value")}`;
}


/***/ }),

/***/ 47909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ columnReader)
/* harmony export */ });
/* harmony import */ var _population_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70064);

/** Reads the columns of a population. */
function columnReader(population) {
    const numbers = new Map();
    const values = new Map();
    const pairs = new Map();
    return {
        numbers: async (name) => (await once(numbers, name, () => (0,_population_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumbers */ .Pl)(population, name))).values,
        together: async (name, other) => (await once(pairs, JSON.stringify([name, other]), () => (0,_population_js__WEBPACK_IMPORTED_MODULE_0__/* .readTogether */ .Vn)(population, name, other))).values,
        values: async (name) => (await once(values, name, () => (0,_population_js__WEBPACK_IMPORTED_MODULE_0__/* .readValues */ .N$)(population, name))).values,
        notes: () => [
            ...new Set([...numbers.values(), ...pairs.values(), ...values.values()].flatMap(({ notes }) => notes)),
        ],
    };
}
async function once(held, name, read) {
    const known = held.get(name);
    if (known !== undefined)
        return known;
    const value = await read();
    held.set(name, value);
    return value;
}


/***/ }),

/***/ 26747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _truth_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37235);

/**
 * Which rows meet an expression. Asked of a missing value, a comparison is neither true nor false but unknown, and so is
 * its opposite; only `is missing` is always known.
 * @throws GateError E205, E206 for bounds on a column that holds no numbers, E208, also for a number held against a time.
 */
async function evaluate(expression, columns) {
    switch (expression.kind) {
        case "compare":
            return compare(await columns.numbers(expression.column), expression);
        case "compare-columns":
            return compareColumns(await columns.together(expression.column, expression.other), expression);
        case "one-of":
            return oneOf(await columns.values(expression.column), expression.values);
        case "missing":
            return missing(await columns.values(expression.column));
        case "not":
            return (0,_truth_js__WEBPACK_IMPORTED_MODULE_0__/* .negate */ .ze)(await evaluate(expression.operand, columns));
        case "and":
        case "or":
            return combine(expression, columns);
    }
}
async function combine({ kind, operands }, columns) {
    const join = kind === "and" ? _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .both */ .WP : _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .either */ .gP;
    let joined;
    for (const operand of operands) {
        const truths = await evaluate(operand, columns);
        joined = joined === undefined ? truths : join(joined, truths);
    }
    if (joined === undefined)
        throw new TypeError(`\`${kind}\` of nothing`);
    return joined;
}
/** Truth of each operator for a value below, at and above the bound. */
const truthOf = {
    "<": { below: _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .TRUE */ .rT, at: _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .FALSE */ .W8, above: _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .FALSE */ .W8 },
    "<=": { below: _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .TRUE */ .rT, at: _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .TRUE */ .rT, above: _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .FALSE */ .W8 },
    ">": { below: _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .FALSE */ .W8, at: _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .FALSE */ .W8, above: _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .TRUE */ .rT },
    ">=": { below: _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .FALSE */ .W8, at: _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .TRUE */ .rT, above: _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .TRUE */ .rT },
};
function compare(numbers, { operator, bound }) {
    const { below, at, above } = truthOf[operator];
    const truths = new Uint8Array(numbers.length);
    for (let row = 0; row < numbers.length; row++) {
        const value = numbers[row] ?? Number.NaN;
        truths[row] = value < bound ? below : value > bound ? above : value === bound ? at : _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV;
    }
    return truths;
}
function compareColumns([values, others], { operator }) {
    const { below, at, above } = truthOf[operator];
    const truths = new Uint8Array(values.length);
    for (let row = 0; row < values.length; row++) {
        const value = values[row] ?? Number.NaN;
        const other = others[row] ?? Number.NaN;
        truths[row] = value < other ? below : value > other ? above : value === other ? at : _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV;
    }
    return truths;
}
function oneOf(column, values) {
    const texts = new Set(values.map(String));
    if (column.kind === "texts")
        return byCode(column.codes, column.dictionary.map((text) => texts.has(text)));
    // A number is one of the texts when a text writes it in its canonical form.
    const numbers = [...texts].map(Number).filter((number) => texts.has(String(number)));
    return byNumber(column.numbers, new Set(numbers));
}
/** One look-up for each distinct text instead of each row. */
function byCode(codes, holds) {
    const truths = new Uint8Array(codes.length);
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? -1;
        truths[row] = code < 0 ? _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV : holds[code] === true ? _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .TRUE */ .rT : _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .FALSE */ .W8;
    }
    return truths;
}
function byNumber(numbers, wanted) {
    const truths = new Uint8Array(numbers.length);
    for (let row = 0; row < numbers.length; row++) {
        const value = numbers[row] ?? Number.NaN;
        truths[row] = Number.isNaN(value) ? _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV : wanted.has(value) ? _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .TRUE */ .rT : _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .FALSE */ .W8;
    }
    return truths;
}
/** Whether a value is one of none at all is unknown where there is no value, and else false. */
function missing(column) {
    const truths = oneOf(column, []);
    for (let row = 0; row < truths.length; row++)
        truths[row] = truths[row] === _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV ? _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .TRUE */ .rT : _truth_js__WEBPACK_IMPORTED_MODULE_0__/* .FALSE */ .W8;
    return truths;
}


/***/ }),

/***/ 15830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ conjunction),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   g$: () => (/* binding */ combination)
/* harmony export */ });
/** All of the expressions at once; one alone is itself. */
function conjunction(operands) {
    return combination("and", operands);
}
/** The operands joined by `and` or `or`; one alone is itself. */
function combination(kind, operands) {
    const [first] = operands;
    return first !== undefined && operands.length === 1 ? first : { kind, operands };
}
/** The columns that an expression is about, each once, in the order of their first mention. */
function columnsOf(expression) {
    return [...new Set(mentions(expression))];
}
function mentions(expression) {
    switch (expression.kind) {
        case "compare":
        case "one-of":
        case "missing":
            return [expression.column];
        case "compare-columns":
            return [expression.column, expression.other];
        case "not":
            return mentions(expression.operand);
        case "and":
        case "or":
            return expression.operands.flatMap(mentions);
    }
}


/***/ }),

/***/ 12936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ parseExpression)
});

// EXTERNAL MODULE: ./lib/slices/expression/expression.js
var expression = __webpack_require__(15830);
;// CONCATENATED MODULE: ./lib/slices/expression/fault.js
/** An expression that cannot be read: where it goes wrong, and what was expected there. */
class ExpressionFault extends Error {
    /** Offset from the start of the text. */
    at;
    constructor(at, expected) {
        super(expected);
        this.name = "ExpressionFault";
        this.at = at;
    }
}
const excerptLength = 20;
/** The fault with its place: `at character 7 ("> 5"): expected …`. */
function placed({ at, message }, text) {
    const rest = text.slice(at);
    const excerpt = rest.length > excerptLength ? `${rest.slice(0, excerptLength)}…` : rest;
    return `at character ${at + 1} (${rest === "" ? "the end" : JSON.stringify(excerpt)}): ${message}`;
}

;// CONCATENATED MODULE: ./lib/slices/expression/condition.js


/** Reads one condition on one column, which comes first. @throws ExpressionFault */
function parseCondition(cursor) {
    const first = cursor.take();
    if (first.kind !== "name")
        throw new ExpressionFault(first.at, noColumn(first));
    const column = first.name;
    if (cursor.takeWord("is"))
        return parseMissing(cursor, column);
    if (cursor.next.kind === "symbol")
        return parseComparison(cursor, column);
    const negated = cursor.takeWord("not");
    const condition = parseRange(cursor, column, negated);
    return negated ? { kind: "not", operand: condition } : condition;
}
function noColumn({ kind }) {
    if (kind === "text")
        return "expected a column; single quotes hold a text, a column is written bare or in double quotes";
    if (kind === "number")
        return "expected a column; a condition begins with it, as in `age >= 18`";
    return "expected a condition such as `age >= 18`";
}
function parseMissing(cursor, column) {
    const negated = cursor.takeWord("not");
    if (!cursor.takeWord("missing"))
        throw new ExpressionFault(cursor.next.at, "expected `missing`, as in `is missing` and `is not missing`");
    const missing = { kind: "missing", column };
    return negated ? { kind: "not", operand: missing } : missing;
}
function parseComparison(cursor, column) {
    const token = cursor.take();
    const symbol = token.kind === "symbol" ? token.symbol : "";
    const operator = operators.find((known) => known === symbol);
    if (operator !== undefined)
        return parseOrder(cursor, column, operator);
    if (!["=", "==", "!="].includes(symbol))
        throw new ExpressionFault(token.at, noComparison(column));
    const equal = { kind: "one-of", column, values: [parseValue(cursor)] };
    return symbol === "!=" ? { kind: "not", operand: equal } : equal;
}
/** A bound is a number, or the value of another column. */
function parseOrder(cursor, column, operator) {
    const { next } = cursor;
    if (next.kind !== "name")
        return { kind: "compare", column, operator, bound: parseBound(cursor, operator) };
    cursor.take();
    return { kind: "compare-columns", column, operator, other: next.name };
}
const operators = ["<", "<=", ">", ">="];
function noComparison(column) {
    return `expected what is asked of ${JSON.stringify(column)}: =, !=, <, <=, >, >=, in (…), between … and …, is missing; true and false are asked for by \`= true\``;
}
function parseRange(cursor, column, negated) {
    if (cursor.takeWord("in"))
        return { kind: "one-of", column, values: parseList(cursor) };
    if (cursor.takeWord("between"))
        return parseBetween(cursor, column);
    throw new ExpressionFault(cursor.next.at, negated ? "expected `in` or `between` after `not`" : noComparison(column));
}
function parseList(cursor) {
    if (!cursor.takeSymbol("("))
        throw new ExpressionFault(cursor.next.at, "expected a list in parentheses: `in ('EU', 'US')`");
    const values = [parseValue(cursor)];
    while (cursor.takeSymbol(","))
        values.push(parseValue(cursor));
    if (!cursor.takeSymbol(")"))
        throw new ExpressionFault(cursor.next.at, "expected a comma and another value, or `)` to close the list");
    return values;
}
/** Both ends belong to the range. */
function parseBetween(cursor, column) {
    const compare = (operator) => ({
        kind: "compare",
        column,
        operator,
        bound: parseBound(cursor, "between"),
    });
    const lower = compare(">=");
    if (!cursor.takeWord("and"))
        throw new ExpressionFault(cursor.next.at, "expected `and` and the upper end, as in `between 18 and 65`");
    const { at } = cursor.next;
    const upper = compare("<=");
    if (upper.bound < lower.bound)
        throw new ExpressionFault(at, `expected an upper end of ${lower.bound} or more; as it is, no row can be between`);
    return (0,expression/* conjunction */.Du)([lower, upper]);
}
function parseBound(cursor, asker) {
    const token = cursor.take();
    if (token.kind === "number")
        return numberOf(token);
    throw new ExpressionFault(token.at, `expected a number; \`${asker}\` compares numbers`);
}
function parseValue(cursor) {
    const token = cursor.take();
    if (token.kind === "text")
        return token.text;
    if (token.kind === "number")
        return exactNumber(token);
    if (token.kind === "keyword" && (token.word === "true" || token.word === "false"))
        return token.word === "true";
    throw new ExpressionFault(token.at, `expected a value${valueMeant(token)}`);
}
function valueMeant(token) {
    if (token.kind === "name")
        return `; a text is in single quotes: '${token.name.replaceAll("'", "''")}'`;
    return ": a number, true, false or a text in single quotes";
}
function numberOf({ written, at }) {
    const value = Number(written);
    if (Number.isFinite(value))
        return value;
    throw new ExpressionFault(at, "this number is too large");
}
/** The id 007 would lose its zeros, and one of 17 digits be rounded to its neighbour. */
function exactNumber(token) {
    const value = numberOf(token);
    const isRounded = /^[+-]?\d+$/.test(token.written) && !Number.isSafeInteger(value);
    if (!isRounded && !/^[+-]?0\d/.test(token.written))
        return value;
    throw new ExpressionFault(token.at, `this number would not be kept digit by digit; write it in quotes: '${token.written}'`);
}

;// CONCATENATED MODULE: ./lib/slices/expression/cursor.js
/** A place among the tokens of an expression that moves on as they are taken. */
class Cursor {
    #tokens;
    #next = 0;
    /** The last token is the end, which is never passed. */
    constructor(tokens) {
        this.#tokens = tokens;
    }
    get next() {
        return this.#tokens[this.#next] ?? { kind: "end", at: 0 };
    }
    take() {
        const token = this.next;
        if (token.kind !== "end")
            this.#next++;
        return token;
    }
    /** Passes the keyword if it comes next, and says whether it did. */
    takeWord(word) {
        const comes = this.next.kind === "keyword" && this.next.word === word;
        if (comes)
            this.#next++;
        return comes;
    }
    /** Passes the symbol if it comes next, and says whether it did. */
    takeSymbol(symbol) {
        const comes = this.next.kind === "symbol" && this.next.symbol === symbol;
        if (comes)
            this.#next++;
        return comes;
    }
}

;// CONCATENATED MODULE: ./lib/slices/expression/tokens.js

const keywords = ["and", "between", "false", "in", "is", "missing", "not", "or", "true"];
/**
 * Cuts a text into tokens, with one that says "end" last. Single quotes hold a text; double quotes and backticks hold
 * the name of a column, as bare words do; a quote inside is doubled. Keywords are so in any letter case.
 * @throws ExpressionFault
 */
function tokenize(text) {
    const tokens = [];
    let at = 0;
    for (;;) {
        at = text.length - text.slice(at).trimStart().length;
        if (at === text.length)
            return [...tokens, { kind: "end", at }];
        const { token, end } = tokenAt(text, at);
        tokens.push(token);
        at = end;
    }
}
function tokenAt(text, at) {
    const rest = text.slice(at);
    for (const [pattern, make] of tokens_forms) {
        const written = pattern.exec(rest)?.[0];
        if (written !== undefined)
            return { token: make(written, at), end: at + written.length };
    }
    throw new ExpressionFault(at, strange(rest));
}
const tokens_forms = [
    // Not followed by a letter or a point: `5kg` and `1.2.3` are neither numbers nor names.
    [/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.])/u, (written, at) => ({ kind: "number", at, written })],
    [/^[\p{L}_][\p{L}\p{M}\p{N}_.]*/u, word],
    [/^'(?:[^']|'')*'/, (written, at) => ({ kind: "text", at, text: unquoted(written) })],
    [/^(?:"(?:[^"]|"")*"|`(?:[^`]|``)*`)/, quotedName],
    [/^(?:[<>=!]=|[<>=](?![<>=])|[(),])/, (symbol, at) => ({ kind: "symbol", at, symbol })],
];
function word(written, at) {
    const lower = written.toLowerCase();
    const keyword = keywords.find((known) => known === lower);
    return keyword === undefined ? { kind: "name", at, name: written } : { kind: "keyword", at, word: keyword };
}
function quotedName(written, at) {
    const name = unquoted(written);
    if (name === "")
        throw new ExpressionFault(at, "the name of a column is empty");
    return { kind: "name", at, name };
}
function unquoted(written) {
    const quote = written.charAt(0);
    return written.slice(1, -1).replaceAll(quote + quote, quote);
}
/** What to write in place of something that other languages know and this one does not. */
function strange(rest) {
    const found = elsewhere.find(([start]) => rest.startsWith(start));
    return found?.[1] ?? "expected a column, a value, a comparison, `and`, `or`, `not` or parentheses";
}
const elsewhere = [
    ["'", "a text opens here with ' and is never closed"],
    ['"', 'the name of a column opens here with " and is never closed'],
    ["`", "the name of a column opens here with ` and is never closed"],
    ["&", "write `and`"],
    ["|", "write `or`"],
    ["!", "write `not`, or `!=` for unlike"],
    ["~", "write `not`"],
    ["<>", "write `!=` for unlike"],
    ["=>", "write `>=`"],
    ["=<", "write `<=`"],
    ["[", "a list is in parentheses: `in ('EU', 'US')`"],
    ["{", "a list is in parentheses: `in ('EU', 'US')`"],
];

;// CONCATENATED MODULE: ./lib/slices/expression/parse.js





const mostCharacters = 2000;
const mostLevels = 50;
/**
 * Reads an expression such as `region = 'EU' and (age >= 18 or age is missing)`. Nothing of it is ever run as code:
 *
 *     any       = all { "or" all }
 *     all       = one { "and" one }
 *     one       = "not" one | "(" any ")" | condition
 *     condition = column ( comparison ( value | column ) | ["not"] "in" "(" value { "," value } ")"
 *                        | ["not"] "between" number "and" number | "is" ["not"] "missing" )
 */
function parseExpression(text) {
    if (text.trim() === "")
        return { kind: "fault", text: "is empty; expected a condition such as `age >= 18`" };
    if (text.length > mostCharacters)
        return { kind: "fault", text: `has ${text.length} characters; an expression has at most ${mostCharacters}` };
    try {
        return { kind: "expression", expression: parseWhole(new Cursor(tokenize(text))) };
    }
    catch (error) {
        if (!(error instanceof ExpressionFault))
            throw error;
        return { kind: "fault", text: placed(error, text) };
    }
}
function parseWhole(cursor) {
    const expression = parseAny(cursor, 0);
    const { kind, at } = cursor.next;
    if (kind === "end")
        return expression;
    throw new ExpressionFault(at, "expected `and`, `or` or the end");
}
function parseAny(cursor, level) {
    const operands = [parseAll(cursor, level)];
    while (cursor.takeWord("or"))
        operands.push(parseAll(cursor, level));
    return (0,expression/* combination */.g$)("or", operands);
}
function parseAll(cursor, level) {
    const operands = [parseOne(cursor, level)];
    while (cursor.takeWord("and"))
        operands.push(parseOne(cursor, level));
    return (0,expression/* combination */.g$)("and", operands);
}
function parseOne(cursor, level) {
    const { at } = cursor.next;
    if (level > mostLevels)
        throw new ExpressionFault(at, `parentheses and \`not\` are nested more than ${mostLevels} deep`);
    if (cursor.takeWord("not"))
        return { kind: "not", operand: parseOne(cursor, level + 1) };
    if (!cursor.takeSymbol("("))
        return parseCondition(cursor);
    const inner = parseAny(cursor, level + 1);
    if (cursor.takeSymbol(")"))
        return inner;
    throw new ExpressionFault(cursor.next.at, `expected \`and\`, \`or\`, or \`)\` to close the parenthesis at character ${at + 1}`);
}


/***/ }),

/***/ 37235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   W8: () => (/* binding */ FALSE),
/* harmony export */   WP: () => (/* binding */ both),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   rI: () => (/* binding */ rowsWhereTrue),
/* harmony export */   rT: () => (/* binding */ TRUE),
/* harmony export */   ze: () => (/* binding */ negate)
/* harmony export */ });
const FALSE = 0;
const UNKNOWN = 1;
const TRUE = 2;
/** The opposite, where it is known. */
function negate(truths) {
    const negated = new Uint8Array(truths.length);
    for (let row = 0; row < truths.length; row++)
        negated[row] = TRUE - (truths[row] ?? UNKNOWN);
    return negated;
}
/** True where both are, false where one is, else unknown. */
function both(a, b) {
    const joined = new Uint8Array(a.length);
    for (let row = 0; row < a.length; row++)
        joined[row] = Math.min(a[row] ?? UNKNOWN, b[row] ?? UNKNOWN);
    return joined;
}
/** True where one is, false where both are, else unknown. */
function either(a, b) {
    const joined = new Uint8Array(a.length);
    for (let row = 0; row < a.length; row++)
        joined[row] = Math.max(a[row] ?? UNKNOWN, b[row] ?? UNKNOWN);
    return joined;
}
/** The rows where it is true and not merely unknown, ascending. */
function rowsWhereTrue(truths) {
    let count = 0;
    for (let row = 0; row < truths.length; row++)
        if (truths[row] === TRUE)
            count++;
    const rows = new Int32Array(count);
    let next = 0;
    for (let row = 0; row < truths.length; row++)
        if (truths[row] === TRUE)
            rows[next++] = row;
    return rows;
}


/***/ }),

/***/ 70064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N$: () => (/* binding */ readValues),
/* harmony export */   Pl: () => (/* binding */ readNumbers),
/* harmony export */   S5: () => (/* binding */ populationsOf),
/* harmony export */   Vn: () => (/* binding */ readTogether),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   uy: () => (/* binding */ readReferenceNumbers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _table_instants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29460);
/* harmony import */ var _align_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19514);
/* harmony import */ var _align_table_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21583);
/* harmony import */ var _table_cast_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98565);





/** The populations of a comparison: one of joined rows, or one for each side, the candidate's last. */
function populationsOf(tables, { pairing, reference, candidate }) {
    const source = { table: tables.candidate, rows: candidate.tableRows };
    if (tables.reference === undefined || reference === undefined)
        return [{ source, twin: undefined }];
    const other = { table: tables.reference, rows: reference.tableRows };
    if (pairing === "joined")
        return [{ source, twin: other }];
    return [
        { source: other, twin: undefined },
        { source, twin: undefined },
    ];
}
/** Canonical texts of a column at the rows. @throws GateError E205, E208 for different kinds in the two files. */
async function readTexts(population, name) {
    return textsIn(await findColumn(population, name));
}
/** Numbers of a column at the rows, NaN where missing. @throws GateError E205, E206 for text. */
async function readNumbers(population, name) {
    return numbersIn(await findColumn(population, name));
}
/** Two columns to be held against each other: numbers of both, or times of both in milliseconds; NaN where missing. @throws GateError E205, E206, E208. */
async function readTogether(population, name, other) {
    const [first, second] = [await findColumn(population, name), await findColumn(population, other)];
    const timed = [first, second].filter(({ own }) => own.column.kind === "timestamp");
    if (timed.length === 1 && [first, second].every(hasValues))
        throw numberAgainstTime(first, second);
    const [values, others] = timed.length === 0 ? [numbersIn(first), numbersIn(second)] : [timesIn(first), timesIn(second)];
    return { values: [values.values, others.values], notes: [...values.notes, ...others.notes] };
}
function hasValues({ own: { column } }) {
    return (0,_table_cast_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b)(column).codes.some((code) => code >= 0);
}
function timesIn({ own: { column, rows } }) {
    const times = column.kind === "timestamp" ? (0,_table_instants_js__WEBPACK_IMPORTED_MODULE_1__/* .instantsMs */ .f)(column) : new Float64Array(column.rows).fill(Number.NaN);
    return { values: (0,_align_table_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .gatherNumbers */ ._G)(times, rows), notes: [] };
}
function numberAgainstTime({ own }, { own: other }) {
    const [timed, untimed] = own.column.kind === "timestamp" ? [own, other] : [other, own];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue({
        code: "E208",
        message: `"${timed.column.name}" of ${timed.table.uri} holds timestamps, but "${untimed.column.name}", which is held against it, does not.`,
        hint: "Hold times against times and numbers against numbers.",
    });
}
/** What a column holds at the rows, to be asked for single values. @throws GateError E205, E208. */
async function readValues(population, name) {
    const found = await findColumn(population, name);
    const { own, other } = found;
    // A twin of another kind is comparable as texts: integers beyond doubles, or a column without any value.
    if (own.column.kind === "number" && (other === undefined || other.column.kind === "number")) {
        const { values, notes } = numbersIn(found);
        return { values: { kind: "numbers", numbers: values }, notes };
    }
    const { values, notes } = textsIn(found);
    return { values: { kind: "texts", ...values }, notes };
}
/** Numbers of a column in the reference's file; undefined without a reference, or when it lacks the column. */
async function readReferenceNumbers(populations, name) {
    const [first] = populations;
    const rows = populations.length > 1 ? first?.source : first?.twin;
    if (rows?.table.columns.includes(name) !== true)
        return undefined;
    return numbersAt({ ...rows, column: await rows.table.column(name) });
}
async function findColumn(population, name) {
    const { source, twin } = population;
    const having = [source, twin]
        .filter((rows) => rows !== undefined)
        .filter((rows) => rows.table.columns.includes(name));
    // With none the source stands in: asking it for the column gives the error that says what is missing.
    const [first = source, second] = having;
    const requireKind = (0,_align_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kindGuard */ .c)();
    const readFrom = async (rows) => {
        const column = await rows.table.column(name);
        requireKind({ table: rows.table, column });
        return { ...rows, column };
    };
    const own = await readFrom(first);
    return { population, own, other: second && (await readFrom(second)) };
}
function textsIn({ population, own, other }) {
    const values = textsAt(own);
    if (other === undefined)
        return { values, notes: [] };
    const { codes, dictionary } = textsAt(other);
    const codeOf = new Map(values.dictionary.map((text, code) => [text, code]));
    const translated = dictionary.map((text) => codeOf.get(text) ?? -2);
    const differing = countWhere(values.codes, (code, row) => code !== (translated[codes[row] ?? -1] ?? -1));
    return { values, notes: disagreement(population, own.column.name, differing) };
}
function textsAt({ column, rows }) {
    const { codes, dictionary } = (0,_table_cast_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b)(column);
    return { codes: (0,_align_table_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .gatherCodes */ .me)(codes, rows), dictionary };
}
function numbersIn({ population, own, other }) {
    const values = numbersAt(own);
    if (other === undefined)
        return { values, notes: [] };
    const others = numbersAt(other);
    const differing = countWhere(values, (value, row) => value !== others[row] && !(Number.isNaN(value) && Number.isNaN(others[row])));
    return { values, notes: disagreement(population, own.column.name, differing) };
}
function numbersAt({ table, column, rows }) {
    return (0,_align_table_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .gatherNumbers */ ._G)((0,_table_cast_js__WEBPACK_IMPORTED_MODULE_4__/* .numbersOf */ .c)(column, table), rows);
}
function countWhere(values, holds) {
    let count = 0;
    for (let row = 0; row < values.length; row++)
        if (holds(values[row] ?? Number.NaN, row))
            count++;
    return count;
}
function disagreement({ source, twin }, name, rows) {
    if (rows === 0)
        return [];
    return [
        `"${name}" differs between ${source.table.uri} and ${twin?.table.uri} in ${rows} of ${source.rows.length} rows; ${source.table.uri} decides.`,
    ];
}


/***/ }),

/***/ 64020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ sliceSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var _expression_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12936);


const scalar = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()], "text, a number, true or false");
const oneOrMore = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([scalar, zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(scalar).min(1, "at least one value is needed")], "a value or a list of values");
const comparison = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    min: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional().meta({ description: "Lower bound, inclusive." }),
    max: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional().meta({ description: "Upper bound, inclusive." }),
    not: oneOrMore.optional().meta({ description: "Values to leave out." }),
})
    .refine((bounds) => Object.keys(bounds).length > 0, "needs `min`, `max` or `not`; as it is, it selects every row")
    .meta({ minProperties: 1 });
const condition = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([scalar, zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(scalar).min(1, "at least one value is needed"), comparison], "a value, a list of values, or a mapping of min, max and not");
const columnName = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP("the name of a column").min(1, "the name of a column");
const mostColumns = 4;
const bins = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(2).max(100);
const byColumns = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    by: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
        columnName,
        zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(columnName)
            .min(1, "at least one column is needed")
            .refine((columns) => columns.length <= mostColumns, `names more than ${mostColumns} columns; so many divide the rows into slices too small to judge`)
            .meta({ maxItems: mostColumns }),
    ], "the name of a column or a list of names")
        .meta({
        description: "Column; each of its values becomes a slice `column=value`. Of several columns each combination of values that " +
            "occurs does, `region=EU & device=mobile`, and gates name all of them by `region & device`. Rows without a value " +
            "are a slice of their own, `column=(missing)`.",
    }),
    bins: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
        bins,
        zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), bins)
            .refine((columns) => Object.keys(columns).length > 0, "needs at least one column")
            .meta({ minProperties: 1 }),
    ], "a whole number or a mapping from column to a whole number")
        .optional()
        .meta({
        description: "Divides numeric columns into so many ranges, `age<=25`, `25<age<=40`, `age>40`, of about as many rows of the " +
            "reference each: the ends are its quantiles. A number is for every column of `by`, a mapping for those it names.",
    }),
    max_values: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr()
        .min(1)
        .max(1000)
        .default(50)
        .meta({ description: "More distinct values than this, or combinations of them, are an error." }),
});
const conditions = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), condition)
    .refine((conditions) => Object.keys(conditions).length > 0, "needs at least one condition; as it is, it selects every row")
    .meta({ minProperties: 1 });
const expression = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().superRefine((text, context) => {
    const parsed = (0,_expression_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExpression */ .Y)(text);
    if (parsed.kind === "fault")
        context.addIssue({ code: "custom", message: parsed.text });
});
const filter = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP("a name").min(1, "a name").meta({ description: "Name of the slice in reports." }),
    where: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([expression, conditions], "an expression or a mapping of conditions on columns").meta({
        description: "Conditions on columns, all of which must hold, or an expression: `region = 'EU' and (age >= 18 or age is missing)`. " +
            "It knows `= != < <= > >=`, `in (…)`, `not in (…)`, `between … and …`, `is missing`, `is not missing`, `and`, `or`, `not` and " +
            "parentheses. Texts are in single quotes; columns are bare words, or any name in double quotes or backticks. A " +
            "comparison with a missing value is unknown, and so is its opposite, as in SQL; rows for which the whole is " +
            "unknown are not in the slice.",
    }),
});
/** Part of the rows, judged on its own: one slice for each value of a column, or one by a named filter. */
const sliceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([byColumns, filter], "a slice; a slice has either `by` (a column), or `name` and `where` (a filter)");


/***/ }),

/***/ 53711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ whereExpression)
});

// EXTERNAL MODULE: ./lib/slices/expression/expression.js
var expression = __webpack_require__(15830);
;// CONCATENATED MODULE: ./lib/slices/expression/of-conditions.js

/** A mapping of conditions, all of which must hold, as one expression. */
function ofConditions(conditions) {
    return (0,expression/* conjunction */.Du)(Object.entries(conditions).flatMap(([column, condition]) => ofCondition(column, condition)));
}
function ofCondition(column, condition) {
    if (typeof condition !== "object" || Array.isArray(condition))
        return [oneOf(column, condition)];
    const { min, max, not } = condition;
    return [
        ...(min === undefined ? [] : [{ kind: "compare", column, operator: ">=", bound: min }]),
        ...(max === undefined ? [] : [{ kind: "compare", column, operator: "<=", bound: max }]),
        ...(not === undefined ? [] : [{ kind: "not", operand: oneOf(column, not) }]),
    ];
}
function oneOf(column, values) {
    return { kind: "one-of", column, values: typeof values === "object" ? values : [values] };
}

// EXTERNAL MODULE: ./lib/slices/expression/parse.js + 4 modules
var parse = __webpack_require__(12936);
;// CONCATENATED MODULE: ./lib/slices/where-expression.js


/** What `where` asks of a row, from either of its forms; the config has refused a text that is no expression. */
function whereExpression(where) {
    if (typeof where !== "string")
        return ofConditions(where);
    const parsed = (0,parse/* parseExpression */.Y)(where);
    if (parsed.kind === "fault")
        throw new TypeError(`the config let through a wrong expression: ${parsed.text}`);
    return parsed.expression;
}


/***/ }),

/***/ 69416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ canonicalOrder)
/* harmony export */ });
/* harmony import */ var _sort_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84866);

/**
 * Row numbers by the first column, rows that are equal there by the next, and so on: an order that does not depend on the
 * one the rows came in, except among rows that agree in every column. Columns are of one length. Throws a RangeError on NaN.
 */
function canonicalOrder(columns) {
    let rows = Uint32Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => row);
    // Stable sorts, the least significant column first.
    for (const column of columns.toReversed()) {
        const current = new Float64Array(rows.length);
        for (let place = 0; place < current.length; place++)
            current[place] = column[rows[place] ?? 0] ?? Number.NaN;
        const order = (0,_sort_order_js__WEBPACK_IMPORTED_MODULE_0__/* .sortOrder */ .T6)(current);
        const next = new Uint32Array(rows.length);
        for (let place = 0; place < next.length; place++)
            next[place] = rows[order[place] ?? 0] ?? 0;
        rows = next;
    }
    return rows;
}


/***/ }),

/***/ 82334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ clusterSums)
/* harmony export */ });
/**
 * Sums of the values of each cluster, one for each cluster that occurs, in the order in which they first do; each sum is
 * compensated. Clusters are codes from 0 upwards, and some may be absent. Throws a RangeError on a code below 0.
 */
function clusterSums(values, clusters) {
    const { placeOf, count } = placesOf(clusters);
    const totals = new Float64Array(count);
    const lost = new Float64Array(count);
    for (let row = 0; row < placeOf.length; row++) {
        add(values[row] ?? Number.NaN, placeOf[row] ?? 0, totals, lost);
    }
    for (let place = 0; place < count; place++) {
        totals[place] = (totals[place] ?? Number.NaN) + (lost[place] ?? Number.NaN);
    }
    return totals;
}
/** Numbers the clusters that occur from 0 upwards, without a gap. */
function placesOf(clusters) {
    // One more than the place, because 0 says that the cluster has not occurred yet.
    const known = new Int32Array(highest(clusters) + 1);
    const placeOf = new Int32Array(clusters.length);
    let count = 0;
    for (let row = 0; row < clusters.length; row++) {
        const code = clusters[row] ?? 0;
        if (known[code] === 0)
            known[code] = ++count;
        placeOf[row] = (known[code] ?? 0) - 1;
    }
    return { placeOf, count };
}
/** The highest code; -1 without rows. */
function highest(clusters) {
    let result = -1;
    for (let row = 0; row < clusters.length; row++) {
        const code = clusters[row] ?? -1;
        if (code < 0)
            throw new RangeError(`row ${row} has the cluster code ${code}; codes start at 0`);
        if (code > result)
            result = code;
    }
    return result;
}
/** One step of Neumaier's sum, as in sum.ts. */
function add(value, place, totals, lost) {
    const total = totals[place] ?? Number.NaN;
    const next = total + value;
    const error = Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    lost[place] = (lost[place] ?? Number.NaN) + error;
    totals[place] = next;
}


/***/ }),

/***/ 76033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ covarianceOfMeans)
/* harmony export */ });
/* harmony import */ var _cluster_sums_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82334);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54156);


/**
 * Covariance of two weighted means Σ w a / Σ w and Σ w b / Σ w over samples of units, where `a` and `b` hold one influence
 * value per row with weighted mean 0: u/(u-1) · Σ (Σ w a)(Σ w b) / (Σ w)², the inner sums over the rows of a unit. This is
 * the cluster-robust covariance of Liang & Zeger 1986 (statsmodels cov_type="cluster" of a regression on a constant) and,
 * with every row its own unit, that of the infinitesimal jackknife. Pass one array twice for a variance.
 */
function covarianceOfMeans(a, b, rows) {
    const ofFirst = unitSums(a, rows);
    const ofSecond = b === a ? ofFirst : unitSums(b, rows);
    const units = ofFirst.length;
    if (units < 2)
        return { covariance: Number.NaN, units };
    const weight = rows.weight === undefined ? a.length : (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(rows.weight);
    return { covariance: (((0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOfProducts */ .tO)(ofFirst, ofSecond) / weight / weight) * units) / (units - 1), units };
}
/** Weight · value, summed over each unit that weighs something. */
function unitSums(values, { weight, cluster }) {
    if (weight === undefined)
        return cluster === undefined ? values : (0,_cluster_sums_js__WEBPACK_IMPORTED_MODULE_1__/* .clusterSums */ .$)(values, cluster);
    const products = new Float64Array(values.length);
    const clusters = new Int32Array(values.length);
    let found = 0;
    for (let row = 0; row < values.length; row++) {
        const rowWeight = weight[row] ?? Number.NaN;
        if (rowWeight === 0)
            continue;
        products[found] = rowWeight * (values[row] ?? Number.NaN);
        clusters[found++] = cluster?.[row] ?? 0;
    }
    const weighty = products.subarray(0, found);
    return cluster === undefined ? weighty : (0,_cluster_sums_js__WEBPACK_IMPORTED_MODULE_1__/* .clusterSums */ .$)(weighty, clusters.subarray(0, found));
}


/***/ }),

/***/ 41844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ rankScores)
/* harmony export */ });
/* harmony import */ var _negatives_first_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61128);
/* harmony import */ var _sort_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84866);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54156);
/* harmony import */ var _weighted_ranks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80320);




/** Ranks each score, once for all statistics of it. Labels are 0 or 1. Throws a RangeError on a score that is NaN. */
function rankScores(labels, scores, weights) {
    const sample = labelledRows(labels, weights);
    const memory = (0,_sort_order_js__WEBPACK_IMPORTED_MODULE_0__/* .sortMemory */ .Yk)(labels.length);
    return { sample, tallies: scores.map((score) => classWeights(score, sample, memory)) };
}
function labelledRows(labels, weights) {
    const positives = sumOfLabels(labels);
    const negatives = labels.length - positives;
    if (weights === undefined)
        return { labels, weights, negative: unweighted(negatives), positive: unweighted(positives) };
    const parted = (0,_negatives_first_js__WEBPACK_IMPORTED_MODULE_1__/* .negativesFirst */ .H)(weights, labels, negatives);
    return {
        labels,
        weights,
        negative: totalOf(parted.subarray(0, negatives)),
        positive: totalOf(parted.subarray(negatives)),
    };
}
function sumOfLabels(labels) {
    let total = 0;
    for (let row = 0; row < labels.length; row++)
        total += labels[row] ?? 0;
    return total;
}
function unweighted(rows) {
    return { rows, count: rows, weight: rows };
}
function totalOf(weights) {
    // A loop, because the callbacks of array methods box every double.
    let count = 0;
    for (let place = 0; place < weights.length; place++)
        if (weights[place] !== 0)
            count++;
    return { rows: weights.length, count, weight: (0,_sum_js__WEBPACK_IMPORTED_MODULE_2__/* .sum */ .cz)(weights) };
}
/** Ranks one score, and tallies both classes by it. */
function classWeights(score, { labels, weights }, memory) {
    writeLabelled(labels, memory.from.rows);
    const sorted = (0,_sort_order_js__WEBPACK_IMPORTED_MODULE_0__/* .sortWithin */ ._b)(memory, score);
    const distinct = distinctIn(sorted.values);
    const { cellOf, counts } = inCells(sorted, distinct);
    // Rows of one cell are added in their order.
    const tally = weights === undefined ? counts : (0,_weighted_ranks_js__WEBPACK_IMPORTED_MODULE_3__/* .sumsByRank */ .m)(weights, cellOf, 2 * distinct);
    return { cellOf, negative: tally.subarray(0, distinct), positive: tally.subarray(distinct) };
}
/** The cell of each row, from rows in the order of their scores. A loop that asks each time whether there are weights takes three times as long. */
function inCells({ rows, values }, distinct) {
    const cellOf = new Uint32Array(rows.length);
    const counts = new Float64Array(2 * distinct);
    let rank = 0;
    for (let place = 0; place < rows.length; place++) {
        if (place > 0 && values[place] !== values[place - 1])
            rank++;
        const labelled = rows[place] ?? 0;
        const cell = rank + (labelled & 1) * distinct;
        cellOf[labelled >>> 1] = cell;
        counts[cell] = (counts[cell] ?? 0) + 1;
    }
    return { cellOf, counts };
}
/** Twice the number of each row (there are fewer than 2^31), and its label: what a sort moves along is not looked up all over the memory. */
function writeLabelled(labels, rows) {
    for (let row = 0; row < rows.length; row++)
        rows[row] = 2 * row + (labels[row] ?? 0);
}
function distinctIn(sorted) {
    let distinct = Math.min(1, sorted.length);
    for (let place = 1; place < sorted.length; place++)
        distinct += Number(sorted[place] !== sorted[place - 1]);
    return distinct;
}


/***/ }),

/***/ 61128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ negativesFirst)
/* harmony export */ });
/**
 * The values of the rows labelled 0, then those of the rows labelled 1, each in their order. Where the next of a class goes stands in
 * memory, because a branch could not be foretold.
 */
function negativesFirst(values, labels, negatives) {
    const parted = new Float64Array(values.length);
    const next = Uint32Array.of(0, negatives);
    for (let row = 0; row < parted.length; row++) {
        const label = labels[row] ?? 0;
        const place = next[label] ?? 0;
        parted[place] = values[row] ?? Number.NaN;
        next[label] = place + 1;
    }
    return parted;
}


/***/ }),

/***/ 80320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ sumsByRank),
  h: () => (/* binding */ weightedRanks)
});

// EXTERNAL MODULE: ./lib/stats/sort-order.js
var sort_order = __webpack_require__(84866);
;// CONCATENATED MODULE: ./lib/stats/dense-rank.js

/** Numbers the distinct values in ascending order. Throws a RangeError on NaN. */
function denseRank(values) {
    const { rows, values: sorted } = (0,sort_order/* sortRows */.sN)(values);
    const rankOf = new Uint32Array(rows.length);
    let rank = 0;
    for (let place = 0; place < rows.length; place++) {
        if (place > 0 && sorted[place] !== sorted[place - 1])
            rank++;
        rankOf[rows[place] ?? 0] = rank;
    }
    return { rankOf, distinct: rows.length === 0 ? 0 : rank + 1 };
}

;// CONCATENATED MODULE: ./lib/stats/weighted-ranks.js

/** Ranks the rows. Throws a RangeError on NaN. */
function weightedRanks(values, weights) {
    const { rankOf, distinct } = denseRank(values);
    const tied = sumsByRank(weights, rankOf, distinct);
    const below = new Float64Array(distinct);
    let total = 0;
    for (let rank = 0; rank < distinct; rank++) {
        below[rank] = total;
        total += tied[rank] ?? Number.NaN;
    }
    return { rankOf, tied, below, total };
}
/** The sum of the values at each rank. */
function sumsByRank(values, rankOf, distinct) {
    const sums = new Float64Array(distinct);
    for (let row = 0; row < values.length; row++) {
        const rank = rankOf[row] ?? 0;
        sums[rank] = (sums[rank] ?? Number.NaN) + (values[row] ?? Number.NaN);
    }
    return sums;
}


/***/ }),

/***/ 29460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toMs),
/* harmony export */   f: () => (/* binding */ instantsMs)
/* harmony export */ });
/* harmony import */ var _column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82384);

const perMs = { s: 0.001, ms: 1, us: 1000, ns: 1_000_000 };
/** The instants of a column in milliseconds since the Unix epoch, NaN where missing; nanoseconds are kept to a quarter of a microsecond. */
function instantsMs(column) {
    const instants = new Float64Array(column.rows);
    for (let row = 0; row < column.rows; row++)
        instants[row] = (0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .isValid */ .f)(column.valid, row) ? toMs(column.values[row] ?? 0n, column.unit) : Number.NaN;
    return instants;
}
/** An instant in milliseconds since the Unix epoch. */
function toMs(instant, unit) {
    return Number(instant) / perMs[unit];
}


/***/ })

};
