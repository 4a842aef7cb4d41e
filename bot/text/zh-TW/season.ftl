# 賽季：一起計分的幾章；頭銜、紀錄、面具。

# ---- 指令與按鈕
cmd-season = 賽季
cmd-season-description = 賽季：誰有幾分、這一章爭什麼、頭銜、紀錄
opt-rules-season = 一季有幾章，下一季起生效
button-unmask = 公開我的身分
button-unmask-sure = 對，告訴大家

# ---- 專頁
season-title = 第 { $season } 季 · 第 { $nth }／{ $chapters } 章
season-title-none = 賽季
season-none = 賽季還沒開始，第一季從下一章算起。
season-bar = { $bar } 已走完 { $played }／{ $chapters } 章
season-goal = 章末身價超過 { NUMBER($stake) } 的本金，而且自己至少交易過一次。這些人裡最富的得 **{ $first }** 分，接著 { $second }、{ $third }，其餘各 { $rest } 分。
season-table-none = 還沒有人得分。
season-place = **{ $rank }** { $name } · { NUMBER($points) } 分 · 賺 { NUMBER($gained) } 顆石子
season-titles = **頭銜**，季末頒發：
season-title-line = { $title }：{ $how }
season-title-line-plain = { $title }
season-records = **本林紀錄**
season-record = { $record ->
    [worth] 章末最富：{ $holder }，{ NUMBER($value) } 顆石子
    [bet] 單筆賺最多：{ $holder }，+{ NUMBER($value) } 顆石子
    [points] 單季積分最高：{ $holder }，{ NUMBER($value) }
    [rise] 單回合最大漲幅：{ $holder }，+{ NUMBER($value) }
   *[fall] 單回合最大跌幅：{ $holder }，-{ NUMBER($value) }
}（第 { $chapter } 章）
season-past = **第 { $season } 季**由{ $name }奪冠，{ NUMBER($points) } 分。
season-past-nobody = 第 { $season } 季無人得分。
season-past-title = { $title }：{ $names }
season-mask = 一章結束後，金主可以自己說出身分，別人不能代勞。

# ---- 本林的頭銜
title-clean-hands = 身家清白
title-clean-hands-how = 兩章賺贏本金，從沒被調查
title-bear-of-the-stump = 樹樁大空頭
title-bear-of-the-stump-how = 空單賺最多，至少 40 顆石子
title-twice-convicted = 二進宮
title-twice-convicted-how = 兩次被判有罪
title-banker = 銀行家
title-banker-how = 收回的放款最多，至少 5 筆，沒有一筆懸著
title-caught-short = 斷頭專戶
title-caught-short-how = 被強制平倉最多，至少 3 筆

# ---- 標題
headline-season-opened-1 = 第 { $season } 季開始：共 { $chapters } 章，賺贏本金就有積分。
headline-season-closed-1 = { $champion }以 { $points } 分拿下第 { $season } 季。
headline-season-closed-nobody-1 = 第 { $season } 季沒有冠軍：無人賺贏本金。
headline-at-stake-1 = 第 { $season } 季第 { $nth }／{ $chapters } 章：第一名值 { $first } 分。
headline-at-stake-led-1 = 第 { $nth }／{ $chapters } 章：第一名 { $first } 分，{ $leader }以 { $points } 分領先。
headline-at-stake-last-1 = 本季最後一章：第一名 { $first } 分，{ $leader }已有 { $points } 分。
headline-title-earned-1 = { $patron }獲頒頭銜：{ $title }。
headline-record-broken-worth-1 = 新紀錄：{ $patron }章末身價 { $value }，舊紀錄 { $before }。
headline-record-broken-bet-1 = 新紀錄：{ $patron }單筆賺 { $value } 顆石子，舊紀錄 { $before }。
headline-record-broken-points-1 = 新紀錄：{ $patron }單季 { $value } 分，舊紀錄 { $before }。
headline-record-broken-rise-1 = 新紀錄：{ $good }這一章單回合漲 { $value }，舊紀錄 { $before }。
headline-record-broken-fall-1 = 新紀錄：{ $good }這一章單回合跌 { $value }，舊紀錄 { $before }。
headline-season-set-1 = 守林人公告：下一季起，一季 { $chapters } 章。
headline-unmasked-1 = { $patron }公開了身分，名字就在這個頻道。
headline-unmasked-2 = { $patron }是誰，不再是祕密，這個頻道裡說了。

# ---- 章末的報紙
closing-points = **第 { $season } 季**：{ $points }
closing-points-one = { $patron } +{ $points }（{ $total }）
closing-points-none = **第 { $season } 季**：這一章沒有積分，因為無人賺贏本金。
closing-champion = 第 { $season } 季由**{ $champion }**奪冠，{ $points } 分。
closing-champion-nobody = 第 { $season } 季沒有冠軍。
closing-title = 頭銜：{ $patron }，{ $title }。
closing-record = 新紀錄：{ $record ->
    [worth] { $patron }章末身價 { NUMBER($value) } 顆石子
    [bet] { $patron }單筆賺 { NUMBER($value) }
    [points] { $patron }單季 { NUMBER($value) } 分
    [rise] { $good }單回合漲 { NUMBER($value) }
   *[fall] { $good }單回合跌 { NUMBER($value) }
}；舊紀錄 { NUMBER($before) }。
closing-at-stake = 第 { $season } 季第 { $nth }／{ $chapters } 章開始：第一名值 { $first } 分。積分表看 `/賽季`。

# ---- 信與回覆
letter-points-scored = 這值 **{ $points } 分**：第 { $season } 季累計 { $total }，排第 { $rank }。{ $left ->
    [0] 這是本季最後一章。
   *[other] 還剩 { $left } 章。
}積分表看 `/賽季`。
letter-title-won = 第 { $season } 季結束，你得到一個頭銜：**{ $title }**。`/賽季` 上人人看得到。
answer-unmasked = 好了。森林的頻道現在寫著{ $patron }就是你，收不回來了。
confirm-unmask = 森林頻道裡的每個人都會讀到{ $patron }就是你。說了收不回來，往後幾章也算數。想繼續戴面具，就別按按鈕。
word-unmasked = { $patron }就是 <@{ $user }>。

# ---- 拒絕
refused-unmask-other = 那不是你的面具。只有金主本人能說出身分，用自己信裡的按鈕，或 `/賽季` 裡的。
refused-unmask-twice = 第 { $chapter } 章結束時你已公開身分，大家都知道了，沒什麼可揭的。
refused-unmask-early = 一章結束後才能公開身分。第 { $chapter } 章到第 { $turns } 回合為止。
refused-unmask-late = 只有章末後的前 { $turns } 回合可以。下次機會是第 { $chapter } 章結束時。
refused-bad-season = 一季要有 { NUMBER($low) } 到 { NUMBER($high) } 章，{ NUMBER($value) } 不行。
