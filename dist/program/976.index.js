export const id = 976;
export const ids = [976];
export const modules = {

/***/ 20775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ memorySizeExpected),
/* harmony export */   B: () => (/* binding */ memorySize)
/* harmony export */ });
/* harmony import */ var _align_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63940);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83052);


/** Less than this the program takes for itself. */
const least = 256 * 1024 ** 2;
/** What `--memory` and the input `memory` may say. */
const memorySizeExpected = "an amount of memory of at least 256 MiB, such as 8GiB";
/** The bytes of "8GiB" or "6000 MB"; undefined for what is no amount of memory, or one in which nothing can be done. */
function memorySize(text) {
    const read = _align_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .quantity */ .au.safeParse(text.trim());
    if (!read.success || typeof read.data === "number")
        return undefined;
    const bytes = (0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .converted */ .H$)(read.data.amount, read.data.unit, "B");
    return bytes !== undefined && bytes >= least ? bytes : undefined;
}


/***/ }),

/***/ 15961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ mostThreads)
/* harmony export */ });
/** Threads that may be asked for; more are a slip of the keyboard. */
const mostThreads = 256;


/***/ }),

/***/ 63716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ workspaceRepository)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./lib/sources/file-errors.js
var file_errors = __webpack_require__(37280);
;// CONCATENATED MODULE: ./lib/sources/git/run-git.js



/** What git may know of the environment. Tokens and GIT_* variables, which lead it elsewhere, are not among it. */
const kept = [
    ["PATH", "HOME", "USERPROFILE", "APPDATA", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP", "XDG_CONFIG_HOME", "SSH_AUTH_SOCK"],
    ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR"],
].flat();
const fixed = {
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    GCM_INTERACTIVE: "never",
    // What would ask a person asks this program, which says no. A command of ssh is left to the checkout, which may have a key of its own.
    SSH_ASKPASS: "/bin/false",
    SSH_ASKPASS_REQUIRE: "force",
    // An object is what its name says, not what somebody put in its place.
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
};
/** Nothing of the repository's own is run: no hook, no monitor, no helper of a made-up protocol, no maintenance. */
const harmless = [
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "protocol.ext.allow=never",
    "gc.auto=0",
    "maintenance.auto=false",
    "core.alternateRefsCommand=true",
];
/**
 * One command of git, without a shell and without a prompt. A failure of git is an answer.
 * @throws GateError E202 when there is no git or it takes too long, E207 when it says too much.
 */
function runGit(args, checkout, limits = {}) {
    const { maxBytes = 64 * 1024, timeoutMs = 60_000 } = limits;
    const options = {
        cwd: checkout.folder,
        env: environmentOf(checkout.environment),
        encoding: "buffer",
        maxBuffer: maxBytes,
        timeout: timeoutMs,
        killSignal: "SIGKILL",
        windowsHide: true,
    };
    const all = [...harmless.flatMap((setting) => ["-c", setting]), ...args];
    return new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)("git", all, options, (error, output, errors) => {
            const code = error === null ? 0 : error.code;
            if (typeof code === "number")
                resolve({ code, output, said: saidIn(errors) });
            else
                reject(failed(args[0] ?? "", error, timeoutMs));
        });
    });
}
function environmentOf(environment) {
    const own = kept.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]]));
    return { ...Object.fromEntries(own), ...fixed };
}
const longestSaying = 300;
function saidIn(errors) {
    const text = errors.toString("utf8").replaceAll(/\/\/[^@/\s]*@/g, "//***@");
    return text
        .replaceAll(/[\s\p{Cc}]+/gu, " ")
        .trim()
        .slice(0, longestSaying);
}
function failed(command, cause, timeoutMs) {
    const code = (0,file_errors/* errnoOf */.UQ)(cause);
    if (code === "ENOENT") {
        const hint = "Install git on the machine, or give a source that needs none.";
        return new lib_errors/* GateError */.ue({ code: "E202", message: "git cannot be run: there is none on the PATH.", hint, cause });
    }
    if (code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") {
        return new lib_errors/* GateError */.ue({ code: "E207", message: `git ${command} answered with more than is read.`, cause });
    }
    return new lib_errors/* GateError */.ue({
        code: "E202",
        message: `git ${command} did not end within ${timeoutMs / 1000} seconds, or could not be run (${code ?? "killed"}).`,
        hint: "Check the network of the runner and the repository, then run again.",
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/sources/git/object-store.js



/** Bytes that an object may have: a file of a repository is held in memory. */
const mostBytes = {
    commit: 1024 ** 2,
    tree: 64 * 1024 ** 2,
    blob: 512 * 1024 ** 2,
};
/**
 * The content of an object of a checkout; undefined when the checkout does not have it. Git does not check content against its name, and what runs earlier
 * in the job may write to the checkout: it is checked here, so that a name that is trusted makes the content so.
 * @throws GateError E202 when the content is not that of the name, E207 when it is too large.
 */
async function objectOf(checkout, kind, name) {
    const size = await runGit(["cat-file", "-s", name], checkout);
    if (size.code !== 0)
        return undefined;
    const bytes = Number(size.output.toString("latin1"));
    if (!(bytes <= mostBytes[kind])) {
        throw new lib_errors/* GateError */.ue({
            code: "E207",
            message: `A file of the repository holds ${bytes} bytes, more than the ${mostBytes[kind]} that are read of git.`,
            hint: "Keep large files in Git LFS, or publish them as an artifact or a release.",
        });
    }
    const content = await runGit(["cat-file", kind, name], checkout, { maxBytes: bytes + 1 });
    if (content.code !== 0)
        return undefined;
    if (nameOf(kind, content.output, name.length) === name)
        return content.output;
    throw new lib_errors/* GateError */.ue({
        code: "E202",
        message: `The ${kind} ${name} of the checkout does not hold what its name says.`,
        hint: "Run `git fsck`; check whether an earlier step writes to the folder .git.",
    });
}
function nameOf(kind, content, digits) {
    const hash = (0,external_node_crypto_.createHash)(digits === 64 ? "sha256" : "sha1");
    return hash.update(`${kind} ${content.length}\0`).update(content).digest("hex");
}

;// CONCATENATED MODULE: ./lib/sources/git/file-at.js


const folderMode = "40000";
const fileModes = new Set(["100644", "100755", "100664"]);
/**
 * The bytes of a file at a commit, by the objects of the checkout; undefined when the commit has no such file.
 * @throws GateError E202 when an object is not there, or the path is not that of a regular file.
 */
async function fileAt(checkout, commit, path) {
    const objectIn = async (kind, name) => (await objectOf(checkout, kind, name)) ?? absent(commit);
    let found = { mode: folderMode, name: treeOf(await objectIn("commit", commit)) };
    for (const segment of path.split("/")) {
        if (fileModes.has(found.mode))
            return undefined;
        if (found.mode !== folderMode)
            throw notRegular(path, commit, found.mode);
        const entry = entryOf(await objectIn("tree", found.name), segment, commit.length / 2);
        if (entry === undefined)
            return undefined;
        found = entry;
    }
    if (!fileModes.has(found.mode))
        throw notRegular(path, commit, found.mode);
    return objectIn("blob", found.name);
}
function treeOf(commit) {
    const name = /^tree ([0-9a-f]+)\n/.exec(commit.toString("latin1", 0, 80))?.[1];
    if (name === undefined)
        throw new TypeError("a commit without a tree");
    return name;
}
/** Each entry of a tree: its mode, a space, its name, a zero byte, the name of its object. */
function entryOf(tree, segment, nameBytes) {
    const wanted = Buffer.from(segment, "utf8");
    for (let start = 0; start < tree.length;) {
        const space = tree.indexOf(0x20, start);
        const zero = tree.indexOf(0, space);
        if (space < 0 || zero < 0)
            return undefined;
        if (tree.subarray(space + 1, zero).equals(wanted)) {
            return {
                mode: tree.toString("latin1", start, space),
                name: tree.toString("hex", zero + 1, zero + 1 + nameBytes),
            };
        }
        start = zero + 1 + nameBytes;
    }
    return undefined;
}
function absent(commit) {
    throw new lib_errors/* GateError */.ue({
        code: "E202",
        message: `The commit ${commit} is not, or not wholly, in the checkout.`,
        hint: "Add `fetch-depth: 0` to actions/checkout, or let the job read the repository: `permissions: { contents: read }`.",
    });
}
function notRegular(path, commit, mode) {
    const kinds = {
        [folderMode]: "a folder",
        "120000": "a symbolic link, which is not followed",
        "160000": "a submodule",
    };
    return new lib_errors/* GateError */.ue({
        code: "E202",
        message: `${path} is, or lies behind, ${kinds[mode] ?? "no regular file"} in the commit ${commit}.`,
        hint: "Name a regular file of the repository.",
    });
}

// EXTERNAL MODULE: ./lib/sources/git/safe-ref.js
var safe_ref = __webpack_require__(87232);
;// CONCATENATED MODULE: ./lib/sources/git/checkout-part.js





/** What the checkout has without asking anybody. A branch goes before a tag of its name. */
function checkoutPart(checkout) {
    return {
        commitOf: async (ref) => {
            (0,safe_ref/* refuseUnsafeRef */.Q)(ref);
            if (!(0,safe_ref/* isFullName */.f)(ref))
                return namedCommit(checkout, ref);
            if ((await objectOf(checkout, "commit", ref)) !== undefined)
                return ref;
            // A shallow checkout says nothing about the commits that it does not have.
            throw new lib_errors/* GateError */.ue({ code: "E202", message: `The commit ${ref} is not in the checkout.` });
        },
        fileAt: (commit, path) => fileAt(checkout, commit, path),
    };
}
async function namedCommit(checkout, ref) {
    for (const name of [`refs/heads/${ref}`, `refs/remotes/origin/${ref}`, `refs/tags/${ref}`, ref]) {
        const answer = await runGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`], checkout);
        const commit = answer.output.toString("latin1").trim();
        if (answer.code === 0 && (0,safe_ref/* isFullName */.f)(commit))
            return commit;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/sources/git/remote-part.js




const networkMs = 120_000;
// A config that was tampered with could name another program to be run.
const served = "--upload-pack=git-upload-pack";
/** What the remote `origin` has, by the login that the checkout was made with; a commit that is fetched stays in the checkout. */
function remotePart(checkout) {
    return {
        commitOf: async (ref) => {
            (0,safe_ref/* refuseUnsafeRef */.Q)(ref);
            if ((0,safe_ref/* isFullName */.f)(ref) || /[~^]/.test(ref))
                throw cannot(`The remote cannot be asked what ${ref} stands for.`);
            return remote_part_namedCommit(checkout, ref);
        },
        fileAt: async (commit, path) => {
            await fetchCommit(checkout, commit);
            return fileAt(checkout, commit, path);
        },
    };
}
async function remote_part_namedCommit(checkout, ref) {
    // The last is what an annotated tag stands for.
    const names = ref.startsWith("refs/") ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}^{}`, `refs/tags/${ref}`];
    const answer = await runGit(["ls-remote", "--quiet", served, "origin", ...names], checkout, { timeoutMs: networkMs });
    if (answer.code !== 0)
        throw cannot(`The remote origin could not be asked for ${ref}: ${answer.said}.`);
    const commits = new Map(answer.output
        .toString("utf8")
        .split("\n")
        .map((line) => line.split("\t"))
        .map(([commit = "", name = ""]) => [name, commit]));
    return names.map((name) => commits.get(name)).find((commit) => commit !== undefined && (0,safe_ref/* isFullName */.f)(commit));
}
/** Nothing but the objects: no tags, no refs, no FETCH_HEAD. A whole clone stays whole, since a depth would cut its history. */
async function fetchCommit(checkout, commit) {
    const shallow = await runGit(["rev-parse", "--is-shallow-repository"], checkout);
    const depth = shallow.output.toString("latin1").trim() === "true" ? ["--depth=1"] : [];
    const quietly = ["--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--refmap="];
    const answer = await runGit(["fetch", ...depth, ...quietly, served, "origin", commit], checkout, {
        timeoutMs: networkMs,
    });
    if (answer.code !== 0)
        throw cannot(`The commit ${commit} could not be fetched from origin: ${answer.said}.`);
}
function cannot(message) {
    return new lib_errors/* GateError */.ue({
        code: "E202",
        message,
        hint: "Check out with `persist-credentials: true`, give the job `permissions: { contents: read }`, or fetch the commit in an earlier step.",
    });
}

;// CONCATENATED MODULE: ./lib/sources/git/repository-part.js

/**
 * The first answer of several places, asked in this order. A place that cannot be asked, or does not have the commit, throws. That a commit has no such file
 * is an answer for good; that one place does not know a ref is one only when no other does.
 */
function firstOf(about, parts) {
    return {
        ...about,
        commitOf: (ref) => firstAnswer(parts.refs, (part) => part.commitOf(ref), "ask on"),
        fileAt: (commit, path) => firstAnswer(parts.files, (part) => part.fileAt(commit, path), "for good"),
    };
}
async function firstAnswer(parts, ask, absence) {
    const faults = [];
    for (const part of parts) {
        try {
            const answer = await ask(part);
            if (answer !== undefined || absence === "for good")
                return answer;
        }
        catch (thrown) {
            if (!(thrown instanceof Error) || (thrown instanceof lib_errors/* GateError */.ue && thrown.code !== "E202"))
                throw thrown;
            faults.push(thrown);
        }
    }
    if (faults.length < parts.length)
        return undefined;
    throw nobody(faults);
}
/** What each place said: any of them could be the one to mend. */
function nobody(errors) {
    const [first] = errors;
    if (errors.length === 1 && first instanceof lib_errors/* GateError */.ue)
        return first;
    const hints = errors.flatMap((error) => (error instanceof lib_errors/* GateError */.ue ? [error.hint ?? ""] : []));
    return new lib_errors/* GateError */.ue({
        code: "E202",
        message: errors.map(({ message }) => message).join(" ") || "There is no repository to ask.",
        hint: hints[0] ?? "Let the job read the repository: `permissions: { contents: read }`.",
        cause: first,
    });
}

;// CONCATENATED MODULE: ./lib/sources/git/workspace-repository.js







/**
 * The repository that a workspace lies in. Files of a commit come from the checkout, else by the API, else by a fetch from `origin`: content is held to its
 * commit, so that it does not matter from where. What a branch stands for now, the API tells where there is one, since refs of a checkout may be old.
 * undefined: there is no checkout, and no API.
 */
async function workspaceRepository(workspace, environment, api) {
    const checkout = { folder: workspace, environment };
    const place = await placeOf(checkout);
    if ("absent" in place)
        return api?.("");
    const { folder } = place;
    const remote = api?.(folder);
    const about = { name: remote?.name ?? (await workspace_repository_nameOf(checkout)), folder: remote?.folder ?? folder };
    if ("fault" in place)
        return combined(about, { local: brokenPart(place.fault), api: remote, origin: [] });
    return combined(about, { local: checkoutPart(checkout), api: remote, origin: [remotePart(checkout)] });
}
function combined(about, { local, api, origin }) {
    if (api === undefined)
        return firstOf(about, { refs: [local, ...origin], files: [local, ...origin] });
    return firstOf(about, { refs: [settledNames(local), api, ...origin, local], files: [local, api, ...origin] });
}
async function placeOf(checkout) {
    const answer = await runGit(["rev-parse", "--show-prefix"], checkout).catch(() => undefined);
    if (answer === undefined || answer.said.includes("not a git repository"))
        return { absent: true };
    if (answer.code !== 0)
        return { folder: "", fault: answer.said };
    return {
        folder: answer.output
            .toString("utf8")
            .replace(/\r?\n$/, "")
            .replace(/\/$/, ""),
    };
}
/** "owner/name" by the environment or the URL of origin, else the name of the folder. */
async function workspace_repository_nameOf(checkout) {
    const known = checkout.environment["GITHUB_REPOSITORY"] ?? "";
    if (known !== "")
        return known;
    const answer = await runGit(["config", "--get", "remote.origin.url"], checkout).catch(() => undefined);
    const url = answer?.code === 0 ? answer.output.toString("utf8").trim() : "";
    return /([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url)?.[1] ?? (0,external_node_path_.basename)(checkout.folder);
}
/** What is checked out, and a commit by its own name, are the checkout's to tell; any other name is asked for elsewhere first. */
function settledNames(local) {
    return {
        ...local,
        commitOf: async (ref) => {
            if ((0,safe_ref/* isFullName */.f)(ref) || /^HEAD(?:[~^]|$)/.test(ref))
                return local.commitOf(ref);
            throw new lib_errors/* GateError */.ue({ code: "E202", message: `What ${ref} stands for now is not told by the checkout.` });
        },
    };
}
/** Says why the checkout cannot be asked. */
function brokenPart(said) {
    const refuse = () => {
        const hint = said.includes("dubious ownership")
            ? "Run `git config --global --add safe.directory <workspace>` in an earlier step."
            : "Check that the workspace is a checkout that git can read.";
        return Promise.reject(new lib_errors/* GateError */.ue({ code: "E202", message: `git refuses the checkout: ${said}`, hint }));
    };
    return { commitOf: refuse, fileAt: refuse };
}


/***/ }),

/***/ 53010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ memoryOfProcess)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

/** The rest is left to the system, and to what else runs in the job. */
const ownShare = 0.7;
/** The bytes that this process may take: those wanted, or most of what the machine or its container has. */
function memoryOfProcess(wanted) {
    if (wanted !== undefined)
        return wanted;
    const constrained = process.constrainedMemory();
    // Where nothing constrains the process, this is 0, or more than the machine has.
    const all = constrained > 0 ? Math.min(constrained, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)()) : (0,node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem)();
    return ownShare * all;
}


/***/ }),

/***/ 90808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ threadsOfProcess)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);


/** So many threads, or as many as there are processors for this process; workers begin with the file that node was started with. */
function threadsOfProcess(wanted) {
    const [, script] = process.argv;
    const count = wanted ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)();
    return script === undefined || count < 2 ? undefined : { entry: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(script), count };
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
