/**
 * What makes tables sortable and searchable, and leaves out of the keyboard's way what has nothing to scroll: without it the page is the same, less the controls. It has neither `<` nor `&`, so
 * that the page is well-formed as XML too.
 */
export const script = `
"use strict";
const collator = new Intl.Collator(undefined, { numeric: true });
const make = (name, text) => {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  return element;
};
for (const table of document.querySelectorAll("table[data-noun]")) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length > 1) sortable(table, rows);
  if (rows.length > 7) searchable(table, rows);
}
const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const fits = target.scrollWidth - target.clientWidth - 1 > 0 ? false : !(target.scrollHeight - target.clientHeight - 1 > 0);
    target.tabIndex = fits ? -1 : 0;
  }
});
for (const region of document.querySelectorAll(".scroll, .pan")) watch.observe(region);
function sortable(table, rows) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, at) => {
    if (head.textContent.trim() === "") return;
    const button = make("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    const first = head.classList.contains("n") ? "descending" : "ascending";
    const other = first === "ascending" ? "descending" : "ascending";
    button.addEventListener("click", () => {
      const order = head.getAttribute("aria-sort") === first ? other : first;
      for (const one of heads) one.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", order);
      table.tBodies[0].append(...[...rows].sort((a, b) => compare(a.cells[at], b.cells[at], order)));
    });
  });
}
function compare(a, b, order) {
  const sign = order === "ascending" ? 1 : -1;
  const [one, two] = [a.dataset.v, b.dataset.v];
  if (one !== undefined || two !== undefined) {
    if (one === undefined) return 1;
    if (two === undefined) return -1;
    return sign * (Number(one) - Number(two));
  }
  return sign * collator.compare(a.textContent, b.textContent);
}
function searchable(table, rows) {
  const region = table.parentElement;
  const tools = make("div");
  tools.className = "tools";
  const find = make("input");
  find.type = "search";
  const label = make("label", "Find");
  label.append(find);
  tools.append(label);
  const groups = [...new Set(rows.map((row) => row.dataset.group ?? ""))];
  const select = make("select");
  if (groups.length > 1) {
    select.append(new Option("all", ""), ...groups.map((group) => new Option(group, group)));
    const show = make("label", "Show");
    show.append(select);
    tools.append(show);
  }
  const count = make("p");
  count.setAttribute("role", "status");
  tools.append(count);
  region.before(tools);
  const name = region.getAttribute("aria-label");
  find.setAttribute("aria-label", "Find in: " + name);
  select.setAttribute("aria-label", "Show of: " + name);
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const update = () => {
    const words = find.value.toLowerCase().split(/\\s+/u);
    let shown = 0;
    rows.forEach((row, at) => {
      const ofGroup = select.value === "" ? true : row.dataset.group === select.value;
      row.hidden = ofGroup ? !words.every((word) => texts[at].includes(word)) : true;
      if (!row.hidden) shown += 1;
    });
    count.textContent = shown + " of " + rows.length + " " + table.dataset.noun;
  };
  find.addEventListener("input", update);
  select.addEventListener("change", update);
  update();
}
`;
