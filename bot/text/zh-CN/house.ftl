# 金主和管理员看得到的话，和启动时的几句。终端上给运营者看的其余部分，沿用英文。

# 启动。
run-invite = 邀请机器人：{ $url }
run-went-back = 数据库{ $path }比先前那份旧，是它的备份：已为{ $woods }片林子重发往后的事。
run-ready = { $name }醒了，在{ $servers }个服务器里。

# 频道登不了报纸了，给管理员说一次。
word-parked = 《林报》登不进<#{ $channel }>了：{ $why ->
    [gone] 频道没了
    [forbidden] 我不能在那里发言
   *[broken] 失败了{ $times }次（在日志里找{ $id }）
}。林子照常，`/林子`看得到。每出一期我都会再试：让我能在那里发言，或用`/守林 日程`换个频道，下一期就会登出。其间漏掉的不补登。

# 放回备份之后，告诉每片林子的频道。
word-went-back = 这片林子退回到第{ $chapter }章{ $turn ->
    [0] 开篇的早晨
   *[other] 第{ $turn }回合的傍晚
}：记录是从备份恢复的。那之后发生的，都不算发生过。往后的事已重新抽定{ $sealed ->
    [0] {""}
   *[other] ，并重新封存（牌序`{ $seal }`，机运`{ $chance }`）
}；此前的耳语一概作废。

# 权限，照Discord设置页上的叫法。
permission-view-channel = 查看频道
permission-send-messages = 发送消息
permission-send-messages-in-threads = 在子区内发送消息
permission-embed-links = 嵌入链接
permission-attach-files = 附加文件
permission-manage-guild = 管理服务器
