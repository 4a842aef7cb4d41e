/* Charts that can be hovered, walked through with arrow keys, and read as tables; and the graph of feelings. */
"use strict";
const charts = (() => {
  const { el, say, number, table } = wood;
  const INK = "#dbdee1", FAINT = "#4a4d55", BAND = "rgba(255, 255, 255, 0.07)";
  // Safe for colour-blind eyes (Okabe-Ito); lines are named at their ends as well, and dashed by turns.
  const COLOURS = ["#E69F00", "#56B4E9", "#009E73", "#CC79A7", "#D55E00", "#F0E442", "#7d9fe0", "#b8b8b8"];
  const DASHES = [[], [8, 4], [2, 4], [12, 4, 2, 4], [10, 10]]; // what lies beneath shows through
  const FONT = "13px system-ui, sans-serif";
  const RIGHT = 96;
  const drawn = new Set();

  const colour = (at, own) => own || COLOURS[at % COLOURS.length];

  /* Labels at the ends of lines, pushed apart so that none hides another. */
  function ends(u, lines, turns) {
    const gap = 15 * devicePixelRatio, right = u.bbox.left + u.bbox.width + 6 * devicePixelRatio;
    const marks = lines.map((line, at) => {
      const last = line.values[turns.length - 1];
      return last === null || last === undefined ? null
        : { at, text: `${line.name} ${number(last)}`, y: u.valToPos(last, "y", true), colour: colour(at, line.colour) };
    }).filter(Boolean).sort((a, b) => a.y - b.y);
    const top = u.bbox.top + gap / 2, bottom = u.bbox.top + u.bbox.height;
    marks.forEach((mark, n) => { mark.y = Math.max(mark.y, n ? marks[n - 1].y + gap : top); });
    for (let n = marks.length - 1; n >= 0; n--) {
      marks[n].y = Math.min(marks[n].y, n === marks.length - 1 ? bottom : marks[n + 1].y - gap);
    }
    u.ctx.save();
    u.ctx.font = FONT.replace("13", String(13 * devicePixelRatio));
    u.ctx.textBaseline = "middle";
    u.ctx.textAlign = "left";
    for (const mark of marks) {
      u.ctx.fillStyle = mark.colour;
      u.ctx.fillText(mark.text, right, mark.y, RIGHT * devicePixelRatio - 8);
    }
    u.ctx.restore();
  }

  function shade(u, bands) {
    u.ctx.save();
    u.ctx.font = FONT.replace("13", String(11 * devicePixelRatio));
    u.ctx.textBaseline = "top";
    bands.forEach((band, at) => {
      const from = u.valToPos(band.first - 0.5, "x", true), to = u.valToPos(band.last + 0.5, "x", true);
      const left = Math.max(from, u.bbox.left), right = Math.min(to, u.bbox.left + u.bbox.width);
      if (right <= left) return;
      u.ctx.fillStyle = BAND;
      u.ctx.fillRect(left, u.bbox.top, right - left, u.bbox.height);
      u.ctx.fillStyle = "#b5bac1";
      const name = `${at + 1} ${band.name}`, step = 3 * devicePixelRatio;
      if (right - left < 14 * devicePixelRatio) {
        u.ctx.fillText(String(at + 1), left + step / 3, u.bbox.top + step);
      } else { // upright in its band, as long as there is room
        u.ctx.save();
        u.ctx.translate(left + step, u.bbox.top + u.bbox.height - step);
        u.ctx.rotate(-Math.PI / 2);
        u.ctx.fillText(name, 0, 0, u.bbox.height - 2 * step);
        u.ctx.restore();
      }
    });
    u.ctx.restore();
  }

  /* A figure with a chart; `lines` have name, values (one a turn, null for none) and perhaps a colour. */
  function chart({ id, title, turns, lines, bands = [], height = 260, atTurn = null }) {
    const readout = el("p", { class: "readout", "aria-live": "polite" }, say("choose"));
    const place = el("div", { id, class: "chart", tabindex: "0", role: "group", "aria-label": title });
    const rows = turns.map((turn, at) => [String(turn), ...lines.map((line) => line.values[at] ?? "–")]);
    const figure = el("figure", {}, place, readout,
      el("details", { id: `${id}-table` }, el("summary", {}, say("as-table")),
        table(title, [say("turn-head"), ...lines.map((line) => line.name)], rows, true)));
    let u = null, at = turns.length - 1;
    const tell = () => {
      const what = say("paper", { turn: turns[at] });
      const struck = bands.filter((band) => band.first <= turns[at] && turns[at] <= band.last);
      const said = [...lines.map((line) => `${line.name} ${number(line.values[at])}`), ...struck.map((band) => band.name)].join(" · ");
      readout.textContent = say("label", { what, said });
    };
    const point = (to) => {
      at = Math.min(Math.max(to, 0), turns.length - 1);
      if (u) u.setCursor({ left: u.valToPos(turns[at], "x"), top: 10 });
      tell();
    };
    place.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: turns.length - 1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      point(step);
    });
    const draw = () => {
      if (u || !place.clientWidth || !turns.length) return;
      u = new uPlot({
        width: place.clientWidth, height, padding: [14, RIGHT, 0, 0], legend: { show: false },
        cursor: { y: false, drag: { x: false, y: false } },
        scales: { x: { time: false, range: (_, low, high) => [low, Math.max(high, low + 1)] },
                  y: { range: (_, low, high) => [Math.min(0, low), Math.max(high * 1.08, 1)] } },
        axes: [
          { stroke: INK, grid: { show: false }, ticks: { stroke: FAINT }, incrs: [1, 2, 5, 10, 20, 50, 100] },
          { stroke: INK, grid: { stroke: "#3a3d44" }, ticks: { show: false }, size: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500] },
        ],
        series: [{}, ...lines.map((line, n) => ({
          label: line.name, stroke: colour(n, line.colour), width: 2, dash: DASHES[n % DASHES.length], spanGaps: true,
          points: { show: turns.length < 3 },
        }))],
        hooks: {
          drawClear: [(plot) => shade(plot, bands)],
          draw: [(plot) => ends(plot, lines, turns)],
          setCursor: [(plot) => {
            if (plot.cursor.idx === null || plot.cursor.idx === undefined || plot.cursor.left < 0) return;
            at = plot.cursor.idx;
            tell();
          }],
        },
      }, [turns, ...lines.map((line) => line.values)], place);
      if (atTurn !== null) point(turns.indexOf(atTurn));
    };
    const watch = new ResizeObserver(() => {
      if (!place.isConnected) { watch.disconnect(); drawn.delete(watch); return; }
      draw();
      if (u && u.width !== place.clientWidth) u.setSize({ width: place.clientWidth, height });
    });
    watch.observe(place);
    drawn.add(watch);
    figure.point = (turn) => point(turns.indexOf(turn));
    return figure;
  }

  /* Who feels what about whom, as a small drawing; the same stands beside it in sentences. */
  function graph(creatures, feels, alliances) {
    const space = "http://www.w3.org/2000/svg";
    const svg = (tag, attributes, text) => {
      const made = document.createElementNS(space, tag);
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      if (text) made.textContent = text;
      return made;
    };
    const places = new Map(creatures.map((one, at) => {
      const angle = (2 * Math.PI * at) / creatures.length - Math.PI / 2;
      return [one.id, { x: 160 + 100 * Math.cos(angle), y: 138 + 96 * Math.sin(angle) }];
    }));
    const root = svg("svg", { viewBox: "0 0 320 290", class: "graph", role: "img", "aria-label": say("feelings") });
    const tip = svg("marker", { id: "tip", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 6, markerHeight: 6, orient: "auto" });
    tip.append(svg("path", { d: "M0,0 L8,4 L0,8 z", fill: "#b5bac1" }));
    root.append(tip);
    const line = (from, to, aside, more) => {
      const a = places.get(from), b = places.get(to);
      if (!a || !b) return;
      const length = Math.hypot(b.x - a.x, b.y - a.y) || 1, x = (b.x - a.x) / length, y = (b.y - a.y) / length;
      root.append(svg("line", { x1: a.x + x * 24 - y * aside, y1: a.y + y * 24 + x * aside,
        x2: b.x - x * 26 - y * aside, y2: b.y - y * 26 + x * aside, ...more }));
    };
    for (const [a, b] of alliances) for (const aside of [-2, 2]) line(a, b, aside, { class: "ally" });
    for (const [a, b, word] of feels) line(a, b, 6, { class: `feel ${word}`, "marker-end": "url(#tip)" });
    for (const one of creatures) {
      const { x, y } = places.get(one.id);
      root.append(svg("circle", { cx: x, cy: y, r: 20 }));
      root.append(svg("text", { x, y: y + 7, class: "mark" }, one.mark));
      root.append(svg("text", { x, y: y + 35, class: "name" }, one.name));
    }
    return root;
  }

  return { chart, graph };
})();
