"use strict";
// Orders the page for reading, filters findings, switches colours, unfolds all for print. The report
// can be read without it.
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const findings = byId("findings");
  const overview = byId("overview");
  const filters = byId("filters");
  const shown = byId("shown");
  const main = document.querySelector("main");

  // What was written last comes first, as the style shows it.
  main.prepend(overview, filters, shown);
  root.classList.add("scripted");

  const theme = byId("theme");
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const isDark = root.dataset.theme
      ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
  });

  const filings = Array.from(findings.querySelectorAll(":scope > .filing"), (node) => ({
    node,
    isFiling: !node.classList.contains("file"),
    text: node.firstElementChild.textContent.toLowerCase(),
    cards: Array.from(node.querySelectorAll(".finding"), (card) => ({
      node: card, rule: card.dataset.rule, outcome: card.dataset.outcome,
    })),
  }));
  const all = filings.reduce((sum, filing) => sum + filing.cards.length, 0);
  const many = 20;
  if (filings.length > many) filings.forEach((filing) => { filing.node.open = false; });

  const boxes = (name) => Array.from(filters.querySelectorAll(`input[name=${name}]`));
  const severities = boxes("severity");
  const outcomes = boxes("outcome");
  const clause = byId("clause");
  const rule = byId("rule");
  const subject = byId("subject");
  const words = shown.dataset.words.split("{}");

  // The numbers of the rules that may be seen; nothing where all may.
  const chosenRules = () => {
    const lists = [];
    if (severities.some((box) => !box.checked)) {
      lists.push(severities.filter((box) => box.checked)
        .flatMap((box) => box.dataset.rules.split(" ")));
    }
    if (clause.value) lists.push(clause.value.split(" "));
    if (rule.value) lists.push([rule.value]);
    if (!lists.length) return null;
    return lists.map((list) => new Set(list)).reduce((a, b) => new Set([...a].filter((x) => b.has(x))));
  };

  const hide = (node, isHidden) => {
    if (node.hidden !== isHidden) node.hidden = isHidden;
  };

  const apply = () => {
    const rules = chosenRules();
    const open = outcomes.some((box) => !box.checked)
      ? new Set(outcomes.filter((box) => box.checked).map((box) => box.value)) : null;
    const text = subject.value.trim().toLowerCase();
    let count = 0;
    let places = 0;
    for (const filing of filings) {
      const fits = !text || filing.text.includes(text);
      let seen = 0;
      if (fits) {
        for (const card of filing.cards) {
          const isSeen = (!rules || rules.has(card.rule)) && (!open || open.has(card.outcome));
          hide(card.node, !isSeen);
          if (isSeen) seen += 1;
        }
      }
      const isShown = fits && (seen > 0 || (!rules && !open));
      hide(filing.node, !isShown);
      count += seen;
      if (isShown && filing.isFiling) places += 1;
    }
    shown.classList.toggle("filtered", Boolean(rules || open || text));
    const numbers = [count, all, places];
    shown.textContent = words.map((word, i) => word + (numbers[i] ?? "")).join("");
  };

  const reset = () => {
    [...severities, ...outcomes].forEach((box) => { box.checked = true; });
    clause.value = "";
    rule.value = "";
    subject.value = "";
  };

  let waiting = 0;
  filters.hidden = false;
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("change", apply);
  subject.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 150);
  });
  byId("reset").addEventListener("click", () => { reset(); apply(); });

  // Rows of the overview show what they count.
  overview.addEventListener("click", (event) => {
    const link = event.target.closest(".pick");
    if (!link) return;
    event.preventDefault();
    reset();
    const rules = link.dataset.rules;
    if (rules === undefined) subject.value = link.textContent;
    else if (link.closest("section").querySelector("#chart-rules")) rule.value = rules;
    else clause.value = rules;
    apply();
    byId("findings-title").focus();
  });

  const fold = (isOpen) => {
    for (const filing of filings) {
      if (filing.node.hidden) continue;
      filing.node.open = isOpen;
      if (isOpen) filing.node.querySelectorAll(".evidence").forEach((node) => { node.open = true; });
    }
  };
  byId("unfold").addEventListener("click", () => fold(true));
  byId("fold").addEventListener("click", () => fold(false));

  // Paper cannot be unfolded.
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = Array.from(document.querySelectorAll("details:not([open])"));
    unfolded.forEach((node) => { node.open = true; });
  });
  addEventListener("afterprint", () => {
    unfolded.forEach((node) => { node.open = false; });
    unfolded = [];
  });

  apply();
})();
