# 傳說與化名：英文原文在 engine/data/legends 與 engine/data/worlds。

tale-berry-railway-name = 莓果鐵路
tale-berry-railway-history = 1845 年，英國規劃的鐵路比可以鋪的山坡還多。有些路線連圖都沒畫，股票先賣了。
tale-berry-railway-step-1 = 要蓋鐵路把莓果運到山的另一邊，莓果漲到 { $after }。
tale-berry-railway-step-2 = 第一條旁邊又宣布第二條莓果線，莓果 { $after }。
tale-berry-railway-step-3 = 山沒有另一邊。莓果從 { $before } 跌到 { $after }。

tale-black-thursday-at-the-stump-name = 樹樁黑色星期四
tale-black-thursday-at-the-stump-history = 1929 年 10 月 24 日，紐約的報價帶慢了四小時。大家賣了好幾個鐘頭，不知道賣在什麼價。
tale-black-thursday-at-the-stump-step-1 = 樹樁前人人都在賣，{ $good }最慘，從 { $before } 跌到 { $after }。

tale-flash-hare-name = 閃崩野兔
tale-flash-hare-history = 2010 年 5 月 6 日午飯後，美股蒸發一兆美元，不到一小時又回來大半。
tale-flash-hare-step-1 = 有東西竄過市場，莓果從 { $before } 到 { $after }，沒人看清是什麼。
tale-flash-hare-step-2 = 莓果回到 { $after }。記者找不到野兔回應。

tale-great-acorn-mania-name = 橡實狂熱
tale-great-acorn-mania-history = 1637 年，阿姆斯特丹一顆鬱金香球根換得到一棟房子。到了春天，一個買家也沒有。
tale-great-acorn-mania-step-1 = 有人花 { $after } 買一顆橡實，還有人嫌自己晚了一步。
tale-great-acorn-mania-step-2 = 橡實 { $after }。沒人拿去種，都是買來看的。
tale-great-acorn-mania-step-3 = 橡實碰到 { $after }，有人向 Pip 開價，要買整棵樹。
tale-great-acorn-mania-step-4 = 橡實拍賣開場，一個人也沒來。從 { $before } 跌到 { $after }。

tale-hollow-log-trading-company-name = 空心木貿易公司
tale-hollow-log-trading-company-history = 1720 年，南海公司賣股票，賣的是幾乎不存在的生意。漲了九倍，才有人說想看看船。
tale-hollow-log-trading-company-step-1 = 空心木貿易公司開放認購，野菇漲到 { $after }。
tale-hollow-log-trading-company-step-2 = 公司公告木頭很深，野菇來到 { $after }。
tale-hollow-log-trading-company-step-3 = 公司宣布有第二根木頭。野菇 { $after }，還要排隊。
tale-hollow-log-trading-company-step-4 = 有人往木頭裡看了一眼。野菇從 { $before } 跌到 { $after }。

tale-long-frost-name = 長霜
tale-long-frost-history = 1709 年 1 月，太加斯河口的海水結冰，凡爾賽宮裡國王杯中的酒也結冰。
tale-long-frost-step-1 = 溪水不出聲了。木柴從 { $before } 到 { $after }。
tale-long-frost-step-2 = 霜結到門裡來了。木柴來到 { $after }，沒人討價太久。
tale-long-frost-step-3 = 霜賴著不走。一根柴 { $after }，每個爐子還要多一根。

tale-mississippi-burrow-name = 密西西比地洞
tale-mississippi-burrow-history = 1720 年，約翰．勞的公司用紙鈔還法國的債。紙鈔很快多得不得了，一條麵包每週要的紙也更多。
tale-mississippi-burrow-step-1 = 地洞用承諾付帳，食物全漲，{ $good }最兇：{ $after }。
tale-mississippi-burrow-step-2 = 石子越來越薄。早餐到晚餐之間，{ $good }從 { $before } 到 { $after }。

tale-porcupine-squeeze-name = 豪豬大軋空
tale-porcupine-squeeze-history = 2008 年，一家車廠當了一天全球最貴的公司，因為太多人賣了自己沒有的股票。2021 年輪到一家電玩店。
tale-porcupine-squeeze-step-1 = 放空{ $good }的都得買回來，而且只能跟彼此買：從 { $before } 到 { $after }。

tale-run-on-oonas-hoard-name = Oona 金庫擠兌
tale-run-on-oonas-hoard-history = 1929 到 1933 年的擠兌潮，存戶排隊領的錢早就借出去了。壓垮銀行的，是害怕。
tale-run-on-oonas-hoard-step-1 = 天還沒亮，Oona 的金庫前已在排隊。蜂蜜從 { $before } 跌到 { $after }。

tale-tanukis-promise-name = 狸貓的承諾
tale-tanukis-promise-history = 1920 年，查爾斯．龐茲保證四十五天賺五成。他拿後面的人的錢，付給前面的人。
tale-tanukis-promise-step-1 = 狸貓走了，人人都拿{ $good }當過擔保：從 { $before } 到 { $after }。

tale-watered-honey-name = 摻水蜂蜜
tale-watered-honey-history = 1963 年，有商人拿一槽槽沙拉油去借錢。槽裡是海水，上面浮一層油。
tale-watered-honey-step-1 = 罐子對著光一斜，流得太快。蜂蜜從 { $before } 跌到 { $after }。

tale-woodpile-corner-name = 木柴大壟斷
tale-woodpile-corner-history = 1980 年，一對兄弟囤了全世界太多白銀，價格漲成五倍。然後交易所改了規則。
tale-woodpile-corner-step-1 = 有人把每一根柴都買走了。木柴從 { $before } 到 { $after }。
tale-woodpile-corner-step-2 = 冰還沒破，壟斷先破。木柴從 { $before } 跌到 { $after }。

wood-name-grey = 灰色
wood-name-russet = 赤褐
wood-name-amber = 琥珀
wood-name-silent = 沉默
wood-name-mossy = 青苔
wood-name-dappled = 斑駁
wood-name-early = 早起
wood-name-late = 遲到
wood-name-patient = 耐心
wood-name-tawny = 黃褐
wood-name-hooded = 兜帽
wood-name-ivory = 象牙
wood-name-ashen = 灰燼
wood-name-copper = 紅銅
wood-name-willow = 柳樹
wood-name-hazel = 榛果
wood-name-rowan = 花楸
wood-name-alder = 赤楊
wood-name-birch = 白樺
wood-name-bracken = 蕨叢
wood-name-thistle = 薊花
wood-name-clover = 三葉草
wood-name-heather = 石楠
wood-name-juniper = 杜松
wood-name-sorrel = 酸模
wood-name-nettle = 蕁麻
wood-name-bramble = 荊棘
wood-name-ivy = 常春藤
wood-name-fern = 羊齒
wood-name-lichen = 地衣
wood-name-larch = 落葉松
wood-name-linden = 椴樹
wood-name-marsh = 沼澤
wood-name-misty = 薄霧
wood-name-frosty = 寒霜
wood-name-drizzly = 細雨
wood-name-breezy = 微風
wood-name-cloudy = 多雲
wood-name-moonlit = 月光
wood-name-starlit = 星光
wood-name-twilight = 黃昏
wood-name-midnight = 午夜
wood-name-morning = 清晨
wood-name-autumn = 秋日
wood-name-winter = 冬日
wood-name-spring = 春日
wood-name-summer = 夏日
wood-name-harvest = 秋收
wood-name-wandering = 流浪
wood-name-distant = 遠方
wood-name-quiet = 安靜
wood-name-humming = 哼歌
wood-name-sleepy = 愛睏
wood-name-wakeful = 失眠
wood-name-careful = 謹慎
wood-name-curious = 好奇
wood-name-candid = 直率
wood-name-canny = 精明
wood-name-frugal = 節儉
wood-name-thrifty = 省錢
wood-name-gilded = 鍍金
wood-name-silver = 銀色
wood-name-velvet = 絲絨
wood-name-woollen = 羊毛
wood-name-linen = 亞麻
wood-name-saffron = 番紅
wood-name-indigo = 靛藍
wood-name-crimson = 緋紅
wood-name-scarlet = 朱紅
wood-name-olive = 橄欖
wood-name-umber = 焦茶
wood-name-ochre = 赭石
wood-name-cobalt = 鈷藍
wood-name-slate = 石板
wood-name-flint = 燧石
wood-name-granite = 花崗
wood-name-pebbled = 卵石
wood-name-sandy = 沙地
wood-name-weathered = 風霜
wood-name-evergreen = 長青
