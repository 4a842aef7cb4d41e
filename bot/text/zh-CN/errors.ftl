# 命令办不成的时候：一句话，和怎么办。

error-account-young = 要加入这片林子，Discord账号须满{ $days }天。你的账号<t:{ $at }:R>可以加入；在那之前可以看：`/林子`。
error-member-young = 要加入这片林子，须在本服务器满{ $days }天。你<t:{ $at }:R>可以从服务器加入；在那之前可以看：`/林子`。
error-dm = 请在有林子的服务器里用这条命令；那里的答复同样只给你看。
error-dm-nowhere = 你还没在哪片林子里玩。请在有林子的服务器里用这条命令；那里的答复同样只给你看。
error-which-wood = 你在不止一片林子里玩。先选私信说的是哪一片，再用一次命令。
home-chosen = 你的私信现在说的是这个服务器的林子：**{ $server }**。再用一次命令；上面的按钮随时可换。
error-other-chapter = 那个按钮是上一章的，已经过去了。这一章的处境看`/账本`。
error-not-yours = 那个按钮在别人的信里，只有本人能按。
error-old-button = 那个按钮是旧版机器人的。请改用命令；`/账本`看你的处境。
error-other-wood = 那个按钮属于一片已没了的林子。`/林子`看现在这片。
error-third-too-small = 你钱袋的三分之一是{ NUMBER($third) }，不够一份{ $good }：要锁定{ NUMBER($margin) }。{ $side ->
    [short] `/做空 { $good }`
   *[long] `/做多 { $good }`
}照样可以押。
error-not-here = 我不在这个服务器里，所以什么都没做。有“管理服务器”权限的人可以请我进来，再种一片林子：`/守林 植林`。
error-barred-user = 机器人的运营者不为你服务，在哪个服务器都一样。命令没有执行。若觉得弄错了，请问他们。
error-barred-server = 机器人的运营者不为这个服务器服务，我这就离开。命令没有执行，林子睡下。若觉得弄错了，请问他们。
error-no-wood = 这个服务器还没有林子。有“管理服务器”权限的人可以种一片：`/守林 植林`。
error-unknown-good = 这里没人买卖那个。本林的货：{ $known }。
error-unknown-creature = 这里没有叫这个名字的居民。试试{ $known }。
# 该写居民的地方写了金主。
error-no-creature = { $deed ->
    [lend] 只有居民借钱，{ $patron }不是：`/放贷`给{ $known }之一
    [whisper] 只有居民听耳语，{ $patron }不是：`/耳语`给{ $known }之一
    [bribe] 只有居民收礼，{ $patron }不是：`/送礼`给{ $known }之一，或治安官
    [ally] 只有居民结盟，{ $patron }不是：`/结盟`选{ $known }中的两位
   *[creature] 只有居民在这里有页面，{ $patron }没有：`/居民`选{ $known }之一
}。金主列在`/排行榜`，他们的仓位在`/行情`。
error-unknown-legend = 这里没有讲过这个传说。试试{ $known }。
error-unknown-seat = 没有叫这个名字的谁可以配模型。可选：{ $known }。
error-unknown-world = 这里没有这个世界。可选：{ $known }。
error-unknown-cast = 这里没有这套阵容。可选：{ $known }。
error-unknown-card = 这里没有这个模型。可选：{ $known }。
error-keeper = 守林只限有“管理服务器”权限的人。做买卖人人都行：看`/玩法`。
error-channel = 我不能在{ $channel }发言：请在那里给我{ $missing }，或换个频道。
error-nothing-to-change = 说说要改什么：`every`、`turns`或`channel`。
error-too-late = 那个报价过时了，价格已经动过。请重新问价。
error-store = 林子的账本一时写不进去。命令没有执行，什么都没丢；一分钟后再试。（编号{ $id }）
error-damaged = 这片林子的存档坏了，所以歇着：不再走回合，也不会再丢什么。机器人的运营者可以恢复最近的备份。（编号{ $id }）
error-ours = 我们这边出了错。你的东西一样没丢；管理员可凭{ $id }在日志里找到它。
error-network = Discord一时连不上。命令没有执行，什么都没丢：再试一次。
error-played = 已经办成了，只是Discord丢了答复：`/账本`和`/流水`里都有。
error-form-lost = 读你的表单时，机器人重启了。看看写的在不在；不在，就再交一次。
error-ours-played = 已经办成了，`/账本`里有。只是答复在我们这边出了错；管理员可凭{ $id }在日志里找到它。
error-out-of-date = 这条命令改过了，你的Discord还没更新。等一分钟再试；命令没有执行。
error-guest = 命令没有办成。它来自{ $guest }，是本机器人的插件。别的都没丢；管理员可凭{ $id }在日志里找到它。

# Discord自己的检查和选项说不行。
error-cooldown = 刚刚才用过。{ $seconds }秒后再试。
error-lacking = 这条命令在本服务器要有{ $missing }，你没有。
error-lacking-myself = 我在这里没有{ $missing }，而这条命令要用：有“管理服务器”权限的人可以给我。
error-not-allowed = 这条命令不对所有人开放，你在这里不能用。命令没有执行。
error-not-understood = 这条命令看不懂“{ $said }”：若有列表，请从里面选。命令没有执行。
