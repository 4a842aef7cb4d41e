/* The parts that the chapter under way and an album have in common. */
"use strict";
const parts = (() => {
  const { say, el, section, table, list, names, told, number, mixed, when } = wood;

  const mood = (value) => say(value >= 55 ? "content" : value >= 30 ? "uneasy" : "miserable");

  function prices(shown, atTurn = null) {
    const { turns, prices: paths } = shown.series;
    const lines = shown.goods.filter((good) => good.id in paths)
      .map((good) => ({ name: good.name, colour: good.colour, values: paths[good.id] }));
    const legends = shown.bands.map((band) => say(band.first === band.last ? "legend-one" : "legend", band));
    return section("prices", say("prices"),
      charts.chart({ id: "prices-chart", title: `${say("prices")}, ${say("pebbles")}`, turns, lines, bands: shown.bands, height: 300, atTurn }),
      el("h3", {}, say("legends")), list(legends, say("legends-none"), "ol"));
  }

  function wealth(shown) {
    const { turns, gini, wealth: owned, trades } = shown.series;
    if (!gini.some((value) => value !== null)) return null;
    const from = gini.findIndex((value) => value !== null);
    const cut = (values) => values.slice(from);
    const lines = shown.creatures.filter((one) => one.id in owned)
      .map((one) => ({ name: one.name, values: cut(owned[one.id]) }));
    const chart = (id, title, lines, height) => charts.chart({ id, title, turns: cut(turns), lines, height });
    return section("wealth", say("wealth"),
      el("p", { class: "soft" }, say("wealth-about")), chart("wealth-chart", say("wealth"), lines, 260),
      el("h3", {}, say("gini")), el("p", { class: "soft" }, say("gini-about")),
      chart("gini-chart", say("gini"), [{ name: say("gini-line"), values: cut(gini) }], 160),
      el("h3", {}, say("trades")),
      chart("trades-chart", say("trades"), [{ name: say("trades-line"), values: cut(trades) }], 140));
  }

  function board(shown) {
    const patrons = shown.newest ? shown.newest.patrons.filter((one) => one.rank) : [];
    if (!patrons.length) return section("board", say("board"), el("p", { class: "soft" }, say("board-none")));
    const called = names(shown);
    const rows = patrons.map((one) =>
      [called.somebody(one.id), one.rank, one.worth, say(`standing-${one.standing}`)]);
    const { turns, race } = shown.series;
    const from = turns.findIndex((_, at) => Object.values(race).some((path) => path[at] !== null));
    const lines = Object.entries(race).map(([id, values]) => ({ name: shown.patrons[id] === "left" ? say("patron-left") : shown.patrons[id] ?? id, values: values.slice(from) }));
    return section("board", say("board"), el("p", { class: "soft" }, say("board-about")),
      table(say("board"), [say("name"), say("rank"), say("worth"), say("standing")], rows, true),
      charts.chart({ id: "race-chart", title: say("board"), turns: turns.slice(Math.max(0, from)), lines, height: 220 }));
  }

  function creatures(shown, turn) {
    const called = names(shown);
    const rows = turn.creatures.map((one) => [
      `${called.creatures.get(one.id)?.mark ?? ""} ${called.somebody(one.id)}`,
      one.banished ? say("banished") : mood(one.mood), one.wealth, one.purse,
      wood.listed(Object.entries(one.store).map(([good, units]) => say("held", { quantity: number(units), good: called.good(good) }))) || "–",
      one.gossip ? el("span", { lang: "en" }, `“${one.gossip}”`) : "–"]);
    return table(say("creatures"), [say("name"), say("mood"), say("worth"), say("purse"), say("store"), say("says")], rows, true);
  }

  function feelings(shown, turn) {
    const called = names(shown);
    const feels = turn.creatures.flatMap((one) => [
      ...Object.entries(one.feels).map(([other, word]) => [one.id, other, word]),
      ...one.hates.filter((other) => !called.creatures.has(other)).map((other) => [one.id, other, "hostile"])]);
    const lines = [
      ...turn.alliances.map(([a, b]) => say("allied", { a: called.somebody(a), b: called.somebody(b) })),
      ...feels.map(([a, b, word]) => say(`feel-${word}`, { a: called.somebody(a), b: called.somebody(b) }))];
    return el("div", { class: "beside" }, charts.graph(shown.creatures, feels, turn.alliances),
      list(lines, say("feelings-none")));
  }

  function minds(shown) {
    const called = names(shown);
    const rows = shown.minds.map((one) => [called.somebody(one.creature), one.card, one.asked, one.clean, one.repaired, one.missed]);
    if (!rows.length) return null;
    const heads = ["creature", "model", "asked", "clean", "repaired", "missed"].map((name) => say(`mind-${name}`));
    return section("minds", say("minds"), el("p", { class: "soft" }, say("minds-about")), table(say("minds"), heads, rows, true));
  }

  const paper = (lines, language) =>
    el("div", { class: "paper", lang: language && language !== wood.language ? language : null }, lines.map((line) => el("p", {}, told(line))));

  const head = (shown, ...more) =>
    el("header", {}, el("h1", {}, shown.title), ...more, el("p", { class: "soft" }, say("about")));

  return { prices, wealth, board, creatures, feelings, minds, paper, head, mixed, when };
})();
