"""The first minute, in a real browser: open the wood, short honey, whisper, read the letter, read the paper."""

from __future__ import annotations

import re
import urllib.request
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest

WAIT_MS = 60_000


def open_window(start: Any, name: str) -> Any:
    """A window of the start page, in a tab of its own."""
    with start.context.expect_page() as opened:
        start.click(f'a.window[href="/open/{name}"]')
    window = opened.value
    window.wait_for_selector("#channel-composer-input", state="visible", timeout=WAIT_MS)
    return window


def slash(window: Any, command: str, *options: str) -> None:
    """Type a slash command as a player does: name, Enter, each option, Enter, until the line is sent."""
    typed = window.locator(".command-chip")
    window.click("#channel-composer-input")
    window.keyboard.type(f"/{command}")
    window.locator(f"[role=option][aria-selected=true]:has-text('/{command}')").wait_for(timeout=WAIT_MS)
    window.keyboard.press("Enter")
    if options:
        typed.wait_for(timeout=WAIT_MS)
    for option in options:
        window.keyboard.type(option)
        window.locator(f"[role=option][aria-selected=true]:has-text('{option}')").wait_for(timeout=WAIT_MS)
        window.keyboard.press("Enter")
    if options and typed.count():  # the last Enter chose; a name typed in full is sent by it
        window.keyboard.press("Enter")
    typed.wait_for(state="detached", timeout=WAIT_MS)


def line(window: Any, text: str) -> None:
    """Type a whole line at once, and Enter; the line before it has gone."""
    window.locator(".command-chip").wait_for(state="detached", timeout=WAIT_MS)
    window.click("#channel-composer-input")
    window.keyboard.type(text)
    window.keyboard.press("Enter")


@pytest.fixture(scope="module")
def context(browser: Any) -> Any:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture(scope="module")
def start(context: Any, server: Any) -> Any:
    """The start page, left open as a player would."""
    page = context.new_page()
    page.goto(server.url)
    return page


@pytest.fixture(scope="module")
def wood(start: Any) -> Any:
    """The wood's window: one for all tests, for a Chromium takes two seconds of CPU to draw another."""
    return open_window(start, "wood")


def test_the_start_page_says_what_to_do_first(context: Any, server: Any, pictures: Path) -> None:
    page = context.new_page()
    page.goto(server.url)
    assert page.locator("h1").inner_text() == "Thousand Token Wood"
    assert page.locator("ol li").count() == 5
    assert "stand-in" in page.locator("header").inner_text()
    page.wait_for_selector("#wood ul li", timeout=WAIT_MS)  # the paper arrives without a reload
    page.screenshot(path=pictures / "start.png", full_page=True)
    page.set_viewport_size({"width": 400, "height": 800})
    page.screenshot(path=pictures / "start-phone.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    page.close()


def test_an_unknown_window_is_not_found(server: Any) -> None:
    with pytest.raises(HTTPError) as refusal:
        urllib.request.urlopen(f"{server.url}open/nobody", timeout=WAIT_MS / 1000)
    with refusal.value as answer:
        assert answer.code == 404


def said_to_me(window: Any, words: str) -> Any:
    """The newest answer that only this player can see, once it holds these words."""
    answers = window.locator(".channel-message", has_text="Only you can see this")
    newest = answers.filter(has_text=re.compile(words)).last
    newest.wait_for(timeout=WAIT_MS)
    return newest


def test_the_first_minute(start: Any, wood: Any, pictures: Path) -> None:
    slash(wood, "short", "honey")
    assert "/cover" in said_to_me(wood, r"You are short \d+ honey at \d+").inner_text()
    wood.screenshot(path=pictures / "short.png")

    slash(wood, "whisper", "Oona", "true")
    said_to_me(wood, "Oona has heard it")
    letters = open_window(start, "ann")
    letters.locator(".channel-message", has_text="True tip").wait_for(timeout=WAIT_MS)
    letters.screenshot(path=pictures / "letters.png")
    others = open_window(start, "bob")
    assert others.locator(".channel-message").count() == 0

    paper = wood.locator(".channel-message", has_text=re.compile(r"The Wood Gazette · chapter 1, turn \d+ of 40")).last
    paper.wait_for(timeout=WAIT_MS)
    assert "stand-in" in paper.inner_text()
    # The newest paper's picture may still be on its way: a whole one is waited for.
    wood.wait_for_function(
        "[...document.querySelectorAll('.channel-message img')].some(one => one.complete && one.naturalWidth >= 400)",
        timeout=WAIT_MS,
    )
    wood.screenshot(path=pictures / "paper.png")

    paper.get_by_role("button", name="How to play").click()
    said_to_me(wood, "Five creatures trade five goods")
    wood.screenshot(path=pictures / "button.png")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/short firewood", r"You are short \d+ firewood"),
        # A winter may have closed it by force; what was typed was sent all the same.
        ("/cover good:firewood", r"Closed: \d+ firewood|nothing open in firewood"),
        ("/long good:mushrooms 2", r"You are long 2 mushrooms"),
        ("/lend creature:Pip amount:10 interest:3", r"Pip has your offer: 10 pebbles at 3 %"),
        ("/wood page:history", r"Finished chapters|No chapter"),
    ],
)
def test_what_the_readme_says_works_as_it_is_typed(wood: Any, typed: str, said: str) -> None:
    line(wood, typed)
    wood.locator(".channel-message", has_text=re.compile(said)).last.wait_for(timeout=WAIT_MS)
    wood.locator(".command-chip").wait_for(state="detached", timeout=WAIT_MS)
    assert wood.locator(".channel-message", has_text=typed).count() == 0, "it was sent as a message"


def test_a_command_that_is_named_begins_a_line_when_it_is_clicked(wood: Any) -> None:
    line(wood, "/short honey 1")
    answer = said_to_me(wood, r"You are short 1 honey")
    answer.get_by_role("button", name="/cover").click()
    wood.locator("[role=option][aria-selected=true]:has-text('/cover')").wait_for(timeout=WAIT_MS)
    wood.fill("#channel-composer-input", "")


def test_wood_and_enter_shows_the_wood(wood: Any, pictures: Path) -> None:
    line(wood, "/wood")
    page = wood.locator(".channel-message", has_text="The wood · chapter 1").last
    page.wait_for(timeout=WAIT_MS)
    wood.wait_for_timeout(1500)
    wood.screenshot(path=pictures / "wood.png")


def test_what_is_lacking_is_asked_for(wood: Any, pictures: Path) -> None:
    line(wood, "/short")
    field = wood.locator('.command-option-input[data-option="good"]')
    field.wait_for(timeout=WAIT_MS)
    wood.keyboard.type("zzz")
    empty = wood.locator(".command-empty")
    empty.wait_for(timeout=WAIT_MS)
    assert "What to sell short" in empty.inner_text(), "an empty list says what may be typed"
    wood.screenshot(path=pictures / "asked.png")
    wood.locator(".command-context-close").click()
    wood.fill("#channel-composer-input", "")


def test_an_empty_field_lists_what_may_be_chosen(wood: Any) -> None:
    """Asked of the bot as soon as the field is there, as Discord does, and not only after a letter was typed."""
    line(wood, "/long acorns 1")
    said_to_me(wood, "You are long 1 acorns")
    line(wood, "/cover")
    wood.locator(".command-suggestion:has-text('acorns')").wait_for(timeout=WAIT_MS)
    wood.locator(".command-context-close").click()
    wood.fill("#channel-composer-input", "")


@pytest.mark.parametrize("typed", ["/wager", "/Wager", "/wager "])
def test_a_command_without_options_is_sent_by_enter(wood: Any, typed: str) -> None:
    answers = wood.locator(".channel-message", has_text="used /wager")
    before = answers.count()
    line(wood, typed)
    answers.nth(before).wait_for(timeout=WAIT_MS)


def test_another_player_sees_the_newest_message(wood: Any) -> None:
    for name in ("Bob", "Ann"):
        wood.select_option("#viewer-picker", label=name)
        wood.wait_for_function(
            "(() => { const t = document.getElementById('channel-timeline');"
            " return t.scrollHeight - t.scrollTop - t.clientHeight <= 2; })()",
            timeout=WAIT_MS,
        )


def test_a_whole_name_typed_and_enter_still_sends(wood: Any) -> None:
    """SimCord's own page offers the same choice again and again; a newcomer would be stuck."""
    slash(wood, "long", "acorns")
    said_to_me(wood, r"You are long \d+ acorns")


def test_two_windows_live_side_by_side(start: Any, wood: Any) -> None:
    open_window(start, "ann")
    paper = wood.locator(".channel-message", has_text="The Wood Gazette").last
    (turn,) = re.findall(r"turn (\d+) of 40", paper.inner_text())
    wood.locator(".channel-message", has_text=f"chapter 1, turn {int(turn) + 1} of 40").last.wait_for(timeout=WAIT_MS)


def test_a_restart_keeps_the_wood_and_its_buttons(start: Any, wood: Any) -> None:
    slash(wood, "short", "berries")
    said_to_me(wood, r"You are short \d+ berries")
    paper = wood.locator(".channel-message", has_text="The Wood Gazette").last
    paper.wait_for(timeout=WAIT_MS)
    start.click("button")
    start.wait_for_selector("#wood table", timeout=WAIT_MS)
    paper.get_by_role("button", name="My ledger").click()
    said_to_me(wood, "berries")


def test_a_moderator_has_commands_that_players_have_not(wood: Any, pictures: Path) -> None:
    wood.click("#channel-composer-input")
    wood.keyboard.type("/keeper")
    wood.wait_for_timeout(400)
    assert wood.locator("[role=option]:has-text('/keeper')").count() == 0
    wood.fill("#channel-composer-input", "")
    wood.select_option("#viewer-picker", label="Morag (moderator)")
    offered = wood.locator("[role=option]:has-text('/keeper pause')")
    for _ in range(20):  # the page takes its time to become hers, and empties the line when it does
        wood.fill("#channel-composer-input", "")
        wood.click("#channel-composer-input")
        wood.keyboard.type("/keeper")
        wood.wait_for_timeout(500)
        if offered.count():
            break
    assert offered.count() == 1
    wood.screenshot(path=pictures / "moderator.png")


def test_a_wood_planted_again_keeps_its_pace(wood: Any) -> None:
    """The last test: the wood of the others is gone after it. At the house's own pace a turn comes once an hour."""
    wood.fill("#channel-composer-input", "")
    line(wood, "/keeper uproot")
    wood.get_by_role("button", name="Uproot it").last.click()
    said_to_me(wood, "Uprooted, on turn")
    line(wood, "/keeper plant")
    said_to_me(wood, "The wood is planted")
    for turn in (1, 2, 3):
        paper = wood.locator(".channel-message", has_text=f"The Wood Gazette · chapter 1, turn {turn} of 40").last
        paper.wait_for(timeout=WAIT_MS)
    line(wood, "/wood")
    wood.locator(".channel-message", has_text="The wood · chapter 1").last.wait_for(timeout=WAIT_MS)
