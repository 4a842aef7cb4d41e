/* The chapter under way. New turns come by themselves. */
"use strict";
if (wood.data.page === "now") {
  const { say, el, section, list, mixed, when, data } = wood;
  const SPREAD_MS = 2000; // so that not everybody who watches asks in the same instant

  const render = (now) => {
    const turn = now.newest;
    const albums = now.chapters.length ? section("albums", say("albums"), list(now.chapters.slice().reverse().map((chapter) =>
      el("a", { href: `/w/${now.wood}/chapters/${chapter}` }, say("album", { chapter }))))) : null;
    const status = el("p", { id: "status", class: "soft", role: "status" }, say("live"));
    if (!turn) return el("main", { id: "main", tabindex: "-1" }, parts.head(now, el("p", {}, say("first"))), status, albums ?? "");
    const next = turn.closing.length ? say("over") : turn.paused ? say("paused") : mixed("next", { when: when(turn.due_at) });
    return el("main", { id: "main", tabindex: "-1" },
      parts.head(now, el("p", { class: "turn" }, say("turn", turn), " · ", next)), status,
      section("papers", say("papers"), ...now.papers.slice(0, 1).map((one) => parts.paper([...one.headlines, ...one.closing], one.language))),
      parts.prices(now), parts.board(now) ?? "",
      section("creatures", say("creatures"), parts.creatures(now, turn)),
      parts.wealth(now) ?? "",
      section("feelings", say("feelings"), el("p", { class: "soft" }, say("feelings-about")), parts.feelings(now, turn)),
      parts.minds(now) ?? "",
      now.papers.length > 1 ? section("older", say("older"), ...now.papers.slice(1).map((one) =>
        el("details", { id: `paper-${one.chapter}-${one.turn}` }, el("summary", {}, say("paper", one)), parts.paper([...one.headlines, ...one.closing], one.language)))) : "",
      albums ?? "",
      el("footer", {}, el("a", { href: data.api }, say("api"))));
  };

  /* Put a newer turn in the old one's place: what was open stays open, and the keyboard stays where it was. */
  const show = (now) => {
    const open = [...document.querySelectorAll("details[open]")].map((one) => one.id);
    const focused = document.activeElement?.id;
    document.getElementById("main").replaceWith(render(now));
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  };
  show(data.shown);

  const stream = new EventSource(`${data.api}/events`);
  const status = (word) => { const place = document.getElementById("status"); if (place.textContent !== say(word)) place.textContent = say(word); };
  let asked = null;
  stream.addEventListener("turn", () => {
    clearTimeout(asked);
    asked = setTimeout(async () => {
      const answer = await fetch(data.api).catch(() => null);
      if (answer?.ok) show(await answer.json());
    }, Math.random() * SPREAD_MS);
  });
  stream.addEventListener("open", () => status("live"));
  stream.addEventListener("error", () => status("lost"));
}
