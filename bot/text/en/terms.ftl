# Names used everywhere.
patron-name = the { $name } Patron
good-honey = honey
good-acorns = acorns
good-berries = berries
good-mushrooms = mushrooms
good-firewood = firewood
