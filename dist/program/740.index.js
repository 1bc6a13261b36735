export const id = 740;
export const ids = [740];
export const modules = { 46740: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { doctorCommand: () => doctorCommand });
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
	var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
	var _platforms_github_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83894);
	var _platforms_github_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62957);
	var _platforms_github_server_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9787);
	var _platforms_github_surroundings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84418);
	var _platforms_github_workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68628);
	var _platforms_github_workspace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81763);
	var _reports_escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69300);
	var _secrets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80150);
	var _check_up_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87697);
	var _doctor_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4430);
	var _render_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(76467);
	async function doctorCommand(inputs, { environment, write, now, node }) {
		const workspace = await (0, _platforms_github_workspace_js__WEBPACK_IMPORTED_MODULE_6__.p)(environment, inputs["working-directory"]);
		const run = await (0, _platforms_github_event_js__WEBPACK_IMPORTED_MODULE_2__.cI)(environment, inputs["pr-number"]);
		const token = inputs["github-token"];
		const secrets = (0, _secrets_js__WEBPACK_IMPORTED_MODULE_8__.F)(environment, (secret) => write((0, _platforms_github_workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__.Iq)(secret)));
		const request = {
			...await (0, _platforms_github_surroundings_js__WEBPACK_IMPORTED_MODULE_4__.R)({
				environment,
				token,
				workspace
			}),
			change: run.change,
			config: inputs.config,
			configFrom: inputs["config-from"],
			inputs: (0, _platforms_github_inputs_js__WEBPACK_IMPORTED_MODULE_3__.G_)(inputs),
			workspace,
			environment,
			secrets,
			startedAt: now,
			node,
			place: {
				event: run.event,
				change: run.change,
				hasToken: token !== undefined,
				isEnterpriseServer: (0, _platforms_github_server_js__WEBPACK_IMPORTED_MODULE_12__.v)(environment),
				hasRuntimeToken: Boolean(environment["ACTIONS_RUNTIME_TOKEN"]),
				hasSummary: Boolean(environment["GITHUB_STEP_SUMMARY"])
			}
		};
		const checks = await (0, _doctor_js__WEBPACK_IMPORTED_MODULE_10__.A)(request, environment["RUNNER_TEMP"] || (0, node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)());
		write((0, _reports_escape_js__WEBPACK_IMPORTED_MODULE_7__.I1)(secrets.redact((0, _render_js__WEBPACK_IMPORTED_MODULE_11__.bO)(checks, { color: false }))));
		const summary = environment["GITHUB_STEP_SUMMARY"];
		if (inputs.summary && summary) await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(summary, secrets.redact((0, _render_js__WEBPACK_IMPORTED_MODULE_11__.s)(checks)));
		return (0, _check_up_js__WEBPACK_IMPORTED_MODULE_9__.FO)(checks);
	}
}) };
