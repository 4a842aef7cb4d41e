# 写在世界和传说文件里的字：传说的名字、来历、每一步的标题；金主的雅号。

tale-berry-railway-name = 浆果铁路
tale-berry-railway-history = 1845年，英国规划的铁路比能让它穿过的山还多。有些股票卖的线路，图上都没画过。
tale-berry-railway-step-1 = 要修一条铁路，把浆果运到山那边。浆果涨到{ $after }。
tale-berry-railway-step-2 = 第一条旁边又宣布修第二条。浆果报{ $after }。
tale-berry-railway-step-3 = 山那边什么也没有。浆果从{ $before }跌到{ $after }。

tale-black-thursday-at-the-stump-name = 树桩黑色星期四
tale-black-thursday-at-the-stump-history = 1929年10月24日，纽约的报价机慢了四个小时。人们卖了好几个钟头，不知道卖的是什么价。
tale-black-thursday-at-the-stump-step-1 = 树桩上人人都在卖。跌得最惨的是{ $good }，从{ $before }到{ $after }。

tale-flash-hare-name = 闪崩野兔
tale-flash-hare-history = 2010年5月6日午饭后，美国股市蒸发了一万亿美元，不到一小时又回来了大半。
tale-flash-hare-step-1 = 有什么东西从集市窜了过去。浆果从{ $before }到{ $after }，谁也没看清为什么。
tale-flash-hare-step-2 = 浆果回到{ $after }。野兔谢绝采访。

tale-great-acorn-mania-name = 橡果大狂热
tale-great-acorn-mania-history = 1637年，一颗郁金香球茎的价钱够在阿姆斯特丹买一栋房。到了春天，一个买家也没有了。
tale-great-acorn-mania-step-1 = 有人花{ $after }买了一颗橡果，另有人懊恼没抢到。
tale-great-acorn-mania-step-2 = 橡果报{ $after }。没人拿来种，都收着看。
tale-great-acorn-mania-step-3 = 橡果摸到{ $after }。有人向Pip开价，连树一起要。
tale-great-acorn-mania-step-4 = 橡果拍卖开场，没人来。橡果从{ $before }跌到{ $after }。

tale-hollow-log-trading-company-name = 空心木贸易公司
tale-hollow-log-trading-company-history = 1720年，南海公司卖的是一门几乎不存在的生意的股票。涨到九倍，才有人要求看看船。
tale-hollow-log-trading-company-step-1 = 空心木贸易公司开始认购。蘑菇涨到{ $after }。
tale-hollow-log-trading-company-step-2 = 公司公告：木头很深。蘑菇升至{ $after }。
tale-hollow-log-trading-company-step-3 = 公司宣布还有第二根木头。蘑菇报{ $after }，排队认购。
tale-hollow-log-trading-company-step-4 = 有人往木头里看了一眼。蘑菇从{ $before }跌到{ $after }。

tale-long-frost-name = 大霜冻
tale-long-frost-history = 1709年1月，特茹河口的海结了冰，凡尔赛国王杯里的酒也结了冰。
tale-long-frost-step-1 = 小溪不出声了。木柴从{ $before }到{ $after }。
tale-long-frost-step-2 = 霜结到门里来了。木柴升至{ $after }，没人多还价。
tale-long-frost-step-3 = 霜赖着不走。一根柴{ $after }，每个炉子还要多添一根。

tale-mississippi-burrow-name = 密西西比地洞
tale-mississippi-burrow-history = 1720年，约翰·劳的公司用纸替法国还债。纸很快多得是，面包一周贵过一周。
tale-mississippi-burrow-step-1 = 地洞拿欠条付账，吃的全都贵了。最贵的是{ $good }：{ $after }。
tale-mississippi-burrow-step-2 = 石子不经花了。早饭到晚饭之间，{ $good }从{ $before }到了{ $after }。

tale-porcupine-squeeze-name = 豪猪逼空
tale-porcupine-squeeze-history = 2008年，太多人卖出了自己没有的股票，一家车企当了一天全球最贵的公司。2021年，轮到一家卖游戏的店。
tale-porcupine-squeeze-step-1 = 卖空{ $good }的都得买回来，只能向彼此买。{ $good }从{ $before }到{ $after }。

tale-run-on-oonas-hoard-name = Oona金库挤兑
tale-run-on-oonas-hoard-history = 1929到1933年的挤兑潮里，储户排队取的钱早已借了出去。压垮银行的是恐慌本身。
tale-run-on-oonas-hoard-step-1 = 天没亮，Oona的金库前就排起了队。蜂蜜从{ $before }跌到{ $after }。

tale-tanukis-promise-name = 狸猫的许诺
tale-tanukis-promise-history = 1920年，查尔斯·庞兹许诺四十五天多赚一半。先来的人拿到的，是后来的人带来的钱。
tale-tanukis-promise-step-1 = 狸猫走了，而人人都收过{ $good }作抵押：从{ $before }到{ $after }。

tale-watered-honey-name = 掺水蜂蜜
tale-watered-honey-history = 1963年，一个商人拿几罐色拉油作抵押借钱。罐里是海水，面上漂着一点油。
tale-watered-honey-step-1 = 有人把罐子对着光一斜，淌得太快了。蜂蜜从{ $before }跌到{ $after }。

tale-woodpile-corner-name = 柴堆逼仓
tale-woodpile-corner-history = 1980年，两兄弟囤了太多白银，银价涨到五倍。然后交易所改了规则。
tale-woodpile-corner-step-1 = 每一根柴都归了同一个人。木柴从{ $before }涨到{ $after }。
tale-woodpile-corner-step-2 = 冰没化，囤柴的先垮了。木柴从{ $before }跌到{ $after }。

wood-name-grey = 灰衣
wood-name-russet = 赤褐
wood-name-amber = 琥珀
wood-name-silent = 沉默
wood-name-mossy = 青苔
wood-name-dappled = 花斑
wood-name-early = 早起
wood-name-late = 晚到
wood-name-patient = 耐心
wood-name-tawny = 茶色
wood-name-hooded = 兜帽
wood-name-ivory = 象牙
wood-name-ashen = 灰烬
wood-name-copper = 紫铜
wood-name-willow = 柳下
wood-name-hazel = 榛木
wood-name-rowan = 花楸
wood-name-alder = 赤杨
wood-name-birch = 白桦
wood-name-bracken = 蕨丛
wood-name-thistle = 蓟花
wood-name-clover = 苜蓿
wood-name-heather = 石南
wood-name-juniper = 刺柏
wood-name-sorrel = 酸模
wood-name-nettle = 荨麻
wood-name-bramble = 荆棘
wood-name-ivy = 青藤
wood-name-fern = 凤尾
wood-name-lichen = 地衣
wood-name-larch = 落叶松
wood-name-linden = 椴树
wood-name-marsh = 泽畔
wood-name-misty = 薄雾
wood-name-frosty = 霜晨
wood-name-drizzly = 细雨
wood-name-breezy = 微风
wood-name-cloudy = 浮云
wood-name-moonlit = 月下
wood-name-starlit = 星夜
wood-name-twilight = 黄昏
wood-name-midnight = 午夜
wood-name-morning = 清晨
wood-name-autumn = 秋日
wood-name-winter = 冬日
wood-name-spring = 春日
wood-name-summer = 夏日
wood-name-harvest = 丰收
wood-name-wandering = 云游
wood-name-distant = 远方
wood-name-quiet = 安静
wood-name-humming = 哼歌
wood-name-sleepy = 瞌睡
wood-name-wakeful = 不眠
wood-name-careful = 谨慎
wood-name-curious = 好奇
wood-name-candid = 直言
wood-name-canny = 精明
wood-name-frugal = 节俭
wood-name-thrifty = 持家
wood-name-gilded = 流光
wood-name-silver = 白银
wood-name-velvet = 丝绒
wood-name-woollen = 羊毛
wood-name-linen = 亚麻
wood-name-saffron = 藏红
wood-name-indigo = 靛蓝
wood-name-crimson = 绯红
wood-name-scarlet = 朱红
wood-name-olive = 橄榄
wood-name-umber = 深褐
wood-name-ochre = 赭石
wood-name-cobalt = 钴蓝
wood-name-slate = 青石
wood-name-flint = 燧石
wood-name-granite = 花岗
wood-name-pebbled = 卵石
wood-name-sandy = 细沙
wood-name-weathered = 风霜
wood-name-evergreen = 常青
