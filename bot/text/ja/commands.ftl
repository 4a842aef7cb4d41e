# Discordに見えるコマンド：名前、説明（100字まで）、選択肢。

cmd-lend = 貸す
cmd-lend-description = 動物に貸付を申し出る。返事は次のターン
opt-lend-creature = 借りてもらう動物
opt-lend-amount = 貸す小石の数
opt-lend-interest = 1ターンの利息、%（省けば3）
opt-lend-term = 期日までのターン数（省けば5）

cmd-short = 空売り
cmd-short-description = 品物の値下がりに賭ける
opt-short-good = 空売りする品物の名前
opt-short-amount = 口数（省けばほどほどに）

cmd-long = 空買い
cmd-long-description = 品物の値上がりに賭ける
opt-long-good = 空買いする品物の名前
opt-long-amount = 口数（省けばほどほどに）

cmd-cover = 決済
cmd-cover-description = 品物への賭けを閉じる。今すぐか、決めた値で
opt-cover-good = 賭けのある品物
opt-cover-amount = 口数（省けば全部）

cmd-whisper = 耳打ち
cmd-whisper-description = 動物の耳に噂を吹き込む。本物の予報か、自作の餌か
opt-whisper-creature = 噂を聞かせる動物
opt-whisper-truth = 本物：次の相場の動きが手紙で届く。ガセ：自分で作る
opt-whisper-good = ガセのときだけ：どの品物か
opt-whisper-direction = ガセのときだけ：上がるのか下がるのか
choice-true = 本物
choice-planted = ガセ
choice-up = 上がる
choice-down = 下がる

cmd-bribe = 賄賂
cmd-bribe-description = 動物に贈って気に入られる。治安官に贈れば目をつけられにくくなる
opt-bribe-creature = 動物、または治安官
opt-bribe-amount = 贈る小石の数
opt-bribe-wish = してほしいこと
opt-bribe-good = その願いの品物
choice-hoard = ため込む
choice-dump = 売り払う
choice-buy = 買う
choice-shun = 買わない

cmd-ally = 同盟
cmd-ally-description = 2匹を同盟させる。この章の間、互いより安く売らない
opt-ally-a = 同盟させる動物
opt-ally-b = その相手の動物

cmd-ledger = 帳面
cmd-ledger-description = 自分の財布、賭け、貸付、順位。自分だけに見える

cmd-tips = 手紙
cmd-tips-description = 自分宛ての手紙、新しい順

cmd-wood = 森
cmd-wood-description = 森のいま：値、動物、天気、次のターン

cmd-market = 市場
cmd-market-description = 値とグラフ、誰が何に賭けているか
opt-market-good = 品物の名前（省けば全部）

cmd-creature = 動物
cmd-creature-description = 動物の財布、蓄え、気分、口ぐせ
opt-creature-name = 動物の名前

cmd-scoreboard = 順位
cmd-scoreboard-description = 金持ちは誰か：パトロンと動物

cmd-how = 遊び方
cmd-how-description = 4行でわかる遊び方
cmd-privacy = 個人情報
cmd-privacy-description = 何が残り、誰が見て、誰に頼めばよいか

cmd-council = 評議会
cmd-council-description = 誰の頭脳が誰か、各モデルは当てになるか、勝っている開発元はどこか

cmd-cast = 配役
cmd-cast-description = 森番向け（サーバー管理）：どのモデルが誰を演じるか
cmd-show = 一覧
cmd-show-description = 誰の頭脳が誰か、選べるモデルは何か
cmd-set = 交代
cmd-set-description = 次のターンから動物や新聞の頭脳を替える。新聞に載る
opt-set-who = 動物、または語り手
opt-set-model = 動いているモデルから1つ
cmd-use = 総入れ替え
cmd-use-description = 次のターンから全員の頭脳を1つの配役に替える。新聞に載る
opt-use-cast = 動いている配役から1つ
cmd-reset = 元に戻す
cmd-reset-description = 次のターンから元の配役に戻す。新聞に載る
opt-reset-who = 動物、または語り手（省けば全員）

cmd-keeper = 森番
cmd-keeper-description = 森番向け（サーバー管理）

cmd-plant = 植える
cmd-plant-description = このサーバーに森を植える
opt-plant-channel = 森新報を載せるチャンネル（省けばここ）
opt-plant-world = どの世界か（省けばいつもの）
opt-plant-every = ターンの間隔、分（ふつうは1時間）

cmd-schedule = 予定
cmd-schedule-description = ターンの間隔、章の長さ、森新報の場所を変える
opt-schedule-every = ターンの間隔、分
opt-schedule-turns = 1章のターン数
opt-schedule-channel = 森新報のチャンネル

cmd-pause = 休止
cmd-pause-description = 森を眠らせる。起こすまでターンは来ない

cmd-resume = 再開
cmd-resume-description = 眠っている森を起こす

cmd-tick = 進める
cmd-tick-description = 今すぐ次のターンにする

cmd-legend = 伝説
cmd-legend-description = 伝説を公に引く。次のターンに起きる
opt-legend-name = 伝説の名前

cmd-weather = 天気
cmd-weather-description = 森の天気を変える
opt-weather-kind = 何が来るか
opt-weather-good = 腐れ病か風の恵みなら、どの品物か
choice-drought = 日照り
choice-early-winter = 早い冬
choice-windfall = 風の恵み
choice-blight = 腐れ病
choice-winter-rumour = 厳冬の噂

# オプションの名前。どのコマンドでも同じ。
option-a = 1匹目
option-about = 用件
option-account = 登録日数
option-amount = 数量
option-answer = 答え
option-at = 値
option-b = 2匹目
option-cap = 上限
option-cast = 配役
option-channel = チャンネル
option-chapter = 章
option-creature = 動物
option-direction = 向き
option-do = 開閉
option-end = 終わり
option-every = 間隔
option-good = 品物
option-interest = 利息
option-kind = 種類
option-member = 在籍日数
option-model = モデル
option-name = 名前
option-on = 有効
option-page = 頁
option-patron = パトロン
option-sandbox = 砂場
option-season = シーズン
option-side = 予想
option-stake = 元手
option-start = 始まり
option-term = 期間
option-to = 言語
option-truth = 真偽
option-turns = ターン数
option-weight = 重み
option-when = 入切
option-who = 役
option-whom = 相手
option-wish = 願い
option-world = 世界
