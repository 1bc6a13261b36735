export const id = 806;
export const ids = [806];
export const modules = {

/***/ 58806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  schema: () => (/* binding */ schema_schema)
});

// EXTERNAL MODULE: ./lib/audit/json-schema.js
var json_schema = __webpack_require__(28705);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./lib/drift/auto.js
var auto = __webpack_require__(36656);
// EXTERNAL MODULE: ./lib/drift/index.js + 39 modules
var drift = __webpack_require__(26481);
// EXTERNAL MODULE: ./lib/gates/check-gate-schema.js
var check_gate_schema = __webpack_require__(4000);
// EXTERNAL MODULE: ./lib/gates/drift-gate-schema.js + 1 modules
var drift_gate_schema = __webpack_require__(70104);
// EXTERNAL MODULE: ./lib/gates/schema.js + 2 modules
var schema = __webpack_require__(83008);
// EXTERNAL MODULE: ./lib/metrics/index.js + 84 modules
var metrics = __webpack_require__(56796);
// EXTERNAL MODULE: ./lib/quality/index.js + 24 modules
var quality = __webpack_require__(39157);
// EXTERNAL MODULE: ./lib/config/schema.js + 4 modules
var config_schema = __webpack_require__(24932);
// EXTERNAL MODULE: ./lib/config/synonyms.js
var synonyms = __webpack_require__(24854);
;// CONCATENATED MODULE: ./lib/config/json-schema.js










/** The config's format as JSON Schema (draft 7, which editors read), with metrics and drift methods explained name by name. */
function configJsonSchema() {
    const schema = json_schema_processors/* toJSONSchema */.bl(config_schema/* configSchema */.Q, { target: "draft-7", io: "input", override: refine });
    return { ...schema, $id: "model-gate/config/v1", title: "model-gate config", ...withSynonyms(schema) };
}
/** Says what the plain translation leaves out: names one by one, defaults of values that are transformed; and drops the limit of doubles. */
function refine({ zodSchema, jsonSchema }) {
    const family = families.find(({ schema }) => schema === zodSchema);
    if (family !== undefined) {
        // An enumeration has one description for all; with `oneOf` editors show one for each name.
        delete jsonSchema.enum;
        jsonSchema.oneOf = family.members.map(({ name, title, description }) => ({ const: name, title, description }));
    }
    if (zodSchema instanceof schemas/* ZodDefault */.XiL)
        jsonSchema.default ??= zodSchema.def.defaultValue;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER)
        delete jsonSchema.maximum;
}
const families = [
    { schema: schema/* writtenMetricGate */.$U.shape.metric, members: metrics/* metrics */.q },
    { schema: drift_gate_schema/* driftGateSchema */.G.shape.drift, members: [auto/* autoMethod */.pZ, ...drift/* driftMethods */.m] },
    { schema: check_gate_schema/* checkGateSchema */.H.shape.check, members: quality/* checks */.A },
];
/** Other names stand in the place of ours, never beside them. */
function withSynonyms(schema) {
    const others = {};
    for (const [ours, other] of synonyms/* synonyms */.m) {
        others[other] = { ...property(schema, ours), description: `Another name of \`${ours}\`.` };
    }
    return {
        properties: { ...schema.properties, ...others },
        allOf: synonyms/* synonyms */.m.map((both) => ({ not: { required: [...both] } })),
    };
}
function property(schema, key) {
    const found = schema.properties?.[key];
    return typeof found === "object" ? found : {};
}

;// CONCATENATED MODULE: ./lib/cli/schema.js


/** Prints the JSON Schema of the config, or of the audit record. */
function schema_schema(values) {
    const document = values["audit"] === true ? (0,json_schema/* auditJsonSchema */.n)() : configJsonSchema();
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    return 0;
}


/***/ })

};
