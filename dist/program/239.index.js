export const id = 239;
export const ids = [239];
export const modules = { 10239: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { selfTest: () => selfTest });
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
	var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
	var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
	var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
	var _main_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15828);
	var _platforms_github_surroundings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84418);
	var _secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80150);
	var _self_test_render_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35565);
	var _self_test_self_test_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89864);
	var _check_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1736);
	var _options_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(99048);
	var _progress_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(64097);
	var _style_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(87279);
	var _threads_of_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(51385);
	var _values_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(40694);
	async function selfTest(rest, values) {
		const [config, ...more] = rest;
		if (more.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__.ue({
			code: "E100",
			message: `self-test takes one config, not ${rest.length}`
		});
		const { env: environment } = process;
		const threads = (0, _threads_of_js__WEBPACK_IMPORTED_MODULE_12__.D)(values);
		const workspace = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0, _values_js__WEBPACK_IMPORTED_MODULE_13__.b)(values, "workspace") ?? ".");
		const scratch = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment["RUNNER_TEMP"] || (0, node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "model-gate-self-test-"));
		const secrets = (0, _secrets_js__WEBPACK_IMPORTED_MODULE_6__.F)(environment);
		try {
			const request = {
				...await (0, _platforms_github_surroundings_js__WEBPACK_IMPORTED_MODULE_5__.R)({
					environment,
					token: (0, _check_js__WEBPACK_IMPORTED_MODULE_9__.tokenOf)(environment),
					workspace
				}),
				config,
				workspace,
				environment,
				secrets,
				scratch,
				inputs: (0, _options_js__WEBPACK_IMPORTED_MODULE_10__.yD)(values),
				seed: (0, _values_js__WEBPACK_IMPORTED_MODULE_13__.g)(values, "seed", {
					least: 0,
					most: Number.MAX_SAFE_INTEGER
				}) ?? _main_js__WEBPACK_IMPORTED_MODULE_4__.GU,
				startedAt: new Date(),
				threads
			};
			const test = await (0, _progress_js__WEBPACK_IMPORTED_MODULE_11__.E)((log) => (0, _self_test_self_test_js__WEBPACK_IMPORTED_MODULE_8__.x)(request, log));
			process.stdout.write(secrets.redact(values["json"] === true ? (0, _self_test_render_js__WEBPACK_IMPORTED_MODULE_7__.DH)(test) : (0, _self_test_render_js__WEBPACK_IMPORTED_MODULE_7__.$Q)(test, (0, _style_js__WEBPACK_IMPORTED_MODULE_14__.Vj)(values))));
			return (0, _self_test_render_js__WEBPACK_IMPORTED_MODULE_7__.OP)(test);
		} finally {
			await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(scratch, {
				recursive: true,
				force: true
			});
		}
	}
}) };
