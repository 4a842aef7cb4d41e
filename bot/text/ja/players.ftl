# 取引のほかに頼めること：明細、伝説、話を急かす、通知。

## コマンド

cmd-statement = 明細
cmd-statement-description = 賭け、貸付、贈り物の結果、新しい順。自分だけに見える
cmd-legends = 伝説一覧
cmd-legends-description = この森の伝説と、この章で起きたもの
cmd-spring = 急かす
cmd-spring-description = 裁判所に払い、次の伝説を1ターン早める
cmd-remind = 通知
cmd-remind-description = 自分だけに届く通知：証拠金の残り、情報の時期、貸付の期日
opt-remind-about = 何を通知するか
opt-remind-when = 入か切（省けば入）
choice-call = 賭けの証拠金が残り少ない
choice-tip = 情報の時期が始まる
choice-loan = 貸付の期日が来る
choice-on = 入
choice-off = 切
choice-held = { $good_mark } { $good }：{ $side ->
    [short] 空売り
   *[long] 空買い
}{ $quantity }口、{ $mark }で{ $profit }
pages-back = 戻る
pages-onward = 次へ
pages-newer = 新しい
pages-older = 古い

## 明細

statement-title = 明細
statement-none = まだ出入りはない。
statement-line = **{ $change }** { $words } · 財布{ NUMBER($purse) }{ $locked ->
    [0] {""}
   *[other] 、預け{ NUMBER($locked) }
} · { $when }
statement-change = { $free ->
    [no] 🔒 { $by }
   *[yes] { $by }
}
statement-page = { $page }/{ $pages }頁。🔒は賭けが閉じるか返事が来るまで預け。証拠金と申し出は自分のもの、空売りの代金は返すもの。
button-postings = 全部の出入り
deals-footer = 財布{ NUMBER($purse) }、預け{ NUMBER($locked) }。元の帳簿は「全部の出入り」に。
deal-bet = { $good_mark } { $good }の{ $side ->
    [short] 空売り
   *[long] 空買い
}：**{ $result }** · { $when }
deal-bet-open = { $good_mark } { $good }の{ $side ->
    [short] 空売り
   *[long] 空買い
}：継続中、証拠金{ NUMBER($margin) }を預け · { $when }
deal-loan-lent = { statement-whom }への貸付：貸し{ NUMBER($lent) }、{ $back ->
    [0] 戻りはまだ
   *[other] 戻り{ NUMBER($back) }：**{ $result }**
} · { $when }
deal-loan-offered = { statement-whom }への貸付：{ NUMBER($lent) }を申し出、返事待ち · { $when }
deal-loan-declined = { statement-whom }への貸付：借りず、損なし · { $when }
deal-wager = 切り株の問い：**{ $result }** · { $when }
deal-wager-open = 切り株の問い：{ NUMBER($staked) }張り、答え待ち · { $when }
deal-other = { $words }：**{ $result }** · { $when }
statement-bet = { $side ->
    [short] { $good }の空売り
    [long] { $good }の空買い
   *[other] 賭け
}
statement-whom = { $creature ->
    [nobody] 動物
   *[other] { $creature }
}
statement-stake = この章の元手
statement-last-chapters-winnings = 前の章の儲けを返す。全員が同じに始まる
statement-margin = { statement-bet }の証拠金
statement-proceeds = { statement-bet }の代金、閉じるまで預け
statement-close = { $way ->
    [paid] { statement-bet }の決済で取引所へ
    [came] { statement-bet }の勝ち
   *[freed] { statement-bet }から戻る
}
statement-loan-offer = { statement-whom }への貸付に取り置き
statement-loan-offer-returned = { statement-whom }が借りず、戻る
statement-loan = { statement-whom }に貸す
statement-loan-repaid = { statement-whom }が返す
statement-gift = { statement-whom }への贈り物
statement-gift-court = 治安官の書記への心付け
statement-whisper = { statement-whom }への耳打ち
statement-spring = 話を急かす
statement-alliance = 同盟のため{ statement-whom }へ
statement-fine-of-turn = 裁判所の罰金
statement-other = { $way ->
    [came] 受け取り
    [paid] 支払い
    [held] 取り置き
   *[freed] 戻り
}

## 伝説

legends-title = この森の伝説
legends-line = { $good_mark } **{ $legend }** · { $good } { $direction ->
    [up] ▲
   *[down] ▼
}{ $seen ->
    [never] {""}
    [off] {" "}· 次の山札から外れる
    [called] {" "}· **次のターンに起きる**
    [now] {" "}· { $first }ターン目から**進行中**
   *[past] {" "}· { $last ->
        [0] { $first }ターン目
       *[other] { $first }～{ $last }ターン目
    }に起きた
}
legends-found = { $finds ->
    [most-shorted] 空売りの一番多い品物
   *[most-lent] 一番借りの多い動物の品物
}
legends-all-goods = 全品
legends-all-food = 食べ物すべて
legends-page = { $page }/{ $pages }頁。矢印は始まりの向きで、終わりはたいてい違う。次に何が来るかは誰にも見えない。/耳打ちで手がかりを買い、/急かすで早められる。

## 話を急かす

answer-sprung = 裁判所が小石{ $fee }個を受け取りました。できるなら次の伝説が1ターン早まります。早まったかは誰にも知らされず、新聞には誰かが払ったとだけ載ります。財布{ NUMBER($purse) }。
refused-sprung-enough = この章ではもう急かしました。1人1章に{ $most }回までです。
refused-sprung-already = 前のターンの後、もう誰かが急かしました。次のターンの後でもう一度。
headline-hurried-1 = 誰かが払い、話を急かす。誰かは裁判所も言わない。
headline-hurried-2 = 裁判所に財布が置かれる。書き置きは「お早めに」。
headline-hurried-3 = 裁判所に小銭で支払い：何かが早く起きるらしい。

## 通知

answer-reminders = 手紙での通知：
    { $call ->
    [on] ✅
   *[off] ⬜
} 賭けの証拠金が残り少ない
    { $tip ->
    [on] ✅
   *[off] ⬜
} 情報の時期が始まる
    { $loan ->
    [on] ✅
   *[off] ⬜
} 貸付の期日が来る
    切り替えは`/通知`、手紙は`/手紙`に。
refused-unknown-reminder = 通知は3つです：証拠金の残り、情報の時期、貸付の期日。一覧から選んでください。
letter-call-near = { $good_mark } { $good }の{ $side ->
    [short] 空売り
   *[long] 空買い
}{ $quantity }口、証拠金が残り少なくなりました：値は{ $price }、{ $call }で強制決済です。その前に`/決済 { $good }`で閉じられます。決済の値は`/帳面`に。
letter-loan-due-soon = 次のターンが{ $creature }の返す期日です：小石{ NUMBER($owed) }個とそのターンの利息。財布には{ NUMBER($held) }あります。
letter-tip-opens = 次のターンから情報の時期です：{ forecast-window }{ $good_mark } { $good }が{ $direction ->
    [up] 上がります
   *[down] 下がります
}。賭けるならいま：{ $direction ->
    [up] `/空買い { $good }`
   *[down] `/空売り { $good }`
}。
# 来たときに品物を選ぶ伝説：賭けた品物が、その頃には外れているかもしれない。
letter-tip-opens-most-shorted = 次のターンから情報の時期です：{ forecast-window }、伝説が空売りの一番多い品物を{ $direction ->
    [up] 上げます
   *[down] 下げます
}。いまは{ $good_mark } { $good }ですが、賭けのたびに変わるので、毎ターン`/市場`を見てください。
letter-tip-opens-most-lent = 次のターンから情報の時期です：{ forecast-window }、伝説が一番借りの多い動物の品物を{ $direction ->
    [up] 上げます
   *[down] 下げます
}。いまは{ $good_mark } { $good }ですが、貸付のたびに変わるので、毎ターン`/動物`を見てください。

## 終わった章と、公正だったか

opt-wood-page = 終わった章、または公正だったかの検証（省けば森のいま）
opt-wood-chapter = 検証のとき：どの終わった章か（省けば最新）
choice-history = 履歴：終わった章
choice-verify = 検証：章は公正に配られたか
history-title = 森の履歴
history-none = 終わった章はまだない。最初の章が終わると書かれる。
history-chapter = **第{ $chapter }章** · { $turns }ターン{ $sealed ->
    [yes] 、封印と公開あり
   *[no] {""}
}
history-won = 勝者は{ $richest }、{ NUMBER($wealth) }。動物の首位は{ $creature }、{ NUMBER($creature_wealth) }。
history-wood = 勝者なし：元手を超えた者はいない。動物の首位は{ $creature }、{ NUMBER($creature_wealth) }。
history-shared = { $names }が分け合う、{ NUMBER($wealth) }ずつ。動物の首位は{ $creature }、{ NUMBER($creature_wealth) }。
history-shared-more = { $names }ほか
history-behind = 続いて：{ $names }。
history-legends = 伝説：{ $legends }。
history-footer = /森 頁:検証で、章の山札が始まりの封印どおりか確かめられる。
verify-title = 第{ $chapter }章は公正だったか
