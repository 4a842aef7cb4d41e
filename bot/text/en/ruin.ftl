# Ruin: creatures that owe more than they own, and the caravan that comes while one is away.

caravan-name = the caravan

# ---- In the paper
headline-loans-called-1 = Nobody trusts { $good } as security. { $creature }’s lenders want { $owed } back today.
headline-loans-called-2 = { $creature } borrowed on { $good }, and the lenders have looked. They want { $owed } now.
headline-margin-called-1 = Margin call: { $creature } pays { $paid } by force, and { $left ->
    [0] is even
   *[other] still owes { $left }
}. It counted everything twice.
headline-margin-called-2 = { $creature } owed more than its shelves could bear. Its lenders get { $paid }, by force.
headline-creature-banished-1 = { $creature } cannot pay and is banished until the next chapter. { $lost ->
    [one] One pebble is
   *[other] { $lost } pebbles are
} lost.
headline-creature-banished-2 = { $creature } defaults and is banished till the chapter ends: { $paid } for the lenders, no { $good }.
headline-loans-lost-1 = The { $owed } pebbles that { $creature } owes are lost to whoever lent them.
headline-loans-lost-2 = Nobody will see the { $owed } pebbles again that { $creature } borrowed.
headline-debts-written-off-1 = { $creature } cannot pay, and cannot be spared. { $lost ->
    [one] One pebble
   *[other] { $lost } pebbles
} of debt { $lost ->
    [one] is
   *[other] are
} written off.
headline-debts-written-off-2 = The wood needs { $creature } more than { $lost ->
    [one] one pebble
   *[other] { $lost } pebbles
}. The debt is struck out.
headline-creature-returned-1 = { $creature } is back, with { $purse } pebbles, and does not speak of last year.
headline-creature-returned-2 = { $creature } comes home, thinner and civil, with { $purse } pebbles to begin on.
headline-imported-1 = { $creature } is away. A caravan sells { $good } at { $price }, and is in no hurry.
headline-imported-2 = Caravan { $good } again, at { $price }. { $creature } is missed, a little.
headline-imported-3 = A caravan with { $lot }, at { $price } each. It knows that nobody here makes any.
headline-purses-filled-1 = A lean spring. The Mint puts { $amount } new pebbles into the wood’s purses.
headline-purses-filled-2 = The Mint strikes { $amount } pebbles for a wood that had run short of them.
headline-purses-levied-1 = A fat spring. The Mint takes { $amount } pebbles back, and everybody sighs alike.
headline-purses-levied-2 = Spring levy: { $amount } pebbles go back to the Mint. The rich had more to carry.

# ---- Letters to lenders
letter-loan-called = { $creature } owed more than its purse and store could bear: a margin call. What it had was sold by force, and { NUMBER($paid) } pebbles are yours; { NUMBER($owed) } are still owed.
letter-loan-lost = Your loan of { NUMBER($amount) } pebbles to { $creature } is lost: a legend took it. { $paid ->
    [0] Nothing of it came back.
   *[other] { NUMBER($paid) } of it came back before.
} Lend less to one creature, or watch for talk of a fall in what it makes.
letter-loan-defaulted = { $creature } cannot pay. All that it had is sold and shared among its lenders. You lent { NUMBER($amount) } pebbles; { $paid ->
    [0] nothing
   *[other] { NUMBER($paid) }
} came back, and the loan is closed. `/ledger` shows where you stand.

# ---- The ledger
ledger-loan-called = { $creature } owes you { NUMBER($owed) } after a margin call, due { $chapters ->
    [0] in turn { $due }
    [1] in turn { $due } of the next chapter
   *[other] in turn { $due }, { $chapters } chapters from now
}. { NUMBER($paid) } came back so far.
ledger-loan-defaulted = { $creature } could not pay: of { NUMBER($principal) } lent, { NUMBER($paid) } came back, and the rest owed, { NUMBER($owed) }, is lost.

# ---- Public pages
wood-creature-banished = { $mark } **{ $name }** is banished for debt, and back with the next chapter
wood-import = A caravan sells { $good_mark } { $good } at { $price }.
creature-banished = Banished for debt; back when the next chapter opens. Until then a caravan sells { $good_mark } { $good } at { $price }.
market-good-imported = Its maker is banished: a caravan sells it at { $price } until the next chapter.

# ---- Refusals
refused-lend-banished = { $creature } is banished for debt, and is back with the next chapter. Lend to another creature until then.
refused-whisper-banished = { $creature } is banished until the next chapter, and hears nothing. Whisper to another creature.
refused-bribe-banished = { $creature } is banished until the next chapter, and takes no gifts. Give to another creature.
refused-ally-banished = { $creature } is banished until the next chapter, and cannot be allied. Name two who are here.
