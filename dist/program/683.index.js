export const id = 683;
export const ids = [683];
export const modules = {

/***/ 99683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pinnedFetch: () => (/* binding */ pinnedFetch)
});

// UNUSED EXPORTS: lookupOf

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/sources/tunnel-agent.js





const timeoutMs = 20_000;
/** Connects to https hosts through a proxy by CONNECT. TLS is with the host itself: the proxy sees its name and no more. */
class TunnelAgent extends external_node_https_.Agent {
    #proxy;
    constructor(proxy) {
        super({ keepAlive: true });
        this.#proxy = proxy;
    }
    createConnection({ host, port, servername }, callback) {
        const name = host ?? "";
        tunnel(this.#proxy, `${name.includes(":") ? `[${name}]` : name}:${port ?? 443}`).then((socket) => callback?.(null, (0,external_node_tls_.connect)({ socket, host: name, servername: servername ?? name, rejectUnauthorized: true })), (error) => callback?.(error instanceof Error ? error : new Error(String(error)), new external_node_stream_.Duplex()));
    }
}
/** A connection to `authority` ("host:443") that the proxy has made. @throws GateError E202 when the proxy will not make one. */
function tunnel(proxy, authority) {
    return new Promise((resolve, reject) => {
        const request = (proxy.protocol === "https:" ? external_node_https_.request : external_node_http_.request)(proxy.origin, {
            method: "CONNECT",
            path: authority,
            headers: { host: authority, ...loginOf(proxy) },
            agent: false,
            timeout: timeoutMs,
        });
        request.once("connect", ({ statusCode = 0 }, socket) => {
            if (statusCode === 200)
                return resolve(socket);
            socket.destroy();
            reject(refusal(statusCode, { proxy, authority }));
        });
        // An answer with a body comes as a response.
        request.once("response", (answer) => {
            answer.destroy();
            reject(refusal(answer.statusCode ?? 0, { proxy, authority }));
        });
        request.once("timeout", () => request.destroy(Object.assign(new Error("silence"), { code: "ETIMEDOUT" })));
        request.once("error", reject);
        request.end();
    });
}
function loginOf({ username, password }) {
    if (username === "")
        return {};
    const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return { "proxy-authorization": `Basic ${Buffer.from(login).toString("base64")}` };
}
/** A proxy that cannot just now is tried again; one that will not is not. */
function refusal(status, about) {
    if (status >= 500)
        return Object.assign(new Error("the proxy has no connection"), { code: `PROXY_${status}` });
    return new errors/* GateError */.ue({
        code: "E202",
        message: `The proxy ${about.proxy.host} answered ${status} when it was asked for a connection to ${about.authority}.`,
        hint: "Check HTTPS_PROXY and its login, let the proxy reach this host, or name the host in NO_PROXY.",
    });
}

;// CONCATENATED MODULE: ./lib/sources/pinned-fetch.js




// Agents of our own: those of Node may be told by the environment to go through a proxy, which resolves names for itself.
const agents = { http: new external_node_http_.Agent({ keepAlive: true }), https: new external_node_https_.Agent({ keepAlive: true }) };
const tunnels = new Map();
/**
 * One request over a connection to the very addresses that were checked, so that a name that is answered otherwise a moment later leads nowhere else.
 * Where a proxy makes the connection, which addresses there are is left to it. Certificates are always checked. Redirects are returned, and nothing is decompressed.
 */
function pinnedFetch(url, options) {
    const { method, headers, body, signal } = options;
    const lookup = lookupOf(options.addresses);
    return new Promise((resolve, reject) => {
        const asked = { method, headers, signal, lookup };
        const answered = (message) => resolve(responseOf(message, method));
        const request = url.protocol === "https:"
            ? (0,external_node_https_.request)(url, { ...asked, agent: agentFor(options.proxy), rejectUnauthorized: true }, answered)
            : (0,external_node_http_.request)(url, { ...asked, agent: agents.http }, answered);
        request.on("error", reject);
        request.end(body);
    });
}
function agentFor(proxy) {
    if (proxy === undefined)
        return agents.https;
    const agent = tunnels.get(proxy.href) ?? new TunnelAgent(proxy);
    tunnels.set(proxy.href, agent);
    return agent;
}
/** A resolver that knows these addresses and no name. */
function lookupOf(addresses) {
    const known = addresses.map((address) => ({ address, family: (0,external_node_net_.isIP)(address) }));
    return (host, options, callback) => {
        const wanted = known.filter(({ family }) => options.family === undefined || options.family === 0 || family === familyOf(options.family));
        const [first] = wanted;
        if (first === undefined)
            callback(new Error(`no address of ${host} was checked`), "");
        else if (options.all === true)
            callback(null, wanted);
        else
            callback(null, first.address, first.family);
    };
}
function familyOf(family) {
    return typeof family === "number" ? family : Number(family.at(-1));
}
function responseOf(message, method) {
    // Who reads the body is told by the reading; when nobody does, a broken connection is no fault.
    message.on("error", () => undefined);
    const status = message.statusCode ?? 0;
    if (method !== "HEAD")
        return { status, headers: headersOf(message), body: bodyOf(message) };
    message.resume();
    return { status, headers: headersOf(message), body: null };
}
/** Of a header that comes twice, the first: no header that is asked for has a use for two. */
function headersOf(message) {
    const values = new Map(Object.entries(message.headersDistinct).map(([name, found]) => [name, found?.[0]]));
    return {
        get: (name) => values.get(name.toLowerCase()) ?? null,
        has: (name) => values.get(name.toLowerCase()) !== undefined,
    };
}
function bodyOf(message) {
    const parts = message;
    return {
        [Symbol.asyncIterator]: () => parts[Symbol.asyncIterator](),
        cancel: () => {
            message.destroy();
            return Promise.resolve();
        },
    };
}


/***/ })

};
