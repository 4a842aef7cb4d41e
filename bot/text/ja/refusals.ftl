# 規則による断り：なぜか、どうすればよいか。何も変わっていない。

# ---- 本人、数、名前
refused-paused = 森は森番が休止中で眠っています。賭けも貸付も動きません。起きたらもう一度。
refused-unknown-world = そんな世界はありません。選べるのは{ $known }です。
refused-stranger = まだあなたの頁がありません。最初の取引で開きます。たとえば`/空売り { $treasure }`。
refused-already-joined = あなたはもう{ $patron }です。様子は`/帳面`に。
refused-unknown-good = 「{ $good }」はこの森で売られていません。品物は`/市場`に。
refused-unknown-creature = 「{ $creature }」という動物はいません。住人は`/森`に。
refused-amount-too-small = 数は{ $least }以上で。省けばほどほどの数になります。
refused-purse-short = 小石{ NUMBER($need) }個要りますが、財布{ $have ->
    [0] は空です。`/決済`で預けた分が戻ります。次の章はまた全員が同じ元手で始まります。
   *[other] には{ NUMBER($have) }個です。数を減らすか、`/決済`で預けた分を戻しましょう。
}

# ---- 賭け
refused-halted = 伝説が動かしている間、{ $good }に新しい賭けはできません。先が皆にわかるからです。いまの賭けは`/決済`できます。
refused-other-side = { $good }には反対側に賭けています。先に`/決済`してから逆へ。
refused-patron-cap = { $good }はもう{ $held }口。1人{ $cap }口までです。`/決済`で空きます。
refused-book-full = 取引所の{ $good }はそちら側が{ $cap }口でいっぱいで、誰も入れません。反対側やほかの品物は空いています。
refused-unknown-side = 賭けは2通り：値下がりで勝つ`/空売り`、値上がりで勝つ`/空買い`。
refused-over-cap = { $good }はあと{ $room }口まで。1人の上限は{ $cap }口です。{ $room }口以下でもう一度。
refused-price-floor = { $good_mark } { $good }は{ $price }。空売りしても小石1個にしかならず、値はそれより下がりません。余地があるのは`/空買い`です。
refused-quote-moved = 尋ねてから{ $good }の値が動きました。預けは{ NUMBER($most) }でなく{ NUMBER($margin) }になります。賭けていません。もう一度どうぞ。
refused-nothing-to-cover = { $good }への賭けはありません。いまの賭けは`/帳面`に。
refused-cover-too-much = { $good }の賭けは{ $held }口だけです。数を省けば全部決済します。

# ---- 貸付
refused-loan-too-small = 貸付は小石{ $least }個からです。
refused-bad-interest = 利息は1ターン0～{ $most }%です。その中で選んでください。
refused-bad-term = 貸付の期間は1～{ $most }ターンです。
refused-lend-hostile = { $creature }はあなたから借りません。まだ許していないのです。贈り物が効くかも：`/賄賂`。
refused-offer-open = { $creature }にはもう申し出ています。返事は次のターンです。
refused-over-indebted = { $creature }は借りられるだけ借りています。ほかに貸すか、返すのを待ちましょう。
refused-lent-enough = パトロンが一度に貸せるのは、申し出も含めて小石{ NUMBER($most) }個まで。{ $room ->
    [0] もう出払いました。戻るのを待ちましょう。
   *[other] あと{ NUMBER($room) }貸せます。
}
refused-loan-too-large = 資産と借りからみて、{ $creature }が借りられるのはあと小石{ NUMBER($room) }個まで。それ以下で申し出てください。

# ---- 耳打ち、贈り物、同盟
refused-bait-unset = ガセには餌が要ります：品物と、上がるのか下がるのか。
refused-whisper-live = { $creature }は前の噂をまだ信じています。決着は{ $until }ターン目まで。それまではほかの動物に。
refused-whispered-enough = 耳打ちは次のターンまでに{ $most }回だけです。次のターンの後でもう一度。
refused-gift-too-small = 贈り物は小石{ $least }個からです。
refused-wish-without-good = 願いには品物が要ります：何をため込む、売り払う、買う、買わない？
refused-magistrate-too-small = 治安官の書記は小石{ $least }個から受け取ります。
refused-no-heat = 治安官はあなたに何も思っていません。小石は取っておきましょう。
refused-ally-itself = { $creature }は自分とはもう仲良しです。2匹を選んでください。
refused-already-allied = { $a }と{ $b }は章の終わりまで同盟です。ほかの2匹で。
refused-ally-hostile = { $creature }はあなたの仲立ちを嫌がります。まだ許していないのです。贈り物が効くかも：`/賄賂`。

# ---- ターンと森番
refused-already-planted = このサーバーにはもう森があります。`/森`で見られます。
refused-no-wood = ここにはまだ森がありません。森番が`/森番 植える`で植えられます。
refused-turn-is-over = { $turn }ターン目はもう済みました。二度は起きていません。
refused-bad-interval = ターンの間隔は{ NUMBER($low) }～{ NUMBER($high) }秒です。{ NUMBER($value) }にはできません。
refused-bad-chapter = 1章は{ NUMBER($low) }～{ NUMBER($high) }ターンです。{ NUMBER($value) }にはできません。
refused-unknown-legend = 「{ $legend }」はここで語られていません。一覧から選んでください。
refused-keeper-holds = あなたのパトロンは{ $good }に賭けていて、これで値が動きます。先に決済するか、ほかの森番に頼んでください。
refused-keeper-called = { $good }を動かす天気を、森番としてあなたが呼びました。終われば、またあなたのパトロンも賭けられます。
refused-legend-running = 「{ $legend }」はもう進行中です。終わるまでお待ちを。
refused-unknown-weather = 「{ $weather }」という天気はありません。一覧から選んでください。
refused-unknown-card = そんなモデルはありません。あるものは`/配役 一覧`に。
refused-unknown-cast = そんな配役はありません。あるものは`/配役 一覧`に。
refused-cast-already = もうそうなっています。全員は`/配役 一覧`に。
