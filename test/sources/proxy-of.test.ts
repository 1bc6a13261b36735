import { describe, expect, it } from "vitest";
import { proxyOf } from "../../src/sources/proxy-of.ts";

const proxied = (url: string, environment: Readonly<Record<string, string>>): string | undefined =>
  proxyOf(new URL(url), environment)?.href;

describe("the proxy of a URL", () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ["that is named in upper case", { HTTPS_PROXY: "http://proxy.corp:3128" }],
    [
      "that is named in lower case, which goes first",
      { https_proxy: "http://proxy.corp:3128", HTTPS_PROXY: "http://x" },
    ],
    ["that is named without a scheme", { HTTPS_PROXY: "proxy.corp:3128" }],
    [
      "whose exceptions are others",
      { HTTPS_PROXY: "http://proxy.corp:3128", NO_PROXY: "example,b.example,.a.example.org" },
    ],
  ])("is the one %s", (_, environment) => {
    const wanted = environment["NO_PROXY"] === undefined ? "https://a.example/x" : "https://ab.example.net/x";
    expect(proxied(wanted, environment)).toBe("http://proxy.corp:3128/");
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ["where none is named", "https://a.example/", { HTTP_PROXY: "http://proxy.corp" }],
    ["for plain http", "http://127.0.0.1/", { HTTPS_PROXY: "http://proxy.corp" }],
    ["for this machine", "https://localhost/", { HTTPS_PROXY: "http://proxy.corp" }],
    ["for a name that would be the proxy's own machine", "https://a.localhost./", { HTTPS_PROXY: "http://proxy.corp" }],
    [
      "for a host that is excepted",
      "https://a.example/",
      { HTTPS_PROXY: "http://p", NO_PROXY: "b.example, A.example" },
    ],
    ["for a host below one", "https://a.example/", { HTTPS_PROXY: "http://p", no_proxy: "example" }],
    ["for a host below one with a dot", "https://a.example/", { HTTPS_PROXY: "http://p", NO_PROXY: ".example" }],
    ["for a host below one with a star", "https://a.example/", { HTTPS_PROXY: "http://p", NO_PROXY: "*.example" }],
    ["for a port that is excepted", "https://a.example/", { HTTPS_PROXY: "http://p", NO_PROXY: "a.example:443" }],
    ["where all are excepted", "https://a.example/", { HTTPS_PROXY: "http://p", NO_PROXY: "*" }],
    ["where what is named is no URL", "https://a.example/", { HTTPS_PROXY: "http://:::" }],
  ])("is none %s", (_, url, environment) => {
    expect(proxied(url, environment)).toBeUndefined();
  });
});
