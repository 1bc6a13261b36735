import { dark, light } from "./palette.ts";
import type { Palette } from "./palette.ts";

/** All styles of the page; charts are coloured by the same classes. */
export function stylesheet(): string {
  return [
    `:root{color-scheme:light dark;${variables(light)}}`,
    `@media (prefers-color-scheme:dark){:root{${variables(dark)}}}`,
    page,
    tables,
    figures,
    `@media print{:root{color-scheme:light;${variables(light)}}${print}}`,
  ].join("\n");
}

function variables({ cells, ...colours }: Palette): string {
  const named = Object.entries(colours).map(([name, colour]) => `--${name}:${colour}`);
  return [...named, ...cells.map((colour, at) => `--cell${at}:${colour}`)].join(";");
}

const page = `
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
.frame{max-width:1140px;margin:0 auto;padding:0 1.25rem 3rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;padding:.4rem .8rem;background:var(--page);z-index:2}
header{margin:1.5rem 0 1rem;padding:1rem 1.25rem 1.1rem;border:1px solid var(--line);border-left:6px solid var(--edge);border-radius:8px;background:var(--panel)}
header.fail{border-left-color:var(--fail)}
header.warn{border-left-color:var(--warn)}
header.pass{border-left-color:var(--pass)}
header.undecided{border-left-color:var(--undecided)}
h1{font-size:1.55rem;line-height:1.25;margin:0}
h2{font-size:1.2rem;line-height:1.3;margin:2.4rem 0 .6rem;padding-top:.9rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.4rem 0 .4rem}
p{margin:.5rem 0;max-width:78ch}
.lead{font-size:1.08rem}
.muted,small,.more{color:var(--muted)}
small{display:block;font-size:.8rem;line-height:1.35}
ul{margin:.4rem 0;padding-left:1.2rem}
.line{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:.6rem 0 0;padding:0}
.counts li{font-weight:600}
nav{margin:0 0 1rem;font-size:.92rem}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;padding:0;margin:0}
nav a{display:inline-block;padding:.15rem 0}
.name,code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.9em}
code{padding:.05em .3em;border-radius:4px;background:var(--panel)}
pre{white-space:pre-wrap;padding:.8rem;border:1px solid var(--line);border-radius:6px;background:var(--panel);font-size:.78rem;line-height:1.45}
.tag{white-space:nowrap;font-weight:600}
.fail .tag,.tag.fail{color:var(--fail)}
.warn .tag,.tag.warn{color:var(--warn)}
.pass .tag,.tag.pass{color:var(--pass)}
.undecided .tag,.tag.undecided{color:var(--undecided)}
.mark{display:inline-block;min-width:1em;margin-right:.2em;text-align:center;font-weight:700}
.todo{list-style:none;padding:0;margin:0}
.todo>li{margin:0 0 .7rem;padding:.1rem 0 .1rem .9rem;border-left:3px solid var(--edge)}
.todo>li.fail{border-left-color:var(--fail)}
.todo>li.warn{border-left-color:var(--warn)}
.todo>li.pass{border-left-color:var(--pass)}
.todo>li.undecided{border-left-color:var(--undecided)}
.todo p{margin:.15rem 0;max-width:88ch}
.advice::before{content:"\\2192\\a0";color:var(--muted)}
details{margin:.5rem 0}
summary{cursor:pointer;color:var(--link)}
dl{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:.25rem 1rem;margin:.5rem 0}
dt{color:var(--muted)}
dd{margin:0}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:520px){.frame{padding:0 .8rem 2rem}header{padding:.8rem .9rem}h1{font-size:1.3rem}dl{grid-template-columns:minmax(0,1fr)}dd{margin-bottom:.3rem}}`;

const tables = `
.scroll{overflow-x:auto;margin:.5rem 0;max-height:85vh;overflow-y:auto;border:1px solid var(--line);border-radius:6px}
.name{overflow-wrap:anywhere}
td:has(>.name),th:has(>.name){min-width:9rem!important}
table{border-collapse:separate;border-spacing:0;width:100%;font-size:.88rem;line-height:1.4}
th,td{padding:.4rem .65rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:break-word}
tbody tr:last-child>*{border-bottom:0}
thead th{position:sticky;top:0;background:var(--panel);font-weight:600;white-space:normal;z-index:1}
tbody th{font-weight:400}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td:not(.n),th:not(.n){min-width:5.2rem}
.w{min-width:12.5rem!important;width:34%}
thead .n{white-space:normal}
td:not(.n):not(.w){max-width:18rem}
th small{font-weight:400}
th button{position:relative;font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:0 1.1em 0 0;cursor:pointer;text-align:inherit}
th button::after{position:absolute;right:0;top:0}
th button::after{content:"\\2195";color:var(--muted)}
th[aria-sort=ascending] button::after{content:"\\2191";color:inherit}
th[aria-sort=descending] button::after{content:"\\2193";color:inherit}
.tools{display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;margin:.5rem 0;font-size:.9rem}
.tools label{display:inline-flex;gap:.4rem;align-items:center}
.tools input,.tools select{font:inherit;color:inherit;background:var(--page);border:1px solid var(--edge);border-radius:6px;padding:.25rem .5rem;max-width:100%}
.tools p{margin:0;color:var(--muted)}
@media (max-width:640px){.w{min-width:21rem!important}}`;

const figures = `
.grid{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem}
.small{grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr))}
.wide{grid-template-columns:minmax(0,1fr)}
figure{margin:0;padding:.7rem .8rem;border:1px solid var(--line);border-radius:6px;min-width:0}
figcaption{font-weight:600;font-size:.92rem}
figcaption p{font-weight:400;color:var(--muted);margin:.15rem 0 .4rem;font-size:.86rem}
figure details{font-size:.86rem;margin:.3rem 0 0}
figure .scroll{max-height:18rem}
.small th,.small td{padding:.3rem .4rem;min-width:0}
svg{display:block;width:100%;height:auto}
.pan{overflow-x:auto}
.wide svg{max-width:52rem}
@media (max-width:640px){.grid:not(.small){grid-template-columns:minmax(0,1fr)}.small{grid-template-columns:repeat(2,minmax(0,1fr));gap:.5rem}figure{padding:.5rem}.wide .pan svg{min-width:40rem}}
.key{display:flex;flex-wrap:wrap;gap:0 1.2rem;font-size:.86rem;color:var(--muted);margin:.4rem 0}
.key span::before{display:inline-block;width:.9em;height:.75em;margin-right:.4em;content:""}
.key .r::before{background:var(--reference);opacity:.45}
.key .c::before{border:2px solid var(--candidate)}
svg text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:var(--text)}
svg .axis text,svg text.axis{fill:var(--muted)}
svg text.label{fill:var(--text)}
svg .grid{stroke:var(--line);stroke-width:1;fill:none}
.axis-line,.zero{stroke:var(--edge);stroke-width:1;fill:none}
.limit{stroke:var(--fail);stroke-width:1.5;stroke-dasharray:5 3;fill:none}
.diag{stroke:var(--muted);stroke-width:1;stroke-dasharray:3 4;fill:none}
.ref{stroke:var(--reference);stroke-width:1.6;fill:none}
.cand{stroke:var(--candidate);stroke-width:2.2;fill:none}
.ref-fill{fill:var(--reference);fill-opacity:.3}
.cand-fill{fill:var(--candidate);fill-opacity:.3}
.ref-mark{fill:var(--reference);stroke:var(--reference)}
.cand-mark{fill:var(--page);stroke:var(--candidate);stroke-width:1.8}
svg .pass{stroke:var(--pass);fill:var(--pass)}
svg .warn{stroke:var(--warn);fill:var(--warn)}
svg .fail{stroke:var(--fail);fill:var(--fail)}
svg .undecided{stroke:var(--undecided);fill:var(--page)}
svg text.pass,svg text.warn,svg text.fail,svg text.undecided{stroke:none}
svg text.undecided{fill:var(--undecided)}
${Array.from({ length: 10 }, (_none, at) => `.cell-${at}{fill:var(--cell${at})}`).join("")}
svg text.cell-text{fill:var(--cellText)}
svg text.cell-text-inv{fill:var(--cellTextInverted)}`;

const print = `
@page{size:A4;margin:14mm}
body{font-size:10pt}
.frame{max-width:none;padding:0}
.skip,nav,.tools,figure details,#record{display:none}
header{margin-top:0}
h2,h3,figcaption{break-after:avoid}
tr,figure,.todo>li,header{break-inside:avoid}
thead{display:table-header-group}
tr[hidden]{display:table-row}
thead th{position:static}
.scroll{overflow:visible;max-height:none;border:0}
table{font-size:8pt}
th,td{padding:.2rem .35rem;white-space:normal}
.n{white-space:nowrap}
td:not(.n),th:not(.n){min-width:3rem}
td:has(>.name),th:has(>.name){min-width:5rem!important}
.w{min-width:11rem!important}
small{font-size:.88em}
th button::after{content:none}
details::details-content{display:block;content-visibility:visible;height:auto}
.pan{overflow:visible}
.grid{grid-template-columns:repeat(2,minmax(0,1fr))}
.small{grid-template-columns:repeat(3,minmax(0,1fr))}
.wide{grid-template-columns:minmax(0,1fr)}
figcaption,figcaption p{font-size:8.5pt}
dt,dd{break-inside:avoid}
.key span::before{print-color-adjust:exact}
a{color:inherit;text-decoration:none}`;
