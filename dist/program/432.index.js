export const id = 432;
export const ids = [432];
export const modules = { 6432: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { selfTestCommand: () => selfTestCommand });
	var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
	var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
	var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
	var _platforms_github_event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83894);
	var _platforms_github_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62957);
	var _platforms_github_surroundings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84418);
	var _platforms_github_workflow_commands_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68628);
	var _platforms_github_workspace_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81763);
	var _reports_escape_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(69300);
	var _rules_base_commit_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20734);
	var _rules_enforced_rules_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(29548);
	var _sources_checked_out_file_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(82013);
	var _secrets_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(80150);
	var _render_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(35565);
	var _self_test_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(89864);
	async function selfTestCommand(inputs, { environment, write, now, seed, threads }) {
		const workspace = await (0, _platforms_github_workspace_js__WEBPACK_IMPORTED_MODULE_7__.p)(environment, inputs["working-directory"]);
		const { change } = await (0, _platforms_github_event_js__WEBPACK_IMPORTED_MODULE_3__.cI)(environment, inputs["pr-number"]);
		const secrets = (0, _secrets_js__WEBPACK_IMPORTED_MODULE_12__.F)(environment, (secret) => write((0, _platforms_github_workflow_commands_js__WEBPACK_IMPORTED_MODULE_6__.Iq)(secret)));
		const scratch = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment["RUNNER_TEMP"] || (0, node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "model-gate-self-test-"));
		try {
			const surroundings = await (0, _platforms_github_surroundings_js__WEBPACK_IMPORTED_MODULE_5__.R)({
				environment,
				token: inputs["github-token"],
				workspace
			});
			const asked = {
				...surroundings,
				change,
				workspace,
				environment,
				secrets,
				scratch,
				seed,
				config: inputs.config,
				configFrom: inputs["config-from"],
				inputs: (0, _platforms_github_inputs_js__WEBPACK_IMPORTED_MODULE_4__.G_)(inputs),
				startedAt: now,
				threads
			};
			const own = (0, _rules_base_commit_js__WEBPACK_IMPORTED_MODULE_9__.ld)(change) ? (0, _sources_checked_out_file_js__WEBPACK_IMPORTED_MODULE_11__.k)(asked) : node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile;
			const { config, readFile: enforced } = await (0, _rules_enforced_rules_js__WEBPACK_IMPORTED_MODULE_10__.M)({
				...asked,
				readFile: own
			});
			const test = await (0, _self_test_js__WEBPACK_IMPORTED_MODULE_14__.x)({
				...asked,
				config,
				readFile: enforced
			}, () => undefined);
			write((0, _reports_escape_js__WEBPACK_IMPORTED_MODULE_8__.I1)(secrets.redact((0, _render_js__WEBPACK_IMPORTED_MODULE_13__.$Q)(test, { color: false }))));
			const summary = environment["GITHUB_STEP_SUMMARY"];
			if (inputs.summary && summary) await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(summary, secrets.redact((0, _render_js__WEBPACK_IMPORTED_MODULE_13__.yx)(test)));
			return (0, _render_js__WEBPACK_IMPORTED_MODULE_13__.OP)(test);
		} finally {
			await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(scratch, {
				recursive: true,
				force: true
			});
		}
	}
}) };
