# 守林人怎麼訂規矩、怎麼照顧、怎麼收掉：/守林 規矩、休市、健檢、拔林。

answer-tick-asked = 下一回合進行中。

# ---- 指令
cmd-quiet = 休市
cmd-quiet-description = 不開新回合的時段；兩格都不填就是全天開市
opt-quiet-start = 幾點開始休市，0 到 23，UTC 時間
opt-quiet-end = 幾點恢復，0 到 23，UTC 時間
cmd-rules = 規矩
cmd-rules-description = 往後各章的本金、每位金主單一貨的上限、一季的長度
opt-rules-stake = 每個人一章開始有幾顆石子，下一章起生效
opt-rules-cap = 單一貨最多幾份，放空或做多，立即生效
opt-rules-account = 新人的 Discord 帳號要滿幾天；0 不限
opt-rules-member = 新人要加入這個伺服器滿幾天；0 不限
cmd-health = 健檢
cmd-health-description = 森林健檢：回合、頭腦、報紙正不正常，該怎麼辦
cmd-export = 匯出
cmd-export-description = 一個檔案，裝著已結束的章節、價格，以及頭腦在裡面說的話
cmd-uproot = 拔林
cmd-uproot-description = 永久結束這座森林；會先確認，並把匯出檔交給你
button-uproot = 拔掉
button-uproot-erase = 拔掉並立刻清除

# ---- 回覆
answer-quiet-hours = UTC { $start }:00 到 { $end }:00 不開新回合，該開的等到 { $end }:00。下一回合的時間看 `/森林`，會換算成各人當地時間。
answer-quiet-none = 不休市：回合全天照開。
answer-house-rules = 設定好了：下一章起每位金主有 { NUMBER($stake) } 顆石子；單一貨最多 { $cap } 份，立即生效，已超過的可以留著。下一季起一季 { $season } 章。
answer-house-rules-door = 設定好了：下一章起每位金主有 { NUMBER($stake) } 顆石子；單一貨最多 { $cap } 份。下一季起一季 { $season } 章。新人的 Discord 帳號{ $account_days ->
    [0] 不限年資
   *[other] 要滿 { $account_days } 天
}，加入這個伺服器{ $member_days ->
    [0] 不限時間
   *[other] 要滿 { $member_days } 天
}。已經加入的不受影響。

answer-uprooted = 已拔掉，停在第 { $chapter } 章第 { $turn } 回合，頻道裡也說了。{ $days ->
    [0] 留下的資料幾分鐘內清除。
   *[other] 留下的資料 { $days } 天後清除。
}要再種用 `/守林 種林`。
word-removed = 我被移出你的伺服器 **{ $server }**。{ $days ->
    [0] 那裡的森林資料正在清除。
   *[other] 那裡的森林保留 { $days } 天，之後清除。
}在那之前邀請我回去，就從原處接著走。
word-uprooted = 這座森林結束了：守林人在第 { $chapter } 章第 { $turn } 回合把它拔掉。你手上的都留在帳冊裡，謝謝你放款、放空和耳語。
confirm-uproot = 要在第 { $chapter } 章第 { $turn } 回合拔掉這座森林嗎？{ $patrons ->
    [0] 裡面沒有金主
   *[other] 裡面有 { $patrons } 位金主
}。拔了種不回來：不結算、不亮牌，這一章就停在這裡。檔案歸你。想留著森林就別按按鈕；`/守林 暫停` 只是讓它睡覺。拔掉的森林，資料會{ $days ->
    [0] 在幾分鐘內清除
   *[other] 在 { $days } 天後清除
}；按另一個按鈕就立刻清除。
answer-exported = 匯出檔裡有：森林現況、已結束的章節，以及頭腦在那些章節裡被問了什麼、說了什麼。這一章的祕密都不在裡面。

# ---- 森林好不好
health-title = 森林健檢
health-turns-well = ✓ { $turn ->
    [0] 第 { $chapter } 章已開始，第一回合 { $due }。
   *[other] 第 { $chapter } 章第 { $turn } 回合：{ $last }；下一回合 { $due }。
}
health-turns-late = ✗ 第 { $chapter } 章有一回合該在 { $due } 開始。幾分鐘內沒動的話，原因在機器人的紀錄檔；要馬上進行用 `/守林 推進`。
health-turns-paused = · 森林在第 { $chapter } 章第 { $turn } 回合後睡著了。叫醒用 `/守林 喚醒`。
health-minds = { $asked ->
    [0] · 還沒問過頭腦。
   *[other] { $missed ->
        [0] ✓ 最近問了頭腦 { NUMBER($asked) } 次，每次都有回。
       *[other] · 最近問了頭腦 { NUMBER($asked) } 次，漏了 { NUMBER($missed) } 次。是哪個模型，看 `/智囊團`。
    }
}
health-down = ✗ 模型沒回應，由代打上場：{ $names }。原因看 `/智囊團`，換模型用 `/卡司 指派`。
health-papers-well = { $waiting ->
    [0] ✓ 報紙都登出去了。
   *[other] · 有 { $waiting } 份報紙在路上。
}
health-papers-stuck = ✗ { $waiting ->
    [0] 最新一份報紙登不出去
   *[other] { $waiting } 份報紙登不出去
}：{ $why ->
    [forbidden] 我不能在那個頻道發言。給我權限，或用 `/守林 排程` 換頻道。
    [gone] 頻道不見了。用 `/守林 排程` 換一個。
    [away] Discord 沒收下，會自動再試。
   *[broken] 是我這邊出錯，位置在機器人的紀錄檔。
}
health-wood = 給照顧機器人的人，它的 ID：`{ $wood }`

# ---- 拒絕
refused-uprooted = 這座森林已經拔掉了。要再種用 `/守林 種林`。
refused-other-wood = 那個按鈕屬於一座不在了的森林。要處理現在這座，用 `/守林 拔林`。
refused-bad-hour = 小時是 { $low } 到 { $high }，UTC 時間，{ NUMBER($value) } 不行。
refused-bad-stake = 本金是 { NUMBER($low) } 到 { NUMBER($high) } 顆石子，{ NUMBER($value) } 不行。
refused-bad-cap = 單一貨的上限是 { $low } 到 { $high } 份，{ NUMBER($value) } 不行。
refused-bad-days = 天數是 { $low } 到 { $high }；0 就是不限。
refused-house-rules-empty = 什麼都沒變：請填本金、上限、一季的長度，或新人要滿的天數。
error-quiet-half = 休市要有頭有尾：兩格都填，或都不填表示不休市。

# ---- 標題
headline-stake-set-1 = 守林人公告：下一章起，每位金主有 { $stake } 顆石子。
headline-cap-set-1 = 守林人公告：單一貨最多持有 { $cap } 份。
