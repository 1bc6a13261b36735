export const id = 917;
export const ids = [917];
export const modules = {

/***/ 77754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ previousRunSchema)
/* harmony export */ });
/* unused harmony export standingSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP();
const nullable = (schema) => zod__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(schema);
/** What one verdict of an earlier run said; the fields name it as those of a verdict do. */
const standingSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    gate: text,
    slice: nullable(text),
    column: nullable(text),
    against: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("pinned").optional(),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["pass", "warn", "fail", "inconclusive"]),
    counts_as: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["pass", "warn", "fail"]),
    waived: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true).optional().meta({ description: "It failed, and the failure was waived." }),
    value: nullable(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()).meta({ description: "Of the candidate, where a metric was judged." }),
    change: nullable(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()).meta({ description: "Candidate minus reference." }),
});
const judgedBySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ config: nullable(text), reference: nullable(text), labels: nullable(text) });
/** The run before this one on the same pull request, as far as our own comment there tells of it. It changes no verdict. */
const previousRunSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    run_id: nullable(text),
    created_at: text,
    head_sha: nullable(text),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["pass", "warn", "fail", "error"]),
    passed: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().meta({ description: "Verdicts that passed." }),
    standing: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(standingSchema).meta({ description: "Those that did not pass, the gravest first." }),
    left_out: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().meta({ description: "Those that did not pass and had no room." }),
    gates: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text)
        .optional()
        .meta({ description: "Names of all gates that were judged; absent where they had no room." }),
    judged_by: judgedBySchema
        .optional()
        .meta({ description: "What it was judged by, as the first digits of digests; null: there was none." }),
});


/***/ }),

/***/ 37314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ auditSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./lib/units.js
var units = __webpack_require__(83052);
;// CONCATENATED MODULE: ./lib/audit/v1-causes.js

const v1_causes_text = schemas/* string */.YjP();
const nullable = (schema) => schemas/* nullable */.mee(schema);
const shares = schemas/* strictObject */.rej({ reference: schemas/* number */.aig(), candidate: schemas/* number */.aig() });
const drifted = schemas/* strictObject */.rej({ method: v1_causes_text, title: v1_causes_text, value: nullable(schemas/* number */.aig()) });
const cause = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(["feature", "slice", "found-slice", "check"]),
    name: v1_causes_text.meta({ description: "Column, slice, or gate of the check." }),
    explained: nullable(schemas/* number */.aig()).meta({
        description: "Share of the rise of the loss that goes with it beyond what its share of the rows would make; null for a check " +
            "of which no rows are known.",
    }),
    mix: nullable(schemas/* number */.aig()).meta({
        description: "Of `explained`, what the change of the sizes of its cells alone adds; null where that is not beyond chance.",
    }),
    part: nullable(schemas/* strictObject */.rej({
        name: v1_causes_text.meta({ description: "As slices are written: `age<=25`." }),
        kind: schemas/* enum */.k5n(["values", "new", "missing"]).meta({ description: "new: values that the reference does not have." }),
        rows: shares.meta({ description: "Share of the rows of each side." }),
        share: schemas/* number */.aig().meta({ description: "Of the rise of the loss." }),
    })).meta({ description: "The cell in which the loss rose most beyond its share of the rows." }),
    p_adjusted: nullable(schemas/* number */.aig()).meta({
        description: "After Benjamini and Hochberg over all features and slices that were looked at.",
    }),
    drift: nullable(drifted).meta({ description: "By which a drift gate says that the column has drifted." }),
    missing: nullable(shares).meta({ description: "Share of the rows of each file without a value in the column." }),
    flagged_by: schemas/* array */.YOg(v1_causes_text).meta({ description: "Gates that did not pass on the same column or slice." }),
});
/** What goes with the failure of a gate on quality; it proves nothing. */
const causesSchema = schemas/* strictObject */.rej({
    gate: v1_causes_text.meta({ description: "The gravest failed gate on quality." }),
    slice: nullable(v1_causes_text).meta({
        description: "The slice on which it failed, and whose rows were looked at; null: all.",
    }),
    loss: nullable(schemas/* enum */.k5n(["log_loss", "zero_one_loss", "absolute_error"])),
    increase: nullable(schemas/* number */.aig()).meta({
        description: "Rise of the mean loss, candidate less reference: what is shared out.",
    }),
    examined: schemas/* strictObject */.rej({ features: schemas/* int */.Whr(), slices: schemas/* int */.Whr() }),
    found: schemas/* array */.YOg(cause).meta({
        description: "The strongest first: by `explained`, which counts double where a gate of its own flags it as well. Ten at most.",
    }),
    notes: schemas/* array */.YOg(v1_causes_text).meta({ description: "Columns that were not looked at, a sentence each." }),
    undefined_reason: nullable(schemas/* strictObject */.rej({ code: v1_causes_text, text: v1_causes_text })).meta({
        description: "Why there is no rise to share out.",
    }),
});

;// CONCATENATED MODULE: ./lib/audit/v1-changed-rows.js

const v1_changed_rows_text = schemas/* string */.YjP();
const v1_changed_rows_nullable = (schema) => schemas/* nullable */.mee(schema);
const changeKind = schemas/* enum */.k5n(["regressed", "fixed", "both-wrong", "worse", "better"]).meta({
    description: "Classes: regressed (the reference had it right, the candidate has it wrong), fixed (the reverse), both-wrong (different and wrong). " +
        "Multilabel: the same of the exact set. Values, forecasts, queries and scores: worse or better by their loss.",
});
const output = v1_changed_rows_nullable(schemas/* union */.KCZ([v1_changed_rows_text, schemas/* number */.aig()]));
const modelOutputs = schemas/* strictObject */.rej({
    prediction: output.meta({
        description: "A class as text, a set of classes as `cat|dog`, a value as a number, forecasts as `[lowest, median, highest]`; null " +
            "where it is not usable, and in rankings and scores.",
    }),
    score: v1_changed_rows_nullable(schemas/* number */.aig()).meta({
        description: "Probability of the positive class (binary) or of the label (multiclass); ranking: NDCG of the query; scores: the score.",
    }),
});
/** The rows on which the two models differ most. */
const changedRowsSchema = schemas/* strictObject */.rej({
    loss: schemas/* enum */.k5n(["log_loss", "zero_one_loss", "absolute_error", "wrong_classes", "pinball_loss", "ndcg_loss", "score"])
        .meta({
        description: "What the rows are ordered by. wrong_classes: how many of a row; pinball_loss: mean over the levels; ndcg_loss: 1 less " +
            "the NDCG of the query; score: as it is, negated where higher is better.",
    }),
    counts: schemas/* array */.YOg(schemas/* strictObject */.rej({ kind: changeKind, rows: schemas/* int */.Whr().min(0) }))
        .meta({ description: "All changed rows, also where none is listed." }),
    rows: schemas/* array */.YOg(schemas/* strictObject */.rej({
        kind: changeKind,
        id: schemas/* array */.YOg(v1_changed_rows_text).meta({ description: "As in comparison.join_columns; texts are cut at 200 characters." }),
        label: output,
        reference: modelOutputs,
        candidate: modelOutputs,
        loss_difference: v1_changed_rows_nullable(schemas/* number */.aig()).meta({
            description: "Loss of the candidate less that of the reference; null where one of them is infinite.",
        }),
    }))
        .meta({
        description: "At most 20 that got worse, the worst first, and 10 that got better, the best first; none with `policy.report_rows: none`.",
    }),
});

;// CONCATENATED MODULE: ./lib/audit/v1-checks.js

/** A share of the rows (or of what else the check counts) of one file. */
const counts = schemas/* strictObject */.rej({ offending: schemas/* int */.Whr(), of: schemas/* int */.Whr() });
/** What one gate on a check has found, column by column, passes as well. */
const checkedGateSchema = schemas/* strictObject */.rej({
    gate: schemas/* string */.YjP().meta({ description: "Name of the gate." }),
    check: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    findings: schemas/* array */.YOg(schemas/* strictObject */.rej({
        column: schemas/* nullable */.mee(schemas/* string */.YjP()).meta({ description: "null: the file as a whole." }),
        outcome: schemas/* enum */.k5n(["pass", "warn", "fail", "inconclusive", "left-out"]),
        candidate: schemas/* nullable */.mee(counts).meta({ description: "null: it could not be counted." }),
        reference: schemas/* nullable */.mee(counts).meta({ description: "Where the shares of the two files are compared." }),
        sentence: schemas/* string */.YjP(),
        rows: schemas/* array */.YOg(schemas/* strictObject */.rej({
            where: schemas/* string */.YjP().meta({ description: "Its place in the candidate's file: `line 17`." }),
            id: schemas/* nullable */.mee(schemas/* array */.YOg(schemas/* string */.YjP())).meta({ description: "Values of the columns of `columns.id`." }),
            value: schemas/* string */.YjP().meta({ description: "What offends; empty where a value is missing." }),
        }))
            .meta({ description: "The first rows that offend; none where policy.report_rows is none." }),
    })),
});

;// CONCATENATED MODULE: ./lib/audit/v1-data.js

const v1_data_text = schemas/* string */.YjP();
const v1_data_nullable = (schema) => schemas/* nullable */.mee(schema);
/** A file that was read. */
const inputSchema = schemas/* strictObject */.rej({
    role: schemas/* enum */.k5n(["reference", "pinned", "candidate", "labels", "latency-reference", "latency-candidate"]),
    uri: v1_data_text,
    format: v1_data_text,
    compression: v1_data_text,
    sha256: v1_data_text,
    bytes: schemas/* int */.Whr(),
    version: v1_data_nullable(v1_data_text),
    rows: schemas/* int */.Whr(),
    columns: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: v1_data_text, kind: v1_data_nullable(v1_data_text) })),
});
/** A count for each of the two files. */
const sides = schemas/* strictObject */.rej({ reference: schemas/* int */.Whr(), candidate: schemas/* int */.Whr() });
/** What was compared with what. */
const comparisonSchema = schemas/* strictObject */.rej({
    pairing: schemas/* enum */.k5n(["joined", "none", "no-reference"]),
    join_columns: schemas/* array */.YOg(v1_data_text),
    rows: sides.meta({ description: "Rows of each file; with `sample`, those that are in the sample." }),
    compared: sides.meta({ description: "Rows of each side that the metrics see." }),
    unmatched: sides,
    duplicates: sides,
    unlabelled: sides.meta({ description: "Rows without a label; they are not compared." }),
    invalid: sides.meta({ description: "Rows whose score or prediction is missing or not a number." }),
    join_rate: v1_data_nullable(schemas/* number */.aig()),
    label_disagreements: schemas/* int */.Whr(),
    ids_sha256: v1_data_nullable(v1_data_text).meta({ description: "Order-independent digest of the ids of the compared rows." }),
    classes: schemas/* array */.YOg(v1_data_text),
    positive_class: v1_data_nullable(v1_data_text),
    notes: schemas/* array */.YOg(v1_data_text),
    sample: schemas/* strictObject */.rej({
        rate: schemas/* number */.aig(),
        by: schemas/* array */.YOg(v1_data_text).meta({ description: "Columns that say whether a row is in the sample." }),
        rows: sides.meta({ description: "Rows of each file." }),
        sampled: sides.meta({ description: "Those of them that are in the sample." }),
    })
        .optional()
        .meta({
        description: "Where only a part of the rows was judged, by `sample` of the config; absent where all were.",
    }),
    machines: schemas/* strictObject */.rej({ reference: schemas/* array */.YOg(v1_data_text), candidate: schemas/* array */.YOg(v1_data_text) })
        .optional()
        .meta({
        description: "Machines that the rows say they were measured on, at most 20 of each; without a column for it, absent.",
    }),
});

;// CONCATENATED MODULE: ./lib/audit/v1-contributions.js

const share = schemas/* number */.aig();
/** How the slices of one column make up the change of a metric that is a mean over rows. */
const contributionsSchema = schemas/* strictObject */.rej({
    measurement: schemas/* string */.YjP().meta({ description: "id of the measurement on all rows." }),
    by: schemas/* string */.YjP().meta({ description: "The column, or columns, whose values divide the rows." }),
    change: schemas/* number */.aig()
        .meta({ description: "Candidate less reference on all rows; the sum of `within` and `mix` over the slices." }),
    mix: schemas/* number */.aig()
        .meta({ description: "Part of the change that comes from the sizes of the slices; 0 for the same rows." }),
    adjusted: schemas/* nullable */.mee(schemas/* strictObject */.rej({
        value: schemas/* nullable */.mee(schemas/* number */.aig()),
        level: schemas/* nullable */.mee(schemas/* number */.aig()).meta({ description: "Two-sided confidence level of the interval." }),
        lower: schemas/* nullable */.mee(schemas/* number */.aig()),
        upper: schemas/* nullable */.mee(schemas/* number */.aig()),
        undefined_reason: schemas/* nullable */.mee(schemas/* strictObject */.rej({ code: schemas/* string */.YjP(), text: schemas/* string */.YjP() })),
    }))
        .meta({
        description: "The change with the slices weighted as in the reference; null where both sides have the same mix.",
    }),
    slices: schemas/* array */.YOg(schemas/* strictObject */.rej({
        slice: schemas/* string */.YjP(),
        weight: schemas/* strictObject */.rej({ reference: share, candidate: share }),
        within: schemas/* number */.aig().meta({ description: "Weight in the reference times the change in the slice." }),
        mix: schemas/* number */.aig().meta({ description: "Change of the weight times the slice's distance from the whole." }),
        share: schemas/* nullable */.mee(schemas/* number */.aig()).meta({
            description: "(within + mix) / change; null where the interval of the change holds 0.",
        }),
    }))
        .meta({ description: "Largest effect first." }),
});

;// CONCATENATED MODULE: ./lib/audit/v1-discovery.js

const mean = schemas/* strictObject */.rej({
    value: schemas/* number */.aig(),
    level: schemas/* number */.aig().meta({ description: "Two-sided confidence level." }),
    lower: schemas/* nullable */.mee(schemas/* number */.aig()),
    upper: schemas/* nullable */.mee(schemas/* number */.aig()),
});
/** The search for slices that nobody named; exploratory, and honest because half of the rows had no part in it. */
const discoverySchema = schemas/* strictObject */.rej({
    loss: schemas/* nullable */.mee(schemas/* enum */.k5n(["log_loss", "zero_one_loss", "absolute_error"])),
    basis: schemas/* nullable */.mee(schemas/* enum */.k5n(["increase", "level"])).meta({
        description: "increase: candidate less reference on joined rows; level: the candidate's own loss.",
    }),
    columns: schemas/* array */.YOg(schemas/* string */.YjP()).meta({ description: "Columns that were searched." }),
    rows: schemas/* strictObject */.rej({ search: schemas/* int */.Whr(), test: schemas/* int */.Whr() })
        .meta({ description: "Rows of the half that was searched, and of the half on which what was found is tested." }),
    slices: schemas/* array */.YOg(schemas/* strictObject */.rej({
        slice: schemas/* string */.YjP(),
        score: schemas/* number */.aig().meta({ description: "SliceLine's score in the half that was searched." }),
        search_rows: schemas/* int */.Whr(),
        test_rows: schemas/* nullable */.mee(schemas/* int */.Whr()).meta({ description: "null: too few rows of the other half are in it." }),
        inside: schemas/* nullable */.mee(mean).meta({ description: "Mean loss, or its increase, in the test half of the slice." }),
        outside: schemas/* nullable */.mee(schemas/* number */.aig()).meta({ description: "The same of all other rows of that half." }),
        p_value: schemas/* nullable */.mee(schemas/* number */.aig()).meta({
            description: "One-sided: no worse than elsewhere, and (increase) no worse than the reference.",
        }),
        p_adjusted: schemas/* nullable */.mee(schemas/* number */.aig())
            .meta({ description: "After Benjamini and Hochberg over the tested slices." }),
        similar: schemas/* array */.YOg(schemas/* string */.YjP()).meta({ description: "Slices of nearly the same rows that scored lower." }),
    }))
        .meta({ description: "Best score first." }),
    notes: schemas/* array */.YOg(schemas/* string */.YjP()),
});

;// CONCATENATED MODULE: ./lib/audit/v1-estimates.js

const v1_estimates_nullable = (schema) => schemas/* nullable */.mee(schema);
const reason = schemas/* strictObject */.rej({ code: schemas/* string */.YjP(), text: schemas/* string */.YjP() });
const performance = schemas/* strictObject */.rej({
    calibrated_on: schemas/* enum */.k5n(["reference", "candidate"]).meta({
        description: "Whose labelled rows show what a score is worth; it holds for the candidate's other rows if a score means the same there.",
    }),
    labelled_rows: schemas/* int */.Whr().meta({ description: "Of that side, with all scores." }),
    rows: schemas/* int */.Whr().meta({ description: "Rows of the candidate that were estimated, with a label or without." }),
    left_out: schemas/* int */.Whr().meta({ description: "Rows of the candidate without a usable prediction or score." }),
    rescaled: schemas/* int */.Whr()
        .meta({ description: "Rows whose probabilities do not add up to 1: they are divided by their sum." }),
    calibration: schemas/* array */.YOg(schemas/* strictObject */.rej({
        class: schemas/* string */.YjP(),
        calibrated: schemas/* boolean */.zMY()
            .meta({ description: "false: the scores are taken as the probabilities that they say they are." }),
        error_before: v1_estimates_nullable(schemas/* number */.aig()).meta({ description: "Expected calibration error on held-out labelled rows." }),
        error_after: v1_estimates_nullable(schemas/* number */.aig()),
    })),
    metrics: schemas/* array */.YOg(schemas/* strictObject */.rej({
        metric: schemas/* string */.YjP(),
        reference: v1_estimates_nullable(schemas/* number */.aig()).meta({ description: "Estimated in the same way." }),
        realised: v1_estimates_nullable(schemas/* number */.aig()).meta({ description: "What the labels of the calibrating rows do show." }),
        candidate: v1_estimates_nullable(schemas/* number */.aig()).meta({ description: "Estimated." }),
        sampling_error: v1_estimates_nullable(schemas/* number */.aig()).meta({
            description: "Standard error as NannyML has it, without that of the calibration.",
        }),
        standard_error: v1_estimates_nullable(schemas/* number */.aig()).meta({
            description: "With that of the calibration; what the gate is judged by.",
        }),
        undefined_reason: v1_estimates_nullable(reason),
    })),
    confusion: v1_estimates_nullable(schemas/* array */.YOg(schemas/* array */.YOg(schemas/* number */.aig()))).meta({
        description: "Expected rows of the candidate by label (outer) and prediction (inner), in the order of comparison.classes.",
    }),
});
const labelShift = schemas/* strictObject */.rej({
    rows: schemas/* strictObject */.rej({ reference: schemas/* int */.Whr(), candidate: schemas/* int */.Whr() }),
    condition_number: v1_estimates_nullable(schemas/* number */.aig()).meta({
        description: "Of the reference's confusion matrix, P(prediction | label).",
    }),
    smallest_singular_value: v1_estimates_nullable(schemas/* number */.aig()),
    classes: schemas/* array */.YOg(schemas/* strictObject */.rej({
        class: schemas/* string */.YjP(),
        reference: schemas/* number */.aig().meta({ description: "Share of the reference's labels." }),
        candidate: schemas/* number */.aig().meta({ description: "Estimated share; outside 0 to 1 only by chance." }),
        standard_error: schemas/* number */.aig(),
        weight: schemas/* number */.aig().meta({ description: "candidate / reference." }),
    })),
    distance: v1_estimates_nullable(schemas/* number */.aig()).meta({ description: "Half the sum of the absolute differences of the shares." }),
    noise: v1_estimates_nullable(schemas/* number */.aig()).meta({ description: "95 % quantile of the distance when nothing has shifted." }),
    p_value: v1_estimates_nullable(schemas/* number */.aig()),
    undefined_reason: v1_estimates_nullable(reason),
});
/** What was estimated without labels. */
const estimatesSchema = schemas/* strictObject */.rej({
    assumption: schemas/* string */.YjP().meta({ description: "What every estimate here takes for granted." }),
    performance: schemas/* array */.YOg(performance),
    label_shift: v1_estimates_nullable(labelShift),
});
/** How many rows of the candidate have a label, and whether these are like the others; only where some have none. */
const labelCoverageSchema = schemas/* strictObject */.rej({
    rows: schemas/* int */.Whr(),
    labelled: schemas/* int */.Whr(),
    reference: v1_estimates_nullable(schemas/* strictObject */.rej({ rows: schemas/* int */.Whr(), labelled: schemas/* int */.Whr() })).meta({
        description: "Where the files hold different rows.",
    }),
    only_class: v1_estimates_nullable(schemas/* string */.YjP()).meta({
        description: "The class of all labels that have come, where the predictions let expect others.",
    }),
    differences: schemas/* array */.YOg(schemas/* strictObject */.rej({
        what: schemas/* enum */.k5n(["score", "prediction", "timestamp"]),
        method: schemas/* string */.YjP(),
        value: v1_estimates_nullable(schemas/* number */.aig()).meta({ description: "Distance between labelled and other rows." }),
        noise: v1_estimates_nullable(schemas/* number */.aig()),
        p_value: v1_estimates_nullable(schemas/* number */.aig()),
        labelled_mean: v1_estimates_nullable(schemas/* number */.aig()).meta({ description: "Milliseconds since 1970 for a timestamp." }),
        unlabelled_mean: v1_estimates_nullable(schemas/* number */.aig()),
        biased: schemas/* boolean */.zMY().meta({ description: "Further apart than the limit of the method and than chance." }),
    })),
});

;// CONCATENATED MODULE: ./lib/audit/v1-findings.js

const v1_findings_text = schemas/* string */.YjP();
const v1_findings_nullable = (schema) => schemas/* nullable */.mee(schema);
const positionSchema = schemas/* strictObject */.rej({ file: v1_findings_text, line: schemas/* int */.Whr(), column: schemas/* int */.Whr() });
/** What was found about the rules, the waivers or the reference themselves. */
const findingSchema = schemas/* strictObject */.rej({
    code: v1_findings_text.meta({
        description: "Stable word: loosened-limit, removed-gate, new-waiver, expired-waiver, stale-reference …",
    }),
    level: schemas/* enum */.k5n(["failure", "warning", "note"]).meta({
        description: "failure: blocks. warning: the run is at best passed with warnings. note: told, and nothing more.",
    }),
    sentence: v1_findings_text,
    advice: v1_findings_nullable(v1_findings_text),
    position: v1_findings_nullable(positionSchema),
});

;// CONCATENATED MODULE: ./lib/audit/v1-groups.js

const groupValue = schemas/* strictObject */.rej({
    value: schemas/* nullable */.mee(schemas/* number */.aig()),
    n: schemas/* int */.Whr().min(0).meta({ description: "Rows that entered." }),
});
const furthest = schemas/* nullable */.mee(schemas/* strictObject */.rej({ metric: schemas/* string */.YjP(), low: schemas/* string */.YjP(), high: schemas/* string */.YjP() }))
    .meta({ description: "The lowest and the highest group of the metric that is furthest apart; null: not measured." });
/** What a difference between groups is made of: part of a measurement in the audit record. */
const groupsSchema = schemas/* strictObject */.rej({
    furthest: schemas/* strictObject */.rej({ reference: furthest, candidate: furthest }),
    values: schemas/* array */.YOg(schemas/* strictObject */.rej({
        metric: schemas/* string */.YjP().meta({ description: "The metric that is compared: recall." }),
        name: schemas/* string */.YjP().meta({ description: "The group: `region=EU`." }),
        reference: schemas/* nullable */.mee(groupValue),
        candidate: groupValue,
        left_out: schemas/* nullable */.mee(schemas/* string */.YjP()).meta({ description: "Why it takes no part in the comparison." }),
    }))
        .meta({ description: "Each metric in each group." }),
    without: schemas/* strictObject */.rej({ reference: schemas/* int */.Whr(), candidate: schemas/* int */.Whr() })
        .meta({ description: "Rows without a value in the column; they are no group." }),
})
    .meta({ description: "The groups whose difference was measured; only of a gap or a fairness metric." });

;// CONCATENATED MODULE: ./lib/audit/v1-latency.js

const v1_latency_text = schemas/* string */.YjP();
const number = schemas/* nullable */.mee(schemas/* number */.aig());
/** What was read of a load test, as far as it tells; times in milliseconds. */
const latencyInputSchema = schemas/* strictObject */.rej({
    role: schemas/* enum */.k5n(["reference", "candidate"]),
    uri: v1_latency_text,
    format: v1_latency_text.meta({ description: "The output that it was read as; rows: times of the rows of the predictions." }),
    kind: schemas/* enum */.k5n(["samples", "histogram", "percentiles", "counts"]).meta({
        description: "samples: every single time. histogram: counts up to some values. percentiles: values at some shares. counts: no times.",
    }),
    n: schemas/* nullable */.mee(schemas/* int */.Whr()).meta({ description: "Times that were measured; null where the file does not tell." }),
    mean: number,
    requests: schemas/* nullable */.mee(schemas/* int */.Whr()),
    errors: schemas/* nullable */.mee(schemas/* int */.Whr()),
    seconds: number,
    machine: schemas/* nullable */.mee(v1_latency_text),
    percentiles: schemas/* array */.YOg(schemas/* strictObject */.rej({ share: schemas/* number */.aig(), value: schemas/* number */.aig() })).meta({
        description: "The percentiles that the file tells; of single times and histograms, the deciles, p95, p99 and p99.9.",
    }),
    notes: schemas/* array */.YOg(v1_latency_text),
});

;// CONCATENATED MODULE: ./lib/audit/v1-waivers.js


const v1_waivers_text = schemas/* string */.YjP();
const v1_waivers_nullable = (schema) => schemas/* nullable */.mee(schema);
/** A waiver that was written down, and what became of it. */
const waiverSchema = schemas/* strictObject */.rej({
    source: schemas/* enum */.k5n(["file", "label"]),
    gate: v1_waivers_nullable(v1_waivers_text).meta({ description: "null: the label, which stands for all gates that fail." }),
    metric: v1_waivers_nullable(v1_waivers_text),
    slice: v1_waivers_nullable(v1_waivers_text),
    column: v1_waivers_nullable(v1_waivers_text),
    ceiling: v1_waivers_nullable(schemas/* number */.aig()).meta({
        description: "The limit that holds instead, on the scale of the one that failed. null: none, or not told in a unit of its own.",
    }),
    reason: v1_waivers_nullable(v1_waivers_text),
    owner: v1_waivers_nullable(v1_waivers_text).meta({ description: "Who answers for it; of a label, who set it." }),
    issue: v1_waivers_nullable(v1_waivers_text),
    expires: v1_waivers_nullable(v1_waivers_text).meta({ description: "Last day on which it holds, in UTC." }),
    set_at: v1_waivers_nullable(v1_waivers_text).meta({ description: "Of a label: when it was set." }),
    state: schemas/* enum */.k5n(["applied", "not-needed", "exceeded", "expired", "no-match", "malformed", "refused"]).meta({
        description: "not-needed: nothing that it covers blocks. exceeded: the failure is beyond the ceiling. no-match: no gate, slice or column of this name. refused: the failure is none that can be waived; of a label: set by someone without write access, or before the commit.",
    }),
    sentence: v1_waivers_text,
    position: v1_waivers_nullable(positionSchema),
});
/** On a verdict: that its failure is waived. */
const appliedWaiverSchema = schemas/* strictObject */.rej({
    ceiling: v1_waivers_nullable(schemas/* number */.aig()),
    owner: v1_waivers_nullable(v1_waivers_text),
    issue: v1_waivers_nullable(v1_waivers_text),
    expires: v1_waivers_nullable(v1_waivers_text),
    reason: v1_waivers_nullable(v1_waivers_text),
});

;// CONCATENATED MODULE: ./lib/audit/v1-verdict.js



const v1_verdict_text = schemas/* string */.YjP();
const v1_verdict_nullable = (schema) => schemas/* nullable */.mee(schema);
/** Why something could not be measured or judged. */
const v1_verdict_reason = schemas/* strictObject */.rej({
    code: v1_verdict_text.meta({ description: "Stable word, such as single-class or too-few-rows." }),
    text: v1_verdict_text.meta({ description: "The same in a sentence, with its numbers." }),
});
const compat = schemas/* enum */.k5n(["evidently", "nannyml"]).meta({
    description: "Another tool, whose number, threshold and decision these are exactly.",
});
const limit = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(["min", "max", "max_drop", "max_increase", "min_gain", "max_gain"]),
    basis: schemas/* enum */.k5n(["absolute", "relative"]),
    limit: schemas/* number */.aig().meta({ description: "As configured." }),
    method: v1_verdict_text.optional().meta({
        description: "Of drift: the method that this limit is on, or drift_share for the share of the columns that drifted.",
    }),
    fail_above: schemas/* number */.aig().optional().meta({ description: "Of drift: above it the gate fails whatever its severity." }),
    is_real: schemas/* boolean */.zMY().optional().meta({
        description: "Of drift: whether the effect is more than chance, however small it is.",
    }),
    margin: v1_verdict_nullable(schemas/* number */.aig()).meta({
        description: "The limit in the unit of the metric (relative limits times the reference).",
    }),
    value: v1_verdict_nullable(schemas/* number */.aig()).meta({ description: "What is held against it: the value, or the harm or gain." }),
    lower: v1_verdict_nullable(schemas/* number */.aig()).meta({ description: "Lower one-sided bound of the harm." }),
    upper: v1_verdict_nullable(schemas/* number */.aig()).meta({ description: "Upper one-sided bound of the harm." }),
    harm: v1_verdict_nullable(schemas/* number */.aig()).meta({ description: "How far the candidate is on the wrong side, before the margin." }),
    state: schemas/* enum */.k5n(["proven-ok", "likely-ok", "noise", "likely-harm", "proven-harm", "undefined"]),
    exceeded: schemas/* enum */.k5n(["yes", "no", "undecided"]),
    p_value: v1_verdict_nullable(schemas/* number */.aig()),
    p_adjusted: v1_verdict_nullable(schemas/* number */.aig()).meta({ description: "After Holm within its family." }),
    minimum_detectable: v1_verdict_nullable(schemas/* number */.aig()).meta({
        description: "Smallest true harm that this sample would find in 4 of 5 runs.",
    }),
    rows_needed: v1_verdict_nullable(schemas/* int */.Whr()).meta({
        description: "Rows at which a candidate equal to the reference would be proven so.",
    }),
});
/** What one gate says of one slice, or of one column. */
const verdictSchema = schemas/* strictObject */.rej({
    gate: v1_verdict_text.meta({ description: "Name of the gate." }),
    kind: schemas/* enum */.k5n(["metric", "drift", "check", "estimated", "pairing", "discover"]),
    subject: v1_verdict_text.meta({ description: "Metric, drift method, check, pairing rule, or discover for the search." }),
    title: v1_verdict_text,
    compat: compat.optional(),
    column: v1_verdict_nullable(v1_verdict_text).meta({ description: "Column, for drift and checks." }),
    slice: v1_verdict_nullable(v1_verdict_text),
    measurement: v1_verdict_nullable(v1_verdict_text).meta({ description: "id of the measurement that was judged." }),
    severity: schemas/* enum */.k5n(["error", "warn", "info"]),
    outcome: schemas/* enum */.k5n(["pass", "warn", "fail", "inconclusive"]),
    counts_as: schemas/* enum */.k5n(["pass", "warn", "fail"])
        .meta({ description: "What it contributes to the decision, after severity and policy." }),
    state: schemas/* enum */.k5n(["proven-ok", "likely-ok", "noise", "likely-harm", "proven-harm", "undefined"]),
    fail_if: schemas/* enum */.k5n(["any_exceeded", "all_exceeded"]),
    limits: schemas/* array */.YOg(limit),
    reason: v1_verdict_nullable(v1_verdict_reason).meta({ description: "Why it could not be judged, or why it is inconclusive." }),
    sentence: v1_verdict_text.meta({ description: "The verdict in words, with its numbers." }),
    advice: v1_verdict_nullable(v1_verdict_text).meta({ description: "What to do about it." }),
    position: v1_verdict_nullable(positionSchema).meta({ description: "The gate in the config." }),
    against: schemas/* literal */.euz("pinned")
        .optional()
        .meta({ description: "Where the pinned reference, and not the reference, is what it is held against." }),
    waiver: appliedWaiverSchema
        .optional()
        .meta({ description: "Its failure is waived: it counts as a warning, and has not passed." }),
});

;// CONCATENATED MODULE: ./lib/audit/v1-plots.js

/**
 * The series that plots are drawn from: curves with some 100 points and counts in bins, never rows. Numbers are rounded to 6 significant
 * digits; edges have as many as the width of their bins needs.
 */
const v1_plots_text = schemas/* string */.YjP();
const v1_plots_nullable = (schema) => schemas/* nullable */.mee(schema);
const numbers = schemas/* array */.YOg(schemas/* number */.aig());
const edges = numbers.meta({
    description: "Of the bins, rising, one more than there are bins; each bin holds its lower edge, the last both.",
});
const target = v1_plots_text.meta({ description: "The class that is held against the rest." });
const v1_plots_counts = numbers.meta({ description: "Rows in each bin, or the sum of their weights." });
/** A curve as points, from one end to the other. */
const curve = schemas/* strictObject */.rej({ x: numbers, y: numbers });
const calibrationBin = schemas/* strictObject */.rej({
    rows: schemas/* number */.aig(),
    predicted: schemas/* number */.aig().meta({ description: "Mean predicted probability." }),
    observed: schemas/* number */.aig().meta({ description: "Share of the class among the rows." }),
    lower: schemas/* number */.aig().meta({ description: "Of the observed share, 95 % by Wilson." }),
    upper: schemas/* number */.aig(),
});
const byClass = schemas/* strictObject */.rej({ positive: v1_plots_counts, negative: v1_plots_counts });
/** What lies in the bins and beside them. */
const binned = schemas/* strictObject */.rej({ counts: v1_plots_counts, below: schemas/* number */.aig(), above: schemas/* number */.aig(), missing: schemas/* number */.aig() });
const band = schemas/* strictObject */.rej({
    rows: schemas/* number */.aig(),
    p10: v1_plots_nullable(schemas/* number */.aig()),
    p50: v1_plots_nullable(schemas/* number */.aig()),
    p90: v1_plots_nullable(schemas/* number */.aig()),
});
const v1_plots_sides = (side) => ({
    reference: v1_plots_nullable(side),
    candidate: side,
});
const plotSchema = schemas/* discriminatedUnion */.gMt("kind", [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("roc"), target, ...v1_plots_sides(curve) }).meta({
        description: "x: false positive rate, y: true positive rate.",
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("precision-recall"),
        target,
        base_rate: schemas/* strictObject */.rej(v1_plots_sides(schemas/* number */.aig()))
            .meta({ description: "Share of the class, the precision of chance." }),
        ...v1_plots_sides(curve),
    })
        .meta({ description: "x: recall, y: precision." }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("reliability"),
        target: v1_plots_nullable(target).meta({ description: "null: the predicted class, whichever it is." }),
        ...v1_plots_sides(schemas/* array */.YOg(calibrationBin)),
    }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz("score-histogram"), target, edges, ...v1_plots_sides(byClass) }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("confusion"),
        classes: schemas/* array */.YOg(v1_plots_text),
        folded: schemas/* int */.Whr()
            .meta({ description: "Classes that the last entry stands for; 0 where it is a class of its own." }),
        ...v1_plots_sides(schemas/* array */.YOg(numbers)),
        invalid: schemas/* strictObject */.rej(v1_plots_sides(numbers))
            .optional()
            .meta({ description: "Rows of each label without a usable prediction; absent where there are none." }),
    })
        .meta({ description: "A row for each label, a column for each predicted class." }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("residual-histogram"),
        edges,
        ...v1_plots_sides(binned),
    })
        .meta({ description: "Prediction minus label, in the unit of the label." }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("residual-bands"),
        edges: edges.meta({ description: "Of the predictions." }),
        ...v1_plots_sides(schemas/* array */.YOg(band)),
    })
        .meta({ description: "Percentiles of prediction minus label, by prediction." }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("values"),
        title: v1_plots_text.meta({ description: "What each row or query has a number of, such as NDCG at 10." }),
        edges,
        ...v1_plots_sides(binned),
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("latency"),
        edges: edges.meta({ description: "In milliseconds." }),
        ...v1_plots_sides(binned),
        percentiles: schemas/* strictObject */.rej({
            probabilities: numbers,
            ...v1_plots_sides(numbers.meta({ description: "In milliseconds." })),
        }),
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("column"),
        column: v1_plots_text,
        column_kind: schemas/* enum */.k5n(["numeric", "timestamp"]),
        edges: edges.meta({ description: "From the reference alone; of timestamps in milliseconds since 1970." }),
        reference: binned,
        candidate: binned,
    }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz("categories"),
        column: v1_plots_text,
        categories: schemas/* array */.YOg(v1_plots_text)
            .meta({ description: "The commonest, by their share in the reference and the candidate." }),
        reference: schemas/* strictObject */.rej({ counts: v1_plots_counts, other: schemas/* number */.aig(), missing: schemas/* number */.aig() }),
        candidate: schemas/* strictObject */.rej({ counts: v1_plots_counts, other: schemas/* number */.aig(), missing: schemas/* number */.aig() }),
    }),
]);

// EXTERNAL MODULE: ./lib/audit/v1-previous.js
var v1_previous = __webpack_require__(77754);
;// CONCATENATED MODULE: ./lib/audit/v1-reference.js

const v1_reference_text = schemas/* string */.YjP();
const v1_reference_nullable = (schema) => schemas/* nullable */.mee(schema);
/** Where the reference comes from, where the gate chose it or it tells its own provenance. */
const referenceSchema = schemas/* strictObject */.rej({
    selected: schemas/* enum */.k5n(["auto", "recorded", "file", "none"]).meta({
        description: "auto: found among the artifacts of the base branch. recorded: a folder that bless wrote. file: as the config names it. none: auto, and nothing was found.",
    }),
    sentence: v1_reference_text,
    commit: v1_reference_nullable(v1_reference_text).meta({ description: "Commit whose candidate became this reference." }),
    branch: v1_reference_nullable(v1_reference_text),
    position: v1_reference_nullable(schemas/* enum */.k5n(["at-merge-base", "before-merge-base", "newest-of-branch"])),
    run_id: v1_reference_nullable(v1_reference_text),
    run_url: v1_reference_nullable(v1_reference_text),
    record_id: v1_reference_nullable(v1_reference_text).meta({ description: "Audit record of the run that judged it." }),
    outcome: v1_reference_nullable(schemas/* enum */.k5n(["pass", "warn", "fail", "error"])).meta({ description: "What that run said of it." }),
    artifact: v1_reference_nullable(schemas/* strictObject */.rej({ id: v1_reference_text, name: v1_reference_text, digest: v1_reference_nullable(v1_reference_text) })),
    created_at: v1_reference_nullable(v1_reference_text),
    age_days: v1_reference_nullable(schemas/* number */.aig()),
    blessed_by: v1_reference_nullable(v1_reference_text).meta({ description: "Who set it on purpose, whatever the verdict was." }),
});
/** An earlier run of the same gate. */
const earlierRunSchema = schemas/* strictObject */.rej({
    run_id: v1_reference_text,
    created_at: v1_reference_text,
    outcome: schemas/* enum */.k5n(["pass", "warn", "fail", "error"]),
    failed: schemas/* boolean */.zMY().meta({ description: "Whether it failed before `fail_after` was held against it." }),
    values: schemas/* array */.YOg(schemas/* strictObject */.rej({
        measurement: v1_reference_text.meta({ description: "id of the measurement." }),
        value: schemas/* number */.aig().meta({ description: "Of the candidate." }),
        lower: v1_reference_nullable(schemas/* number */.aig()),
        upper: v1_reference_nullable(schemas/* number */.aig()),
    }))
        .optional()
        .meta({ description: "What it measured of its candidate on all rows." }),
});
/** That a scheduled run failed, and was let pass because too few of the last ones did. */
const heldBackSchema = schemas/* strictObject */.rej({
    failures: schemas/* int */.Whr().meta({ description: "As `schedule.fail_after` says: this many of the last runs must fail …" }),
    runs: schemas/* int */.Whr().meta({ description: "… of so many." }),
    failed: schemas/* int */.Whr().meta({ description: "How many have failed, this run among them." }),
    looked_at: schemas/* int */.Whr()
        .meta({ description: "Of how many, this run among them; fewer than `runs` where there are no more." }),
    sentence: v1_reference_text.meta({ description: "The decision that would have been." }),
});

;// CONCATENATED MODULE: ./lib/audit/v1-profile.js

const milliseconds = schemas/* number */.aig().min(0);
const processor = milliseconds.meta({
    description: "Time of the processors, all threads together; with several threads it may be more than the time that went by.",
});
const bytes = schemas/* int */.Whr().min(0);
/** Where the time and the memory of a run went, as far as it had come when the record was sealed. */
const profileSchema = schemas/* strictObject */.rej({
    threads: schemas/* int */.Whr().min(1),
    rows: schemas/* int */.Whr().min(0).meta({ description: "Rows of all files that were opened, those of load tests left out." }),
    rows_per_second: schemas/* nullable */.mee(schemas/* int */.Whr()).meta({ description: "null where no file was opened." }),
    milliseconds: milliseconds.meta({ description: "From the start of the process to the end of the last phase." }),
    processor_milliseconds: processor,
    peak_bytes: bytes.meta({ description: "The most memory that the process has held at once." }),
    phases: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: schemas/* string */.YjP(),
        milliseconds,
        processor_milliseconds: processor,
        peak_bytes: bytes.meta({
            description: "The most that the process had held from its start to the end of this phase.",
        }),
    })),
});

;// CONCATENATED MODULE: ./lib/audit/v1-rules.js

const v1_rules_text = schemas/* string */.YjP();
const v1_rules_nullable = (schema) => schemas/* nullable */.mee(schema);
const commit = schemas/* strictObject */.rej({ ref: v1_rules_text, sha: v1_rules_text });
const ruleChange = schemas/* strictObject */.rej({
    direction: schemas/* enum */.k5n(["loosened", "tightened", "changed"]).meta({
        description: "changed: neither can be told, such as another column.",
    }),
    what: schemas/* enum */.k5n(["gate", "limit", "policy", "slice", "data", "waiver", "workflow", "other"]),
    path: v1_rules_text.meta({ description: "Of the value: gates.accuracy.max_drop, policy.confidence, waivers.f1." }),
    before: v1_rules_nullable(v1_rules_text).meta({ description: "As the base branch has it; null: not there." }),
    after: v1_rules_nullable(v1_rules_text).meta({ description: "As the change has it; null: removed." }),
    sentence: v1_rules_text,
});
const preview = schemas/* strictObject */.rej({
    outcome: schemas/* enum */.k5n(["pass", "warn", "fail", "error"]),
    sentence: v1_rules_text,
    differs: schemas/* array */.YOg(schemas/* strictObject */.rej({
        gate: v1_rules_text,
        slice: v1_rules_nullable(v1_rules_text),
        enforced: v1_rules_nullable(v1_rules_text).meta({
            description: "What the gate counts as by the enforced rules; null: no such gate.",
        }),
        preview: v1_rules_nullable(v1_rules_text),
    }))
        .meta({ description: "Gates that would count as something else." }),
});
/** Which rules were enforced, and what the change would make of them. */
const rulesSchema = schemas/* strictObject */.rej({
    config_from: schemas/* enum */.k5n(["base", "head"]).meta({
        description: "base: the config and the waivers of the branch that the change goes to. head: those that are checked out.",
    }),
    reason: schemas/* enum */.k5n(["base-branch", "first-adoption", "asked-for", "no-change", "not-readable"])
        .meta({ description: "no-change: the run judges no pull request or merge group. asked-for: `config-from: head`." }),
    sentence: v1_rules_text,
    base: v1_rules_nullable(commit),
    changes: schemas/* array */.YOg(ruleChange),
    preview: v1_rules_nullable(preview).meta({
        description: "The verdict that the change's own rules would give; null where they are the enforced ones.",
    }),
});

;// CONCATENATED MODULE: ./lib/audit/v1.js



















/**
 * Version 1 of the audit record: frozen, published as schema/audit.v1.schema.json, and all that reports may read.
 * Numbers that could not be measured are null with a reason beside them. No secrets, and no rows but those of `changed_rows`.
 */
const v1_text = schemas/* string */.YjP();
const v1_nullable = (schema) => schemas/* nullable */.mee(schema);
const interval = schemas/* strictObject */.rej({
    level: schemas/* number */.aig().meta({ description: "Two-sided confidence level." }),
    lower: v1_nullable(schemas/* number */.aig()),
    upper: v1_nullable(schemas/* number */.aig()),
    method: v1_text.meta({ description: "wilson, tango, delong-logit, influence, t, order-statistics, bootstrap …" }),
});
const estimate = schemas/* strictObject */.rej({
    value: v1_nullable(schemas/* number */.aig()),
    n: schemas/* int */.Whr().min(0).meta({ description: "Rows that entered." }),
    standard_error: v1_nullable(schemas/* number */.aig()),
    interval: v1_nullable(interval),
    undefined_reason: v1_nullable(v1_verdict_reason),
    chance: schemas/* strictObject */.rej({ mean: schemas/* number */.aig(), quantile95: v1_nullable(schemas/* number */.aig()) })
        .optional()
        .meta({
        description: "What chance alone would show, such as an error of a calibrated model: the value is judged by its excess over the mean.",
    }),
});
const measurement = schemas/* strictObject */.rej({
    id: v1_text.meta({ description: "Metric with its options, and the slice: `f1[macro]@region=EU`." }),
    against: schemas/* literal */.euz("pinned")
        .optional()
        .meta({ description: "Where the pinned reference takes the place of the reference." }),
    metric: v1_text,
    title: v1_text,
    unit: schemas/* enum */.k5n(["share", "score", "label", "label-squared", "nats", ...units/* unitNames */.PH]).meta({
        description: "share: 0 to 1, shown as a percentage; score: a pure number; label: the unit of the label; else the unit that the numbers are in.",
    }),
    better: schemas/* enum */.k5n(["higher", "lower", "zero"]),
    slice: v1_nullable(v1_text).meta({ description: "null: all rows." }),
    reference: v1_nullable(estimate),
    candidate: v1_nullable(estimate),
    change: v1_nullable(estimate).meta({ description: "Candidate minus reference." }),
    support: schemas/* number */.aig().optional().meta({
        description: "Independent rows that the evidence is worth, where weights or clusters make them fewer (Kish, or groups).",
    }),
    blocks: schemas/* strictObject */.rej({ common: schemas/* int */.Whr(), only_in_reference: schemas/* int */.Whr(), only_in_candidate: schemas/* int */.Whr() })
        .optional()
        .meta({ description: "Number of interleaved blocks, where these and not the rows are the unit of evidence." }),
    groups: groupsSchema.optional(),
});
const driftMeasurement = schemas/* strictObject */.rej({
    column: v1_text,
    role: schemas/* enum */.k5n(["feature", "score", "prediction", "label"]),
    kind: schemas/* enum */.k5n(["numeric", "categorical", "text", "timestamp", "empty", "unsupported"]).meta({
        description: "What both files hold, or the config says; empty: no value in either. unsupported: in older records, text or timestamps.",
    }),
    reference: schemas/* strictObject */.rej({ rows: schemas/* int */.Whr(), missing: schemas/* int */.Whr(), distinct: v1_nullable(schemas/* int */.Whr()) }),
    candidate: schemas/* strictObject */.rej({ rows: schemas/* int */.Whr(), missing: schemas/* int */.Whr(), distinct: v1_nullable(schemas/* int */.Whr()) }),
    outside: schemas/* strictObject */.rej({ below: schemas/* int */.Whr(), above: schemas/* int */.Whr() }).optional().meta({
        description: "Numbers of the candidate below the lowest and above the highest of the reference.",
    }),
    methods: schemas/* array */.YOg(schemas/* strictObject */.rej({
        method: v1_text,
        title: v1_text,
        value: v1_nullable(schemas/* number */.aig()).meta({ description: "The effect as the method reports it." }),
        noise: v1_nullable(schemas/* number */.aig()).meta({ description: "95 % quantile of the effect when nothing has drifted." }),
        excess: v1_nullable(schemas/* number */.aig()).meta({
            description: "Effect less what is expected when nothing has drifted, at least 0.",
        }),
        p_value: v1_nullable(schemas/* number */.aig()),
        undefined_reason: v1_nullable(v1_verdict_reason),
        compat: compat.optional(),
        threshold: schemas/* number */.aig().optional().meta({ description: "With compat: what that tool holds the number against." }),
        drift_when: schemas/* enum */.k5n(["<", "≤", "≥", ">"]).optional().meta({
            description: "With compat: how the number (the p-value, where there is one) lies to the threshold when that tool says drift.",
        }),
        chunks: schemas/* strictObject */.rej({ alerting: schemas/* int */.Whr(), measured: schemas/* int */.Whr(), total: schemas/* int */.Whr() })
            .optional()
            .meta({ description: "Where that tool judges the candidate in chunks; the value is that of the worst." }),
        note: v1_text.optional().meta({ description: "Where that tool's number is known to mislead." }),
    })),
    notes: schemas/* array */.YOg(v1_text)
        .meta({ description: "New categories, constant columns, merged bins: facts in a sentence each." }),
});
const delivery = schemas/* strictObject */.rej({
    channel: v1_text,
    state: schemas/* enum */.k5n(["delivered", "skipped", "refused"]),
    detail: v1_text,
    url: v1_nullable(v1_text),
    ids: schemas/* record */.g1P(v1_text, v1_text).optional().meta({
        description: "Names the service gave: comment-id, artifact-id, artifact-digest, issue-number, check-run-id.",
    }),
});
const auditSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz("model-gate/audit/v1"),
    record_id: v1_text,
    created_at: v1_text,
    duration_ms: schemas/* number */.aig(),
    name: v1_text,
    task: v1_nullable(v1_text),
    decision: schemas/* strictObject */.rej({
        outcome: schemas/* enum */.k5n(["pass", "warn", "fail", "error"]),
        exit_code: schemas/* int */.Whr(),
        sentence: v1_text,
        counts: schemas/* strictObject */.rej({ pass: schemas/* int */.Whr(), warn: schemas/* int */.Whr(), fail: schemas/* int */.Whr(), inconclusive: schemas/* int */.Whr() }),
    }),
    error: v1_nullable(schemas/* strictObject */.rej({
        code: v1_text,
        message: v1_text,
        hint: v1_nullable(v1_text),
        file: v1_nullable(v1_text),
        line: v1_nullable(schemas/* int */.Whr()),
        column: v1_nullable(schemas/* int */.Whr()),
    })),
    tool: schemas/* strictObject */.rej({ name: v1_text, version: v1_text, node: v1_text, platform: v1_text }),
    git: schemas/* strictObject */.rej({
        repository: v1_nullable(v1_text),
        event: v1_nullable(v1_text),
        ref: v1_nullable(v1_text),
        head_sha: v1_nullable(v1_text),
        base_sha: v1_nullable(v1_text),
        merge_sha: v1_nullable(v1_text),
        pull_request: v1_nullable(schemas/* int */.Whr()),
        actor: v1_nullable(v1_text),
    }),
    pipeline: schemas/* strictObject */.rej({
        system: v1_text,
        workflow: v1_nullable(v1_text),
        job: v1_nullable(v1_text),
        run_id: v1_nullable(v1_text),
        run_attempt: v1_nullable(schemas/* int */.Whr()),
        url: v1_nullable(v1_text),
        runner: v1_nullable(v1_text),
    }),
    config: v1_nullable(schemas/* strictObject */.rej({
        path: v1_text,
        sha256: v1_text,
        effective: schemas/* json */.Pq9(),
        origins: schemas/* record */.g1P(v1_text, v1_text)
            .meta({ description: "Where each value comes from: file:line:column, input, option or default." }),
    })),
    policy: v1_nullable(schemas/* strictObject */.rej({
        mode: v1_text,
        confidence: schemas/* number */.aig(),
        on_inconclusive: v1_text,
        on_missing_reference: v1_text,
        min_samples: schemas/* int */.Whr(),
        max_invalid_rate: schemas/* number */.aig(),
        min_label_coverage: schemas/* number */.aig().optional(),
        proportion_interval: v1_text.optional(),
        report_rows: v1_text.optional(),
        same_machine: schemas/* boolean */.zMY().optional(),
        cross_machine: v1_text.optional(),
        waive_label: v1_text.optional(),
    })),
    inputs: schemas/* array */.YOg(inputSchema),
    latency: schemas/* array */.YOg(latencyInputSchema)
        .optional()
        .meta({ description: "What load tests told; absent where latencies come from a column, or from nowhere." }),
    comparison: v1_nullable(comparisonSchema),
    slices: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: v1_text, rows: sides })),
    measurements: schemas/* array */.YOg(measurement),
    drift: schemas/* array */.YOg(driftMeasurement),
    changed_rows: v1_nullable(changedRowsSchema)
        .optional()
        .meta({ description: "Joined rows on which the models differ; null where the task or the pairing knows none." }),
    checks: schemas/* array */.YOg(checkedGateSchema)
        .optional()
        .meta({ description: "What the checks of the data found, column by column; absent where no gate asks for one." }),
    verdicts: schemas/* array */.YOg(verdictSchema),
    rules: rulesSchema.optional().meta({ description: "Absent in records of runs that judged no change." }),
    waivers: schemas/* array */.YOg(waiverSchema).optional().meta({ description: "Absent where there are none." }),
    findings: schemas/* array */.YOg(findingSchema).optional().meta({ description: "Absent where there are none." }),
    reference: referenceSchema
        .optional()
        .meta({ description: "Absent where the config names a file and nothing more is known of it." }),
    pinned: referenceSchema.optional().meta({ description: "The pinned reference, where there is one." }),
    history: schemas/* array */.YOg(earlierRunSchema)
        .optional()
        .meta({ description: "Earlier runs that `schedule.fail_after` looked at, the newest first." }),
    previous: v1_previous/* previousRunSchema */.w
        .optional()
        .meta({ description: "The run before this one on the same pull request; absent where none is known." }),
    held_back: heldBackSchema.optional().meta({
        description: "Present where the run failed and `schedule.fail_after` made a warning of it; the verdicts stay as they are.",
    }),
    contributions: schemas/* array */.YOg(contributionsSchema).optional(),
    discovery: v1_nullable(discoverySchema).optional(),
    label_coverage: labelCoverageSchema
        .optional()
        .meta({ description: "Absent where all rows of the candidate have a label, or none is needed." }),
    estimates: estimatesSchema
        .optional()
        .meta({ description: "What was estimated without labels; absent where no gate asks for it." }),
    causes: v1_nullable(causesSchema)
        .optional()
        .meta({ description: "What goes with the failure of a gate on quality; null where none failed." }),
    plots: schemas/* array */.YOg(plotSchema)
        .optional()
        .meta({ description: "What the plots of the HTML report are drawn from; absent where nothing was compared." }),
    profile: profileSchema.optional().meta({
        description: "Where the time and the memory of the run went; absent unless it was asked for by `--profile`.",
    }),
    seed: schemas/* int */.Whr(),
    warnings: schemas/* array */.YOg(schemas/* strictObject */.rej({ code: v1_text, message: v1_text })),
    deliveries: schemas/* array */.YOg(delivery),
    integrity: schemas/* strictObject */.rej({
        canonicalization: schemas/* literal */.euz("RFC8785"),
        covers: v1_text.meta({ description: "The record without `integrity` and `deliveries`." }),
        sha256: v1_text,
    }),
});


/***/ }),

/***/ 44776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ finer),
/* harmony export */   G7: () => (/* binding */ valueDecimals),
/* harmony export */   JI: () => (/* binding */ distinctDecimals),
/* harmony export */   MN: () => (/* binding */ valueRangeText),
/* harmony export */   Ru: () => (/* binding */ valueText),
/* harmony export */   cY: () => (/* binding */ amountText),
/* harmony export */   dk: () => (/* binding */ changeDecimals),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   lT: () => (/* binding */ countText),
/* harmony export */   q7: () => (/* binding */ notMeasured),
/* harmony export */   tr: () => (/* binding */ effectText),
/* harmony export */   v4: () => (/* binding */ writtenText),
/* harmony export */   xc: () => (/* binding */ changeRangeText)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83052);

/** Shown in the place of a number that is null or not finite. */
const notMeasured = "not measured";
const minus = "\u2212";
const thinSpace = "\u202f";
const noBreakSpace = "\u00a0";
const mostDecimals = 15;
const pure = {
    scale: 1,
    valueSuffix: "",
    changeSuffix: "",
    valueDecimals: (shown) => (shown < 1 ? Math.max(3, significant(shown, 3)) : significant(shown, 4)),
    changeDecimals: (shown) => (shown < 1 ? Math.max(3, significant(shown, 2)) : significant(shown, 3)),
};
const share = {
    scale: 100,
    valueSuffix: `${noBreakSpace}%`,
    changeSuffix: `${noBreakSpace}pp`,
    valueDecimals: (shown) => Math.max(2, significant(shown, 2)),
    changeDecimals: (shown) => Math.max(1, significant(shown, 2)),
};
/** A number with its unit behind it, in another unit than its own where that is easier to read. */
function quantity(unit, shownIn) {
    const name = shownIn === "us" ? "µs" : shownIn;
    return {
        scale: 1 / (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .unitsIn */ .rC)(unit, shownIn),
        valueSuffix: noBreakSpace + name,
        changeSuffix: noBreakSpace + (unit === "%" ? "pp" : name),
        valueDecimals: (shown) => significant(shown, 3),
        changeDecimals: (shown) => significant(shown, 2),
    };
}
/** How a number in this unit is printed, if need be in another one. */
function styleOf(unit, shownIn = unit) {
    if ((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .isPhysical */ .wV)(unit))
        return quantity(unit, shownIn);
    return unit === "share" ? share : pure;
}
function fitted(digits, unit) {
    return typeof digits === "number"
        ? { decimals: digits, style: styleOf(unit) }
        : { decimals: digits.decimals, style: styleOf(unit, digits.shownIn) };
}
/** Digits enough for both, in the unit of the first. */
function finer(first, ...others) {
    const { shownIn } = first;
    const decimals = others.map((other) => other.decimals + Math.ceil(Math.log10((0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .unitsIn */ .rC)(other.shownIn, shownIn)) - rounding));
    return { shownIn, decimals: Math.max(first.decimals, ...decimals) };
}
const rounding = 1e-9;
/** Digits after the point that show so many significant digits, between 0 and 12. */
function significant(shown, digits) {
    return shown === 0 ? 0 : Math.min(12, Math.max(0, digits - 1 - Math.floor(Math.log10(shown))));
}
/** A value with its unit: "90.84 %", "0.908", "12.4 ms"; "not measured" for null and NaN. */
function valueText(value, unit, digits = valueDecimals(value, unit)) {
    if (value === null || !Number.isFinite(value))
        return notMeasured;
    const { decimals, style } = fitted(digits, unit);
    return fixed(value * style.scale, decimals) + style.valueSuffix;
}
/** A signed difference with its unit, percentage points for shares: "−6.8 pp", "+0.012". */
function changeText(change, unit, digits = changeDecimals(change, unit)) {
    if (change === null || !Number.isFinite(change))
        return notMeasured;
    const { decimals, style } = fitted(digits, unit);
    return signed(change * style.scale, decimals) + style.changeSuffix;
}
/** The two ends of the interval of a change, as far as they are known: "−7.9 … −5.7", without the unit. */
function changeRangeText(lower, upper, unit, digits) {
    const { decimals, style } = fitted(digits, unit);
    const end = (value) => {
        if (value === null || !Number.isFinite(value))
            return "unknown";
        const scaled = value * style.scale;
        // An end that is not zero never prints as zero: on which side of zero it lies is what the reader looks for.
        return signed(scaled, decimalsApart(scaled, 0, decimals));
    };
    return [end(lower), "…", end(upper)].join(noBreakSpace);
}
/** The two ends of the interval of a value: "89.02 … 92.40", without the unit. */
function valueRangeText(lower, upper, unit, digits) {
    const { decimals, style } = fitted(digits, unit);
    const end = (value) => value === null || !Number.isFinite(value) ? "unknown" : fixed(value * style.scale, decimals);
    return [end(lower), "…", end(upper)].join(noBreakSpace);
}
/** A number as somebody wrote it, with no digits added: 0.01 of a share is "1 %", as a change "1 pp"; 1500 ms is "1.5 s". */
function writtenText(value, unit, as = "value") {
    if (value === null || !Number.isFinite(value))
        return notMeasured;
    const readable = asWritten(value, styleOf(unit, (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .readableUnit */ .ro)(value, unit)));
    const { shown, decimals, style } = readable.decimals <= mostReadableDecimals ? readable : asWritten(value, styleOf(unit));
    return fixed(shown, decimals) + (as === "change" ? style.changeSuffix : style.valueSuffix);
}
/** 1 100 MiB is not easier to read as 1.07421875 GiB. */
const mostReadableDecimals = 3;
function asWritten(value, style) {
    // Twelve digits, because 0.07 × 100 is 7.000000000000001.
    const shown = Number((value * style.scale).toPrecision(12));
    const decimals = shown.toString().includes("e") ? mostDecimals : (shown.toString().split(".")[1]?.length ?? 0);
    return { shown, decimals, style };
}
/** The size of a change without a sign: "1.24 ms", "4.5 pp". */
function amountText(size, unit, digits) {
    const { decimals, style } = fitted(digits, unit);
    return fixed(size * style.scale, decimals) + style.changeSuffix;
}
/** An effect of drift to three decimals (two of a percentage), more only to print unlike the limit. */
function effectText(effect, limit, unit) {
    if (effect === null || !Number.isFinite(effect))
        return notMeasured;
    const { scale } = styleOf(unit);
    const start = unit === "share" ? 2 : 3;
    const decimals = limit === null ? start : decimalsApart(effect * scale, limit * scale, start);
    const least = 10 ** -decimals / scale;
    return effect > 0 && effect < least / 2
        ? `<\u00a0${valueText(least, unit, decimals)}`
        : valueText(effect, unit, decimals);
}
/** A share without more digits than it needs: 0.95 is "95 %". */
function percentText(value) {
    return writtenText(value, "share");
}
/** A whole number in groups of three: "20 640" with narrow no-break spaces. */
function countText(count) {
    return fixed(count, 0);
}
/** Digits after the point for this value alone. */
function valueDecimals(value, unit) {
    if (value === null || !Number.isFinite(value))
        return { decimals: 0, shownIn: unit };
    const shownIn = (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .readableUnit */ .ro)(value, unit);
    const style = styleOf(unit, shownIn);
    return { decimals: style.valueDecimals(Math.abs(value) * style.scale), shownIn };
}
/** Digits after the point for this change alone; enough that it does not print as zero unless it is zero. */
function changeDecimals(change, unit) {
    if (change === null || !Number.isFinite(change))
        return { decimals: 0, shownIn: unit };
    const shownIn = (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .readableUnit */ .ro)(change, unit);
    const style = styleOf(unit, shownIn);
    return { decimals: style.changeDecimals(Math.abs(change) * style.scale), shownIn };
}
/**
 * Digits after the point at which a value prints on the same side of every number in `others` on which it lies, so that
 * no report shows "90.00 %" beside a limit of "90 %" that it misses. Changes are compared by size, because a limit on a
 * drop is written without its minus sign.
 */
function distinctDecimals(value, others, unit, as = "value") {
    const start = as === "change" ? changeDecimals(value, unit) : valueDecimals(value, unit);
    if (value === null)
        return start;
    const { scale } = styleOf(unit, start.shownIn);
    const size = (number) => (as === "change" ? Math.abs(number) : number) * scale;
    const decimals = others.reduce((most, other) => (other === null ? most : decimalsApart(size(value), size(other), most)), start.decimals);
    return { ...start, decimals };
}
/**
 * Digits at which the first number prints on that side of the second on which it lies, both against the second as it is
 * and as it would print with as many digits.
 */
function decimalsApart(first, second, start) {
    if (!Number.isFinite(first) || !Number.isFinite(second))
        return start;
    const side = sideOf(first, second);
    // Who writes a limit writes few digits; equal numbers with endless ones print alike anyway.
    const most = side === 0 ? Math.min(mostDecimals, start + 4) : mostDecimals;
    for (let decimals = start; decimals <= most; decimals += 1) {
        const printed = Number(first.toFixed(decimals));
        if (sideOf(printed, second) === side && sideOf(printed, Number(second.toFixed(decimals))) === side)
            return decimals;
    }
    return side === 0 ? start : mostDecimals;
}
/** −1 below, 0 equal, 1 above, with the tolerance with which gates are judged (`within` in gates/compare.ts). */
function sideOf(first, second) {
    const tolerance = 1e-12 * Math.max(1, Math.abs(first), Math.abs(second));
    return Math.abs(first - second) <= tolerance ? 0 : Math.sign(first - second);
}
function signed(shown, decimals) {
    const text = fixed(shown, decimals);
    return Number(shown.toFixed(Math.min(decimals, mostDecimals))) > 0 ? `+${text}` : text;
}
function fixed(shown, decimals) {
    const size = Math.abs(shown);
    if (size >= 1e15 || (size !== 0 && size < 1e-12))
        return shown.toExponential(2).replaceAll("-", minus);
    const [whole = "", fraction] = size.toFixed(decimals).split(".");
    const grouped = whole.length < 4 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, thinSpace);
    const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
    // A number that rounds to zero carries no sign.
    return shown < 0 && /[1-9]/u.test(text) ? minus + text : text;
}


/***/ }),

/***/ 83052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H$: () => (/* binding */ converted),
/* harmony export */   PH: () => (/* binding */ unitNames),
/* harmony export */   S_: () => (/* binding */ kindOfUnit),
/* harmony export */   WE: () => (/* binding */ unitsOfTime),
/* harmony export */   iS: () => (/* binding */ unitNamed),
/* harmony export */   rC: () => (/* binding */ unitsIn),
/* harmony export */   ro: () => (/* binding */ readableUnit),
/* harmony export */   wV: () => (/* binding */ isPhysical)
/* harmony export */ });
const physicalUnits = [
    "ns",
    "us",
    "ms",
    "s",
    "min",
    "h",
    "B",
    "kB",
    "MB",
    "GB",
    "TB",
    "KiB",
    "MiB",
    "GiB",
    "TiB",
    "J",
    "W",
    "/s",
    "%",
];
/** Every physical unit, the smaller first. */
const unitNames = physicalUnits;
const unitsOfTime = ["ns", "us", "ms", "s", "min", "h"];
const seconds = ["us", "ms", "s", "min", "h"];
const binary = ["KiB", "MiB", "GiB", "TiB"];
const decimal = ["MB", "GB", "TB"];
const sizes = {
    ns: { of: "time", size: 1, larger: seconds },
    us: { of: "time", size: 1e3, larger: seconds.slice(1) },
    ms: { of: "time", size: 1e6, larger: seconds.slice(2) },
    s: { of: "time", size: 1e9, larger: seconds.slice(3) },
    min: { of: "time", size: 6e10, larger: seconds.slice(4) },
    h: { of: "time", size: 3.6e12, larger: [] },
    B: { of: "memory", size: 1, larger: binary },
    kB: { of: "memory", size: 1e3, larger: decimal },
    MB: { of: "memory", size: 1e6, larger: decimal.slice(1) },
    GB: { of: "memory", size: 1e9, larger: decimal.slice(2) },
    TB: { of: "memory", size: 1e12, larger: [] },
    KiB: { of: "memory", size: 2 ** 10, larger: binary.slice(1) },
    MiB: { of: "memory", size: 2 ** 20, larger: binary.slice(2) },
    GiB: { of: "memory", size: 2 ** 30, larger: binary.slice(3) },
    TiB: { of: "memory", size: 2 ** 40, larger: [] },
    J: { of: "energy", size: 1, larger: [] },
    W: { of: "power", size: 1, larger: [] },
    "/s": { of: "rate", size: 1, larger: [] },
    "%": { of: "percent", size: 1, larger: [] },
};
/** Whether numbers in it are quantities: shares, scores and labels are not. */
function isPhysical(unit) {
    return Object.hasOwn(sizes, unit);
}
/** The unit that is written so, also with the Greek letter of "µs"; undefined where there is none. */
function unitNamed(text) {
    const name = text.replace(/^[\u00b5\u03bc]/u, "u");
    return unitNames.find((unit) => unit === name);
}
/** What the unit is one of: "time", "memory". */
function kindOfUnit(unit) {
    return sizes[unit].of;
}
/** The same amount in another unit; undefined where that measures something else. */
function converted(amount, from, to) {
    if (from === to)
        return amount;
    if (sizes[from].of !== sizes[to].of)
        return undefined;
    // Fifteen digits, because 0.07 * 100 is 7.000000000000001.
    return Number(((amount * sizes[from].size) / sizes[to].size).toPrecision(15));
}
/** The unit in which a number is easy to read: 1 234 ms is 1.23 s. Never smaller than that of the number itself. */
function readableUnit(amount, unit) {
    if (!isPhysical(unit))
        return unit;
    const size = Math.abs(amount) * sizes[unit].size;
    return sizes[unit].larger.findLast((larger) => size >= fewest(larger) * sizes[larger].size) ?? unit;
}
/** Ninety seconds are easier to read than a minute and a half. */
function fewest(unit) {
    return unit === "min" || unit === "h" ? 2 : 1;
}
/** How many of `unit` one of `other` is: 0.001 s is one ms; 1 where they cannot be converted. */
function unitsIn(unit, other) {
    return isPhysical(unit) && isPhysical(other) && sizes[unit].of === sizes[other].of
        ? sizes[other].size / sizes[unit].size
        : 1;
}


/***/ })

};
