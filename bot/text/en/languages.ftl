# Languages: which one a wood speaks, and what each calls itself.

# What this language calls itself.
language-name = English

cmd-language = language
cmd-language-description = Choose the language that this wood speaks in public
opt-language-to = The language of papers, public answers and the web page
answer-language = This wood speaks { $language } from now on: its papers, public answers and web page. Private answers and letters come to each player in their own language.
error-unknown-language = I do not speak that language. I speak: { $known }.

# For operators.
setting-language = it should be one of { $known }

# A wood name that was drawn again, once every name was taken: the second Grey.
wood-name-again = { $number ->
    [2] Second
    [3] Third
    [4] Fourth
    [5] Fifth
    [6] Sixth
    [7] Seventh
    [8] Eighth
    [9] Ninth
    [10] Tenth
   *[other] { $number }th
} { $name }

# Below a chart: the name of a legend whose letters no font here has, and the number that stands for it in the chart.
chart-below = { $number } in the chart: { $legend }
