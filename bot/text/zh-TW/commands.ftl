# Discord 上看到的斜線指令：名稱（不含空格）、說明（最多 100 字）、選項。

cmd-lend = 放款
cmd-lend-description = 借錢給一位居民，下一回合會有答覆
opt-lend-creature = 要借錢的居民
opt-lend-amount = 借出幾顆石子
opt-lend-interest = 每回合利率，百分比（不填就是 3）
opt-lend-term = 幾回合後到期（不填就是 5）

cmd-short = 放空
cmd-short-description = 賭某樣貨會跌
opt-short-good = 要放空哪樣貨
opt-short-amount = 份數（不填會抓個合理的數）

cmd-long = 做多
cmd-long-description = 賭某樣貨會漲
opt-long-good = 要做多哪樣貨
opt-long-amount = 份數（不填會抓個合理的數）

cmd-cover = 平倉
cmd-cover-description = 把某樣貨的部位平掉：現在就平，或到價再平
opt-cover-good = 你有部位的貨
opt-cover-amount = 份數（不填就是全部）

cmd-whisper = 耳語
cmd-whisper-description = 在居民耳邊放一則傳聞：真的預測，或你自己編的餌
opt-whisper-creature = 說給哪位居民聽
opt-whisper-truth = 真消息：下一件市場大事會私下寫信告訴你。假消息：內容由你編
opt-whisper-good = 只有假消息要填：哪樣貨
opt-whisper-direction = 只有假消息要填：說它會漲還是會跌
choice-true = 真消息
choice-planted = 假消息
choice-up = 漲
choice-down = 跌

cmd-bribe = 打點
cmd-bribe-description = 送錢給居民，讓牠喜歡你；或送給治安官，少惹一點注意
opt-bribe-creature = 一位居民，或治安官
opt-bribe-amount = 送幾顆石子
opt-bribe-wish = 你希望牠做什麼
opt-bribe-good = 這個心願是關於哪樣貨
choice-hoard = 囤起來
choice-dump = 倒出來賣
choice-buy = 買進
choice-shun = 別碰

cmd-ally = 結盟
cmd-ally-description = 讓兩位居民結盟：這一章裡誰也不會開得比對方便宜
opt-ally-a = 其中一位居民
opt-ally-b = 另一位居民

cmd-ledger = 帳本
cmd-ledger-description = 你的荷包、部位、放款與處境，只有你看得到

cmd-tips = 信箱
cmd-tips-description = 你的私人信件，新的在前

cmd-wood = 森林
cmd-wood-description = 一眼看完森林：價格、居民、天氣、下一回合

cmd-market = 行情
cmd-market-description = 價格走勢，還有誰押了什麼
opt-market-good = 只看一樣貨（不填就是全部）

cmd-creature = 居民
cmd-creature-description = 一位居民的荷包、存貨、心情和閒話
opt-creature-name = 居民的名字

cmd-scoreboard = 排行榜
cmd-scoreboard-description = 誰有錢：金主與居民

cmd-how = 玩法
cmd-how-description = 四行看懂怎麼玩
cmd-privacy = 隱私
cmd-privacy-description = 留下你哪些資料、誰看得到、該找誰

cmd-council = 智囊團
cmd-council-description = 誰替誰動腦、各模型靠不靠得住、哪家實驗室領先

cmd-cast = 卡司
cmd-cast-description = 守林人專用（管理伺服器）：哪個模型演哪位居民
cmd-show = 查看
cmd-show-description = 誰替誰動腦，還有哪些模型可選
cmd-set = 指派
cmd-set-description = 下一回合起替某位居民或《林報》換一顆頭腦，報上會登
opt-set-who = 一位居民，或主筆
opt-set-model = 目前可用的模型
cmd-use = 套用
cmd-use-description = 下一回合起全員改用某套卡司，報上會登
opt-use-cast = 目前可用的卡司
cmd-reset = 還原
cmd-reset-description = 下一回合起換回原本的卡司，報上會登
opt-reset-who = 一位居民，或主筆（不填就是全員）

cmd-keeper = 守林
cmd-keeper-description = 守林人專用（管理伺服器）

cmd-plant = 種林
cmd-plant-description = 在這個伺服器種下一座森林
opt-plant-channel = 《林報》登在哪個頻道（不填就是這裡）
opt-plant-world = 哪個世界；不填就用一般的
opt-plant-every = 每回合隔幾分鐘（沒另外規定就是一小時）

cmd-schedule = 排程
cmd-schedule-description = 調整多久一回合、一章多長、《林報》登在哪裡
opt-schedule-every = 每回合隔幾分鐘
opt-schedule-turns = 一章有幾回合
opt-schedule-channel = 《林報》的頻道

cmd-pause = 暫停
cmd-pause-description = 讓森林睡一覺：喚醒之前沒有新回合

cmd-resume = 喚醒
cmd-resume-description = 把暫停的森林叫醒

cmd-tick = 推進
cmd-tick-description = 現在就進行下一回合

cmd-legend = 點傳說
cmd-legend-description = 當眾點一則傳說，下一回合應驗
opt-legend-name = 傳說的名字

cmd-weather = 天氣
cmd-weather-description = 給森林來點天氣
opt-weather-kind = 來什麼
opt-weather-good = 病害或豐收要填：哪樣貨
choice-drought = 乾旱
choice-early-winter = 早冬
choice-windfall = 豐收
choice-blight = 病害
choice-winter-rumour = 寒冬傳聞

# 選項的名稱，每個指令都一樣。
option-a = 甲
option-about = 事項
option-account = 帳號天數
option-amount = 數量
option-answer = 回答
option-at = 價位
option-b = 乙
option-cap = 上限
option-cast = 卡司
option-channel = 頻道
option-chapter = 章
option-creature = 居民
option-direction = 漲跌
option-do = 動作
option-end = 結束
option-every = 間隔
option-good = 貨物
option-interest = 利率
option-kind = 種類
option-member = 加入天數
option-model = 模型
option-name = 名字
option-on = 啟用
option-page = 頁面
option-patron = 金主
option-sandbox = 沙盒
option-season = 賽季
option-side = 選邊
option-stake = 本金
option-start = 開始
option-term = 期限
option-to = 語言
option-truth = 真假
option-turns = 回合數
option-weight = 權重
option-when = 開關
option-who = 角色
option-whom = 對象
option-wish = 心願
option-world = 世界
