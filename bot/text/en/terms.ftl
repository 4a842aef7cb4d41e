# Names used everywhere.
patron-name = { $name ->
    [left] a Patron who left
   *[other] the { $name } Patron
}
narrator-name = narrator
many-creatures = { $many ->
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
   *[other] { $many }
}
many-creatures-opening = { $many ->
    [3] Three
    [4] Four
    [5] Five
    [6] Six
    [7] Seven
    [8] Eight
   *[other] { $many }
}
world-thousand-token = Thousand Token Wood
good-honey = honey
good-acorns = acorns
good-berries = berries
good-mushrooms = mushrooms
good-firewood = firewood
