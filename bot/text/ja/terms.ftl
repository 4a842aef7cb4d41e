# どこでも使う名前。言葉の決まりは docs/pages/translators/ja.md。
patron-name = { $name ->
    [left] 去ったパトロン
   *[other] { $name }のパトロン
}
narrator-name = 語り手
many-creatures = { $many }
many-creatures-opening = { $many }
world-thousand-token = 千トークンの森
good-honey = 蜂蜜
good-acorns = どんぐり
good-berries = ベリー
good-mushrooms = きのこ
good-firewood = 薪
