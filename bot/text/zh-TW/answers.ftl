# 指令的結果：發生了什麼、關鍵數字、接著看什麼。
answer-went-back = 森林回到第 { $chapter } 章第 { $turn } 回合。之後的事重新抽過{ $sealed ->
    [0] {""}
   *[other] ，新的封存：牌 `{ $seal }`、機運 `{ $chance }`
}。
answer-released = 從現在起，森林照第 { $rules } 版規則走。

# ---- 金主
answer-joined = 你在這裡是{ $patron }，有 { NUMBER($stake) } 顆石子，沒人知道你是誰。第一單可以試試 `/放空 { $treasure }`；自己的頁面在 `/帳本`。
answer-short = 你放空 { $quantity } 份{ $good }，成交價 { $price }。鎖住保證金 { NUMBER($margin) }。跌了就賺；漲到 { $call } 會強制平倉。想出場用 `/平倉`。
answer-long = 你做多 { $quantity } 份{ $good }，成交價 { $price }。鎖住保證金 { NUMBER($margin) }。漲了就賺；跌到 { $call } 會強制平倉。想出場用 `/平倉`。
answer-covered = 已平倉：{ $quantity } 份{ $good }，價 { $price }。{ $result ->
    [won] 賺了 { NUMBER($pebbles) } 顆石子
    [lost] 賠了 { NUMBER($pebbles) } 顆石子
   *[even] 不賺不賠
}。{ $left ->
    [0] 這樣貨你已沒有部位。
   *[other] 還剩 { $left } 份。
}荷包 { NUMBER($purse) }。
answer-loan-offered = 條件送到 { $creature } 手上了：{ NUMBER($amount) } 顆石子，每回合 { $interest } %，{ $term } 回合後到期。錢先放一邊，牠下一回合答覆，會寫信告訴你。荷包 { NUMBER($purse) }。
answer-whispered = { $creature } 聽到了：{ $good }會{ $direction ->
    [up] 漲
   *[down] 跌
}。花了你 { $fee } 顆石子。到第 { $until } 回合還沒有傳說讓它成真，{ $creature } 會比較不喜歡你。荷包 { NUMBER($purse) }。
answer-gift = { $creature } 收下 { NUMBER($amount) } 顆石子，{ $feeling ->
    [devoted] 願意為你做任何事
    [warm] 覺得你人不錯
    [wary] 還是防著你
    [hostile] 沒有原諒你
   *[neutral] 點了點頭
}。下次再送，效果會差一些。荷包 { NUMBER($purse) }。
answer-gift-with-wish = { $creature } 收下 { NUMBER($amount) } 顆石子，也聽到你的心願：{ $wish ->
    [hoard] 囤{ $good }
    [dump] 把{ $good }倒出來賣
    [buy] 買{ $good }
   *[shun] 別碰{ $good }
}。牠{ $feeling ->
    [devoted] 願意為你做任何事
    [warm] 覺得你人不錯
    [wary] 還是防著你
    [hostile] 沒有原諒你
   *[neutral] 點了點頭
}，照不照做隨牠。看下一回合。荷包 { NUMBER($purse) }。
answer-magistrate = 書記收下 { NUMBER($amount) } 顆石子，注意你的人少了一點。{ $band ->
    [cool] 治安官對你沒興趣。
    [warm] 治安官還記得你的名字。
    [hot] 治安官還在打聽你。
   *[burning] 不夠：你還在治安官的底線之上。
}荷包 { NUMBER($purse) }。
answer-allied = { $a } 與 { $b } 結盟到章末：誰也不會開得比對方便宜。花了 { $fee } 顆石子，其他居民都看到了。荷包 { NUMBER($purse) }。

# ---- 管理員與回合
answer-planted = 森林種好了。一章 { $turns } 回合，第一回合很快就來。看全貌用 `/森林`，看玩法用 `/玩法`。
    第一章已封存，以示公平：下注之前，任何人都能用 `/森林 頁面:查驗` 看到封存碼。
answer-ticked = 第 { $turn } 回合結束，消息見《林報》。
answer-configured = 設定好了：每 { turn-every }一回合，一章 { $turns } 回合，《林報》登在 <#{ $channel }>。這一章到第 { $ends } 回合為止。
answer-paused = 森林睡了。用 `/守林 喚醒` 之前，什麼都不會動。
answer-unpaused = 森林醒了：每 { turn-every }一回合。
# 多久一回合，用在上面兩句。
turn-every = { $unit ->
    [days] { $every } 天
    [hours] { $every } 小時
    [minutes] { $every } 分鐘
   *[seconds] { $every } 秒
}
answer-legend-drawn = 「{ $legend }」下一回合結束時應驗，大家都知道是點的。
answer-weather-made = { $weather ->
    [drought] 乾旱：{ $turns } 回合內收成減少。
    [early-winter] 早冬：{ $turns } 回合內每個爐子都燒得更多。
    [winter-rumour] 寒冬的傳聞，會傳 { $turns } 回合。
    [windfall] 豐收：撿到一大堆{ $good }，大家分了。
   *[blight] { $good }鬧了病害。
}居民怎麼應對，隨牠們。
answer-recast = { $creature ->
    [narrator] 下一回合起，{ $card } 替《林報》撰稿。
   *[other] 下一回合起，{ $card } 替 { $creature } 動腦。
}報上會登。全員名單看 `/卡司 查看`。
answer-cast-used = 下一回合起，全員改用卡司「{ $cast }」。報上會登。全員名單看 `/卡司 查看`。
answer-recast-back = { $creature ->
    [narrator] 下一回合起，《林報》換回原本的主筆。
    [everyone] 下一回合起，全員換回原本的卡司。
   *[other] 下一回合起，{ $creature } 換回原本的頭腦。
}報上會登。全員名單看 `/卡司 查看`。
