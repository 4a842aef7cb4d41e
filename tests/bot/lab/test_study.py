"""The study: one page that says whose minds it is about, minds told apart, and a run that can be left and gone on."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.app.exit_codes import Exit, Stop
from bot.cli.commands import app
from bot.lab import CASTS
from bot.lab.study import run
from bot.lab.study.claims import CLAIMS
from bot.lab.study.differ import ASKED, VIEWS, count_of, distances, evenings_of, index
from bot.lab.study.folder import Folder
from bot.lab.study.minds import mark
from bot.lab.study.report import report
from bot.text import Text
from engine.model import World
from inference.standin.tempers import below
from tests.bot.lab.test_study_stopped import lines
from tests.builders.models import TOKENS, model


def test_every_claim_and_figure_has_its_words() -> None:
    text = Text()
    for claim in CLAIMS.values():
        assert text.has(f"study-claim-{claim.name}")
        assert all(text.has(f"study-measure-{measure.name}") for measure in claim.measures)


def test_every_claim_reads_what_its_study_plays(tmp_path: Path) -> None:
    run(tmp_path, casts=["stand-in"], claims=["edge", "justice", "players"], seeds=1)
    book, text = (tmp_path / "study.md").read_text(), Text()
    for name in ("edge", "justice", "players"):
        for measure in CLAIMS[name].measures:
            assert text(f"study-measure-{measure.name}") in book, measure.name


class Page(HTMLParser):
    """What a page loads, and whether its elements are closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.loads += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_endtag(self, tag: str) -> None:
        self.tags[f"/{tag}"] += 1


def test_a_study_is_one_page_that_says_whose_minds_each_row_is_about(tmp_path: Path) -> None:
    out = tmp_path / "study"
    run(out, casts=["stand-in", "dice"], claims=["health", "gambit-settlement", "legends"], seeds=6)
    page, book = (out / "study.html").read_text(), (out / "study.md").read_text()
    reader = Page()
    reader.feed(page)
    assert reader.loads == []
    assert "http" not in page.replace("http://www.w3.org/2000/svg", "")
    for tag in ("table", "tr", "td", "svg", "section", "main"):
        assert reader.tags[tag] == reader.tags[f"/{tag}"] > 0
    measures = sum(len(CLAIMS[one].measures) for one in ("health", "gambit-settlement", "legends"))
    assert reader.tags["svg"] == measures
    assert "Claimed: never." in page
    assert "Claimed: always." in page
    assert "<code>python -m bot study --out DIR</code>" in page
    assert "No model was served: nothing here is about models." in page
    rows = [line for line in book.splitlines() if "| stand-in |" in line]
    assert len(rows) == measures + 1, "and what it cost"
    assert all("| rules |" in row for row in rows)
    assert re.search(r"Bets won \| dice \| random \| 100% \| 50\.0% – 100% \| 6 \| holds", book)
    assert "Turns without a trade | stand-in | rules | 0% |" in book
    assert "Turns without a trade | dice | random |" in book
    assert "does not hold" not in book, "nothing is promised of how a wood with bad minds lives"


def refused(*arguments: str) -> str:
    told = CliRunner().invoke(app, ["study", *arguments])
    assert told.exit_code == Exit.USAGE
    assert "Traceback" not in told.output
    return " ".join(re.sub(r"[│╭╮╰╯─]", " ", told.output).split())


def test_bad_input_is_one_sentence(tmp_path: Path) -> None:
    new = str(tmp_path / "new")
    assert "--cast knows nothing called “sages”" in refused("--out", new, "--cast", "sages")
    assert "--claim knows nothing called “luck”" in refused("--out", new, "--claim", "luck")
    assert "--seeds 1 or more" in refused("--out", new, "--seeds", "0")
    assert "--seeds 1 or more" in refused("--out", new, "--seeds", "-3")
    assert not Path(new).exists()
    file = tmp_path / "file"
    file.write_text("no folder")
    assert "is a file: give --out a folder" in refused("--out", str(file))
    below_file = file / "deeper"
    assert "cannot be written" in refused("--out", str(below_file))
    strange = tmp_path / "strange"
    strange.mkdir()
    (strange / "holiday.txt").write_text("sun")
    assert "holds something else than a study" in refused("--out", str(strange))
    assert [one.name for one in strange.iterdir()] == ["holiday.txt"]


@pytest.mark.parametrize(
    ("head", "says"),
    [
        (b'{"study": 99}', "another version"),
        (b"[1]", "another version"),
        (b"not json", "another version"),
        (b"", "another version"),
        (b'{"study": 1, "rules": 99, "world": "moon", "data": "x"}', "of other rules or another world (moon)"),
    ],
)
def test_a_study_of_another_version_is_left_alone(tmp_path: Path, head: bytes, says: str) -> None:
    out = tmp_path / "study"
    (out / "woods").mkdir(parents=True)
    (out / "study.json").write_bytes(head)
    assert says in refused("--out", str(out), "--cast", "dice")
    assert (out / "study.json").read_bytes() == head


ODD = b'{"seed": 0, "figures": 7, "replies": {}, "tokens": [0, 0], "seconds": 0}\n'


@pytest.mark.parametrize("line", [b"7\n", b'{"seed": 1}\n', b"{{\n", ODD])
def test_a_file_that_the_study_did_not_write_is_named(tmp_path: Path, line: bytes) -> None:
    out = tmp_path / "study"
    run(out, casts=["dice"], claims=["gambit-glut"], seeds=1)
    (out / "woods" / "gambit-glut.dice.jsonl").write_bytes(line)
    assert "delete that file" in refused("--out", str(out), "--cast", "dice", "--claim", "gambit-glut")


def test_a_cast_that_does_not_answer_ends_the_study(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WOOD_COUNCIL_URL", "http://127.0.0.1:9")
    with pytest.raises(Stop) as stop:
        run(tmp_path / "study", casts=["five-labs"], claims=["gambit-glut"], seeds=1)
    assert stop.value.code == Exit.MODEL_AWAY


def test_a_served_cast_is_marked_and_its_tokens_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {"casts": ["one-mind"], "claims": ["gambit-rumour"], "seeds": 2}
    with model() as served:
        monkeypatch.setenv("WOOD_COUNCIL_URL", served.url)
        run(tmp_path / "study", **asked)
    woods = lines(tmp_path / "study", "gambit-rumour.one-mind.jsonl")
    assert [wood["seed"] for wood in sorted(woods, key=lambda wood: wood["seed"])] == [0, 1]
    assert all(wood["tokens"] == [TOKENS * 20, TOKENS * 20] for wood in woods), "four turns of five minds"
    page = (tmp_path / "study" / "study.html").read_text()
    assert "<td>one-mind</td><td>served</td>" in page
    assert "nothing here is about models" not in page


def test_without_a_cast_named_everyone_is_asked_who_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WOOD_COUNCIL_URL", "http://127.0.0.1:9")
    run(tmp_path / "study", claims=["gambit-nothing"], seeds=1)
    told = {path.name for path in (tmp_path / "study" / "woods").iterdir()}
    assert told == {f"gambit-nothing.{cast}.jsonl" for cast in CASTS}


def test_what_a_mind_is_is_said() -> None:
    marks = {cast: mark(cast) for cast in ("stand-in", "dice", "pocket", "wood", "five-labs", "noise")}
    assert list(marks.values()) == ["rules", "random", "pocket", "taught", "served", "random"]


async def test_two_hundred_views_are_put_to_every_mind(world: World) -> None:
    evenings = await evenings_of(world)
    assert len(evenings) == count_of(world) == VIEWS / len(world.creatures)
    assert len({(one.id, one.turn) for one in evenings}) == len(evenings)
    assert any(one.weather for one in evenings)
    assert [one.id for one in await evenings_of(world)] == [one.id for one in evenings]


def mind(name: str, options: list[str], sure: int = 0) -> list[dict[str, list[Any]]]:
    """Two hundred answers, asked twice: one of the options, drawn; with `sure`, the first of them more often."""

    def choice(evening: int, head: int, asked: str) -> str:
        at = below(f"{name}:{evening}:{head}:{asked}", "choice", len(options) + sure)
        return options[max(0, at - sure)]

    return [
        {asked: [[f"head-{head} {choice(evening, head, asked)}"] for head in range(5)] for asked in ASKED}
        for evening in range(40)
    ]


def test_minds_that_choose_alike_are_not_said_to_differ_and_others_are() -> None:
    goods = ["buy honey fair", "sell honey high", "nothing"]
    (alike,) = distances({"one": mind("one", goods), "other": mind("other", goods)})
    assert alike.chance > 0.05
    assert alike.apart < 0.05
    assert alike.one_again > 0
    (leaning,) = distances({"one": mind("one", goods), "other": mind("other", goods, sure=2)})
    assert leaning.chance < 0.05
    (strangers,) = distances({"one": mind("one", goods), "other": mind("other", ["buy acorns low"])})
    assert strangers.apart == pytest.approx(1)
    assert strangers.chance < 0.05
    same = mind("one", goods)
    (itself,) = distances({"one": same, "other": same})
    assert itself.chance > 0.05
    assert itself.apart == pytest.approx(0)


def test_the_indices_are_shares_of_units() -> None:
    evenings = [{"hoarded": [3, 4], "speculated": [0, 0]}, {"hoarded": [0, 4], "speculated": [5, 10]}] * 5
    hoarded, speculated = index(evenings, "hoarded"), index(evenings, "speculated")
    assert hoarded is not None
    assert speculated is not None
    assert (hoarded.value, speculated.value) == (3 / 8, 1 / 2)


def test_what_minds_do_over_the_same_views_stands_in_the_study(tmp_path: Path, world: World) -> None:
    out = tmp_path / "study"
    run(out, casts=["stand-in", "dice"], claims=["differ"], seeds=1)
    told = report(Folder.open(out, world))
    (pair,) = told.apart
    assert (pair.one, pair.other) == ("dice", "stand-in")
    assert pair.apart > 0.3
    assert pair.chance < 0.05
    rules = {row.cast: row.found.value for row in told.habits["speculated"]}
    assert rules["stand-in"] < 0.2 < rules["dice"]
    page = (out / "study.html").read_text()
    assert "dice / stand-in" in page
    assert "they differ" in page
