# 切り株の問い：問い、張る側、その結果。

# ---- コマンド
cmd-wager = 切り株
cmd-wager-description = 切り株の問いに張る：はいかいいえに小石1～10個（省けば問いを見る）
opt-wager-side = はいかいいえ
opt-wager-amount = 小石1～10個
choice-yes = はい
choice-no = いいえ

# ---- 問い。新聞とその頁で
wager-question-price = { $due }ターン目の終わりに{ $good_mark } { $good }は{ $price }を超えているか。
wager-question-poorest = { $due }ターン目の終わりに一番貧しい動物は{ $creature }か。
wager-question-verdict = 治安官は{ $due }ターン目に{ $accused }を有罪とするか。
gazette-wager = **切り株の問い**：{ $question }はい{ $yes } · いいえ{ $no }。張れるのは{ $closes }ターン目まで。
wager-title = 切り株の問い
wager-page = { $question }
    はいに小石{ NUMBER($yes) }個、いいえに{ NUMBER($no) }個。当てた人が全部を分ける。片側しかいなければ、全員に戻る。
    { $closes }ターン目まで1～{ $most }個張れる。
wager-own = { $side ->
    [yes] 「はい」
   *[no] 「いいえ」
}に{ $amount }個張っている。
wager-waiting = 締め切り、答え待ち：{ $question }はい{ $yes } · いいえ{ $no }。
wager-nothing = いま切り株に問いはない。次の問いは近いうちの新聞に。
button-wager = { $side ->
    [yes] はい
   *[no] いいえ
} · { $amount }

# ---- 答え
answer-wagered-price = { $due }ターン目の終わりに{ $good_mark } { $good }は{ $price }を超えているか：{ $side ->
    [yes] 「はい」
   *[no] 「いいえ」
}に{ $amount }個張りました。{ wager-so-far }
answer-wagered-poorest = { $due }ターン目の終わりに一番貧しい動物は{ $creature }か：{ $side ->
    [yes] 「はい」
   *[no] 「いいえ」
}に{ $amount }個張りました。{ wager-so-far }
answer-wagered-verdict = 治安官は{ $due }ターン目に{ $accused }を有罪とするか：{ $side ->
    [yes] 「はい」
   *[no] 「いいえ」
}に{ $amount }個張りました。{ wager-so-far }
wager-so-far = あなたは計{ $staked }個、全体では、はい{ NUMBER($yes) }、いいえ{ NUMBER($no) }。当てた人が全部を分けます。財布{ NUMBER($purse) }。

# ---- 断り
refused-wager-later = 切り株が問うのは次の章からです。この章は始まったときの規則で終わります。
refused-wager-none = いま切り株に問いはありません。次の問いは近いうちの新聞に。
refused-wager-closed = その問いは締め切りました。いまの問いがあれば`/切り株`に。
refused-wager-side = 張れるのは「はい」か「いいえ」です。
refused-wager-own-case = 自分の審理の問いには張れません。ほかの人は張れます。次の問いならあなたも。
refused-wager-other-side = もう{ $side ->
    [yes] 「はい」
   *[no] 「いいえ」
}に張っています。両側には張れませんが、{ $side ->
    [yes] 「はい」
   *[no] 「いいえ」
}に足すことはできます。
refused-wager-enough = もう上限の{ $most }個を張っています。次の問いは近いうちの新聞に。
refused-wager-amount = あと{ $high ->
    [1] 1個
   *[other] { $low }～{ $high }個
}張れます。{ NUMBER($value) }個にはできません。

# ---- 手紙
letter-wager-won-price = 切り株で当たりました：{ $due }ターン目の後、{ $good_mark } { $good }は{ $price }{ $side ->
    [yes] を超えています
   *[no] を超えていません
}。張った{ $staked }個が{ NUMBER($paid) }個になりました。
letter-wager-won-poorest = 切り株で当たりました：{ $due }ターン目の後、一番貧しいのは{ $creature }{ $side ->
    [yes] です
   *[no] ではありません
}。張った{ $staked }個が{ NUMBER($paid) }個になりました。
letter-wager-won-verdict = 切り株で当たりました：治安官は{ $accused }を{ $side ->
    [yes] 有罪
   *[no] 無罪
}としました。張った{ $staked }個が{ NUMBER($paid) }個になりました。
letter-wager-lost-price = 切り株で外れました：{ $due }ターン目の後、{ $good_mark } { $good }は{ $price }{ $side ->
    [yes] を超えていません
   *[no] を超えています
}。張った{ $staked }個は戻りません。
letter-wager-lost-poorest = 切り株で外れました：{ $due }ターン目の後、一番貧しいのは{ $creature }{ $side ->
    [yes] ではありません
   *[no] です
}。張った{ $staked }個は戻りません。
letter-wager-lost-verdict = 切り株で外れました：治安官は{ $accused }を{ $side ->
    [yes] 無罪
   *[no] 有罪
}としました。張った{ $staked }個は戻りません。
letter-wager-returned-price = { $good_mark } { $good }の値の問いに張った{ $staked }個が切り株から戻りました。反対側がいないか、問いが流れました。
letter-wager-returned-poorest = 「一番貧しいのは{ $creature }か」に張った{ $staked }個が切り株から戻りました。反対側がいないか、問いが流れました。
letter-wager-returned-verdict = { $accused }の審理に張った{ $staked }個が切り株から戻りました。反対側がいないか、判決がありませんでした。

statement-wager = { $way ->
    [held] 切り株に張る
    [freed] 切り株から戻る
    [came] 切り株の当たり
   *[paid] 切り株に張った分の支払い
}

# ---- 紙面
headline-wager-placed-price-yes-1 = { $patron }、「{ $due }ターン目に{ $good }は{ $price }超え」に{ $amount }個。
headline-wager-placed-price-yes-2 = 切り株で{ $patron }、{ $good }は{ $price }超えと見て{ $amount }個。
headline-wager-placed-price-yes-3 = { $patron }から{ $amount }個：{ $due }ターン目に{ $good }は{ $price }超え。
headline-wager-placed-price-no-1 = { $patron }、「{ $due }ターン目も{ $good }は{ $price }まで」に{ $amount }個。
headline-wager-placed-price-no-2 = 切り株で{ $patron }、{ $good }は{ $price }を超えぬと見て{ $amount }個。
headline-wager-placed-price-no-3 = { $patron }から{ $amount }個：{ $due }ターン目に{ $good }は{ $price }以下。
headline-wager-placed-poorest-yes-1 = { $patron }、「{ $due }ターン目の最下位は{ $creature }」に{ $amount }個。
headline-wager-placed-poorest-yes-2 = 切り株で{ $patron }、{ $creature }が最下位と見て{ $amount }個。
headline-wager-placed-poorest-no-1 = { $patron }、「{ $due }ターン目、{ $creature }より下がいる」に{ $amount }個。
headline-wager-placed-poorest-no-2 = 切り株で{ $patron }、{ $creature }は最下位でないと見て{ $amount }個。
headline-wager-placed-verdict-yes-1 = { $patron }、{ $accused }の有罪に{ $amount }個。
headline-wager-placed-verdict-no-1 = { $patron }、{ $accused }の無罪に{ $amount }個。
headline-wager-settled-price-yes-1 = { $good }は{ $price }より上：切り株、{ $patron }に{ $paid }個を払う。
headline-wager-settled-price-yes-2 = { $patron }の言うとおり{ $good }は{ $price }超え。切り株は{ $paid }個を払う。
headline-wager-settled-price-yes-3 = { $patron }、切り株から{ $paid }個：{ $good }は{ $price }より上。
headline-wager-settled-price-no-1 = { $good }は{ $price }を超えず：切り株、{ $patron }に{ $paid }個を払う。
headline-wager-settled-price-no-2 = { $patron }の言うとおり{ $good }は{ $price }まで。切り株は{ $paid }個を払う。
headline-wager-settled-price-no-3 = { $patron }、切り株から{ $paid }個：{ $good }は{ $price }を超えず。
headline-wager-settled-poorest-yes-1 = 最下位は{ $creature }：切り株、{ $patron }に{ $paid }個を払う。
headline-wager-settled-poorest-yes-2 = { $patron }、切り株から{ $paid }個：{ $creature }より貧しい者なし。
headline-wager-settled-poorest-no-1 = { $creature }は最下位でない：切り株、{ $patron }に{ $paid }個を払う。
headline-wager-settled-poorest-no-2 = { $patron }、切り株から{ $paid }個：{ $creature }より貧しい者あり。
headline-wager-settled-verdict-yes-1 = { $accused }は有罪、切り株は{ $patron }に{ $paid }個を払う。
headline-wager-settled-verdict-no-1 = { $accused }は無罪、切り株は{ $patron }に{ $paid }個を払う。
error-wager-half = { $given ->
    [side] 小石の数も入れてください：1～10個。
   *[amount] 「はい」か「いいえ」も選んでください。
}両方省けば、切り株の問いが見られます。