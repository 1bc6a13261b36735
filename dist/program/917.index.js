export const id = 917;
export const ids = [917,254];
export const modules = {

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ faultText),
/* harmony export */   fv: () => (/* binding */ errorCodes),
/* harmony export */   ue: () => (/* binding */ GateError)
/* harmony export */ });
/** The kinds of failure that a person can act on, each with the exit code of the process that ends with it. */
const errorCodes = {
    E100: { title: "usage", exitCode: 2 },
    E101: { title: "config file missing or unreadable", exitCode: 2 },
    E102: { title: "config invalid", exitCode: 2 },
    E201: { title: "input not found", exitCode: 3 },
    E202: { title: "input could not be read", exitCode: 3 },
    E203: { title: "input malformed", exitCode: 3 },
    E204: { title: "input has no rows", exitCode: 3 },
    E205: { title: "column missing", exitCode: 3 },
    E206: { title: "value of the wrong type or range", exitCode: 3 },
    E207: { title: "input over a limit", exitCode: 3 },
    E208: { title: "inputs not comparable", exitCode: 3 },
    E900: { title: "internal error", exitCode: 4 },
    E901: { title: "ended before there was a verdict", exitCode: 4 },
};
/**
 * What a fault of the program says of itself: name, message and stack, of its causes too. Nothing else of it is shown, since what hangs on an error
 * can be a request with its token.
 */
function faultText(thrown) {
    const texts = [];
    let fault = thrown;
    while (fault instanceof Error && texts.length < mostCauses) {
        texts.push(typeof fault.stack === "string" ? fault.stack : `${fault.name}: ${fault.message}`);
        fault = fault.cause;
    }
    return texts.length > 0 ? texts.join("\ncaused by ") : `something that is no error was thrown: ${plainText(thrown)}`;
}
const mostCauses = 5;
function plainText(thrown) {
    if (typeof thrown === "object" && thrown !== null)
        return "an object";
    return typeof thrown === "function" ? "a function" : String(thrown);
}
/** A failure that the user can mend; anything else that is thrown is a bug and keeps its stack. */
class GateError extends Error {
    code;
    hint;
    where;
    constructor(details) {
        super(details.message, { cause: details.cause });
        this.name = "GateError";
        this.code = details.code;
        this.hint = details.hint;
        this.where = details.where;
    }
}


/***/ }),

/***/ 50254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serve: () => (/* binding */ serve)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _column_measurer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82051);


/** What a worker thread does all its life: it measures the columns that it is sent. A fault in one of them ends it. */
function serve() {
    node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.on("message", ({ ticket, input }) => {
        const answer = { ticket, output: (0,_column_measurer_js__WEBPACK_IMPORTED_MODULE_1__/* .measureWork */ .d)(input) };
        node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(answer, answer.output.spare.map(({ buffer }) => buffer));
    });
}


/***/ })

};
