export const id = 740;
export const ids = [740];
export const modules = {

/***/ 46740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _platforms_github_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83894);
/* harmony import */ var _platforms_github_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62957);
/* harmony import */ var _platforms_github_server_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9787);
/* harmony import */ var _platforms_github_surroundings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84418);
/* harmony import */ var _platforms_github_workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68628);
/* harmony import */ var _platforms_github_workspace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81763);
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69300);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80150);
/* harmony import */ var _check_up_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87697);
/* harmony import */ var _doctor_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4430);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(76467);













/** `command: doctor`: looks at the set-up where it runs, in the log and on the page of the run. Answers the exit code. @throws GateError. */
async function doctorCommand(inputs, { environment, write, now, node }) {
    const workspace = await (0,_platforms_github_workspace_js__WEBPACK_IMPORTED_MODULE_6__/* .workingDirectory */ .p)(environment, inputs["working-directory"]);
    const run = await (0,_platforms_github_event_js__WEBPACK_IMPORTED_MODULE_2__/* .readRun */ .cI)(environment, inputs["pr-number"]);
    const token = inputs["github-token"];
    const secrets = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_8__/* .secretsOf */ .F)(environment, (secret) => write((0,_platforms_github_workflow_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .maskCommand */ .Iq)(secret)));
    const request = {
        ...(await (0,_platforms_github_surroundings_js__WEBPACK_IMPORTED_MODULE_4__/* .githubSurroundings */ .R)({ environment, token, workspace })),
        change: run.change,
        config: inputs.config,
        configFrom: inputs["config-from"],
        inputs: (0,_platforms_github_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .configOverrides */ .G_)(inputs),
        workspace,
        environment,
        secrets,
        startedAt: now,
        node,
        place: {
            event: run.event,
            change: run.change,
            hasToken: token !== undefined,
            isEnterpriseServer: (0,_platforms_github_server_js__WEBPACK_IMPORTED_MODULE_12__/* .isEnterpriseServer */ .v)(environment),
            hasRuntimeToken: Boolean(environment["ACTIONS_RUNTIME_TOKEN"]),
            hasSummary: Boolean(environment["GITHUB_STEP_SUMMARY"]),
        },
    };
    const checks = await (0,_doctor_js__WEBPACK_IMPORTED_MODULE_10__/* .doctor */ .A)(request, environment["RUNNER_TEMP"] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)());
    write((0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_7__/* .inertLogText */ .I1)(secrets.redact((0,_render_js__WEBPACK_IMPORTED_MODULE_11__/* .renderCheckUps */ .bO)(checks, { color: false }))));
    const summary = environment["GITHUB_STEP_SUMMARY"];
    if (inputs.summary && summary)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(summary, secrets.redact((0,_render_js__WEBPACK_IMPORTED_MODULE_11__/* .renderCheckUpsMarkdown */ .s)(checks)));
    return (0,_check_up_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodeOf */ .FO)(checks);
}


/***/ })

};
