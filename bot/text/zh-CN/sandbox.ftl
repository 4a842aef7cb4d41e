# 沙盒林：人人能点传说、送天气，什么都不算数。

cmd-sandbox = 沙盒
cmd-sandbox-description = 在沙盒林里：点传说、送天气、走一遍套路
cmd-sandbox-legend = 抽传说
cmd-sandbox-legend-description = 随便点一张传说，下一回合结束时应验
cmd-sandbox-weather = 天气
cmd-sandbox-weather-description = 随便送什么天气：改的是存货、收成或需求，从不改价格
cmd-sandbox-gambit = 套路
cmd-sandbox-gambit-description = 做空、耳语、点挤兑、收钱：一回合走完整套
opt-plant-sandbox = 试手用的林子：人人可点传说、送天气，什么都不算数
button-gambit = 走一遍套路
sandbox-choose-legend = 点一张传说…
sandbox-choose-weather = 送点天气…
wood-sandbox = **沙盒**：人人可用下面的菜单点传说、送天气，什么都不算数。

answer-planted-sandbox = 沙盒种下了：人人可点传说、送天气，什么都不算数。一章{ $turns }回合。`/林子`看全貌，菜单也在那里。
    已封存，以示公平：`/林子 页面:查验`。

gambit-short = **一、做空**。你以{ $price }的价卖出{ $quantity }份并不在手的{ $good_mark }{ $good }。锁定保证金{ NUMBER($margin) }。
gambit-whisper = **二、耳语**。{ $creature }听说{ $good }要跌。话能动居民，动不了价格。
gambit-call = **三、应验**。点了“{ $legend }”，走完一回合。
gambit-collected = **四、收钱**。{ $good_mark }{ $good }从{ $before }到{ $after }，结算时改的价。你的空单：**{ $profit }**枚石子。
gambit-waits = **四、等着**。{ $good_mark }{ $good }从{ $before }到{ $after }，你的空单还开着。`/平仓`可平。
gambit-none = 这片林子没有哪张传说点名让一种货跌，套路走不成。

refused-not-a-sandbox = 这片林子是算分的：传说和天气只有管理员能点。沙盒林里人人可以。
season-none-sandbox = 这是沙盒：人人可点传说、送天气，什么都不算数。
