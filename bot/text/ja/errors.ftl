# コマンドが通らないとき：一文と、どうすればよいか。

error-account-young = この森に入るにはDiscordアカウントが{ $days }日要ります。入れるのは<t:{ $at }:R>です。それまでは見るだけ：`/森`。
error-member-young = この森に入るにはこのサーバーに{ $days }日要ります。入れるのは<t:{ $at }:R>、サーバーからです。それまでは見るだけ：`/森`。
error-dm = このコマンドは森のあるサーバーで使ってください。そこでも答えはあなただけに見えます。
error-dm-nowhere = まだどの森にもいません。森のあるサーバーで使ってください。そこでも答えはあなただけに見えます。
error-which-wood = 2つ以上の森にいます。DMをどの森の話にするか選んで、もう一度コマンドを。
home-chosen = これからDMは**{ $server }**の森の話です。もう一度コマンドを。上のボタンでいつでも変えられます。
error-other-chapter = そのボタンは終わった章のものです。この章の様子は`/帳面`に。
error-not-yours = そのボタンは別の人の手紙のもので、押せるのは本人だけです。
error-old-button = そのボタンは古い版のBotのものです。代わりにコマンドを。様子は`/帳面`に。
error-other-wood = そのボタンはもうない森のものです。いまの森は`/森`に。
error-third-too-small = 財布の3分の1（{ NUMBER($third) }）では{ $good }1口に足りません：預けは{ NUMBER($margin) }です。それでも賭けるなら`/{ $side ->
    [short] 空売り
   *[long] 空買い
} { $good }`。
error-not-here = このサーバーにいないので、何もしていません。サーバー管理の権限がある人が招待し、`/森番 植える`で森を植えられます。
error-barred-user = このBotの運営者は、どのサーバーでもあなたの利用を断っています。何もしていません。間違いだと思うなら運営者へ。
error-barred-server = このBotの運営者はこのサーバーでの利用を断っているので、去ります。何もしていません。森は眠ります。間違いだと思うなら運営者へ。
error-no-wood = このサーバーにはまだ森がありません。サーバー管理の権限がある人が`/森番 植える`で植えられます。
error-unknown-good = それはここで売られていません。あるのは{ $known }です。
error-unknown-creature = その名の動物はいません。いるのは{ $known }です。
# 動物のところにパトロンの名が入った。
error-no-creature = { $patron }は動物ではありません。{ $deed ->
    [lend] 借りるのは動物だけ：`/貸す`の相手は{ $known }
    [whisper] 聞くのは動物だけ：`/耳打ち`の相手は{ $known }
    [bribe] 受け取るのは動物か治安官だけ：`/賄賂`の相手は{ $known }
    [ally] 同盟は動物だけ：`/同盟`の相手は{ $known }
   *[creature] 頁があるのは動物だけ：`/動物`で見られるのは{ $known }
}。パトロンは`/順位`、その賭けは`/市場`に。
error-unknown-legend = その伝説は語られていません。あるのは{ $known }です。
error-unknown-seat = モデルを選べる相手にその名はありません。選べるのは{ $known }です。
error-unknown-world = そんな世界はありません。選べるのは{ $known }です。
error-unknown-cast = そんな配役はありません。選べるのは{ $known }です。
error-unknown-card = そんなモデルはありません。選べるのは{ $known }です。
error-keeper = 森の番ができるのは、サーバー管理の権限がある人だけです。取引は誰でもできます：`/遊び方`。
error-channel = { $channel }に書けません：そこで{ $missing }を許可するか、別のチャンネルを選んでください。
error-nothing-to-change = 何を変えるか入れてください：`every`、`turns`、`channel`。
error-too-late = その取引値は古く、値が動きました。もう一度どうぞ。
error-store = いま森の帳簿に書けません。何もしておらず、何も失われていません。1分後にもう一度。（ID { $id }）
error-damaged = この森の記録が傷んでいるので休ませています：何も進まず、これ以上失われません。Botの運営者なら最新のバックアップに戻せます。（ID { $id }）
error-ours = こちらの不具合です。あなたのものは何も失われていません。森番はログの{ $id }で探せます。
error-network = 一瞬Discordにつながりませんでした。何もしておらず、何も失われていません：もう一度どうぞ。
error-played = 実行されました。Discordが答えを失っただけです：`/帳面`と`/明細`にあります。
error-form-lost = 用紙を読む間にBotが再起動しました。書いたものがあるか見て、なければもう一度送ってください。
error-ours-played = 実行され、`/帳面`にあります。答えだけがこちらの不具合で壊れました。森番はログの{ $id }で探せます。
error-out-of-date = このコマンドはあなたのDiscordが見た後に変わりました。1分待ってもう一度。何もしていません。
error-guest = そのコマンドは失敗しました。このBotのプラグイン{ $guest }のものです。ほかは何も失われていません。森番はログの{ $id }で探せます。

# Discord自身の確かめや選択肢が断ること。
error-cooldown = たったいま使いました。{ $seconds }秒後にもう一度。
error-lacking = このコマンドには、このサーバーでの{ $missing }が要りますが、ありません。
error-lacking-myself = このコマンドに要る{ $missing }が私にありません：サーバー管理の権限がある人なら付けられます。
error-not-allowed = このコマンドは使える人が限られ、ここでは使えません。何もしていません。
error-not-understood = このコマンドに「{ $said }」は使えません：一覧があれば、そこから選んでください。何もしていません。
