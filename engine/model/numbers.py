"""Every number of the rules, by family: what the world file says, and nothing that is in no file.

docs: rules/index.md
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Economy:
    """Numbers of needs, market, mood and drift. Every field stands in the world file with its unit."""

    meal: int
    feast_purse: int
    pantry_turns: int
    fuel_first: int
    fuel_peak: int
    fuel_last: int
    fuel_midwinter: int
    fuel_thaw: int
    mood_rest: int
    mood_recovery: int
    mood_hunger: int
    mood_cold: int
    drift_percent: int
    drift_depth: int
    earnest_percent: int
    price_cap: int
    drought_turns: int
    drought_yield: int
    winter_turns: int
    winter_fuel: int
    windfall_units: int
    blight_percent: int
    rumour_turns: int
    weather_chance: int
    variety_percent: int
    deck_first: int
    deck_gap_least: int
    deck_gap_most: int
    spring_percent: int
    drift_hold: int = 0


@dataclass(frozen=True, slots=True)
class Finance:
    """Numbers of what Patrons do: stake, quotes, margin, loans, feelings, heat. All in the world file, with units.

    Those with a default are 0, which is off, in the data of chapters from before there was what they are about.
    """

    stake: int
    exchange_capital: int
    margin_percent: int
    maintenance_percent: int
    default_risk: int
    patron_cap: int
    book_cap: int
    spread_base: int
    spread_crowd: int
    spread_dislike: int
    loan_least: int
    loan_interest_most: int
    loan_term_most: int
    loan_patience: int
    debt_limit: int
    debt_growth: int
    whisper_fee: int
    whispers_a_turn: int
    rumour_window: int
    forecast_window: int
    gift_least: int
    gift_warmth: int
    gift_most: int
    gift_fade: int
    ally_fee: int
    ally_bond: int
    ally_thanks: int
    ally_resent: int
    spring_fee: int
    springs_a_turn: int
    remind_room: int
    short_hurts: int
    long_pleases: int
    loan_pleases: int
    repaid_pleases: int
    rumour_pleases: int
    rumour_hurts: int
    undercut_hurts: int
    betrayal_hurts: int
    betrayals_most: int
    feeling_fade: int
    scheme_units: int
    scheme_stake: int
    scheme_reach: int
    scheme_eases: int
    suspicious_profit: int
    heat_per_win: int
    heat_line: int
    heat_cooling: int
    magistrate_least: int
    magistrate_price: int
    orders_most: int = 0
    wager_every: int = 0
    wager_open: int = 0
    wager_turns: int = 0
    wager_most: int = 0
    crowd_patrons: int = 0
    deeds_told: int = 0
    to_win: int = 0
    spread_rumour: int = 0
    rumour_reach: int = 0
    interest_whole: int = 0
    lender_cap: int = 0
    springs_each: int = 0
    offers_fair: int = 0
    book_share: int = 0


@dataclass(frozen=True, slots=True)
class Ruin:
    """Numbers of margin calls on creatures, of banishment, and of the caravan. All in the world file, with units."""

    debt_call: int
    sale_haircut: int
    secured_percent: int
    call_hurts: int
    ruin_hurts: int
    stay_least: int
    return_percent: int
    import_percent: int
    import_premium: int


@dataclass(frozen=True, slots=True)
class Law:
    """Numbers of the magistrate: evidence, hearings, verdicts. All in the world file, with units."""

    evidence_turns: int
    hearing_turns: int
    freeze_turns: int
    denounce_heat: int
    blame_heat: int
    blame_hurts: int
    backfire_chance: int
    backfire_heat: int
    win_weight: int
    profit_weight_most: int
    haste_weight: int
    haste_fade: int
    heat_weight: int
    luck: int
    confess_helps: int
    deny_helps: int
    deny_hurts: int
    blame_helps: int
    blame_harms: int
    belief_least: int
    belief_most: int
    convict_from: int
    freeze_from: int
    exile_from: int
    fine_percent: int
    confessed_percent: int
    hearing_hours: int = 0
    keepers_apart: int = 0
    ring_least: int = 0
    ring_odds: int = 0
    ring_heat: int = 0
    ring_share: int = 0


@dataclass(frozen=True, slots=True)
class Seasons:
    """Numbers of seasons: length, points by place, masks. In the world file, with units; older files have none."""

    season_chapters: int = 4
    points_first: int = 10
    points_second: int = 6
    points_third: int = 4
    points_rest: int = 2
    unmask_turns: int = 10
