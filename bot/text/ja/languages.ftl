# 言語：森が何語で話すか、それぞれの言語の名前。

# この言語が自分を呼ぶ名。
language-name = 日本語

cmd-language = 言語
cmd-language-description = この森が公の場で話す言語を選ぶ
opt-language-to = 新聞、公の答え、ウェブ頁の言語
answer-language = これから森は{ $language }で話します：新聞、公の答え、ウェブ頁。本人だけに見える答えと手紙は、それぞれの言語で届きます。
error-unknown-language = その言語は話せません。話せるのは{ $known }です。

# 運営者向け。
setting-language = { $known }のどれかにしてください

# 名が出払った後、もう一度引かれた名：「灰色2世のパトロン」。
wood-name-again = { $name }{ $number }世

# グラフの下：どの書体にもない字の伝説の名前と、グラフでの番号。
chart-below = グラフの{ $number }：{ $legend }
