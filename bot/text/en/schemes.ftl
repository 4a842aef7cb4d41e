# Feelings that show: alliances that strain and break, creatures that hit back, grudges on a creature's page.

headline-alliance-strained-1 = { $b } catches { $a } asking less for { $good }. They are allies still, just.
headline-alliance-strained-2 = { $a } would have undercut { $b } in { $good }, and has been asked about it.
headline-alliance-broken-1 = { $b } ends its alliance with { $a }. It was about { $good }.
headline-alliance-broken-2 = { $a } went behind { $b }’s back with { $good }. The alliance is over.
headline-alliance-ended-1 = With { $a } away, { $b } stands alone again.

headline-rumour-countered-up-1 = { $creature } says { $good } will be dear. { $patron } has bet otherwise.
headline-rumour-countered-up-2 = Dear { $good } soon, if you ask { $creature }, who cannot stand { $patron }.
headline-rumour-countered-down-1 = { $creature } says { $good } will be cheap. { $patron } has bet otherwise.
headline-rumour-countered-down-2 = Cheap { $good } soon, if you ask { $creature }, who cannot stand { $patron }.
headline-traded-against-buys-1 = { $creature } buys { $good } without need, for { $patron } is short.
headline-traded-against-buys-2 = { $creature } bids for { $good }, to spite { $patron }.
headline-traded-against-sells-1 = { $creature } sells { $good } low, which does { $patron } no good.
headline-traded-against-sells-2 = { $creature } puts { $good } on the market, to spite { $patron }.
headline-traded-against-keeps-1 = { $creature } keeps its { $good } at home today, now that { $patron } is short.
headline-traded-against-keeps-2 = No { $good } from { $creature } this turn, to spite { $patron }.

creature-hates = Hostile to { $names }.
