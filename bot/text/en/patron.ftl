# What Patrons meet: the confirm step, and what follows an answer.

magistrate-name = the magistrate
answer-more-by-letter = A letter for your eyes only is in your private messages; `/tips` keeps it too.

confirm-open = { $side ->
    [short] Short
   *[long] Long
} { $quantity } { $good_mark } { $good } at { $price }? It locks { NUMBER($margin) } of your { NUMBER($worth) } pebbles, and the most it can lose is { NUMBER($risk) }. It is closed by force at { $call }.
confirm-pay = That is { NUMBER($risk) } of your { NUMBER($worth) } pebbles, for { $creature }. It may not come back.
confirm-again = Price, chapter or your standing changed since you were asked, so nothing was done yet. As it is now:
confirm-yes = Do it
confirm-no = Leave it
confirm-left = Left alone. Your pebbles stay where they were.
