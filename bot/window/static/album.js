/* A finished chapter: its story, its charts, and a slider that goes through it turn by turn. */
"use strict";
if (wood.data.page === "album") {
  const { say, el, section, table, list, data, names, number } = wood;
  const album = data.shown, called = names(album), served = data.api !== "";
  const days = album.days;
  const roles = { ...album.roles };

  const ask = async (path) => {
    if (!served) return null;
    const answer = await fetch(`${data.api}/chapters/${album.chapter}/${path}`).catch(() => null);
    return answer?.ok ? answer.json() : null;
  };

  async function thoughts(turn) {
    if (!(turn in album.thoughts)) {
      const page = await ask(`thoughts?after=${turn - 1}&limit=1`);
      album.thoughts[turn] = page?.items[turn] ?? [];
      Object.assign(roles, page?.roles ?? {});
    }
    return album.thoughts[turn];
  }

  const market = (day) => table(say("market"), [say("good"), say("price"), say("was")],
    album.goods.map((good) => [`${good.mark} ${good.name}`, day.prices[good.id], day.before[good.id]]), true);

  const fill = (one) => say("fill", { ...one, good: called.good(one.good), buyer: called.somebody(one.buyer), seller: called.somebody(one.seller) });

  function payments(day) {
    const sums = new Map();
    for (const one of day.fills) {
      const key = JSON.stringify([one.buyer, one.seller, "trade"]);
      sums.set(key, (sums.get(key) ?? 0) + one.quantity * one.price);
    }
    for (const one of day.payments) {
      const key = JSON.stringify([one.payer, one.payee, one.why]);
      sums.set(key, (sums.get(key) ?? 0) + one.amount);
    }
    return [...sums].map(([key, amount]) => {
      const [payer, payee, why] = JSON.parse(key);
      const said = say("paid", { payer: called.somebody(payer), payee: called.somebody(payee), amount: number(amount) });
      const what = say(`paid-${why}`);
      return say("aside", { said, what });
    });
  }

  /* A guest's parser may mend in ways that no catalogue knows. */
  const known = (what, kind) => (`${what}-${kind}` in wood.words ? say(`${what}-${kind}`) : kind);
  const order = (one) => say(`order-${one.side}`, { ...one, good: called.good(one.good) });
  const block = (title, body) => (body ? [el("h4", {}, title), el("pre", { tabindex: "0", lang: "en" }, body)] : []);

  const read = (one) => {
    const said = say(`status-${one.status}`);
    const what = wood.listed(one.repairs.map((kind) => known("mended", kind)));
    return what ? say("aside", { said, what }) : said;
  };
  const refused = (one) => {
    const what = say("refused"), said = wood.listed(one.refused.map((kind) => known("refused", kind)));
    return say("label", { what, said });
  };
  const mind = (one) => el("details", { id: `mind-${one.creature}` },
    el("summary", {}, `${called.creatures.get(one.creature)?.mark ?? ""} ${called.somebody(one.creature)} · ${one.understudy ? say("understudy") : one.model || one.card}`),
    el("h4", {}, say("read")), el("p", {}, read(one)),
    el("h4", {}, say("orders")), list(one.orders.map(order), say("orders-none")),
    one.refused.length ? el("p", {}, refused(one)) : "",
    ...block(say("thought"), one.thought), ...block(say("gossip"), one.gossip),
    ...block(say("reply"), one.reply), ...block(say("prompt"), one.prompt), ...block(say("role"), roles[one.role]));

  function influence(found) {
    const lines = [];
    for (const one of found.left) {
      const moved = Object.entries(one.prices).filter(([good, price]) => price !== found.prices[good])
        .map(([good, would]) => say("would", { good: called.good(good), would, price: found.prices[good] }));
      const facts = { who: called.somebody(one.who), whom: called.somebody(one.whom), good: called.good(one.detail.good) };
      const what = say(`without-${one.kind}`, facts), said = wood.listed(moved) || say("same");
      lines.push([say("label", { what, said }), moved.length]);
    }
    lines.sort((a, b) => b[1] - a[1]);
    return lines.some((line) => line[1]) ? list(lines.map((line) => line[0])) : el("p", {}, say("why-none"));
  }

  function why(day) {
    const place = el("div", { "aria-live": "polite" });
    const known = album.influences[day.turn];
    if (known) { place.append(influence(known)); return [place]; }
    if (!served) return [];
    const button = el("button", { type: "button", onclick: async () => {
      place.replaceChildren(el("p", {}, say("why-wait")));
      button.disabled = true;
      const found = await ask(`why/${day.turn}`);
      if (found) album.influences[day.turn] = found;
      place.replaceChildren(found ? influence(found) : el("p", {}, say("why-never")));
    } }, say("why-ask"));
    return [button, place];
  }

  function dayOf(day) {
    const thinking = el("div", {});
    thoughts(day.turn).then((found) =>
      thinking.replaceChildren(...(found.length ? found.map(mind) : [el("p", { class: "soft" }, say("mind-none"))])));
    const reasons = why(day);
    return el("div", { id: "day" },
      el("h3", {}, say("papers")), parts.paper(day.headlines, day.language),
      el("div", { class: "halves" },
        el("div", {}, el("h3", {}, say("market")), market(day)),
        el("div", {}, el("h3", {}, say("fills")), list(day.fills.map(fill), say("fills-none")),
          el("h3", {}, say("payments")), list(payments(day), say("paid-none")))),
      ...(reasons.length ? [el("h3", {}, say("why")), el("p", { class: "soft" }, say("why-about")), ...reasons] : []),
      el("h3", {}, say("creatures")), parts.creatures(album, day),
      el("h3", {}, say("feelings")), parts.feelings(album, day),
      el("h3", {}, say("mind")), thinking);
  }

  function turns(priced) {
    if (!days.length) return section("turns", say("by-turn"), el("p", {}, say("kept-none")));
    const shown = (turn) => say("slider", { turn, turns: days[days.length - 1].turn });
    const slider = el("input", { id: "turn", type: "range", min: 0, max: days.length - 1, value: 0, step: 1 });
    const label = el("label", { for: "turn" }, "");
    let place = el("div", { id: "day" });
    /* Any number is a turn: one before the first is the first, one beyond the end the last. */
    const go = (to) => {
      const at = Math.min(Math.max(Number.isFinite(to) ? to : 0, 0), days.length - 1), day = days[at];
      slider.value = String(at);
      label.textContent = shown(day.turn);
      slider.setAttribute("aria-valuetext", shown(day.turn));
      const next = dayOf(day);
      place.replaceWith(next);
      place = next;
      priced.querySelector("figure").point(day.turn);
    };
    slider.addEventListener("input", () => go(Number(slider.value)));
    const named = () => /^#turn-(\d+)$/.exec(location.hash);
    addEventListener("hashchange", () => { if (named()) go(days.findIndex((day) => day.turn >= Number(named()[1]))); });
    const made = section("turns", say("by-turn"), el("div", { class: "slider" }, label, slider), place);
    const wanted = named() ? Number(named()[1]) : days[0].turn;
    const found = days.findIndex((day) => day.turn >= wanted);
    go(found < 0 ? days.length - 1 : found);
    return made;
  }

  const seal = album.seal;
  const priced = parts.prices(album);
  document.getElementById("main").replaceWith(el("main", { id: "main", tabindex: "-1" },
    parts.head(album, el("p", { class: "turn" }, say("album-title", album)),
      ...(served ? [el("p", {}, el("a", { href: `/w/${album.wood}` }, say("to-now")))] : [])),
    album.story.length ? section("story", say("story"), parts.paper(album.story, days.at(-1)?.language)) : "",
    priced, turns(priced), parts.board(album), parts.wealth(album) ?? "", parts.minds(album) ?? "",
    section("seal", say("seal"), el("p", { class: "soft" }, say("seal-about")),
      el("p", {}, el("b", {}, say(seal.fits ? "seal-fits" : "seal-not")), " · ", ...wood.told(seal.words)),
      ...seal.dealt.map((line) => el("p", {}, wood.told(line))),
      seal.cards_text ? el("p", { class: "soft" }, say("seal-how")) : "",
      ...[["cards", seal.cards, seal.cards_text], ["chance", seal.chance, seal.chance_text]].filter(([, hash]) => hash)
        .flatMap(([name, hash, text]) => [el("h3", {}, say(`seal-${name}`)), el("code", {}, hash), text ? el("pre", { tabindex: "0" }, text) : ""])),
    served ? el("footer", {}, el("a", { href: `${data.api}/chapters/${album.chapter}` }, say("api"))) : ""));
}
