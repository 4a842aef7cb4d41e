# Names used everywhere.
patron-name = the { $name } Patron
narrator-name = narrator
good-honey = honey
good-acorns = acorns
good-berries = berries
good-mushrooms = mushrooms
good-firewood = firewood
