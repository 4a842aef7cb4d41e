# シーズン：まとめて数える章、称号、記録、仮面。

# ---- コマンドとボタン
cmd-season = シーズン
cmd-season-description = シーズンの点、この章に懸かるもの、称号、記録
opt-rules-season = 次のシーズンからの章の数
button-unmask = 正体を明かす
button-unmask-sure = はい、皆に明かす

# ---- 頁
season-title = シーズン{ $season } · { $nth }/{ $chapters }章目
season-title-none = シーズン
season-none = シーズンはまだない。最初のものは次の章から始まる。
season-bar = { $bar } { $chapters }章のうち{ $played }章を終えた
season-goal = 自分で一度は取引し、元手の小石{ NUMBER($stake) }個を超えて章を終えること。その中の一番の金持ちに**{ $first }**点、続いて{ $second }点、{ $third }点、ほかは{ $rest }点。
season-table-none = 点のある者はまだいない。
season-place = **{ $rank }** { $name } · { NUMBER($points) }点 · 小石{ NUMBER($gained) }個の儲け
season-titles = **称号**、シーズンの終わりに贈られる：
season-title-line = { $title }：{ $how }
season-title-line-plain = { $title }
season-records = **この森の記録**
season-record = { $record ->
    [worth] 章の終わりの資産：{ $holder }、小石{ NUMBER($value) }個
    [bet] 1つの賭けの勝ち：{ $holder }、+{ NUMBER($value) }個
    [points] 1シーズンの点：{ $holder }、{ NUMBER($value) }
    [rise] 1ターンの上げ：{ $holder }、+{ NUMBER($value) }
   *[fall] 1ターンの下げ：{ $holder }、-{ NUMBER($value) }
}（第{ $chapter }章）
season-past = **シーズン{ $season }**の優勝は{ $name }、{ NUMBER($points) }点。
season-past-nobody = シーズン{ $season }は得点者なし。
season-past-title = { $title }：{ $names }
season-mask = 章が終われば、パトロンは正体を明かせる。ほかの者が代わりに明かすことはできない。

# ---- いつもの森の称号
title-clean-hands = 潔白
title-clean-hands-how = 2章で元手を超え、一度も捜査されず
title-bear-of-the-stump = 切り株の熊
title-bear-of-the-stump-how = 空売りの勝ちが最も多く、小石40個以上
title-twice-convicted = 前科二犯
title-twice-convicted-how = 有罪2回
title-banker = 銀行家
title-banker-how = 返済された貸付が最も多く、5件以上、残りなし
title-caught-short = 退場の名人
title-caught-short-how = 強制決済が最も多く、3件以上

# ---- 見出し
headline-season-opened-1 = シーズン{ $season }、全{ $chapters }章で開幕。元手を超えた者に点。
headline-season-closed-1 = { $champion }、{ $points }点でシーズン{ $season }優勝。
headline-season-closed-nobody-1 = シーズン{ $season }、優勝者なく終わる。元手を超えた者なし。
headline-at-stake-1 = シーズン{ $season }の{ $nth }/{ $chapters }章目：首位に{ $first }点。
headline-at-stake-led-1 = { $nth }/{ $chapters }章目：首位に{ $first }点。先頭は{ $leader }、{ $points }点。
headline-at-stake-last-1 = シーズン最後の章：首位に{ $first }点。{ $leader }は{ $points }点。
headline-title-earned-1 = { $patron }、称号「{ $title }」を得る。
headline-record-broken-worth-1 = 新記録：{ $patron }、小石{ $value }個で章を終える。これまでは{ $before }。
headline-record-broken-bet-1 = 新記録：{ $patron }、1つの賭けで小石{ $value }個。これまでは{ $before }。
headline-record-broken-points-1 = 新記録：{ $patron }、1シーズン{ $value }点。これまでは{ $before }。
headline-record-broken-rise-1 = 新記録：この章の{ $good }、1ターンで{ $value }上げ。これまでは{ $before }。
headline-record-broken-fall-1 = 新記録：この章の{ $good }、1ターンで{ $value }下げ。これまでは{ $before }。
headline-season-set-1 = 森番より：次からシーズンは{ $chapters }章。
headline-unmasked-1 = { $patron }、正体を明かす。名はこのチャンネルに。
headline-unmasked-2 = もう秘密ではない：{ $patron }の正体、このチャンネルで。

# ---- 章を閉じる新聞
closing-points = **シーズン{ $season }**：{ $points }
closing-points-one = { $patron } +{ $points }（{ $total }）
closing-points-none = **シーズン{ $season }**：元手を超えた者がなく、この章の点はなし。
closing-champion = シーズン{ $season }の優勝は**{ $champion }**、{ NUMBER($points) }点。
closing-champion-nobody = シーズン{ $season }は優勝者なく終わる。
closing-title = 称号：{ $patron }、{ $title }。
closing-record = 新記録：{ $record ->
    [worth] { $patron }、小石{ NUMBER($value) }個で終える
    [bet] { $patron }、1つの賭けで{ NUMBER($value) }
    [points] { $patron }、1シーズン{ NUMBER($value) }点
    [rise] { $good }、1ターンで{ NUMBER($value) }上げ
   *[fall] { $good }、1ターンで{ NUMBER($value) }下げ
}。これまでは{ NUMBER($before) }。
closing-at-stake = シーズン{ $season }の{ $nth }/{ $chapters }章目が始まる：首位に{ $first }点。表は`/シーズン`に。

# ---- 手紙と答え
letter-points-scored = **{ $points }点**になりました：シーズン{ $season }で計{ $total }点、{ $rank }位。{ $left ->
    [0] シーズン最後の章でした。
   *[other] 残りは{ $left }章です。
}表は`/シーズン`に。
letter-title-won = シーズン{ $season }が終わり、称号を得ました：**{ $title }**。`/シーズン`で皆に見えます。
answer-unmasked = 明かしました。{ $patron }があなただと、森のチャンネルに出ています。取り消せません。
confirm-unmask = { $patron }があなただと、森のチャンネルの皆が読みます。取り消せず、これからの章でもそのままです。隠したままなら、ボタンを押さずにおいてください。
word-unmasked = { $patron }は<@{ $user }>です。

# ---- 断り
refused-unmask-other = あなたの仮面ではありません。明かせるのは本人だけ、自分の手紙か`/シーズン`のボタンからです。
refused-unmask-twice = 第{ $chapter }章の後にもう明かしました。皆が知っています。これ以上見せるものはありません。
refused-unmask-early = 明かせるのは章が終わってからです。第{ $chapter }章は{ $turns }ターン目で終わります。
refused-unmask-late = 明かせたのは章の後の{ $turns }ターンまででした。次は第{ $chapter }章の終わりです。
refused-bad-season = シーズンは{ NUMBER($low) }～{ NUMBER($high) }章です。{ NUMBER($value) }にはできません。
