# A chapter's deck: sealed before it begins, shown when it is over, and checked by anyone.

headline-chapter-sealed-1 = The cards of chapter { $chapter } are dealt and sealed: nobody can change them now.
headline-chapter-revealed-1 = The cards of chapter { $chapter } are shown. Anyone can check them.
headline-chapter-resized-1 = A moderator changed this chapter: it ends with turn { $last }.

# A chapter’s seal is two hashes: of its cards, and of the seed that its weather, harvests and verdicts are drawn from.
seal-hashes = cards `{ $seal }`, chance `{ $chance }`

# ---- what a check of a finished chapter came to
verify-fits = Chapter { $chapter } was fair. What was shown at its end fits the seal { $resealed ->
    [0] it began under
   *[other] it was under then
}: { seal-hashes }. { $resealed ->
    [0] {""}
   *[other] It was dealt anew after turn { $after }, when the wood went back to a copy of itself, and what came before fits the seal before.{" "}
}Drawn again from it, and found the same: { $cards ->
    [one] one card
   *[other] { $cards } cards
}, { $strikes ->
    [one] the turn on which one legend struck
   *[other] the turns on which { $strikes } legends struck
}, the weather of { $weather ->
    [one] one turn
   *[other] { $weather } turns
}, { $harvests ->
    [one] one harvest
   *[other] { $harvests } harvests
}{ $verdicts ->
    [0] {""}
    [one] , one verdict
   *[other] , { $verdicts } verdicts
}. Compare the seal with the one that was printed when the chapter { $resealed ->
    [0] began
   *[other] was dealt anew
}.
verify-unsealed = Chapter { $chapter } has no seal that could be checked: it began before chapters were sealed here, or it is none of this wood’s.
verify-unfinished = Chapter { $chapter } is not over: what its seal hides is shown with its last turn. The seal: { seal-hashes }.
verify-now = Chapter { $chapter }, which is under way, is sealed under: { seal-hashes }. What that hides is shown with its last turn.
verify-seal = Chapter { $chapter } does not fit: the cards shown at its end (entry { $seq }) are not those of the seal it began under.
verify-chance = Chapter { $chapter } does not fit: the chance shown at its end (entry { $seq }) is not that of the seal it began under.
verify-deal = Chapter { $chapter } does not fit: the seed shown at its end (entry { $seq }) deals other cards.
verify-strike = Chapter { $chapter } does not fit at turn { $turn } (entry { $seq }): what { $about } did there is not what the cards say.
verify-weather = Chapter { $chapter } does not fit at turn { $turn } (entry { $seq }): the weather there ({ $about }) is not what was drawn.
verify-harvest = Chapter { $chapter } does not fit at turn { $turn } (entry { $seq }): the harvest of { $about } there is not what was drawn.
verify-verdict = Chapter { $chapter } does not fit at turn { $turn } (entry { $seq }): the verdict on { $about } there is not what was drawn.
verify-rules = Chapter { $chapter } kept its seal: what it showed at its end makes the hashes it began under: { seal-hashes }. It was played by the rules of another release, so this one cannot draw the rest again; nothing says that it was changed.
verify-gap = Chapter { $chapter } does not fit at turn { $turn } (entry { $seq }): a turn before it is missing, or is there twice.
verify-page = Chapter { $chapter } cannot be read: a page of it holds something that was never printed.

# ---- what a finished chapter laid open, below that
verify-cards = **The cards as they were dealt** (before anyone hurried one, or moved the chapter’s end)
verify-card = turn { $turn }: { $legend }
verify-cards-more = and { $more } more, in the file
verify-how = To check the seal yourself: in the file, take the SHA-256 of each “text” (in UTF-8, to its last line feed). It must be the hash beside it, and that the one that was printed.
verify-how-file = The SHA-256 of each text under “sealed” (in UTF-8, to its last line feed) must be the hash beside it, and that the one that was printed when the chapter began.

# ---- the paper that closes a chapter, and the first of the next
closing-story = **The story of chapter { $chapter }**
closing-listed = {", "}
closing-strike = { $legend } ({ $last ->
    [0] turn { $first }
   *[other] turns { $first } to { $last }
})
closing-struck = What struck: { $struck }.
closing-rose = { $good_mark } Rose most: { $good }, from { $before } to { $after }.
closing-fell = { $good_mark } Fell most: { $good }, from { $before } to { $after }.
closing-creature = Richest creature: { $creature }, { NUMBER($wealth) } pebbles with its goods.
# A bold number: after "1." Discord would set every line that follows as part of a list.
closing-place = **{ $rank }** { $patron } · { NUMBER($worth) }
closing-open = The cards are shown: `/wood page:verify` checks them, `/wood page:history` keeps the results.
closing-spring = Before the next chapter prices go most of the way back to usual, and every Patron begins with the same stake.
closing-sealed = Chapter { $chapter } is sealed for fairness: `/wood page:verify`.
gazette-sealed = Sealed for fairness: `/wood page:verify`.
