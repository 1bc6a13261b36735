export const id = 647;
export const ids = [647];
export const modules = {
	7024: ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) => {
		var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88532);
		(0, zod__WEBPACK_IMPORTED_MODULE_0__.$W)({ jitless: true });
	}),
	69647: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { perform: () => perform });
		var _audit_unprepared_schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7024);
		async function perform(command, rest, values) {
			switch (command) {
				case "check": return (await Promise.all([
					__webpack_require__.e(921),
					__webpack_require__.e(16),
					__webpack_require__.e(817),
					__webpack_require__.e(917),
					__webpack_require__.e(669),
					__webpack_require__.e(468),
					__webpack_require__.e(87),
					__webpack_require__.e(463),
					__webpack_require__.e(844),
					__webpack_require__.e(745),
					__webpack_require__.e(828),
					__webpack_require__.e(976),
					__webpack_require__.e(736)
				]).then(__webpack_require__.bind(__webpack_require__, 1736))).check(rest, values);
				case "bless": return (await Promise.all([
					__webpack_require__.e(921),
					__webpack_require__.e(16),
					__webpack_require__.e(817),
					__webpack_require__.e(917),
					__webpack_require__.e(669),
					__webpack_require__.e(468),
					__webpack_require__.e(87),
					__webpack_require__.e(463),
					__webpack_require__.e(844),
					__webpack_require__.e(745),
					__webpack_require__.e(828),
					__webpack_require__.e(976),
					__webpack_require__.e(435)
				]).then(__webpack_require__.bind(__webpack_require__, 9435))).bless(rest, values);
				case "doctor": return (await Promise.all([
					__webpack_require__.e(921),
					__webpack_require__.e(16),
					__webpack_require__.e(817),
					__webpack_require__.e(917),
					__webpack_require__.e(669),
					__webpack_require__.e(468),
					__webpack_require__.e(87),
					__webpack_require__.e(463),
					__webpack_require__.e(844),
					__webpack_require__.e(745),
					__webpack_require__.e(828),
					__webpack_require__.e(976),
					__webpack_require__.e(736),
					__webpack_require__.e(6),
					__webpack_require__.e(403)
				]).then(__webpack_require__.bind(__webpack_require__, 24403))).doctor(rest, values);
				case "self-test": return (await Promise.all([
					__webpack_require__.e(921),
					__webpack_require__.e(16),
					__webpack_require__.e(817),
					__webpack_require__.e(917),
					__webpack_require__.e(669),
					__webpack_require__.e(468),
					__webpack_require__.e(87),
					__webpack_require__.e(463),
					__webpack_require__.e(844),
					__webpack_require__.e(745),
					__webpack_require__.e(828),
					__webpack_require__.e(976),
					__webpack_require__.e(736),
					__webpack_require__.e(4),
					__webpack_require__.e(239)
				]).then(__webpack_require__.bind(__webpack_require__, 10239))).selfTest(rest, values);
				case "calibrate": return (await Promise.all([
					__webpack_require__.e(921),
					__webpack_require__.e(16),
					__webpack_require__.e(817),
					__webpack_require__.e(937),
					__webpack_require__.e(917),
					__webpack_require__.e(669),
					__webpack_require__.e(468),
					__webpack_require__.e(87),
					__webpack_require__.e(463),
					__webpack_require__.e(844),
					__webpack_require__.e(745),
					__webpack_require__.e(828),
					__webpack_require__.e(55)
				]).then(__webpack_require__.bind(__webpack_require__, 61055))).calibrate(rest, values);
				case "render": return (await Promise.all([
					__webpack_require__.e(921),
					__webpack_require__.e(817),
					__webpack_require__.e(917),
					__webpack_require__.e(468),
					__webpack_require__.e(463),
					__webpack_require__.e(844),
					__webpack_require__.e(818)
				]).then(__webpack_require__.bind(__webpack_require__, 74367))).render(rest, values);
				case "diff": return (await Promise.all([
					__webpack_require__.e(921),
					__webpack_require__.e(917),
					__webpack_require__.e(468),
					__webpack_require__.e(191)
				]).then(__webpack_require__.bind(__webpack_require__, 44191))).diff(rest, values);
				case "explain": return (await Promise.all([
					__webpack_require__.e(921),
					__webpack_require__.e(917),
					__webpack_require__.e(468),
					__webpack_require__.e(463),
					__webpack_require__.e(601)
				]).then(__webpack_require__.bind(__webpack_require__, 33601))).explain(rest, values);
				case "schema": return (await Promise.all([
					__webpack_require__.e(921),
					__webpack_require__.e(917),
					__webpack_require__.e(669),
					__webpack_require__.e(745),
					__webpack_require__.e(806)
				]).then(__webpack_require__.bind(__webpack_require__, 58806))).schema(values);
			}
		}
	})
};
