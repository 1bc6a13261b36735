export const id = 647;
export const ids = [647];
export const modules = {

/***/ 69647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   perform: () => (/* binding */ perform)
/* harmony export */ });
/** Runs a command, of which alone the code is loaded, and returns the exit code. @throws GateError on wrong usage or input. */
async function perform(command, rest, values) {
    switch (command) {
        case "check":
            return (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(817), __webpack_require__.e(684), __webpack_require__.e(298), __webpack_require__.e(795), __webpack_require__.e(468), __webpack_require__.e(51), __webpack_require__.e(463), __webpack_require__.e(844), __webpack_require__.e(745), __webpack_require__.e(828), __webpack_require__.e(63), __webpack_require__.e(736)]).then(__webpack_require__.bind(__webpack_require__, 1736))).check(rest, values);
        case "bless":
            return (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(817), __webpack_require__.e(684), __webpack_require__.e(298), __webpack_require__.e(795), __webpack_require__.e(468), __webpack_require__.e(51), __webpack_require__.e(463), __webpack_require__.e(844), __webpack_require__.e(745), __webpack_require__.e(828), __webpack_require__.e(435)]).then(__webpack_require__.bind(__webpack_require__, 9435))).bless(rest, values);
        case "doctor":
            return (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(817), __webpack_require__.e(684), __webpack_require__.e(298), __webpack_require__.e(795), __webpack_require__.e(468), __webpack_require__.e(51), __webpack_require__.e(463), __webpack_require__.e(844), __webpack_require__.e(745), __webpack_require__.e(828), __webpack_require__.e(63), __webpack_require__.e(6), __webpack_require__.e(403)]).then(__webpack_require__.bind(__webpack_require__, 24403))).doctor(rest, values);
        case "self-test":
            return (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(817), __webpack_require__.e(684), __webpack_require__.e(298), __webpack_require__.e(795), __webpack_require__.e(468), __webpack_require__.e(51), __webpack_require__.e(463), __webpack_require__.e(844), __webpack_require__.e(745), __webpack_require__.e(828), __webpack_require__.e(63), __webpack_require__.e(4), __webpack_require__.e(239)]).then(__webpack_require__.bind(__webpack_require__, 10239))).selfTest(rest, values);
        case "calibrate":
            return (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(817), __webpack_require__.e(684), __webpack_require__.e(521), __webpack_require__.e(298), __webpack_require__.e(795), __webpack_require__.e(468), __webpack_require__.e(51), __webpack_require__.e(463), __webpack_require__.e(844), __webpack_require__.e(745), __webpack_require__.e(828), __webpack_require__.e(55)]).then(__webpack_require__.bind(__webpack_require__, 61055))).calibrate(rest, values);
        case "render":
            return (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(817), __webpack_require__.e(298), __webpack_require__.e(468), __webpack_require__.e(463), __webpack_require__.e(844), __webpack_require__.e(367)]).then(__webpack_require__.bind(__webpack_require__, 74367))).render(rest, values);
        case "diff":
            return (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(298), __webpack_require__.e(468), __webpack_require__.e(191)]).then(__webpack_require__.bind(__webpack_require__, 44191))).diff(rest, values);
        case "explain":
            return (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(298), __webpack_require__.e(468), __webpack_require__.e(463), __webpack_require__.e(601)]).then(__webpack_require__.bind(__webpack_require__, 33601))).explain(rest, values);
        case "schema":
            return (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(298), __webpack_require__.e(795), __webpack_require__.e(745), __webpack_require__.e(806)]).then(__webpack_require__.bind(__webpack_require__, 58806))).schema(values);
    }
}


/***/ })

};
