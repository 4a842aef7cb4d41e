# 法：審理、答弁、判決。新聞、裁判所の手紙、答えの言葉。

# ---- コマンド
cmd-plead = 答弁
cmd-plead-description = 治安官に一度だけ答える：自白、否認、人のせい
opt-plead-answer = 罰金の減る自白か、否認か、人のせいか
opt-plead-whom = 人のせいのときだけ：誰の
choice-confess = 自白
choice-deny = 否認
choice-blame = 人のせい
cmd-bar = 出禁
cmd-bar-description = 赦免までパトロンを森に入れない。新聞に載る
opt-bar-patron = どのパトロンか、森での名で
cmd-pardon = 赦免
cmd-pardon-description = 審理、凍結、追放、出禁を解く。新聞に載る
opt-pardon-patron = どのパトロンか、森での名で
button-confess = 自白
button-deny = 否認

# ---- 答え
answer-pleaded = { $plea ->
    [confess] 自白しました。罰金は軽くなり、最悪のことはもう起きません
   *[deny] 否認しました。信じてもらえれば有利に、だめでも変わりません
}。判決は{ $until }ターン目の終わりです。
answer-blamed = { $blamed }を名指ししました。信じてもらえれば有利です。どのみち、誰が言ったかは相手に伝わります。判決は{ $until }ターン目の終わりです。
answer-magistrate-exposed = 書記は小石{ NUMBER($amount) }個を受け取り、治安官に話しました。皆が新聞で読み、判決は軽くなりません。財布{ NUMBER($purse) }。
button-bar = 出入り禁止
confirm-bar = { $patron }を出入り禁止にしますか。{ $bets ->
    [0] 賭けはありませんが
   *[other] 賭け{ $bets }件はいまの値で閉じ
}、申し出は取り下げとなり、赦免しても戻りません。やめるなら、ボタンを押さずにおいてください。
answer-barred = 出入り禁止：{ $patron }。賭けはいまの値で閉じ、申し出は取り下げました。新聞に載ります。戻すのは`/森番 赦免`。
answer-pardoned = 赦免：{ $patron }。もう何も問われません。新聞に載ります。

# ---- 断り
refused-barred = この森の森番があなたを出入り禁止にしました。見るのは自由です。あとは森番に聞いてください。
refused-exiled = 章の終わりまで追放中です。見られるのは`/森`、`/市場`、`/順位`と自分の`/帳面`。次の章ではまた遊べます。
refused-frozen = { $until }ターン目の終わりまで資産凍結中です。`/決済`だけはできます。ほかはお待ちを。
refused-no-hearing = 捜査を受けていないので、答えることはありません。様子は`/帳面`に。
refused-already-pleaded = もう答えています。治安官が聞くのは一度だけ。判決は{ $until }ターン目の終わりです。
refused-unknown-plea = 答え方は3つです：自白、否認、人のせい。
refused-blame-oneself = 自分のせいにするのは自白です。`/答弁`の自白のほうが有利です。
refused-blame-beyond = { $blamed }はもう森を出されていて、治安官は取り合いません。`/答弁`でほかの誰かを挙げるか、自白か否認を。
refused-blame-whom = 誰のせいかを言ってください：動物か、この森のほかのパトロン。一覧から選べます。
refused-unknown-patron = 「{ $name }」という名の者はいません。一覧から選んでください。
refused-already-barred = もう出入り禁止です：{ $patron }。戻すのは`/森番 赦免`。
refused-nothing-to-pardon = { $patron }には審理も凍結も追放も出禁もなく、赦免するものがありません。

# ---- 手紙
headline-ring-shown-1 = { $patron }が分け合った本物の耳打ちは{ $count }件。偶然なら{ $odds }に1つ。
headline-ring-shown-2 = 分け合った{ $count }件すべて本物：{ $patron }の勘だけではない（{ $odds }に1つ）。
letter-hearing-ends = 審理は次の{ $until }ターン目で終わります。{ $plea ->
    [confess] 自白済みです。
    [deny] 否認済みです。
    [blame] 人のせいにしました。
   *[other] まだ答えていません。`/答弁`が間に合います。
}
letter-summoned = 治安官があなたの捜査を始めました：知っていたような勝ちが{ $wins }件、計小石{ NUMBER($profit) }個。`/答弁`で一度だけ答えられます：罰金の減る自白、否認、人のせい。書記への心付けは、効くことも、ばれることもあります。判決は{ $until }ターン目の終わり、章が先に終わればその時。黙っていても損得はありません。
letter-verdict = { $verdict ->
    [acquitted] 治安官は証拠不十分としました。事件は終わり、罰金はなく、あなたは潔白です。
    [fined] 治安官は有罪としました：罰金は小石{ NUMBER($amount) }個。財布から、足りない分は賭けと貸付から払われました。事件は終わりです。
    [frozen] 治安官は有罪としました：罰金は財布、賭け、貸付から小石{ NUMBER($amount) }個。資産は{ $until }ターン目の終わりまで凍結です。`/決済`はできます。
   *[exiled] 治安官は章の終わりまでの追放としました。賭けはいまの値で閉じ、罰金は小石{ NUMBER($amount) }個。見ることはできます。次の章ではまた遊べます。
}
letter-set-free = 治安官に問われていたことは終わりました。市場にまた入れます：`/市場`。
letter-denounced = { $creature }があなたを治安官に告げ口しました。{ $band ->
    [cool] 誰も本気にしていません。
    [warm] 治安官は名前を書き留めました。
    [hot] 治安官が聞き回っています。噂だけでは捜査になりませんが、知りすぎると危ない。
   *[burning] 治安官の我慢は前から限界です。
}
letter-blamed = { $patron }が治安官の前であなたの名を挙げました。{ $band ->
    [cool] 誰も本気にしていません。
    [warm] 治安官は名前を書き留めました。
    [hot] 治安官が聞き回っています。噂だけでは捜査になりませんが、知りすぎると危ない。
   *[burning] 治安官の我慢は前から限界です。
}
letter-shut-out = この森の森番があなたを出入り禁止にしました。賭けはいまの値で閉じ、貸した分はこれからも戻ります。間違いだと思うなら森番へ。
letter-let-in = この森の森番があなたを赦免しました。もう何も問われません。どのコマンドでも戻れます。
letter-loan-withdrawn = 裁判所が{ $creature }への申し出を取り下げました。小石{ NUMBER($amount) }個は財布に戻っています。

# ---- 見出し
headline-investigation-opened-1 = 治安官、{ $patron }の捜査に着手。判決は{ $until }ターン目。
headline-investigation-opened-2 = { $patron }、当てすぎた。治安官がわけを聞く。
headline-investigation-opened-3 = 呼び出し：{ $patron }。審理は{ $until }ターン目まで。
headline-pleaded-confess-1 = { $patron }、自白。罰金は軽くなる。
headline-pleaded-confess-2 = { $patron }「知っていた」。広場が静まる。
headline-pleaded-deny-1 = { $patron }、はっきりした声ですべて否認。
headline-pleaded-deny-2 = { $patron }、治安官に「運です」と述べる。
headline-blamed-1 = わけを聞かれた{ $patron }、{ $blamed }を指さす。
headline-blamed-2 = 「{ $blamed }です」と{ $patron }、治安官の前で。
headline-bribe-exposed-1 = { $patron }から治安官への心付け、読み上げられる。
headline-bribe-exposed-2 = 書記、{ $patron }の小石を皆の前で数える。
headline-acquitted-1 = 無罪：{ $patron }。治安官、証拠不十分と見る。
headline-acquitted-2 = { $patron }、無罪放免。何も証明されず。
headline-fined-1 = 治安官、{ $patron }に罰金小石{ $amount }個。
headline-fined-2 = { $patron }、裁判所に{ $amount }を払い、商いに戻る。
headline-assets-frozen-1 = 裁判所、{ $patron }の資産を{ $until }ターン目まで凍結。
headline-assets-frozen-2 = { $until }ターン目まで凍結：{ $patron }にできるのは決済だけ。
headline-exiled-1 = 追放：{ $patron }、章の終わりまで森を去る。
headline-exiled-2 = { $patron }、森の外れまで送られる。賭けは閉じた。
headline-assets-released-1 = 裁判所、{ $patron }の資産凍結を解く。
headline-assets-released-2 = { $patron }、また小石を使える。凍結は終わり。
headline-exile-ended-1 = { $patron }、森に戻ってよい。
headline-exile-ended-2 = { $patron }、追放から戻る。
headline-denounced-1 = { $creature }、治安官の所で{ $patron }の話をしていた。
headline-denounced-2 = { $creature }、{ $patron }に聞けと治安官に言う。
headline-barred-1 = 森番、{ $patron }を出入り禁止に。
headline-barred-2 = 森番より：{ $patron }はもうここで商わない。
headline-pardoned-1 = 森番、{ $patron }を赦免。
headline-pardoned-2 = 森番より：{ $patron }にはもう何も問わない。

# ---- 帳面と公の頁
ledger-accused = 捜査中、{ $plea ->
    [confess] 自白済み
    [deny] 否認済み
    [blame] 人のせいにした
   *[none] `/答弁`で一度だけ答えられる
}。判決は{ $until }ターン目の終わり。
ledger-frozen = { $until }ターン目の終わりまで資産凍結中。`/決済`だけはできる。
ledger-exiled = 章の終わりまで追放中。
ledger-barred = この森の森番により出入り禁止。
patron-standing = { $line } · { $standing ->
    [accused] 捜査中
    [frozen] 資産凍結
    [exiled] 追放中
   *[barred] 出禁
}
wood-accused = 捜査中：{ $patron }。判決は{ $until }ターン目。
wood-frozen = 資産凍結：{ $patron }。
wood-exiled = 追放中：{ $patron }。
wood-barred = 出入り禁止：{ $patron }。
