# 森番とサーバーに告げること。運営者が端末で読むものは英語のまま。

# 新聞が載らなくなったチャンネルのことを、森番に一度だけ告げる。
word-parked = 森新報が<#{ $channel }>に載せられません：{ $why ->
    [gone] チャンネルがありません
    [forbidden] 書く権限がありません
   *[broken] { $times }回失敗しました（ログの{ $id }）
}。森は続いており、`/森`で見られます。新しい新聞のたびにまた試します：書けるようにするか、`/森番 予定`で別のチャンネルにすれば、次の新聞から出ます。それまでの分は刷られません。

# データベースが戻された写しのとき、各森のチャンネルに。
word-went-back = この森は第{ $chapter }章の{ $turn ->
    [0] 最初の朝
   *[other] { $turn }ターン目の夕
}に戻りました：記録を写しから戻したためです。その後のことは起きていません。この先は引き直しました{ $sealed ->
    [0] {""}
   *[other] 。新しい封印は札`{ $seal }`、運`{ $chance }`
}。前の耳打ちは無効です。

# 権限の名前、Discordの設定画面のとおり。
permission-view-channel = チャンネルを見る
permission-send-messages = メッセージを送信
permission-send-messages-in-threads = スレッドでメッセージを送信
permission-embed-links = 埋め込みリンク
permission-attach-files = ファイルを添付
permission-manage-guild = サーバー管理
