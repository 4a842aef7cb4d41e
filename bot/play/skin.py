"""SimCord's page, dressed for players: a way back to the start page, no workbench, Enter that sends.

A file that is not as we know it is served as it came; play works without any of this.
"""

from __future__ import annotations

from html import escape
from typing import Any

from aiohttp import web
from simcord.preview import _markdown

from bot.play import typed
from bot.play.client import worded
from bot.text import Text

BRAND = '<span class="brand-mark" aria-hidden="true">S</span>'
NAME = "<span><strong>SimCord</strong><small>Preview</small></span>"

# What a tester needs and a player does not: refreshing by hand, captures, the inspector, the list of messages.
# An arrow in a table is one column wide, in whatever language: the letters of a Japanese or a Chinese font are two.
PLAIN = """
:root { --preview-font-mono: "Noto Sans Mono", "DejaVu Sans Mono", Menlo, Consolas, "Noto Color Emoji", monospace; }
#messages-toggle, #refresh, #capture-open, #inspector-toggle, #back-activity, #view-action-output,
.session-menu, .messages-sidebar, #inspector-panel, #action-status { display: none !important; }
.command-pill { flex-wrap: wrap; }
.command-error { position: static; }
button.command-said {
  margin: 0; border: 0; background: rgba(88, 101, 242, .3) !important; font: inherit; cursor: pointer;
}
@media (max-width: 760px) { .preview-shell { --toolbar-height: 52px; } }
.component-container .code-block code { font-size: 14px; }
/* A portrait stands in the margin of a narrow page, below the face of whoever speaks: no line is shorter for it. */
@container preview (max-width: 600px) {
  .component-section { position: relative; grid-template-columns: minmax(0, 1fr) auto; }
  .component-section:has(.component-thumbnail) { display: block; min-height: 48px; margin: 0; }
  .section-accessory:has(.component-thumbnail) { position: absolute; top: 0; left: -76px; min-width: 0; }
  .section-accessory .component-thumbnail { width: 48px; height: 48px; }
}
a.wood-start { display: contents; color: inherit; text-decoration: none; }
"""

# With a whole name typed, Enter chose it again and again from the list it had just chosen it from.
PICKS = "if (active instanceof HTMLElement) { active.click(); return true; }"
SENDS = (
    "if (active instanceof HTMLElement && event.target.value !== active.dataset.value) { active.click(); return true; }"
)

# The line one types a command in pushes the messages up; whoever was within a screen of their end should stay there.
# Whoever has just sent something sees what comes of it, however tall it is and wherever they were.
FROM_END = "ui.timeline.scrollHeight - ui.timeline.scrollTop - ui.timeline.clientHeight"
AT_END = f"{FROM_END} <= 1 ?"
NEAR_END = f"(Date.now() - (globalThis.woodSent || 0) < 6000 || {FROM_END} <= ui.timeline.clientHeight) ?"

# "In 20 seconds" was reckoned once, from when the page was opened; on Discord it runs.
BASIS = "const basis = new Date(options.presentationTime || 0);"
REAL_BASIS = "const basis = new Date();"
STAMP = 'const time = node("time", "discord-timestamp", rendered);'
RUNNING_STAMP = (
    STAMP
    + """
  if (style === "R" && valid && !options.again) {
    const running = setInterval(() => {
      if (!time.isConnected) { if (time.dataset.seen) clearInterval(running); return; }
      time.dataset.seen = "yes";
      const probe = document.createElement("span");
      renderTimestamp(probe, token, { ...options, again: true });
      time.textContent = probe.textContent;
    }, 1000);
  }"""
)

# What was sent while suggestions were looked up, or while the page itself was busy (its size, its older messages), was
# dropped without a word; it waits instead. So does a command until the one before it is done. What is pressed again
# while it runs is dropped as before, so that nothing is sent twice.
DISPATCH = "  function dispatch(kind, extra = {}, metadata = null) {"
DEFER = """  let later = null;
  const itself = (kind) => kind !== pending.kind
    && (pageAction(pending.kind) || ["history", "send_message"].includes(pending.kind));
  function another(kind, metadata) {
    return kind === "run_command" && (pending.kind !== kind || pending.commandDraftId !== metadata?.commandDraftId);
  }
  function defer(kind, extra, metadata) {
    const here = () => `${context.viewerId}:${context.contextGeneration}`;
    const waiting = later = {}, scope = here();
    const again = () => {
      if (later !== waiting || context.closed || scope !== here()) return;
      const looking = pending && (pending.queryIntent || itself(kind) || kind === "run_command");
      if (looking || (awaitingRevision !== null && awaitingRevision > context.publishedRevision)) {
        setTimeout(again, 50);
        return;
      }
      later = null;
      dispatch(kind, extra, metadata);
    };
    setTimeout(again, 50);
  }
"""
SENT = """
    if (["run_command", "send_message"].includes(kind)) globalThis.woodSent = Date.now();"""
DROP_BUSY = "if (pageAction(kind)) pageIntent(kind, extra); return; }"
WAIT_BUSY = """if (pageAction(kind)) pageIntent(kind, extra);
      else if (pending && (pending.queryIntent || itself(kind) || another(kind, metadata))) {
        defer(kind, extra, metadata);
      }
      return; }"""
DROP_STALE = (
    "if (!pageAction(kind) && awaitingRevision !== null && awaitingRevision > context.publishedRevision) return;"
)
WAIT_STALE = DROP_STALE.replace(") return;", ") { defer(kind, extra, metadata); return; }")


# A window opens on its newest message, wherever its pictures push it while they load; a hand on the wheel ends that.
TIMELINE = 'id="channel-timeline"'
OPENS_AT_END = """
{
  const holding = setInterval(() => {
    const timeline = document.getElementById("channel-timeline");
    if (timeline) timeline.scrollTop = timeline.scrollHeight;
  }, 100);
  const release = () => clearInterval(holding);
  for (const hand of ["wheel", "touchmove"]) addEventListener(hand, () => { globalThis.woodSent = 0; });
  setTimeout(release, 3000);
  for (const hand of ["wheel", "touchstart", "pointerdown"]) addEventListener(hand, release, { once: true });
}
"""


def dress(window: Any, text: Text, start: str) -> None:
    """Dress one SimCord preview before it is entered; `start` is the start page's address."""
    _markdown._FIELD_POLICIES["embed_description"]["commands"] = True  # as on Discord
    server, home = window._server, escape(start, quote=True)
    title = f"<span><strong>{escape(text('play-title'))}</strong><small>{escape(text('play-stage'))}</small></span>"
    changes = {
        "/": [(BRAND, f'<a class="wood-start" href="{home}">{BRAND.replace("S<", "🌲<")}'), (NAME, f"{title}</a>")],
        "/commands.js": [(PICKS, SENDS), *typed.COMMANDS],
        "/actions.js": [(DISPATCH, DEFER + DISPATCH + SENT), (DROP_BUSY, WAIT_BUSY), (DROP_STALE, WAIT_STALE)],
        "/timeline.js": [(AT_END, NEAR_END), *typed.TIMELINE],
        "/text.js": [(BASIS, REAL_BASIS), (STAMP, RUNNING_STAMP), *typed.TEXTS],
    }
    inner = server._static

    async def static(request: web.Request) -> web.StreamResponse:
        response: web.Response = await inner(request)
        for known, ours in [*changes.get(request.path, []), *worded(request.path, text)]:
            response.text = (response.text or "").replace(known, ours)
        if request.path == "/preview.css":
            response.text = (response.text or "") + PLAIN
        if request.path == "/timeline.js":
            response.text = (response.text or "") + OPENS_AT_END
        return response

    server._static = static
