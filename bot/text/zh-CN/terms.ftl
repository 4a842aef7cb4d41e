# 处处要用的名字。
patron-name = { $name ->
    [left] 一位离去的金主
   *[other] { $name }金主
}
narrator-name = 主笔
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
world-thousand-token = 千元林
good-honey = 蜂蜜
good-acorns = 橡果
good-berries = 浆果
good-mushrooms = 蘑菇
good-firewood = 木柴
