# 處處用到的名字。
patron-name = { $name ->
    [left] 已離開的金主
   *[other] { $name }金主
}
narrator-name = 主筆
many-creatures = { $many ->
    [3] 三
    [4] 四
    [5] 五
    [6] 六
    [7] 七
    [8] 八
   *[other] { $many }
}
many-creatures-opening = { $many ->
    [3] 三
    [4] 四
    [5] 五
    [6] 六
    [7] 七
    [8] 八
   *[other] { $many }
}
world-thousand-token = 千詞之森
good-honey = 蜂蜜
good-acorns = 橡實
good-berries = 莓果
good-mushrooms = 野菇
good-firewood = 木柴
