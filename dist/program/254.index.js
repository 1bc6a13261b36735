export const id = 254;
export const ids = [254];
export const modules = {

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
