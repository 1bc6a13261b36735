export const id = 78;
export const ids = [78];
export const modules = {

/***/ 53078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./lib/readers/open-table.js + 32 modules
var open_table = __webpack_require__(80791);
// EXTERNAL MODULE: ./lib/sources/file-source.js
var file_source = __webpack_require__(68282);
// EXTERNAL MODULE: ./lib/threads/outcome.js
var outcome = __webpack_require__(98129);
;// CONCATENATED MODULE: ./lib/threads/opening.js



/** What a worker thread does with files to be opened. */
async function openElsewhere({ files, uri, format, wanted, limits }) {
    const sources = files.map((file) => new file_source/* FileSource */._(file));
    const isWanted = (name) => wanted === "*" || wanted.includes(name);
    try {
        const opened = await (0,open_table/* openFiles */.Km)(sources, { uri, format, wanted: isWanted, limits });
        return { kind: "opened", files: opened.map(heldFile) };
    }
    catch (thrown) {
        return (0,outcome/* refusedBy */.i)(thrown);
    }
}
function heldFile({ file, table }) {
    return { file, table: heldTable(table) };
}
function heldTable({ uri, elsewhere }) {
    const [part, ...more] = elsewhere?.origin.parts ?? [];
    if (part?.kind !== "held" || more.length > 0)
        throw new TypeError(`${uri} is no table in memory`);
    return part.table;
}

// EXTERNAL MODULE: ./lib/threads/reading.js + 1 modules
var reading = __webpack_require__(59163);
// EXTERNAL MODULE: ./lib/threads/sending-measurer.js + 1 modules
var sending_measurer = __webpack_require__(15691);
;// CONCATENATED MODULE: ./lib/threads/serve.js




/** What a worker thread does all its life: what it was started with, or else it measures the columns that it is sent. A fault in it ends it. */
async function serve() {
    const given = external_node_worker_threads_.workerData;
    if (!isTask(given)) {
        external_node_worker_threads_.parentPort?.on("message", measureQuestion);
        return;
    }
    switch (given.task) {
        case "open":
            external_node_worker_threads_.parentPort?.postMessage(await openElsewhere(given));
            break;
        case "read":
            await (0,reading/* readElsewhere */.z)(given, (told) => external_node_worker_threads_.parentPort?.postMessage(told));
    }
}
/** Whether it is what the main thread has sent, whose own types see to the rest. */
function isTask(given) {
    return typeof given === "object" && given !== null && "task" in given;
}
function measureQuestion({ ticket, input }) {
    const answer = { ticket, output: (0,sending_measurer/* measureSent */.N)(input) };
    external_node_worker_threads_.parentPort?.postMessage(answer, answer.output.spare.map(({ buffer }) => buffer));
}


/***/ })

};
