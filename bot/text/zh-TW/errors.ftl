# 指令走不成的時候：一句話，以及接下來怎麼辦。

error-account-young = 要加入這座森林，Discord 帳號得滿 { $days } 天。你 <t:{ $at }:R> 可以加入，在那之前可以先看：`/森林`。
error-member-young = 要加入這座森林，得在這個伺服器待滿 { $days } 天。你 <t:{ $at }:R> 可以從伺服器加入，在那之前可以先看：`/森林`。
error-dm = 請到有森林的伺服器用這個指令，答覆在那裡也只有你看得到。
error-dm-nowhere = 你還沒在任何森林裡玩。請到有森林的伺服器用這個指令，答覆在那裡也只有你看得到。
error-which-wood = 你在不只一座森林裡玩。請先選私訊要對應哪一座，再用一次指令。
home-chosen = 你的私訊現在對應 **{ $server }** 的森林。請再用一次指令；上面的按鈕隨時可以換。
error-other-chapter = 那個按鈕屬於已結束的章節。這一章的處境看 `/帳本`。
error-not-yours = 那個按鈕在別人的信裡，只有收信人能按。
error-old-button = 那個按鈕是舊版機器人的，請改用指令。處境看 `/帳本`。
error-other-wood = 那個按鈕屬於一座不在了的森林。現在這座看 `/森林`。
error-third-too-small = 你荷包的三分之一是 { NUMBER($third) }，不夠一份{ $good }：那要鎖 { NUMBER($margin) }。硬要下可以用 `/{ $side ->
    [short] 放空
   *[long] 做多
} { $good }`。
error-not-here = 我不在這個伺服器，所以什麼都沒發生。請有「管理伺服器」權限的人邀請我，再種一座：`/守林 種林`。
error-barred-user = 經營這個機器人的人在任何伺服器都不為你服務。什麼都沒發生。若覺得是誤會，請找他。
error-barred-server = 經營這個機器人的人不為這個伺服器服務，我這就離開。什麼都沒發生，森林睡著。若覺得是誤會，請找他。
error-no-wood = 這個伺服器還沒有森林。請有「管理伺服器」權限的人種一座：`/守林 種林`。
error-unknown-good = 這裡沒人買賣那個。這座森林有：{ $known }。
error-unknown-creature = 這裡沒有這個名字的居民。試試：{ $known }。
# 該填居民的地方填了金主。
error-no-creature = { $deed ->
    [lend] 只有居民會借錢，{ $patron }不是居民：`/放款` 給 { $known } 其中一位
    [whisper] 只有居民聽耳語，{ $patron }不是居民：`/耳語` 給 { $known } 其中一位
    [bribe] 只有居民收禮，{ $patron }不是居民：`/打點` { $known } 其中一位，或治安官
    [ally] 只有居民能結盟，{ $patron }不是居民：`/結盟` 選 { $known } 其中兩位
   *[creature] 只有居民在這裡有專頁，{ $patron }不是居民：`/居民` 選 { $known } 其中一位
}。金主列在 `/排行榜`，他們的單在 `/行情`。
error-unknown-legend = 這裡沒講過這則傳說。試試：{ $known }。
error-unknown-seat = 沒有這個名字可以指定模型。可以選：{ $known }。
error-unknown-world = 這裡沒有這個世界。可以選：{ $known }。
error-unknown-cast = 這裡沒有這套卡司。可以選：{ $known }。
error-unknown-card = 這裡沒有這個模型。可以選：{ $known }。
error-keeper = 只有有「管理伺服器」權限的人能守林。買賣人人都行，看 `/玩法`。
error-channel = 我不能在 { $channel } 發言：請給我權限：{ $missing }；或換一個頻道。
error-nothing-to-change = 請填要改什麼：`every`、`turns` 或 `channel`。
error-too-late = 那個報價過時了，價格已經動了。請重新詢價。
error-store = 森林的帳冊剛才寫不進去。什麼都沒發生，什麼都沒丟，一分鐘後再試。（編號 { $id }）
error-damaged = 這座森林的存檔損壞，所以先停著：一切停住，也不會再壞下去。經營機器人的人可以還原最近的備份。（編號 { $id }）
error-ours = 我們這邊出錯了。你的東西都沒丟；管理員可以在紀錄檔裡找 { $id }。
error-network = 剛才連不上 Discord。什麼都沒發生，什麼都沒丟，請再試一次。
error-played = 已經生效了，只是 Discord 弄丟了答覆：結果在 `/帳本` 和 `/對帳單`。
error-form-lost = 讀你的表單時，機器人重新啟動了。請看看寫的東西在不在，不在就再送一次。
error-ours-played = 已經生效了，結果在 `/帳本`，只是答覆在我們這邊壞了；管理員可以在紀錄檔裡找 { $id }。
error-out-of-date = 這個指令在你的 Discord 上次更新之後改過。等一分鐘再試，什麼都沒發生。
error-guest = 這個指令失敗了。它屬於擴充套件 { $guest }。別的都沒丟；管理員可以在紀錄檔裡找 { $id }。

# Discord 自己的檢查與選項說不的時候。
error-cooldown = 剛剛才用過，{ $seconds } 秒後再試。
error-lacking = 這個指令在這個伺服器需要「{ $missing }」權限，而你沒有。
error-lacking-myself = 這個指令需要「{ $missing }」權限，而我在這裡沒有：請有「管理伺服器」權限的人給我。
error-not-allowed = 這個指令不是人人能用，你在這裡不能用。什麼都沒發生。
error-not-understood = 這個指令看不懂「{ $said }」：清單裡有的話，請從清單選。什麼都沒發生。
