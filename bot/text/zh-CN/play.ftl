# 试玩模式的首页，和报出它的那一行。
play-open = 林子正在长。用浏览器打开{ $url }（Ctrl-C停下）。
play-offer = 居民由规则扮演。想让每颗脑袋里都装个真的小语言模型，不用显卡：make play MINDS=pocket
play-title = 千元林
play-bot = 林报
play-stage = 回首页 · SimCord提供的内存版Discord
play-motto = { many-creatures-opening }位居民买卖{ many-creatures }种货。你是暗处的金主：押它们，借钱给它们，跟它们耳语。
play-cast = { $cast }
play-cast-why = { $cast ->
    [stand-in] 居民由替身扮演：照脾气行事的规则，没有语言模型。游戏规则是真的。
   *[other] 居民由这套阵容的模型扮演。哪个连不上，就由替补上场，报上会说。
}
play-cast-alone = 一个小语言模型在本机替全体动脑：{ $model }（{ $lab }）。它不应答时，由规则替补上场，报上会说。
play-cast-trouble = { $why } 模型应答之前，居民由规则替补扮演，报上会说。
play-starting = { $cards }开始旁听
play-host-up = 本机已有模型服务在跑：就问它们。

play-minute = 头一分钟
play-step-open = 打开<a href="/open/wood" target="_blank">林子</a>。你是Ann；顶上的框可以换成Bob，或管理员Morag。
play-step-short = 键入<kbd>/做空</kbd>回车，<kbd>{ $treasure }</kbd>回车，再回车发出。这就押了{ $treasure }要跌；答复里写着押错要亏多少。
play-step-whisper = 键入<kbd>/耳语</kbd>回车，<kbd>{ $first_name }</kbd>回车，<kbd>真</kbd>回车，发出。你得知接下来的事；{ $first_name }听到一个传闻。
play-step-letter = 读<a href="/open/ann" target="_blank">Ann的私信</a>：预告就在那里，只给她看。
play-step-wait = 等报纸。每{ $seconds }秒一回合，有标题、价格，时不时一张图。按钮就是给人按的。

play-windows = 开着的窗口
play-window-wood = #{ $channel }
play-window-wood-about = 大家的：报纸、按钮、斜杠命令
play-window-sandbox-about = 沙盒：人人可点传说、送天气，什么都不算数
play-window-letters = { $name }的私信
play-window-none = 还没有
play-window-count = { $count }
play-window-file = 一张图

play-now = 林子此刻
play-turn = 第{ $chapter }章，第{ $turn }/{ $turns }回合
play-paused = 暂停中
play-next = { $seconds ->
    [0] 下一回合马上到
   *[other] { $seconds }秒后下一回合
}
play-uprooted = 这里没有林子。以Morag的身份在频道里写：/守林 植林。
play-quiet = 还没有报纸。第一期在路上。
play-kept = 这片林子存在{ $path }，下次接着玩；想要新的就删掉这个文件。
play-restart = 重启机器人
play-restart-why = 按钮、仓位和信都还在。

# Discord客户端自己的话，试玩页面上用。
play-client-viewing = 当前身份
play-client-empty = 这个频道还没有消息。
play-client-earlier = 加载更早的消息
play-client-newer = 较新的消息
play-client-latest = 有新消息 · 跳到最新
play-client-send = 发送
play-client-message = 给{ $channel }发消息
play-client-commands = 这里可以使用命令
play-client-required = 此项必填。
play-client-range = 超出允许的范围。
play-client-choose = 请从列表里选。
play-client-invalid = 请填有效的值。
play-client-options = 选项
play-client-channels = 频道
play-client-optional = 可选填 +{ $count }
play-client-used = { $who }使用了
play-client-private = 只有你能看到
play-client-thinking = 思考中…
play-client-edited = （已编辑）
play-client-cancel = 取消
play-client-submit = 提交
play-client-form = 这份表单会发给机器人，别写密码之类的东西。
