# 遊び場の最初の頁と、その場所を知らせる行。
play-open = 森が育っています。ブラウザで{ $url }を開いてください（止めるのはCtrl-C）。
play-offer = 動物は規則で動いています。本物の小さな言語モデルにするなら（GPU不要）：make play MINDS=pocket
play-title = 千トークンの森
play-bot = 森新報
play-stage = 最初の頁へ · メモリ内のDiscordはSimCord
play-motto = { many-creatures-opening }匹の動物が{ many-creatures }つの品物を商う森。あなたは陰のパトロン：賭け、貸し、耳打ち。
play-cast = { $cast }
play-cast-why = { $cast ->
    [stand-in] 動物は代役：規則で動く性格で、言語モデルではありません。森の規則は本物です。
   *[other] 動物はこの配役のモデルが演じます。つながらないものは代役が演じ、新聞に載ります。
}
play-cast-alone = どの頭にも同じ小さな言語モデル、この機械で動く{ $model }（{ $lab }）。答えないときは規則どおりの代役が演じ、新聞に載ります。
play-cast-trouble = { $why }モデルが答えるまで、動物は規則どおりの代役が演じ、新聞に載ります。
play-starting = { $cards }が耳を澄まします
play-host-up = この機械でモデルのサーバーがもう動いています。そこに聞きます。

play-minute = 最初の1分
play-step-open = <a href="/open/wood" target="_blank">森</a>を開く。あなたはAnn。上の箱でBobにも、森番のMoragにもなれます。
play-step-short = <kbd>/空売り</kbd> Enter <kbd>{ $treasure }</kbd> Enterと打ち、もう一度Enterで送る。{ $treasure }の値下がりに賭けました。外れたらいくら失うかは答えに。
play-step-whisper = <kbd>/耳打ち</kbd> Enter <kbd>{ $first_name }</kbd> Enter <kbd>本物</kbd> Enterと打って送る。次に来ることがわかり、{ $first_name }は噂を聞きます。
play-step-letter = <a href="/open/ann" target="_blank">AnnのDM</a>を読む：予報が届いています。見えるのは本人だけ。
play-step-wait = 新聞を待つ。ターンは{ $seconds }秒ごと。見出し、値、ときどきグラフ。ボタンは押すためにあります。

play-windows = 開ける窓
play-window-wood = #{ $channel }
play-window-wood-about = 皆の場所：新聞、ボタン、コマンド
play-window-sandbox-about = 砂場：誰でも伝説や天気を呼べ、勝ち負けなし
play-window-letters = { $name }のDM
play-window-none = まだ何もない
play-window-count = { $count }
play-window-file = 画像

play-now = 森のいま
play-turn = 第{ $chapter }章 { $turn }/{ $turns }ターン目
play-paused = 休止中
play-next = { $seconds ->
    [0] 次のターンはまもなく
   *[other] 次のターンまで{ $seconds }秒
}
play-uprooted = ここに森はない。Moragとしてチャンネルで：/森番 植える。
play-quiet = 新聞はまだない。初刷りは間もなく。
play-kept = この森は{ $path }に残り、次も続きから始まる。新しくするにはファイルを消す。
play-restart = Botを再起動
play-restart-why = ボタンも賭けも手紙も残る。

# Discordのクライアントが自分で言う言葉。遊び場の頁で使う。
play-client-viewing = 見ている人
play-client-empty = まだメッセージはありません。
play-client-earlier = 前のメッセージを読み込む
play-client-newer = 新しいメッセージ
play-client-latest = 新しいメッセージ · 最新へ
play-client-send = 送信
play-client-message = { $channel }へメッセージを送信
play-client-commands = ここではコマンドが使えます
play-client-required = 入力してください。
play-client-range = 範囲の外の値です。
play-client-choose = 一覧から選んでください。
play-client-invalid = 正しい値を入れてください。
play-client-options = オプション
play-client-channels = チャンネル
play-client-optional = 任意 +{ $count }
play-client-used = { $who }のコマンド：
play-client-private = あなただけに見えています
play-client-thinking = 考え中…
play-client-edited = （編集済み）
play-client-cancel = キャンセル
play-client-submit = 送信
play-client-form = この内容はBotに送られます。パスワードなどは書かないでください。
