# Private letters: each must be understood by itself, hours later, on a phone.

# Above a letter, for whoever plays in more than one server.
letter-of-server = **{ $server }**
    { $letter }

letter-welcome = Good day. You are { $patron } in this wood, with { NUMBER($stake) } pebbles. Letters like this one are private because what is in them is worth money: tips, debts, and how things ended. Whoever ends the chapter richest, and with more than that, has won. If your private messages are closed, `/tips` still shows every letter.

letter-forecast = **True tip**: a legend moves { $good_mark } { $good } { $direction ->
    [up] up
   *[down] down
} { forecast-window }, or sooner if somebody pays to hurry it. { $direction ->
    [up] Buy before it (`/long`), sell before it turns.
   *[down] Sell short before it (`/short`), and wait.
} Two wins on such tips bring you before the magistrate.
# A legend that finds its good when it comes: true as things stand, and the crowd may move on.
letter-forecast-most-shorted = **True tip**: a legend comes { forecast-window }, or sooner if somebody pays to hurry it, and moves the good most sold short { $direction ->
    [up] up
   *[down] down
}. Today that is { $good_mark } { $good }; every bet may change it, so watch `/market`. Two wins on such tips bring you before the magistrate.
letter-forecast-most-lent = **True tip**: a legend comes { forecast-window }, or sooner if somebody pays to hurry it, and moves { $direction ->
    [up] up
   *[down] down
} the good whose maker owes the most. Today that is { $good_mark } { $good }; every loan may change it, so watch `/creature`. Two wins on such tips bring you before the magistrate.
letter-bait-set = Planted: { $creature } believes that { $good_mark } { $good } will { $direction ->
    [up] rise
   *[down] fall
}. If no legend brings it by turn { $last }, the creature will blame you.
letter-tip-came-true = Your rumour came true: { $good_mark } { $good } { $direction ->
    [up] rose
   *[down] fell
}, as you said.
letter-tip-turned = Your rumour’s legend came, and moved another good: { $found_mark } { $found } { $direction ->
    [up] rose
   *[down] fell
}, for the crowd had moved on from { $good_mark } { $good }. `/ledger` shows what you still hold.
letter-tip-withdrawn = This wood was restored from a copy, and its deck dealt anew: your whisper about { $good_mark } { $good } going { $direction ->
    [up] up
   *[down] down
} counts no more, true or planted. Nobody is blamed for it.
letter-tip-came-to-nothing = Your rumour was wrong: no legend moved { $good_mark } { $good } { $direction ->
    [up] up
   *[down] down
} within the time.

letter-loan-accepted = { $creature } takes your { NUMBER($amount) } pebbles. They are due back in turn { $due }, with interest.
letter-loan-accepted-for-later = { $creature } takes your { NUMBER($amount) } pebbles. They are due back { $chapters ->
    [1] in turn { $due } of the next chapter
   *[other] in turn { $due }, { $chapters } chapters from now
}, with interest.
letter-loan-declined = { $creature } declines your loan. Your { NUMBER($amount) } pebbles are back in your purse.
letter-loan-lapsed = { $creature } never answered. Your { NUMBER($amount) } pebbles are back in your purse.
letter-loan-returned = { $creature } has paid you back: { NUMBER($amount) } pebbles, { $profit ->
    [0] without interest
   *[other] { NUMBER($profit) } of them interest
}.
letter-loan-struck = Cancelled: { NUMBER($amount) } pebbles that { $creature } owed you. Pebbles that are lent are not safe from a fine, nor from a new chapter, in which everyone begins alike. { $owed ->
    [0] It owes you nothing more.
   *[other] It still owes you { NUMBER($owed) }.
}
letter-loan-late = { $creature } was to pay you back this turn. { $paid ->
    [0] Its purse was empty
   *[other] It paid { NUMBER($paid) }
}; { NUMBER($owed) } are still owed, and grow. It pays what it can each turn.

letter-position-settled = { $why ->
    [called] Closed by force: your margin is used up.
    [struck] Settled: the legend is over.
    [court] Closed by the Court.
   *[chapter] Settled: the chapter is over.
} Your { $side ->
    [short] short
   *[long] long
} of { $quantity } { $good_mark } { $good } ended at { $price }. { $result ->
    [won] You won { $pebbles ->
        [one] one pebble
       *[other] { NUMBER($pebbles) } pebbles
    }.
    [lost] You lost { $pebbles ->
        [one] one pebble
       *[other] { NUMBER($pebbles) } pebbles
    }.
   *[even] You are no richer and no poorer.
}
letter-heat-risen = Someone has noticed how well you guess. { $band ->
    [cool] The magistrate is not yet interested.
    [warm] The magistrate has heard your name.
    [hot] The magistrate asks about you. Let it cool, or see the clerk: `/bribe magistrate`.
   *[burning] You are over the magistrate’s line. Expect a summons; `/plead` will answer it.
}
letter-chapter-shared = Chapter { $chapter } is over. You share the first place with { $level ->
    [one] one other Patron
   *[other] { $level } other Patrons
}, each with { NUMBER($worth) } pebbles. `/wood page:history` keeps it; in the next everyone starts alike, and the grudges are half forgotten.
letter-chapter-result = Chapter { $chapter } is over. { $rank ->
    [1] You have won it,
   *[other] You end in place { $rank } of { $of },
} with { NUMBER($worth) } pebbles. `/wood page:history` keeps it; in the next everyone starts alike, and the grudges are half forgotten.
letter-chapter-unwon = Chapter { $chapter } is over. You end first{ $of ->
    [1] {""}
   *[other] {" "}of { $of }
} with { NUMBER($worth) } pebbles, but not above the stake of { NUMBER($stake) }: nobody has won. To win, end with more than the stake. In the next chapter everyone starts alike.
# When a legend comes, inside the letters of a forecast.
forecast-window = { $span ->
    [1] in turn { $first }
   *[other] between turns { $first } and { $last }
}{ forecast-when }
# When the first of those turns comes, where it is known.
forecast-when = { $when ->
    [none] {""}
   *[other] { $span ->
        [1] {" "}({ $when })
       *[other] {" "}(the first: { $when })
    }
}
