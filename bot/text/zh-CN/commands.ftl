# 斜杠命令在Discord里的样子：名字、说明（至多100字）、选项。

cmd-lend = 放贷
cmd-lend-description = 借钱给一位居民，下一回合给答复
opt-lend-creature = 借给谁
opt-lend-amount = 借多少石子
opt-lend-interest = 每回合利息，百分之几（不填为3）
opt-lend-term = 几回合后到期（不填为5）

cmd-short = 做空
cmd-short-description = 押一种货跌价
opt-short-good = 做空哪种货
opt-short-amount = 几份（不填就给个合适的数）

cmd-long = 做多
cmd-long-description = 押一种货涨价
opt-long-good = 做多哪种货
opt-long-amount = 几份（不填就给个合适的数）

cmd-cover = 平仓
cmd-cover-description = 平掉一种货的仓位：现在就平，或挂个价等着
opt-cover-good = 你持仓的货
opt-cover-amount = 几份（不填则全平）

cmd-whisper = 耳语
cmd-whisper-description = 往一位居民耳边放个传闻：真预告，或你自己编的饵
opt-whisper-creature = 说给谁听
opt-whisper-truth = 真：下一桩大事会私信给你。编造：由你来编
opt-whisper-good = 编造时才填：哪种货
opt-whisper-direction = 编造时才填：说它涨还是跌
choice-true = 真
choice-planted = 编造
choice-up = 涨
choice-down = 跌

cmd-bribe = 送礼
cmd-bribe-description = 给居民送钱，讨它喜欢；给治安官送钱，少惹注意
opt-bribe-creature = 哪位居民，或者治安官
opt-bribe-amount = 送多少石子
opt-bribe-wish = 希望它做什么
opt-bribe-good = 心愿是关于哪种货的
choice-hoard = 囤着
choice-dump = 抛掉
choice-buy = 买进
choice-shun = 别碰

cmd-ally = 结盟
cmd-ally-description = 撮合两位居民结盟：本章内谁也不比对方卖得便宜
opt-ally-a = 其中一位
opt-ally-b = 另一位

cmd-ledger = 账本
cmd-ledger-description = 你的钱袋、持仓、贷款和名次，只有你看得到

cmd-tips = 密信
cmd-tips-description = 你的私信，新的在前

cmd-wood = 林子
cmd-wood-description = 林子一览：价格、居民、天气、下一回合

cmd-market = 行情
cmd-market-description = 价格和走势图，以及谁在押什么
opt-market-good = 只看哪种货（不填看全部）

cmd-creature = 居民
cmd-creature-description = 一位居民的钱袋、存货、心情和近来的话
opt-creature-name = 居民的名字

cmd-scoreboard = 排行榜
cmd-scoreboard-description = 谁最有钱：金主和居民

cmd-how = 玩法
cmd-how-description = 怎么玩，四行说完
cmd-privacy = 隐私
cmd-privacy-description = 存了你的什么，谁看得到，该找谁

cmd-council = 智囊
cmd-council-description = 谁替谁动脑，各家模型靠不靠得住，哪家实验室领先

cmd-cast = 阵容
cmd-cast-description = 守林人专用（需“管理服务器”权限）：哪个模型替谁动脑
cmd-show = 查看
cmd-show-description = 谁替谁动脑，还有哪些模型可选
cmd-set = 指定
cmd-set-description = 从下一回合起，给某位居民或报纸换个头脑；报上会登
opt-set-who = 哪位居民，或者主笔
opt-set-model = 现有模型中的一个
cmd-use = 套用
cmd-use-description = 从下一回合起，全体换用一套阵容；报上会登
opt-use-cast = 现有阵容中的一套
cmd-reset = 还原
cmd-reset-description = 从下一回合起，恢复原配阵容；报上会登
opt-reset-who = 哪位居民，或者主笔（不填则全体）

cmd-keeper = 守林
cmd-keeper-description = 守林人专用（需“管理服务器”权限）

cmd-plant = 植林
cmd-plant-description = 在本服务器种下一片林子
opt-plant-channel = 《林报》登在哪个频道（不填就在这里）
opt-plant-world = 哪个世界（不填用平常那个）
opt-plant-every = 隔几分钟一回合（没有另行规定时，一小时）

cmd-schedule = 日程
cmd-schedule-description = 改多久一回合、一章多少回合、《林报》登在哪里
opt-schedule-every = 隔几分钟一回合
opt-schedule-turns = 一章多少回合
opt-schedule-channel = 《林报》的频道

cmd-pause = 暂停
cmd-pause-description = 让林子睡下：唤醒之前不再有回合

cmd-resume = 唤醒
cmd-resume-description = 叫醒睡着的林子

cmd-tick = 推进
cmd-tick-description = 现在就走下一回合

cmd-legend = 抽传说
cmd-legend-description = 当众抽一张传说，下一回合应验
opt-legend-name = 传说的名字

cmd-weather = 天气
cmd-weather-description = 给林子来点天气
opt-weather-kind = 来什么
opt-weather-good = 虫害或横财：落在哪种货上
choice-drought = 旱灾
choice-early-winter = 早冬
choice-windfall = 横财
choice-blight = 虫害
choice-winter-rumour = 寒冬的传言

# 选项的名字，每个命令都一样。
option-a = 甲
option-about = 事项
option-account = 账号天数
option-amount = 数量
option-answer = 回答
option-at = 价位
option-b = 乙
option-cap = 上限
option-cast = 阵容
option-channel = 频道
option-chapter = 章
option-creature = 居民
option-direction = 涨跌
option-do = 动作
option-end = 结束
option-every = 间隔
option-good = 货物
option-interest = 利息
option-kind = 种类
option-member = 加入天数
option-model = 模型
option-name = 名字
option-on = 启用
option-page = 页面
option-patron = 金主
option-sandbox = 沙盒
option-season = 赛季
option-side = 选边
option-stake = 本金
option-start = 开始
option-term = 期限
option-to = 语言
option-truth = 真假
option-turns = 回合数
option-weight = 权重
option-when = 开关
option-who = 角色
option-whom = 对象
option-wish = 心愿
option-world = 世界
