export const id = 403;
export const ids = [403];
export const modules = { 24403: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { doctor: () => doctor });
	var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
	var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
	var _doctor_check_up_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87697);
	var _doctor_doctor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4430);
	var _doctor_render_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76467);
	var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(452);
	var _platforms_github_surroundings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84418);
	var _secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80150);
	var _check_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1736);
	var _options_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(99048);
	var _style_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87279);
	var _values_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(40694);
	async function doctor(rest, values) {
		const [config, ...more] = rest;
		if (more.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__.ue({
			code: "E100",
			message: `doctor takes one config, not ${rest.length}`
		});
		const { env: environment } = process;
		const workspace = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0, _values_js__WEBPACK_IMPORTED_MODULE_10__.b)(values, "workspace") ?? ".");
		const secrets = (0, _secrets_js__WEBPACK_IMPORTED_MODULE_7__.F)(environment);
		const request = {
			...await (0, _platforms_github_surroundings_js__WEBPACK_IMPORTED_MODULE_6__.R)({
				environment,
				token: (0, _check_js__WEBPACK_IMPORTED_MODULE_8__.tokenOf)(environment),
				workspace
			}),
			change: (0, _check_js__WEBPACK_IMPORTED_MODULE_8__.changeTo)((0, _values_js__WEBPACK_IMPORTED_MODULE_10__.b)(values, "base-ref")),
			config,
			workspace,
			environment,
			secrets,
			inputs: (0, _options_js__WEBPACK_IMPORTED_MODULE_9__.yD)(values),
			startedAt: new Date(),
			node: process.version,
			place: undefined
		};
		const checks = await (0, _doctor_doctor_js__WEBPACK_IMPORTED_MODULE_3__.A)(request, environment["RUNNER_TEMP"] || (0, node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)());
		const text = values["json"] === true ? (0, _doctor_render_js__WEBPACK_IMPORTED_MODULE_4__.Nk)(checks) : (0, _doctor_render_js__WEBPACK_IMPORTED_MODULE_4__.bO)(checks, (0, _style_js__WEBPACK_IMPORTED_MODULE_11__.Vj)(values));
		process.stdout.write(secrets.redact(text));
		return (0, _doctor_check_up_js__WEBPACK_IMPORTED_MODULE_2__.FO)(checks);
	}
}) };
