# 存了问话人的什么：/我 导出，/我 忘掉。

# ---- 命令
cmd-me = 我
cmd-me-description = 存了你的什么：要一份，或让这里忘掉你
cmd-me-export = 导出
cmd-me-export-description = 存了你的一切，做成文件发到你的私信
cmd-me-forget = 忘掉
cmd-me-forget-description = 让这里永远忘掉你；先说会失去什么，再问一声

# ---- 要一份
me-export-letter = 这里存了你的一切。`you.txt`给人看，`you.json`同样的内容给程序看。想让这里忘掉，用`/我 忘掉`。
answer-me-exported = { $way ->
    [letter] 已发出：文件在你的私信里。
   *[here] 你的私信对我关着，文件就放在这里。只有你看得到。
}
me-file-about = 存了Discord账号{ $id }的一切，截至{ $at }。
    金额单位为石子，时间为UTC。you.json里是同样的内容，给程序看。
me-file-barred = 机器人的运营者不为这个账号服务。
me-file-wood = { $played ->
    [0] 在服务器{ $server }：你是守林人，不是金主。
   *[other] 在服务器{ $server }：你是{ $patron }。
}
me-file-purse = 你的钱袋有{ NUMBER($purse) }，锁定{ NUMBER($locked) }；一共{ $count }笔账，都在you.json里。
me-file-commands = 你用过的命令：{ $count }条。
me-file-letters = 你收到的信，新的在前：{ $count }封。

# ---- 忘掉
forget-title = 让这里忘掉你？
forget-wood = **{ $server }**：你是{ $patron }，身家{ NUMBER($worth) }枚石子{ $points ->
    [0] {""}
   *[other] ，赛季积分{ $points }分
}。全都会失去。
forget-bets = • 你的{ $bets }笔仓位留在账上，没有你也照样结算。
forget-loans = • 你的{ $loans }笔贷款，共{ NUMBER($lent) }枚石子，还了也没人收。
forget-hearing = • 你的案子照审，你不在也照判。
forget-goes = **删掉**：你的Discord ID、你的信、通往你私信的路，所有服务器都算。收不回来。想留一份，先用`/我 导出`。
forget-stays = **留下**：做过的事，不带名字。名单上写“一位离去的金主”。下一章开篇你可以再来，是个新人。
forget-barred = **也留下**：你被封禁这件事，只是个记号，看不出你的ID。
button-forget = 忘掉我
answer-forgotten = 好了。这里存的东西，没有一样看得出你是谁。运营者在今天之前做的备份，由他们去清。
error-nothing-kept = 这里没存你的什么，也就没什么可忘。
refused-left-already = 你要求过忘掉，中途断了。`/我 忘掉`可以办完。
refused-left-lately = 你在第{ $chapter }章离开了这片林子。下一章开篇可以再来。
refused-left-for-good = 有个被这片林子封禁的人，用你的账号离开过，所以你不能再来。本服务器的管理员也许知道缘由。

# ---- `python -m bot forget`
forget-done = { $kind ->
    [user] { $count ->
        [0] 没有存用户{ $id }的什么
       *[other] 已忘掉用户{ $id }。此前的备份里，原来有什么还有什么
    }
   *[server] { $count ->
        [0] 没有存服务器{ $id }的什么
       *[other] 已抹去服务器{ $id }剩下的{ $count }片林子。此前的备份里，原来有什么还有什么
    }
}
answer-left = { $patron }离开了林子。
