/* Words, data, and elements made of text: nothing that anybody wrote is ever read as markup. */
"use strict";
const wood = (() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const words = read("words");
  const data = read("data");
  const language = document.documentElement.lang;

  /* Things side by side, as the language has them. */
  const listed = (items) => items.join(words["between"]);

  const say = (name, facts = {}) =>
    (words[name] ?? name).replace(/\{(\w+)\}/g, (hole, fact) => (fact in facts ? String(facts[fact]) : hole));

  const number = (value) => (value === null || value === undefined ? "–" : new Intl.NumberFormat(language).format(value));

  const when = (seconds) => {
    const at = new Date(seconds * 1000);
    const near = Math.abs(at - Date.now()) < 20 * 3600 * 1000;
    const style = near ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" };
    return el("time", { datetime: at.toISOString() }, new Intl.DateTimeFormat(language, style).format(at));
  };

  function el(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return made;
  }

  /* A sentence with holes of which one may be filled with an element. */
  const mixed = (name, facts) =>
    (words[name] ?? name).split(/(\{\w+\})/).map((part) => {
      const hole = /^\{(\w+)\}$/.exec(part);
      return hole && hole[1] in facts ? facts[hole[1]] : part;
    });

  /* What the paper says for Discord: **bold**, `code` and <t:seconds:style>, and nothing else of its markup. */
  const told = (line) =>
    line.split(/(\*\*[^*]+\*\*|`[^`]+`|<t:\d+(?::\w)?>)/).map((part) => {
      if (/^\*\*.+\*\*$/.test(part)) return el("b", {}, part.slice(2, -2));
      if (/^`.+`$/.test(part)) return el("code", {}, part.slice(1, -1));
      const stamp = /^<t:(\d+)/.exec(part);
      return stamp ? when(Number(stamp[1])) : part;
    });

  const section = (id, title, ...children) =>
    el("section", { id, "aria-labelledby": `${id}-title` }, el("h2", { id: `${id}-title` }, title), ...children);

  const table = (caption, heads, rows, hidden = false) =>
    el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": caption },
      el("table", {},
        el("caption", { class: hidden ? "hidden" : null }, caption),
        el("thead", {}, el("tr", {}, heads.map((head, at) =>
          el("th", { scope: "col", class: typeof rows[0]?.[at] === "number" ? "n" : null }, head)))),
        el("tbody", {}, rows.map(([first, ...rest]) =>
          el("tr", {}, el("th", { scope: "row" }, first), rest.map((cell) =>
            el("td", { class: typeof cell === "number" ? "n" : null },
              typeof cell === "number" ? number(cell) : cell)))))));

  const list = (items, empty = null, tag = "ul") =>
    items.length ? el(tag, {}, items.map((item) => el("li", {}, item))) : empty && el("p", { class: "soft" }, empty);

  const patron = (shown, id) =>
    shown.patrons[id] === "left" ? say("patron-left") : say("patron", { name: shown.patrons[id] });

  /* What goes by an id, as the page names it. */
  function names(shown) {
    const goods = new Map(shown.goods.map((one) => [one.id, one]));
    const creatures = new Map(shown.creatures.map((one) => [one.id, one]));
    const somebody = (id) => {
      if (creatures.has(id)) return creatures.get(id).name;
      if (id in shown.patrons) return patron(shown, id);
      return `somebody-${id}` in words ? say(`somebody-${id}`) : id;
    };
    return { goods, creatures, somebody, good: (id) => (goods.has(id) ? goods.get(id).name : id) };
  }

  return { words, data, language, listed, say, number, when, el, mixed, told, section, table, list, names };
})();
