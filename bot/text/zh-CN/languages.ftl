# 语言：一片林子说哪种，每种语言怎么称呼自己。

# 这种语言怎么称呼自己。
language-name = 简体中文

cmd-language = 语言
cmd-language-description = 选这片林子在公开场合说哪种语言
opt-language-to = 报纸、公开答复和网页用的语言
answer-language = 从现在起，这片林子说{ $language }：报纸、公开答复和网页都是。私下的答复和信，仍用各位玩家自己的语言。
error-unknown-language = 我不会这种语言。我会：{ $known }。

# 给运营者。
setting-language = 应为这些之一：{ $known }

# 名字都用完之后，又抽到的雅号：二号灰衣。
wood-name-again = { $number ->
    [2] 二号
    [3] 三号
    [4] 四号
    [5] 五号
    [6] 六号
    [7] 七号
    [8] 八号
    [9] 九号
    [10] 十号
   *[other] { $number }号
}{ $name }

# 图下面的一行：传说的名字画不出来时，图里用数字代替。
chart-below = 图中{ $number }：{ $legend }
