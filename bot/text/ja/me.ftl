# 本人について残しているもの：/自分 取り寄せ、/自分 削除。

# ---- コマンド
cmd-me = 自分
cmd-me-description = 自分について残っているもの：取り寄せるか、消してもらう
cmd-me-export = 取り寄せ
cmd-me-export-description = 残っているもの全部を、ファイルでDMに
cmd-me-forget = 削除
cmd-me-forget-description = ここから消してもらう。失うものを示し、先に確かめる

# ---- 取り寄せ
me-export-letter = あなたについてここに残っているもの全部です。`you.txt`は読む用、`you.json`は同じ中身のプログラム用。消すのは`/自分 削除`。
answer-me-exported = { $way ->
    [letter] 送りました：ファイルはDMにあります。
   *[here] DMが閉じているので、ファイルはここに。あなただけに見えます。
}
me-file-about = Discordアカウント{ $id }について残っているもの全部、{ $at }現在。
    量は小石、時刻はUTC。you.jsonは同じ中身のプログラム用。
me-file-barred = このBotの運営者は、このアカウントの利用を断っています。
me-file-wood = サーバー{ $server }：{ $played ->
    [0] 森番で、パトロンではありません。
   *[other] 森での名は{ $patron }。
}
me-file-purse = 財布は{ NUMBER($purse) }、預けは{ NUMBER($locked) }。そこまでの出入りは{ $count }件、全部you.jsonに。
me-file-commands = 使ったコマンド：{ $count }件。
me-file-letters = 届いた手紙、新しい順：{ $count }通。

# ---- 削除
forget-title = ここから削除しますか
forget-wood = **{ $server }**：{ $patron }、資産は小石{ NUMBER($worth) }個{ $points ->
    [0] {""}
   *[other] 、シーズンの{ $points }点
}。全部失います。
forget-bets = • いまの賭け{ $bets }件は帳簿に残り、あなた抜きで清算されます。
forget-loans = • 貸付{ $loans }件、小石{ NUMBER($lent) }個は、返されても誰のものにもなりません。
forget-hearing = • 審理は続き、あなた抜きで判決が出ます。
forget-goes = **消えるもの**：DiscordのID、手紙、DMへの宛先。どのサーバーでも。元に戻せません。控えが要るなら、先に`/自分 取り寄せ`を。
forget-stays = **残るもの**：名のない形での記録。一覧には「去ったパトロン」と出ます。次の章が始まれば、別の誰かとしてまた入れます。
forget-barred = **これも残ります**：出入り禁止の印。IDはわからない形です。
button-forget = 削除する
answer-forgotten = 消しました。あなたが誰だったかを示すものは、もうここにありません。今日より前の控えをどうするかは、Botの運営者しだいです。
error-nothing-kept = あなたについては何も残っていないので、消すものがありません。
refused-left-already = 消す途中で止まっています。`/自分 削除`で終わります。
refused-left-lately = 第{ $chapter }章でこの森を去りました。次の章が始まれば、また入れます。
refused-left-for-good = この森を出入り禁止になった人があなたのアカウントで去ったので、もう入れません。わけはこのサーバーの森番が知っているかもしれません。

# ---- `python -m bot forget`
forget-done = { $kind ->
    [user] { $count ->
        [0] ユーザー{ $id }について残るものはありません
       *[other] 消しました：ユーザー{ $id }。前に取った控えは元のままです
    }
   *[server] { $count ->
        [0] サーバー{ $id }について残るものはありません
       *[other] 消しました：サーバー{ $id }の森{ $count }つ分。前に取った控えは元のままです
    }
}
answer-left = { $patron }は森を去りました。
