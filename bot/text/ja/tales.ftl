# 伝説と世界のファイルにある言葉：伝説の名前、由来、各ターンの見出し、パトロンの名。

tale-berry-railway-name = ベリー鉄道
tale-berry-railway-history = 1845年、英国では丘の数より多くの鉄道が計画された。図面も引かれない路線の株が売れた。
tale-berry-railway-step-1 = 鉄道がベリーを丘の向こうへ運ぶという。ベリーは{ $after }に上がる。
tale-berry-railway-step-2 = 並んで二本目のベリー線が発表される。ベリーは{ $after }。
tale-berry-railway-step-3 = 丘に向こう側はなかった。ベリー、{ $before }から{ $after }へ。

tale-black-thursday-at-the-stump-name = 切り株の暗黒の木曜日
tale-black-thursday-at-the-stump-history = 1929年10月24日、ニューヨークの相場表示は4時間遅れた。人々は値も知らずに何時間も売り続けた。
tale-black-thursday-at-the-stump-step-1 = 切り株で誰もが売る。一番の下げは{ $good }、{ $before }から{ $after }へ。

tale-flash-hare-name = 稲妻うさぎ
tale-flash-hare-history = 2010年5月6日の昼過ぎ、米国の市場から1兆ドルが消え、1時間のうちにほとんど戻った。
tale-flash-hare-step-1 = 何かが市場を駆け抜けた。ベリーは{ $before }から{ $after }へ。見た者はいない。
tale-flash-hare-step-2 = ベリー、{ $after }に戻る。うさぎはコメントを控えている。

tale-great-acorn-mania-name = どんぐり狂時代
tale-great-acorn-mania-history = 1637年、チューリップの球根1つがアムステルダムの家1軒の値で売れた。春には買い手が1人もいなかった。
tale-great-acorn-mania-step-1 = どんぐり1個に{ $after }払った者がいる。買いそびれて悔やむ者もいる。
tale-great-acorn-mania-step-2 = どんぐり、{ $after }。植える者はなく、眺めるために取ってある。
tale-great-acorn-mania-step-3 = どんぐり、{ $after }に届く。Pipには木ごと売れとの話。
tale-great-acorn-mania-step-4 = どんぐりの市が立ち、誰も来なかった。{ $before }から{ $after }へ。

tale-hollow-log-trading-company-name = うつろ丸太商会
tale-hollow-log-trading-company-history = 1720年、南海会社はほとんど存在しない貿易の株を売った。船を見せろと誰かが言うまでに9倍になった。
tale-hollow-log-trading-company-step-1 = うつろ丸太商会、募集を始める。きのこは{ $after }に上がる。
tale-hollow-log-trading-company-step-2 = 商会いわく、丸太の奥は深い。きのこは{ $after }に届く。
tale-hollow-log-trading-company-step-3 = 二本目の丸太を発表。きのこは{ $after }、順番待ちの列。
tale-hollow-log-trading-company-step-4 = 誰かが丸太をのぞいた。きのこ、{ $before }から{ $after }へ。

tale-long-frost-name = 長い霜
tale-long-frost-history = 1709年1月、テージョ川の河口で海が凍り、ベルサイユでは王の杯のワインが凍った。
tale-long-frost-step-1 = 小川の声が止んだ。薪、{ $before }から{ $after }へ。
tale-long-frost-step-2 = 戸の内側にも霜。薪は{ $after }に届き、長く値切る者はない。
tale-long-frost-step-3 = 霜は居座る。薪1本{ $after }、どの炉ももう1本欲しがる。

tale-mississippi-burrow-name = ミシシッピの巣穴
tale-mississippi-burrow-history = 1720年、ジョン・ローの会社はフランスの借金を紙で払った。紙はすぐに増え、パンは週ごとに高くなった。
tale-mississippi-burrow-step-1 = 巣穴は約束で払い、食べ物は残らず値上がり。一番は{ $good }、{ $after }。
tale-mississippi-burrow-step-2 = 小石が軽い。朝飯から夕飯までに{ $good }は{ $before }から{ $after }へ。

tale-porcupine-squeeze-name = ヤマアラシの踏み上げ
tale-porcupine-squeeze-history = 2008年、ある自動車会社が1日だけ世界一高い会社になった。持たぬ株を売った者が多すぎたのだ。2021年はゲーム店だった。
tale-porcupine-squeeze-step-1 = { $good }を空売りした全員が、互いから買い戻すはめに。{ $before }から{ $after }へ。

tale-run-on-oonas-hoard-name = Oonaの取り付け騒ぎ
tale-run-on-oonas-hoard-history = 1929～33年の取り付け騒ぎで、人々は貸し出し済みの預金を求めて並んだ。銀行を倒したのは恐れだった。
tale-run-on-oonas-hoard-step-1 = 夜明け前、Oonaの金庫に列ができる。蜂蜜、{ $before }から{ $after }へ。

tale-tanukis-promise-name = たぬきの口約束
tale-tanukis-promise-history = 1920年、チャールズ・ポンジは45日で5割増しを約束した。先に来た者への払いは、後から来た者の金だった。
tale-tanukis-promise-step-1 = たぬきは去り、皆が{ $good }を担保に貸していた：{ $before }から{ $after }へ。

tale-watered-honey-name = 水増し蜂蜜
tale-watered-honey-history = 1963年、ある商人がサラダ油のタンクを担保に借りた。中は海水で、油は上に少し浮いていた。
tale-watered-honey-step-1 = 瓶を光に傾けると、流れが速すぎた。蜂蜜、{ $before }から{ $after }へ。

tale-woodpile-corner-name = 薪の買い占め
tale-woodpile-corner-history = 1980年、ある兄弟が世界の銀を買い占め、値は5倍になった。そこで取引所が規則を変えた。
tale-woodpile-corner-step-1 = ありったけの薪を誰かが持っている。薪、{ $before }から{ $after }へ。
tale-woodpile-corner-step-2 = 氷より先に買い占めが割れる。薪、{ $before }から{ $after }へ。

# パトロンの名。「{ $name }のパトロン」に入る名詞で、互いに違い、全角6字まで。
wood-name-grey = 灰色
wood-name-russet = 朽葉
wood-name-amber = 琥珀
wood-name-silent = 沈黙
wood-name-mossy = 苔
wood-name-dappled = 木漏れ日
wood-name-early = 早起き
wood-name-late = 宵っ張り
wood-name-patient = 辛抱
wood-name-tawny = 黄褐色
wood-name-hooded = 頭巾
wood-name-ivory = 象牙
wood-name-ashen = 灰まみれ
wood-name-copper = 銅
wood-name-willow = 柳
wood-name-hazel = はしばみ
wood-name-rowan = ななかまど
wood-name-alder = はんの木
wood-name-birch = 白樺
wood-name-bracken = わらび
wood-name-thistle = あざみ
wood-name-clover = 白つめ草
wood-name-heather = ヒース
wood-name-juniper = ねずの木
wood-name-sorrel = すいば
wood-name-nettle = いらくさ
wood-name-bramble = 茨
wood-name-ivy = 蔦
wood-name-fern = しだ
wood-name-lichen = 岩茸
wood-name-larch = 唐松
wood-name-linden = 菩提樹
wood-name-marsh = 沼地
wood-name-misty = 霧
wood-name-frosty = 霜
wood-name-drizzly = 小雨
wood-name-breezy = そよ風
wood-name-cloudy = 曇り空
wood-name-moonlit = 月明かり
wood-name-starlit = 星明かり
wood-name-twilight = 黄昏
wood-name-midnight = 真夜中
wood-name-morning = 朝
wood-name-autumn = 秋
wood-name-winter = 冬
wood-name-spring = 春
wood-name-summer = 夏
wood-name-harvest = 実り
wood-name-wandering = 流浪
wood-name-distant = 彼方
wood-name-quiet = 静けさ
wood-name-humming = 鼻歌
wood-name-sleepy = 居眠り
wood-name-wakeful = 寝ずの番
wood-name-careful = 用心
wood-name-curious = 好奇心
wood-name-candid = 正直者
wood-name-canny = 知恵者
wood-name-frugal = 質素
wood-name-thrifty = 倹約
wood-name-gilded = 金箔
wood-name-silver = 銀
wood-name-velvet = ビロード
wood-name-woollen = 毛糸
wood-name-linen = 麻
wood-name-saffron = サフラン
wood-name-indigo = 藍
wood-name-crimson = 紅
wood-name-scarlet = 緋色
wood-name-olive = オリーブ
wood-name-umber = 焦げ茶
wood-name-ochre = 黄土
wood-name-cobalt = 瑠璃
wood-name-slate = 石板
wood-name-flint = 火打ち石
wood-name-granite = 花崗岩
wood-name-pebbled = 石ころ
wood-name-sandy = 砂
wood-name-weathered = 風雪
wood-name-evergreen = 常緑
